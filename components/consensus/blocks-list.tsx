'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StatusMark } from '#components/text/status-mark.tsx';
import type { ConsensusView, MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { addressOf } from './matrix.tsx';
import { Obstacles } from './obstacles.tsx';
import { useRowName } from './row-name.ts';

/** What blocks each paragraph, in words, with names; the whole text first. */
export function BlocksList({ view }: { readonly view: ConsensusView }) {
  const t = useTranslations('consensus');
  const rows = view.sections.flatMap((section) => section.rows).filter(({ obstacles }) => obstacles.length > 0);
  return (
    <section aria-labelledby="blocks" className="grid content-start gap-3">
      <div>
        <h2 id="blocks" className="font-serif text-2xl">
          {t('blocksTitle')}
        </h2>
        <p className="text-muted">{t('blocksLead')}</p>
      </div>
      {view.whole.obstacles.length > 0 && (
        <div className="grid gap-1.5 rounded-lg border bg-sheet p-4">
          <h3 className="font-semibold">{t('wholeNote')}</h3>
          <Obstacles row={view.whole} />
        </div>
      )}
      {rows.length === 0 && <p>{t('blocksNothing')}</p>}
      <ul className="grid gap-4">
        {rows.map((row) => (
          <BlockedRow key={row.id} row={row} slug={view.slug} />
        ))}
      </ul>
    </section>
  );
}

function BlockedRow({ row, slug }: { readonly row: MatrixRow; readonly slug: string }) {
  const name = useRowName()(row);
  return (
    <li className="grid gap-1">
      <h3 className="flex flex-wrap items-baseline gap-x-2.5">
        <Link href={addressOf(slug, row)} className="font-semibold underline underline-offset-2">
          {name}
        </Link>
        {row.heading && <span className="text-muted">{row.heading}</span>}
        {row.status && <StatusMark status={row.status} className="ml-auto text-sm" />}
      </h3>
      <Obstacles row={row} />
    </li>
  );
}
