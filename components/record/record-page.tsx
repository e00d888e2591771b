import { History } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ActionResult } from '#lib/actions/result.ts';
import type { ChainVerdict } from '#lib/domain/record/chain.ts';
import type { RecordFilter, RecordView } from '#lib/queries/views/record-view.ts';
import { RecordFilters } from './record-filters.tsx';
import { RecordList } from './record-list.tsx';
import { RecordPager } from './record-pager.tsx';
import { VerifyPanel } from './verify-panel.tsx';

/** Props of RecordPage. */
export interface RecordPageProps {
  readonly title: string;
  readonly lead: string;
  readonly view: RecordView;
  readonly filter: RecordFilter;
  /** The negotiation's address part; null for the book of people. */
  readonly slug: string | null;
  readonly path: string;
  readonly verify: () => Promise<ActionResult<ChainVerdict>>;
  /** Where it can be downloaded; none for the book of people. */
  readonly download?: string;
  /** The record that this one goes on from, where the negotiation was recreated. */
  readonly former?: { readonly path: string; readonly name: string } | null;
}

/** A book of the record: what it is, whether it is sound, and its acts. */
export function RecordPage({ title, lead, view, filter, slug, path, verify, download, former }: RecordPageProps) {
  const t = useTranslations('record');
  const { length, matching, entries, choices } = view;
  const count = matching === length ? t('count', { matching }) : t('countOf', { matching, length });
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <div className="grid gap-2">
        <h1 className="font-serif text-4xl">{title}</h1>
        <p className="max-w-prose text-lg text-muted">{lead}</p>
      </div>
      <VerifyPanel verify={verify} />
      {former && (
        <p className="max-w-prose text-muted">
          <Link href={former.path} className="text-accent underline underline-offset-2">
            {former.name}
          </Link>
        </p>
      )}
      {download && (
        <p className="max-w-prose text-muted print-hidden">
          <a href={download} download className="text-accent underline underline-offset-2">
            {t('download')}
          </a>{' '}
          {t('downloadLead')}
        </p>
      )}
      {length === 0 ? (
        <EmptyState icon={<History aria-hidden className="size-8" />} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <RecordFilters choices={choices} filter={filter} />
          <output className="text-muted tabular-nums">{count}</output>
          {matching === 0 && <EmptyState title={t('noMatch')}>{t('noMatchText', { length })}</EmptyState>}
          <RecordList entries={entries} slug={slug} path={path} />
          <RecordPager view={view} filter={filter} path={path} />
        </>
      )}
    </div>
  );
}
