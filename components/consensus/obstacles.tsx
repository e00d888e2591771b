'use client';

import { useTranslations } from 'next-intl';
import type { Obstacle } from '#lib/domain/consensus/obstacles.ts';
import type { MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { ObstacleSentence } from './obstacle-sentence.tsx';

/** A row's obstacles, one sentence each; or that there are none. */
export function Obstacles({ row }: { readonly row: MatrixRow }) {
  const t = useTranslations('consensus');
  if (row.obstacles.length === 0) {
    const closed = row.status === 'adReferendum' || row.status === 'agreed';
    return (
      <p className="text-muted">
        {t('clear')} {closed && t('closed')}
      </p>
    );
  }
  return (
    <ul className="grid gap-1.5">
      {row.obstacles.map((obstacle) => (
        <li key={keyOf(obstacle)} className="border-bracketed border-l-2 pl-2.5">
          <ObstacleSentence obstacle={obstacle} />
        </li>
      ))}
    </ul>
  );
}

function keyOf(obstacle: Obstacle): string {
  if (obstacle.kind === 'proposal') return obstacle.proposalId;
  if (obstacle.kind === 'reservation') return obstacle.reservationId;
  return obstacle.kind === 'termObjection' ? `term ${obstacle.term}` : 'objection';
}
