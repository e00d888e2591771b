'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StatusMark } from '#components/text/status-mark.tsx';
import type { MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { addressOf } from './matrix.tsx';
import { Obstacles } from './obstacles.tsx';
import { useRowName } from './row-name.ts';
import { TileMap } from './tile-map.tsx';

/** Props of RowPanel. */
export interface RowPanelProps {
  readonly slug: string;
  readonly row: MatrixRow;
  readonly delegations: readonly string[];
}

/** The chosen row: what blocks it in words, and who says what on the map. */
export function RowPanel({ slug, row, delegations }: RowPanelProps) {
  const t = useTranslations('consensus');
  const name = useRowName()(row);
  return (
    <section aria-label={t('chosen')} aria-live="polite" className="grid gap-4 rounded-lg border bg-sheet p-4">
      <div className="grid gap-1">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 className="font-serif text-2xl">{name}</h2>
          {row.status && <StatusMark status={row.status} />}
        </div>
        {row.heading && <p className="font-semibold">{row.heading}</p>}
        {row.opening && <p className="font-serif text-muted leading-snug">{row.opening}</p>}
        <p>
          <Link href={addressOf(slug, row)} className="text-accent underline underline-offset-2">
            {t('read')}
          </Link>
        </p>
      </div>
      <Obstacles row={row} />
      <TileMap row={row} delegations={delegations} />
      <p className="text-muted text-sm">{t('silentCount', { count: delegations.length - row.cells.length })}</p>
    </section>
  );
}
