'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import type { ConsensusView } from '#lib/queries/views/consensus-view.ts';
import { Legend } from './legend.tsx';
import { Matrix } from './matrix.tsx';
import { RowPanel } from './row-panel.tsx';
import { type RowOrder, sortedSections } from './sorted-sections.ts';

const ORDERS = ['order', 'obstacles'] as const;

/** The matrix and, beside it, the row one has chosen. */
export function ConsensusBoard({ view, asked }: { readonly view: ConsensusView; readonly asked: string | null }) {
  const t = useTranslations('consensus');
  const [order, setOrder] = useState<RowOrder>('order');
  const [chosenId, setChosenId] = useState(asked);
  const sections = useMemo(() => sortedSections(view, order), [view, order]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const delegations = view.blocs.flatMap((bloc) => bloc.delegations);
  const mostBlocked = rows.toSorted((a, b) => b.obstacles.length - a.obstacles.length)[0] ?? view.whole;
  const chosen = rows.find(({ id }) => id === chosenId) ?? mostBlocked;
  const choose = ({ id }: { readonly id: string }) => {
    setChosenId(id);
    // The address leads back to the same row, without a step in the history for each look.
    window.history.replaceState(null, '', `?paragraph=${id}`);
  };
  return (
    <div className="grid items-start gap-5 min-[86rem]:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 print-hidden">
          <p className="text-muted text-sm max-sm:hidden">{t('matrixHelp')}</p>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span aria-hidden className="text-muted text-sm">
              {t('sort')}
            </span>
            <Segmented
              label={t('sort')}
              value={order}
              onChoose={setOrder}
              choices={ORDERS.map((value) => ({ value, text: t(`sorts.${value}`) }))}
            />
          </span>
        </div>
        <Matrix view={view} sections={sections} chosenId={chosen.id} onChoose={choose} />
        <Legend />
      </div>
      <div className="min-[86rem]:sticky min-[86rem]:top-28">
        <RowPanel slug={view.slug} row={chosen} delegations={delegations} />
      </div>
    </div>
  );
}
