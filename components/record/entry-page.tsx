import { ChevronLeft, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { PartyChip } from '#components/parties/party-chip.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { GENESIS_HASH } from '#lib/domain/record/chain.ts';
import type { RecordEntryPage } from '#lib/queries/views/record-view.ts';
import { EntrySentence } from './entry-sentence.tsx';
import { HashText } from './hash-text.tsx';
import { EntryQuotes } from './record-list.tsx';

/** One act in full: the sentence, the words, the hashes, and exactly what is stored. */
export function EntryPage({
  page,
  slug,
  path,
  head,
}: {
  page: RecordEntryPage;
  slug: string | null;
  path: string;
  /** The head that a file was made with, where its verification address led here. */
  head?: string | null;
}) {
  const t = useTranslations('record');
  const { entry } = page;
  return (
    <article className="mx-auto grid max-w-3xl grid-cols-1 gap-6 px-4 py-8 sm:px-6">
      <EntryNeighbours page={page} path={path} />
      <h1 className="font-serif text-3xl">{t('entry', { seq: entry.seq })}</h1>
      {head != null && <HeadVerdict matches={head === entry.hash} />}
      <div className="wrap-anywhere text-lg">
        <p>
          <EntrySentence entry={entry} slug={slug} />
        </p>
        <EntryQuotes entry={entry} />
      </div>
      <EntryFacts page={page} path={path} />
      <section className="grid grid-cols-1 gap-2">
        <h2 className="font-semibold text-xl">{t('stored')}</h2>
        <p className="text-muted">{t('storedLead')}</p>
        <pre className="wrap-anywhere whitespace-pre-wrap rounded-lg border bg-sheet p-4 font-mono text-sm">
          {JSON.stringify({ kind: entry.kind, payload: entry.payload }, null, 2)}
        </pre>
      </section>
    </article>
  );
}

/** Whether a file's head is this entry's hash; the whole chain is recomputed on the record's own page. */
function HeadVerdict({ matches }: { matches: boolean }) {
  const t = useTranslations('record');
  return matches ? (
    <Note title={t('headMatches')}>{t('headMatchesText')}</Note>
  ) : (
    <Note tone="warning" title={t('headDiffers')}>
      {t('headDiffersText')}
    </Note>
  );
}

function EntryNeighbours({ page: { older, newer }, path }: { page: RecordEntryPage; path: string }) {
  const t = useTranslations('record');
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap gap-2 print-hidden">
      <Link href={path} className={buttonClass({ size: 'sm', variant: 'quiet' })}>
        {t('toRecord')}
      </Link>
      <span className="grow" />
      {newer !== null && (
        <Link href={`${path}/${newer}`} className={buttonClass({ size: 'sm' })}>
          <ChevronLeft aria-hidden className="size-4" />
          {t('newerEntry', { seq: newer })}
        </Link>
      )}
      {older !== null && (
        <Link href={`${path}/${older}`} className={buttonClass({ size: 'sm' })}>
          {t('olderEntry', { seq: older })}
          <ChevronRight aria-hidden className="size-4" />
        </Link>
      )}
    </nav>
  );
}

function EntryFacts({ page: { entry, older }, path }: { page: RecordEntryPage; path: string }) {
  const t = useTranslations('record');
  const format = useFormatter();
  const time = format.dateTime(new Date(entry.at), { dateStyle: 'long', timeStyle: 'medium' });
  const first = entry.previousHash === GENESIS_HASH;
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-2 border-y py-4 sm:grid-cols-[auto_minmax(0,1fr)] [&>dt]:text-muted">
      <dt>{t('when')}</dt>
      <dd>
        <time dateTime={entry.at}>{t('at', { time })}</time>
      </dd>
      <dt>{t('doneBy')}</dt>
      <dd className="flex flex-wrap gap-x-2">
        {entry.accountName} <PartyChip party={entry.party} named />
      </dd>
      <dt>{t('hash')}</dt>
      <dd>
        <HashText hash={entry.hash} />
      </dd>
      <dt>{t('previousHash')}</dt>
      <dd>
        {first ? t('noPrevious') : <HashText hash={entry.previousHash} />}{' '}
        {older !== null && (
          <Link href={`${path}/${older}`} className="text-accent underline underline-offset-2">
            {t('entry', { seq: older })}
          </Link>
        )}
      </dd>
    </dl>
  );
}
