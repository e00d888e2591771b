import { clsx } from 'clsx';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** `error` is read out at once; the others wait for their turn. */
export type NoteTone = 'info' | 'warning' | 'error';

const LOOKS = {
  info: { Icon: Info, look: 'border-accent bg-accent-soft' },
  warning: { Icon: TriangleAlert, look: 'border-bracketed bg-bracketed-soft' },
  error: { Icon: CircleAlert, look: 'border-objection bg-objection-soft' },
} as const;

/** Something to know before going on. */
export function Note({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: NoteTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { Icon, look } = LOOKS[tone];
  return (
    <div
      role={tone === 'error' ? 'alert' : undefined}
      className={clsx('flex gap-2.5 rounded-md border-l-4 px-3 py-2.5', look)}
    >
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="grid gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}

/** What happened, what to do, what was kept. */
export function ErrorNote({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <Note tone="error" title={title}>
      {children}
    </Note>
  );
}
