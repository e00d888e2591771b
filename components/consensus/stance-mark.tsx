import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Sign } from '#components/ui/sign.tsx';
import type { Stance } from '#lib/queries/views/negotiation-text-view.ts';

/** The stances in the order in which they are offered and counted: from standing behind it to standing against it. */
export const STANCES: readonly Stance[] = ['support', 'canAccept', 'awaitingInstructions', 'reserve', 'object'];

/** The colour of each stance. It never says anything that shape and word do not. */
export const STANCE_COLOURS: Readonly<Record<Stance, string>> = {
  support: 'text-agreed',
  canAccept: 'text-adref',
  awaitingInstructions: 'text-muted',
  reserve: 'text-bracketed',
  object: 'text-objection',
};

/** The same as a filled area, for bars and tiles. */
export const STANCE_FILLS: Readonly<Record<Stance, string>> = {
  support: 'bg-agreed',
  canAccept: 'bg-adref',
  awaitingInstructions: 'bg-edge',
  reserve: 'bg-bracketed',
  object: 'bg-objection',
};

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.7,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

// Plus on a disc, tick, dots, diamond, cross on a square: told apart without colour and at ten pixels.
const SHAPES: Readonly<Record<Stance, ReactNode>> = {
  support: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M8 4.8v6.4M4.8 8h6.4" {...line} stroke="var(--color-sheet)" />
    </>
  ),
  canAccept: <path d="M3 8.6 6.4 12 13 4.6" {...line} strokeWidth={2} />,
  awaitingInstructions: (
    <g fill="currentColor">
      <circle cx="3.4" cy="8" r="1.6" />
      <circle cx="8" cy="8" r="1.6" />
      <circle cx="12.6" cy="8" r="1.6" />
    </g>
  ),
  reserve: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" {...line} />,
  object: (
    <>
      <rect x="1.4" y="1.4" width="13.2" height="13.2" rx="2" fill="currentColor" />
      <path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" {...line} stroke="var(--color-sheet)" />
    </>
  ),
};

/** A stance by its shape alone, for the eye; whoever uses it gives the word. */
export function StanceShape({ stance, className }: { readonly stance: Stance; readonly className?: string }) {
  return <Sign className={clsx(STANCE_COLOURS[stance], className ?? 'size-3.5')}>{SHAPES[stance]}</Sign>;
}

/** A stance by shape, word and colour together. */
export function StanceMark({ stance, className }: { readonly stance: Stance; readonly className?: string }) {
  const t = useTranslations('positions.stance');
  return (
    <span className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      <StanceShape stance={stance} />
      <span className={STANCE_COLOURS[stance]}>{t(stance)}</span>
    </span>
  );
}
