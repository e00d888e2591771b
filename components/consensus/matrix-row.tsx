'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { StatusMark } from '#components/text/status-mark.tsx';
import type { Cell } from '#lib/domain/consensus/matrix.ts';
import type { MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { CELL_GROUNDS, CellMark } from './cell-mark.tsx';
import { useRowName } from './row-name.ts';
import { useVoiceSentence } from './use-voice-sentence.ts';

/** Props of MatrixRowView. */
export interface MatrixRowViewProps {
  readonly row: MatrixRow;
  /** The row's place among all rows of the grid, from 0. */
  readonly place: number;
  readonly delegations: readonly string[];
  /** Columns at which a bloc begins. */
  readonly blocStarts: ReadonlySet<number>;
  readonly chosen: boolean;
  /** The column that takes the focus; null in every other row. Column 0 is the row's head. */
  readonly focusColumn: number | null;
}

/** One row of the matrix. Only the row that changes is drawn anew: there may be hundreds. */
export const MatrixRowView = memo(function MatrixRowView(props: MatrixRowViewProps) {
  const { row, place, delegations, blocStarts, chosen, focusColumn } = props;
  const t = useTranslations('consensus');
  const sentence = useVoiceSentence();
  const cells = new Map(row.cells.map((cell) => [cell.delegation, cell]));
  const wordsOf = (cell: Cell | undefined) => (cell ? cell.voices.map(sentence).join('; ') : t('stance.silent'));
  return (
    <tr className="group/row" data-row={row.id}>
      <RowHead row={row} place={place} chosen={chosen} focused={focusColumn === 0} />
      {delegations.map((code, index) => {
        const cell = cells.get(code);
        const stance = cell?.stance ?? 'silent';
        return (
          <td
            key={code}
            aria-label={wordsOf(cell)}
            tabIndex={focusColumn === index + 1 ? 0 : -1}
            data-place={`${place}:${index + 1}`}
            className={clsx(
              'h-8 min-w-8 cursor-pointer border-b p-0 text-center align-middle',
              blocStarts.has(index) && 'border-l-2 border-l-edge',
              CELL_GROUNDS[stance] || (chosen ? 'bg-sunken' : 'group-hover/row:bg-sunken'),
            )}
          >
            {cell ? <CellMark stance={stance} className="size-4 align-middle" /> : <SilentPoint />}
          </td>
        );
      })}
    </tr>
  );
});

function RowHead(props: { row: MatrixRow; place: number; chosen: boolean; focused: boolean }) {
  const { row, place, chosen, focused } = props;
  const t = useTranslations('consensus');
  const name = useRowName()(row);
  const count = row.obstacles.length;
  return (
    <th
      scope="row"
      className={clsx(
        'sticky left-0 z-10 border-r border-b p-0 text-left font-normal',
        chosen ? 'bg-sunken' : 'bg-sheet group-hover/row:bg-sunken',
      )}
    >
      <button
        type="button"
        data-place={`${place}:0`}
        tabIndex={focused ? 0 : -1}
        aria-pressed={chosen}
        className="flex min-h-8 w-32 items-center gap-1.5 px-2 text-left text-sm sm:w-64 sm:px-3"
      >
        {row.status ? <StatusMark status={row.status} compact /> : <span className="w-4 shrink-0" />}
        <span className="whitespace-nowrap font-semibold max-sm:truncate">{name}</span>
        {row.heading && <span className="min-w-0 grow truncate text-muted max-sm:hidden">{row.heading}</span>}
        {count > 0 && (
          <span className="ml-auto shrink-0 rounded-full bg-bracketed-soft px-1.5 font-semibold text-2xs text-bracketed tabular-nums">
            <span aria-hidden>{count}</span>
            <span className="sr-only">{t('obstacles', { count })}</span>
          </span>
        )}
      </button>
    </th>
  );
}

function SilentPoint() {
  return <span aria-hidden className="inline-block size-[3px] rounded-full bg-edge align-middle" />;
}
