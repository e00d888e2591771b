import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** What a badge's colour means: it never says anything that its words do not. */
export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad';

const TONES: Readonly<Record<Tone, string>> = {
  plain: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-agreed-soft text-agreed',
  warn: 'bg-bracketed-soft text-bracketed',
  bad: 'bg-objection-soft text-objection',
};

/** A word or a number set apart. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <span className={clsx('inline-flex items-center gap-1 rounded px-1.5 py-0.5 font-semibold text-2xs', TONES[tone])}>
      {icon}
      {children}
    </span>
  );
}
