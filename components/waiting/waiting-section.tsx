import type { ReactNode } from 'react';

/** Props of WaitingSection. */
export interface WaitingSectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly count?: number;
  readonly children: ReactNode;
}

/** One kind of thing that waits, with how much of it. */
export function WaitingSection({ title, lead, count, children }: WaitingSectionProps) {
  return (
    <section className="grid content-start gap-2">
      <div>
        <h3 className="flex items-baseline gap-2 font-semibold text-lg">
          {title}
          {count !== undefined && count > 0 && (
            <span className="rounded-full bg-bracketed-soft px-2 text-bracketed text-sm tabular-nums">{count}</span>
          )}
        </h3>
        {lead && <p className="text-muted text-sm">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** The list of a section, in one frame. */
export function WaitingList({ children }: { readonly children: ReactNode }) {
  return <ul className="divide-y rounded-lg border bg-sheet">{children}</ul>;
}
