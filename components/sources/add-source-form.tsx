'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { ImportReport } from '#components/imports/import-report.tsx';
import { languageNames } from '#components/imports/language-names.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { addSource } from '#lib/actions/source.ts';
import type { ReportLine } from '#lib/imports/reading.ts';
import { UPLOAD_LIMIT } from '#lib/imports/upload-limit.ts';

/** Props of AddSourceForm. */
export interface AddSourceFormProps {
  readonly negotiationId: string;
  readonly languages: readonly string[];
}

interface Refused {
  readonly message: string;
  readonly field?: string;
}

const FIELDS = new Set(['symbol', 'title', 'adoptedOn', 'text']);

/** What a form holds of a document: its file where one is chosen, else the words that were pasted. */
function documentOf(form: HTMLFormElement, negotiationId: string): FormData {
  const data = new FormData(form);
  data.set('negotiationId', negotiationId);
  const file = data.get('file');
  if (file instanceof File && file.size > 0) data.delete('text');
  else data.delete('file');
  return data;
}

/** A Secretariat stores a document of agreed language; how it was read is told below. */
export function AddSourceForm({ negotiationId, languages }: AddSourceFormProps) {
  const t = useTranslations('sources.add');
  const locale = useLocale();
  const { busy, act } = useAct();
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [report, setReport] = useState<readonly ReportLine[] | null>(null);
  const errorOf = (field: string) => (refused?.field === field ? refused.message : undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = documentOf(event.currentTarget, negotiationId);
    setReport(null);
    const file = data.get('file');
    if (file instanceof File && file.size > UPLOAD_LIMIT)
      return setRefused({ message: t('tooLarge', { limit: UPLOAD_LIMIT / 1024 / 1024 }), field: 'file' });
    const text = data.get('text');
    if (file === null && (typeof text !== 'string' || text.trim() === ''))
      return setRefused({ message: t('nothing'), field: 'text' });
    setRefused(null);
    void act(() => addSource(data), {
      onRefused: setRefused,
      onDone: ({ paragraphs, report }) => {
        setReport(report);
        if (paragraphs > 0) form.current?.reset();
      },
    });
  };
  return (
    <section aria-labelledby="add-source" className="grid gap-4">
      <h2 id="add-source" className="font-serif text-2xl">
        {t('title')}
      </h2>
      {report && <ImportReport report={report} />}
      {refused && !FIELDS.has(refused.field ?? '') && refused.field !== 'file' && <ErrorNote title={refused.message} />}
      <form ref={form} onSubmit={submit} className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            name="symbol"
            label={t('symbol')}
            hint={t('symbolHint')}
            maxLength={200}
            error={errorOf('symbol')}
          />
          <TextField name="title" label={t('name')} maxLength={500} error={errorOf('title')} />
          <TextField
            name="adoptedOn"
            type="date"
            label={t('adoptedOn')}
            hint={t('adoptedOnHint')}
            error={errorOf('adoptedOn')}
          />
          <Select name="language" label={t('language')} options={languageNames(languages, locale)} />
        </div>
        <TextArea
          name="text"
          label={t('paste')}
          hint={t('pasteHint')}
          rows={5}
          className="[&_textarea]:max-h-80"
          error={errorOf('text')}
        />
        <Field label={t('file')} hint={t('fileHint')} error={errorOf('file')}>
          {(control) => (
            <input
              {...control}
              name="file"
              type="file"
              accept=".docx,.md,.markdown,.txt,text/plain,text/markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              className="min-h-10 w-full text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-edge file:bg-sheet file:px-4 file:font-semibold file:text-ink"
            />
          )}
        </Field>
        <p>
          <Button type="submit" variant="primary" busy={busy}>
            {t('submit')}
          </Button>
        </p>
      </form>
    </section>
  );
}
