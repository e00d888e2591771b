'use client';

import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { languageNames } from '#components/imports/language-names.ts';
import { Button } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { removeSource } from '#lib/actions/source.ts';
import type { SourcesView, SourceView } from '#lib/queries/views/sources-view.ts';

/** The stored documents, each with its text behind its symbol. */
export function SourceRows({ view }: { readonly view: SourcesView }) {
  const { slug, id: negotiationId } = view.negotiation;
  return (
    <ul className="divide-y rounded-lg border bg-sheet">
      {view.sources.map((source) => (
        <li key={source.id} className="flex flex-wrap items-start justify-between gap-3 px-4 py-3">
          <SourceHead source={source} href={`/negotiations/${slug}/sources/${source.id}`} />
          {view.mayKeep && <RemoveSource negotiationId={negotiationId} source={source} />}
        </li>
      ))}
    </ul>
  );
}

/** What a document is: symbol, title, day, language, size. */
function SourceHead({ source, href }: { readonly source: SourceView; readonly href: string }) {
  const t = useTranslations('sources.list');
  const format = useFormatter();
  const { symbol, title, adoptedOn, language, paragraphs, addedBy } = source;
  const [name] = languageNames([language], useLocale());
  const date = adoptedOn && format.dateTime(new Date(`${adoptedOn}T00:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div className="grid min-w-0 gap-0.5">
      <p>
        <Link href={href} className="font-semibold text-accent underline underline-offset-2">
          {symbol}
        </Link>{' '}
        {title}
      </p>
      <p className="flex flex-wrap gap-x-3 text-muted text-sm">
        {date && <span>{t('adoptedOn', { date })}</span>}
        <span>{name?.text}</span>
        <span>{t('count', { count: paragraphs })}</span>
        <span>{t('addedBy', { party: addedBy })}</span>
      </p>
    </div>
  );
}

function RemoveSource({ negotiationId, source }: { readonly negotiationId: string; readonly source: SourceView }) {
  const t = useTranslations('sources.remove');
  const { act } = useAct();
  const { id: sourceId, symbol } = source;
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="quiet" aria-label={`${t('button')} ${symbol}`}>
          {t('button')}
        </Button>
      }
      title={t('title', { symbol })}
      description={t('meaning')}
      confirm={t('button')}
      onConfirm={() => act(() => removeSource({ negotiationId, sourceId }), { done: t('done', { symbol }) })}
    />
  );
}
