'use client';

import { useTranslations } from 'next-intl';
import { ErrorNote } from '#components/ui/note.tsx';
import { DetailsForm, isDetail } from './details-form.tsx';
import { DraftSections } from './draft-sections.tsx';
import { ImportProgressBar } from './import-progress.tsx';
import { ImportReport } from './import-report.tsx';
import { SourceForm } from './source-form.tsx';
import { useDraftImport } from './use-draft-import.ts';
import { WholeCard } from './whole-card.tsx';

/** Props of ImportPage. */
export interface ImportPageProps {
  /** Languages of a text, by code. */
  readonly languages: readonly string[];
  readonly year: number;
}

/** Text in, recognised, corrected, and a negotiation opened on it. */
export function ImportPage({ languages, year }: ImportPageProps) {
  const t = useTranslations('importing');
  const [language = 'en'] = languages;
  const blank = { title: '', slug: null, symbol: '', language, troikaYear: String(year), bothKeys: true };
  const draft = useDraftImport(blank);
  const { reading, details, setDetails, edited, canUndo, dispatch, refused, busy, read, open } = draft;
  return (
    <div className="mx-auto grid max-w-4xl gap-8 px-4 py-6">
      <header className="grid gap-1">
        <h1 className="font-semibold text-2xl">{t('title')}</h1>
        <p className="text-muted">{t('explained')}</p>
      </header>
      <SourceForm languages={languages} busy={busy} wasRead={edited !== null} onRead={read} />
      <ImportProgressBar state={draft.state} onCancel={draft.cancel} />
      {reading && <ImportReport report={reading.report} />}
      {reading?.whole && (
        <WholeCard
          key={reading.whole.head}
          whole={reading.whole}
          busy={busy}
          refused={draft.notRecreated}
          onRecreate={draft.recreate}
        />
      )}
      {edited && (
        <>
          {reading?.whole && <h2 className="border-t pt-6 font-semibold text-lg">{t('whole.textAlone')}</h2>}
          <DraftSections edited={edited} canUndo={canUndo} dispatch={dispatch} language={details.language} />
          <DetailsForm {...{ details, languages, edited, busy, refused }} onChange={setDetails} onOpen={open} />
          {refused && !isDetail(refused.field) && <ErrorNote title={refused.message} />}
        </>
      )}
    </div>
  );
}
