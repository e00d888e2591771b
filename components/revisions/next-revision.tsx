import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button.tsx';
import type { NextRevisionView } from '#lib/queries/views/revisions-view.ts';
import { KeyRow } from './key-row.tsx';

/** What comes next and what it still waits for. */
export function NextRevision({ slug, next }: { readonly slug: string; readonly next: NextRevisionView }) {
  const t = useTranslations('revisions');
  const count = changedParagraphs(next);
  const waiting = sectionsWaiting(next);
  const unchanged = next.changes.length === 0;
  return (
    <section aria-labelledby="next-revision" className="grid gap-3 rounded-lg border bg-sheet p-4 sm:p-5">
      <h2 id="next-revision" className="font-semibold text-xl">
        {t('next', { symbol: next.symbol })}
      </h2>
      {unchanged ? (
        <p className="text-muted">{t('nothingNew')}</p>
      ) : (
        <>
          <p>{t('changedParagraphs', { count })}</p>
          {waiting.length > 0 && <WaitingSections sections={waiting} />}
          <KeyRow keys={next.keys} />
          <KeysMissing next={next} />
          <p>
            <Link href={`/negotiations/${slug}/revisions/compare`} className={buttonClass({ size: 'sm' })}>
              {t('seeChanges')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}

/** Why the keys that are turned do not issue the revision yet. */
export function KeysMissing({ next }: { readonly next: NextRevisionView }) {
  const t = useTranslations('revisions');
  if (next.state.state === 'kindsDiffer') return <p className="text-bracketed">{t('kindsDiffer')}</p>;
  if (next.state.state === 'waiting')
    return <p className="text-muted">{t('missing', { count: next.state.missing })}</p>;
  return null;
}

/** The changed sections that nobody has approved yet, with where they are. */
export function WaitingSections({ sections }: { readonly sections: NextRevisionView['sections'] }) {
  const t = useTranslations('revisions');
  const text = useTranslations('text');
  return (
    <div>
      <p>{t('sectionsWaiting', { count: sections.length })}</p>
      <ul className="list-disc pl-6">
        {sections.map(({ id, heading, state }) => (
          <li key={id}>
            {heading || text('untitledSection')} <span className="text-muted">({text(`sectionState.${state}`)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The changed sections that nobody has approved yet. */
export function sectionsWaiting({ sections }: NextRevisionView): NextRevisionView['sections'] {
  return sections.filter(({ changed, state }) => changed && state !== 'approved');
}

/** How many paragraphs read otherwise, are new or gone, or stand elsewhere. */
export function changedParagraphs({ changes }: NextRevisionView): number {
  return changes.flatMap(({ paragraphs }) => paragraphs).filter(({ kind, moved }) => kind !== 'same' || moved).length;
}
