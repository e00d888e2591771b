import type { ReactNode } from 'react';

/** A list that is empty says in one line what it is for, and how it gets its first entry. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center">
      {icon && <span className="text-muted">{icon}</span>}
      <p className="font-semibold text-lg">{title}</p>
      {children && <div className="text-balance text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
