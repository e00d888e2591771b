import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Sign } from '#components/ui/sign.tsx';
import type { ParagraphStatus } from '#lib/domain/consensus/paragraph-status.ts';

/** The colour of each status, for what stands beside the mark. It never says anything that shape and word do not. */
export const STATUS_COLOURS: Readonly<Record<ParagraphStatus, string>> = {
  open: 'text-muted',
  bracketed: 'text-bracketed',
  adReferendum: 'text-adref',
  agreed: 'text-agreed',
  deferred: 'text-deferred',
  deleted: 'text-muted',
};

/** The same as a filled area, for bars and tiles. */
export const STATUS_FILLS: Readonly<Record<ParagraphStatus, string>> = {
  open: 'bg-line',
  bracketed: 'bg-bracketed',
  adReferendum: 'bg-adref',
  agreed: 'bg-agreed',
  deferred: 'bg-deferred',
  deleted: 'bg-line',
};

const ring = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const tick = 'M4.9 8.3 7.1 10.5 11.2 5.8';

// Ring, half disc, ticked ring, ticked disc, paused ring, struck ring: told apart without colour and at ten pixels.
const SHAPES: Readonly<Record<ParagraphStatus, ReactNode>> = {
  open: ring,
  bracketed: (
    <>
      {ring}
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  adReferendum: (
    <>
      {ring}
      <path d={tick} fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  agreed: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d={tick}
        fill="none"
        stroke="var(--color-sheet)"
        strokeWidth="1.9"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  deferred: (
    <>
      {ring}
      <path d="M6.3 5.3v5.4M9.7 5.3v5.4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  deleted: (
    <>
      {ring}
      <path d="M4 12 12 4" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
};

/** The status by its shape alone, for the eye; whoever uses it gives the word. */
export function StatusShape({ status, className }: { readonly status: ParagraphStatus; readonly className?: string }) {
  return <Sign className={clsx(STATUS_COLOURS[status], className ?? 'size-4')}>{SHAPES[status]}</Sign>;
}

/** Props of StatusMark. */
export interface StatusMarkProps {
  readonly status: ParagraphStatus;
  /** Shows the shape alone where room is short; the word is still read out. */
  readonly compact?: boolean;
  readonly className?: string;
}

/** A paragraph's status by shape, word and colour together. */
export function StatusMark({ status, compact = false, className }: StatusMarkProps) {
  const t = useTranslations('status');
  return (
    <span
      title={compact ? t(status) : undefined}
      className={clsx('inline-flex items-center gap-1.5 whitespace-nowrap', STATUS_COLOURS[status], className)}
    >
      <StatusShape status={status} />
      <span className={compact ? 'sr-only' : 'font-semibold'}>{t(status)}</span>
    </span>
  );
}
