import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { CellStance } from '#lib/domain/consensus/matrix.ts';
import type { Stance } from '#lib/queries/views/negotiation-text-view.ts';
import { STANCES, StanceShape } from './stance-mark.tsx';

/** The ground of a cell: only what stands in the way has one, so that it is seen from afar. */
export const CELL_GROUNDS: Readonly<Record<CellStance, string>> = {
  object: 'bg-objection-soft',
  propose: 'bg-accent-soft',
  opposeProposal: 'bg-objection-soft',
  reserve: 'bg-bracketed-soft',
  back: '',
  awaitingInstructions: '',
  canAccept: '',
  support: '',
  silent: '',
};

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round' } as const;
const brackets = <path d="M5 2H2v12h3M11 2h3v12h-3" {...line} strokeLinejoin="round" />;

// What proposals add to the stances: full brackets, empty brackets, a bare cross, and for silence a point.
const SHAPES: Readonly<Record<Exclude<CellStance, Stance>, { readonly colour: string; readonly shape: ReactNode }>> = {
  propose: {
    colour: 'text-accent',
    shape: (
      <>
        {brackets}
        <circle cx="8" cy="8" r="2.8" fill="currentColor" />
      </>
    ),
  },
  back: { colour: 'text-accent', shape: brackets },
  opposeProposal: {
    colour: 'text-objection',
    shape: <path d="m3 3 10 10m0-10L3 13" {...line} strokeWidth={2.2} />,
  },
  silent: { colour: 'text-edge', shape: <circle cx="8" cy="8" r="1.3" fill="currentColor" /> },
};

/** What a cell says by shape and colour, for the eye; whoever uses it gives the words. */
export function CellMark({ stance, className }: { readonly stance: CellStance; readonly className?: string }) {
  if (isStance(stance)) return <StanceShape stance={stance} className={className ?? 'size-4'} />;
  const own = SHAPES[stance];
  return (
    <svg aria-hidden viewBox="0 0 16 16" className={clsx('inline-block shrink-0', own.colour, className ?? 'size-4')}>
      {own.shape}
    </svg>
  );
}

function isStance(stance: CellStance): stance is Stance {
  return STANCES.some((one) => one === stance);
}
