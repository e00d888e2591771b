'use client';

import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { Flag } from '#components/parties/flag.tsx';
import { countryName } from '#lib/i18n/countries.ts';
import type { MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { CELL_GROUNDS, CellMark } from './cell-mark.tsx';
import { COLUMNS, tilesFor } from './tile-places.ts';

/** The Americas, one equal tile a country, with what each says on one row. A small country is as large as a big one. */
export function TileMap({ row, delegations }: { readonly row: MatrixRow; readonly delegations: readonly string[] }) {
  const t = useTranslations('consensus');
  const locale = useLocale();
  const stances = new Map(row.cells.map((cell) => [cell.delegation, cell.stance]));
  return (
    <ul
      aria-label={t('map')}
      className="grid max-w-96 gap-1"
      style={{ gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))` }}
    >
      {tilesFor(delegations).map(({ code, column, row: line }) => {
        const stance = stances.get(code) ?? 'silent';
        const words = t('cell', { country: countryName(code, locale), stance: t(`stance.${stance}`) });
        return (
          <li
            key={code}
            title={words}
            style={{ gridColumn: column + 1, gridRow: line + 1 }}
            className={clsx(
              'grid aspect-square content-center justify-items-center gap-0.5 rounded border',
              CELL_GROUNDS[stance] || 'bg-sheet',
            )}
          >
            <span className="sr-only">{words}</span>
            <span aria-hidden className="flex items-center gap-1">
              <Flag code={code} className="h-2 w-[0.667rem]" />
            </span>
            <CellMark stance={stance} className="size-3.5" />
            <span aria-hidden className="font-semibold text-[0.6875rem] leading-none tracking-wide">
              {code}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
