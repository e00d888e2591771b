'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Fragment, type SyntheticEvent, useMemo, useState } from 'react';
import type { ConsensusView, MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { CellCard, type PointedCell } from './cell-card.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixRowView } from './matrix-row.tsx';
import type { MatrixSection } from './sorted-sections.ts';
import { placeOf, useGridKeys } from './use-grid-keys.ts';

/** Props of Matrix. */
export interface MatrixProps {
  readonly view: ConsensusView;
  readonly sections: readonly MatrixSection[];
  readonly chosenId: string;
  readonly onChoose: (row: MatrixRow) => void;
}

/** Delegation × paragraph: readable at 23 × 40 and beyond, by eye, by pointer and by keyboard. */
export function Matrix({ view, sections, chosenId, onChoose }: MatrixProps) {
  const t = useTranslations('consensus');
  const router = useRouter();
  const { blocs, slug } = view;
  const delegations = useMemo(() => blocs.flatMap((bloc) => bloc.delegations), [blocs]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const blocStarts = useMemo(() => startsOf(blocs.map((bloc) => bloc.delegations.length)), [blocs]);
  const size = useMemo(() => ({ rows: rows.length, columns: delegations.length + 1 }), [rows, delegations]);
  const { focus, setFocus, onKeyDown } = useGridKeys(size);
  const [pointed, setPointed] = useState<PointedCell | null>(null);
  const point = (event: SyntheticEvent) => setPointed(cellAt(event.target, { rows, delegations }));
  const open = (event: SyntheticEvent) => {
    const place = placeOf(event.target);
    const row = place && rows[place.row];
    if (!row) return;
    setFocus(place);
    // A finger cannot point without pressing: it chooses the row and sees the card, and reads on from the panel.
    if (place.column === 0 || window.matchMedia('(hover: none)').matches) onChoose(row);
    else router.push(addressOf(slug, row));
  };
  const firstPlaces = placesOf(sections);
  return (
    <div className="max-h-[78dvh] overflow-auto rounded-lg border bg-sheet print:max-h-none print:overflow-visible">
      {/* Rows and columns of a grid are those of a table; it handles pointer and keys for its cells, which take the focus. */}
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={t('matrix')}
        className="min-w-full border-separate border-spacing-0"
        onMouseOver={point}
        onMouseLeave={() => setPointed(null)}
        onFocus={point}
        onBlur={() => setPointed(null)}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setPointed(null);
          // Buttons press themselves on Enter; cells are pressed here.
          if (event.key === 'Enter' && event.target instanceof HTMLTableCellElement) open(event);
          onKeyDown(event);
        }}
      >
        <MatrixHead blocs={blocs} />
        <tbody>
          {sections.map(({ id, heading, rows: own }, index) => (
            <Fragment key={id}>
              {heading && <SectionHead heading={heading} columns={size.columns} />}
              {own.map((row, offset) => {
                const place = (firstPlaces[index] ?? 0) + offset;
                return (
                  <MatrixRowView
                    key={row.id}
                    row={row}
                    place={place}
                    delegations={delegations}
                    blocStarts={blocStarts}
                    chosen={row.id === chosenId}
                    focusColumn={focus.row === place ? focus.column : null}
                  />
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </table>
      {pointed && <CellCard pointed={pointed} />}
    </div>
  );
}

function SectionHead({ heading, columns }: { readonly heading: string; readonly columns: number }) {
  return (
    <tr>
      <th
        scope="rowgroup"
        colSpan={columns}
        className="border-b bg-paper p-0 text-left font-semibold text-muted text-sm"
      >
        <span className="sticky left-0 inline-block max-w-[80vw] truncate px-2 pt-2.5 pb-1 sm:px-3">{heading}</span>
      </th>
    </tr>
  );
}

/** The place among all rows of each section's first one. */
function placesOf(sections: readonly MatrixSection[]): readonly number[] {
  const lengths = sections.map(({ rows }) => rows.length);
  return lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
}

/** The columns at which blocs of these lengths begin. */
function startsOf(lengths: readonly number[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let next = 0;
  for (const length of lengths) {
    starts.add(next);
    next += length;
  }
  return starts;
}

function cellAt(
  target: EventTarget,
  { rows, delegations }: { rows: readonly MatrixRow[]; delegations: readonly string[] },
): PointedCell | null {
  const place = placeOf(target);
  const row = place && rows[place.row];
  const delegation = place && delegations[place.column - 1];
  const cell = target instanceof Element && target.closest('td');
  if (!row || !delegation || !cell) return null;
  const { left, top, bottom } = cell.getBoundingClientRect();
  return { row, delegation, box: { left, top, bottom } };
}

/** Where a row's words are read. */
export function addressOf(slug: string, { paragraphId }: MatrixRow): string {
  return paragraphId ? `/negotiations/${slug}?paragraph=${paragraphId}` : `/negotiations/${slug}`;
}
