import type { ReactNode } from 'react';

/** A page that has only something to say: what happened, what to do, what was kept. */
export function MessagePage({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className="mx-auto grid min-h-[70dvh] max-w-xl content-center gap-4 px-6 py-16">
      <h1 className="font-serif text-3xl">{title}</h1>
      <div className="grid gap-2 text-muted">{children}</div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
