import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/** A table that scrolls sideways in its own frame on narrow screens. The caption names it for everybody. */
export function Table({
  caption,
  captionHidden = false,
  children,
}: {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // Scrollable frames take the focus, so that arrow keys reach what is out of sight.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-lg border bg-sheet print:border-0">
      <table className="w-full border-collapse text-left">
        <caption className={captionHidden ? 'sr-only' : 'px-3 py-2 text-left font-semibold'}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function HeaderCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={clsx('border-b bg-sunken px-3 py-2 font-semibold text-muted text-sm', className)}
      {...rest}
    />
  );
}

export function RowHeaderCell({ className, ...rest }: ComponentProps<'th'>) {
  return <th scope="row" className={clsx('border-b px-3 py-2 text-left font-semibold', className)} {...rest} />;
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td className={clsx('border-b px-3 py-2 align-top', className)} {...rest} />;
}
