'use client';

import { useLocale, useTranslations } from 'next-intl';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import type { Cell } from '#lib/domain/consensus/matrix.ts';
import { countryName } from '#lib/i18n/countries.ts';
import type { MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { useRowName } from './row-name.ts';
import { Voices } from './voices.tsx';

/** A cell that is pointed at or has the focus, and where on the screen it stands. */
export interface PointedCell {
  readonly row: MatrixRow;
  readonly delegation: string;
  readonly box: { readonly left: number; readonly top: number; readonly bottom: number };
}

const WIDTH = 304;
const GAP = 6;
const MARGIN = 8;

/** Who, when and why, beside the cell. For the eye: the cell's own name says the same to those who hear it. */
export function CellCard({ pointed }: { readonly pointed: PointedCell }) {
  const t = useTranslations('consensus');
  const locale = useLocale();
  const rowName = useRowName();
  const { row, delegation, box } = pointed;
  const cell: Cell | undefined = row.cells.find((one) => one.delegation === delegation);
  const above = box.bottom > window.innerHeight * 0.6;
  const left = Math.max(MARGIN, Math.min(box.left, window.innerWidth - WIDTH - MARGIN));
  return (
    <div
      aria-hidden
      style={{
        left,
        width: WIDTH,
        ...(above ? { bottom: window.innerHeight - box.top + GAP } : { top: box.bottom + GAP }),
      }}
      className="pointer-events-none fixed z-40 grid max-w-[calc(100vw-1rem)] gap-2 rounded-lg border bg-sheet p-3 text-sm shadow-raised print-hidden"
    >
      <p className="flex items-baseline justify-between gap-3">
        <strong className="font-semibold">
          <DelegationChip code={delegation} named />
        </strong>
        <span className="text-muted">{rowName(row)}</span>
      </p>
      {cell ? (
        <Voices voices={cell.voices} />
      ) : (
        <p className="text-muted">{t('says', { country: countryName(delegation, locale) })}</p>
      )}
    </div>
  );
}
