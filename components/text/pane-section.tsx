import { type ReactNode, useId } from 'react';

/** A part of the pane beside the text, with its title and how much is in it. */
export function PaneSection({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-1 justify-items-start gap-2.5 [&>*]:w-full [&>button]:w-auto"
    >
      <h3 id={id} className="flex items-baseline gap-2 border-b pb-1 font-semibold text-sm">
        {title}
        {count !== undefined && count > 0 && <span className="font-normal text-muted tabular-nums">{count}</span>}
      </h3>
      {children}
    </section>
  );
}
