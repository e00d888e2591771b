import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { RecordEntryView } from '#lib/queries/views/record-view.ts';
import { EntrySentence } from './entry-sentence.tsx';
import { shortHash } from './hash-text.tsx';
import { quotesOf } from './sentence-values.ts';

/** Props of RecordList. */
export interface RecordListProps {
  readonly entries: readonly RecordEntryView[];
  /** The negotiation's; null for the book of people. */
  readonly slug: string | null;
  /** The record's own address; entries are below it. */
  readonly path: string;
}

/** Acts by day, in the order given. */
export function RecordList({ entries, slug, path }: RecordListProps) {
  const format = useFormatter();
  const days = Map.groupBy(entries, ({ at }) => at.slice(0, 10));
  return (
    <div className="grid gap-6">
      {[...days].map(([day, acts]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="mb-2 font-semibold text-muted">
            {format.dateTime(new Date(day), { dateStyle: 'full' })}
          </h2>
          <ol reversed start={acts[0]?.seq ?? 1} className="divide-y rounded-lg border bg-sheet">
            {acts.map((entry) => (
              <EntryRow key={entry.seq} entry={entry} slug={slug} path={path} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function EntryRow({ entry, slug, path }: { entry: RecordEntryView; slug: string | null; path: string }) {
  const t = useTranslations('record');
  const format = useFormatter();
  const time = format.dateTime(new Date(entry.at), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (
    <li id={`entry-${entry.seq}`} className="flex gap-x-4 px-4 py-2.5 max-sm:flex-wrap">
      <time dateTime={entry.at} className="w-24 shrink-0 text-muted tabular-nums">
        {t('at', { time })}
      </time>
      <div className="wrap-anywhere min-w-0 grow max-sm:order-last max-sm:w-full">
        <p>
          <EntrySentence entry={entry} slug={slug} />
        </p>
        <EntryQuotes entry={entry} clamped />
      </div>
      <Link
        href={`${path}/${entry.seq}`}
        aria-label={t('entryLink', { seq: entry.seq, hash: shortHash(entry.hash) })}
        className="ml-auto shrink-0 self-start whitespace-nowrap text-muted text-sm no-underline hover:underline"
      >
        <span className="tabular-nums">{entry.seq}</span>{' '}
        <code className="font-mono text-2xs">{shortHash(entry.hash)}</code>
      </Link>
    </li>
  );
}

/** The words that go with an act; in a list only their beginning. */
export function EntryQuotes({
  entry,
  clamped = false,
}: {
  readonly entry: RecordEntryView;
  readonly clamped?: boolean;
}) {
  const t = useTranslations('record');
  const quotes = quotesOf(entry);
  if (quotes.length === 0) return null;
  return (
    <div className="mt-1 grid gap-1 text-muted">
      {quotes.map(({ of, text }) => (
        <blockquote key={of} className={clamped ? 'line-clamp-3' : 'whitespace-pre-line'}>
          {!clamped && <span className="block font-semibold text-sm">{t(`quoteKind.${of}`)}</span>}
          {t('quote', { text })}
        </blockquote>
      ))}
    </div>
  );
}
