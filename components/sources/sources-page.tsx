import { BookMarked } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { SourcesView } from '#lib/queries/views/sources-view.ts';
import { AddSourceForm } from './add-source-form.tsx';
import { SourceRows } from './source-rows.tsx';
import { SourceSearch } from './source-search.tsx';

/** Props of SourcesPage. */
export interface SourcesPageProps {
  readonly view: SourcesView;
  /** Languages of a text, by code. */
  readonly languages: readonly string[];
}

/** The stored documents of agreed language, a look-up in them, and the Secretariat's form to store another. */
export function SourcesPage({ view, languages }: SourcesPageProps) {
  const t = useTranslations('sources');
  return (
    <div className="mx-auto grid max-w-5xl gap-8 px-4 py-8 sm:px-6">
      <div className="grid gap-2">
        <h1 className="font-serif text-4xl">{t('title')}</h1>
        <p className="max-w-prose text-lg text-muted">{t('lead')}</p>
      </div>
      {view.sources.length > 0 && <SourceSearch view={view} />}
      <section aria-labelledby="documents">
        <h2 id="documents" className="mb-2 font-serif text-2xl">
          {t('list.title')}
        </h2>
        {view.sources.length === 0 ? (
          <EmptyState icon={<BookMarked aria-hidden className="size-8" />} title={t('list.none')}>
            {t('list.noneText')}
          </EmptyState>
        ) : (
          <SourceRows view={view} />
        )}
      </section>
      {view.mayKeep && <AddSourceForm negotiationId={view.negotiation.id} languages={languages} />}
    </div>
  );
}
