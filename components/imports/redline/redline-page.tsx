'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { ErrorNote, Note } from '#components/ui/note.tsx';
import type { RedlinePageView } from '#lib/queries/views/redline-view.ts';
import { ImportProgressBar } from '../import-progress.tsx';
import { AuthorTable } from './author-table.tsx';
import { EntryList } from './entry-list.tsx';
import { UnplacedList } from './unplaced-list.tsx';
import { useRedline } from './use-redline.ts';

/** Props of RedlinePage. */
export interface RedlinePageProps {
  readonly page: RedlinePageView;
}

/** A marked-up file in, who writes for whom, each proposal beside the words it is on, and all of them tabled at once. */
export function RedlinePage({ page }: RedlinePageProps) {
  const t = useTranslations('importing');
  const { negotiation, delegations, forOthers } = page;
  const redline = useRedline(negotiation.id);
  const { view, read, included, refusal, tabled, busy } = redline;
  const count = included.length;
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-4 py-6">
      <header className="grid max-w-prose gap-1">
        <h1 className="font-serif text-3xl">{t('redline.title')}</h1>
        <p className="text-muted">{t('redline.explained')}</p>
        {!forOthers && <p className="text-muted">{t('redline.explainedOwn')}</p>}
      </header>
      <FileForm redline={redline} />
      <ImportProgressBar state={redline.state} onCancel={redline.cancel} />
      <div aria-live="polite" className="grid gap-3 empty:hidden">
        {read?.kind === 'unread' && <ErrorNote title={t(`report.codes.${read.code}`, read.values)} />}
        {view && (
          <Note>
            {view.symbol === null
              ? t('redline.madeOnDraft', { recognised: view.recognised, paragraphs: view.paragraphs })
              : t('redline.madeOn', { symbol: view.symbol, recognised: view.recognised, paragraphs: view.paragraphs })}
          </Note>
        )}
        {tabled !== null && (
          <Note>
            <p className="flex flex-wrap items-center gap-3">
              {t('redline.table.done', { count: tabled })}
              <Link href={`/negotiations/${negotiation.slug}`} className={buttonClass({ size: 'sm' })}>
                {t('redline.table.toText')}
              </Link>
            </p>
          </Note>
        )}
        {refusal && refusal.key === null && <ErrorNote title={refusal.message} />}
      </div>
      {view && (
        <>
          <AuthorTable authors={view.authors} delegations={delegations} busy={busy} onMap={redline.map} />
          <EntryList
            entries={view.entries}
            leftOut={redline.leftOut}
            refusal={refusal}
            language={negotiation.originalLanguage}
            onInclude={redline.include}
          />
          <UnplacedList unplaced={view.unplaced} language={negotiation.originalLanguage} />
          {view.entries.length > 0 && (
            <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-t bg-paper/95 py-3 backdrop-blur-xs">
              <ConfirmDialog
                trigger={
                  <Button variant="primary" disabled={busy || count === 0}>
                    {t('redline.table.act', { count })}
                  </Button>
                }
                title={t('redline.table.ask', { count })}
                description={
                  forOthers ? t('redline.table.explained', { file: view.file.name }) : t('redline.table.explainedOwn')
                }
                confirm={t('redline.table.act', { count })}
                onConfirm={redline.table}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}

function FileForm({ redline }: { readonly redline: ReturnType<typeof useRedline> }) {
  const t = useTranslations('importing.redline');
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { file, choose, readFile, busy, read } = redline;
  return (
    <form
      className="grid justify-items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(file === null ? t('choose') : null);
        if (file === null) input.current?.focus();
        else readFile();
      }}
    >
      <Field label={t('file')} hint={t('fileHint')} error={wrong} className="w-full min-w-0 sm:max-w-xl">
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onChange={(event) => {
              setWrong(null);
              choose(event.target.files?.[0] ?? null);
            }}
            className="min-h-10 w-full text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-edge file:bg-sheet file:px-4 file:font-semibold file:text-ink"
          />
        )}
      </Field>
      <Button type="submit" variant={read === null ? 'primary' : 'secondary'} busy={busy}>
        {t(read === null ? 'read' : 'readAgain')}
      </Button>
    </form>
  );
}
