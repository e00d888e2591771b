import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { shortHash } from '#components/record/hash-text.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import type { RevisionsView, RevisionView } from '#lib/queries/views/revisions-view.ts';
import { NextRevision } from './next-revision.tsx';
import { RevisionLinks } from './revision-links.tsx';

/** The revisions, newest first, and what comes next. */
export function RevisionsPage({ view }: { readonly view: RevisionsView }) {
  const t = useTranslations('revisions');
  const { slug, revisions, next } = view;
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-2">
          <h1 className="font-serif text-4xl">{t('title')}</h1>
          <p className="max-w-prose text-lg text-muted">{t('lead', { keys: next.keysRequired })}</p>
        </div>
        <Link href={`/negotiations/${slug}/revisions/compare`} className={buttonClass()}>
          {t('compare')}
        </Link>
      </div>
      <NextRevision slug={slug} next={next} />
      <section aria-labelledby="issued" className="grid gap-3">
        <h2 id="issued" className="font-semibold text-xl">
          {t('issued')}
        </h2>
        <ol className="grid gap-3">
          {revisions.map((revision) => (
            <RevisionCard key={revision.number} slug={slug} revision={revision} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function RevisionCard({ slug, revision }: { readonly slug: string; readonly revision: RevisionView }) {
  const t = useTranslations('revisions');
  const format = useFormatter();
  const { number, symbol, kind, issuedAt, contentHash, keys, relabelled } = revision;
  const time = format.dateTime(new Date(issuedAt), { dateStyle: 'medium', timeStyle: 'short' });
  const turned = keys.map(({ bloc }) => bloc).join(' + ');
  return (
    <li id={`revision-${number}`} className="grid gap-2 rounded-lg border bg-sheet p-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-semibold text-lg">{symbol}</h3>
        <Badge tone={kind === 'zero' ? 'plain' : 'accent'}>{t(`kind.${kind}`)}</Badge>
        <time dateTime={issuedAt} className="ml-auto text-muted">
          {t('at', { time })}
        </time>
      </div>
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-muted text-sm">
        {turned !== '' && <span>{t('turnedBy', { turned })}</span>}
        {relabelled.length > 0 && <span>{t('renumbered', { count: relabelled.length })}</span>}
        <span title={contentHash}>
          {t('hash')} <code className="font-mono">{shortHash(contentHash)}</code>
        </span>
      </p>
      <RevisionLinks slug={slug} number={number} symbol={symbol} />
    </li>
  );
}
