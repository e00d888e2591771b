'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { UPLOAD_LIMIT } from '#lib/imports/upload-limit.ts';
import { languageNames } from './language-names.ts';

/** Props of SourceForm. */
export interface SourceFormProps {
  readonly languages: readonly string[];
  readonly busy: boolean;
  /** A draft was read already: reading again replaces its corrections. */
  readonly wasRead: boolean;
  readonly onRead: (form: FormData) => void;
}

/** Where the text comes from. Both the words and the file stay in the form after reading. */
export function SourceForm({ languages, busy, wasRead, onRead }: SourceFormProps) {
  const t = useTranslations('importing');
  const locale = useLocale();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<File | null>(null);
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const [wrong, setWrong] = useState<string | null>(null);
  const read = () => {
    if (chosen === null && text.trim() === '') return setWrong(t('source.nothing'));
    if (chosen !== null && chosen.size > UPLOAD_LIMIT) {
      return setWrong(t('report.codes.tooLarge', { limit: UPLOAD_LIMIT / 1024 / 1024 }));
    }
    setWrong(null);
    const form = new FormData();
    form.set('language', language);
    if (chosen === null) form.set('text', text);
    else form.set('file', chosen);
    onRead(form);
  };
  return (
    <section aria-labelledby="source" className="grid gap-4">
      <h2 id="source" className="font-semibold text-lg">
        {t('source.title')}
      </h2>
      <TextArea
        label={t('source.paste')}
        hint={t('source.pasteHint')}
        rows={6}
        className="[&_textarea]:max-h-96"
        value={text}
        disabled={chosen !== null}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('source.file')} hint={t('source.fileHint')} error={wrong}>
          {(control) => (
            <input
              {...control}
              ref={file}
              type="file"
              accept=".docx,.odt,.json,.html,.htm,text/html,.md,.markdown,.txt,text/plain,text/markdown,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
              onChange={(event) => setChosen(event.target.files?.[0] ?? null)}
              className="min-h-10 w-full text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-edge file:bg-sheet file:px-4 file:font-semibold file:text-ink"
            />
          )}
        </Field>
        <Select
          label={t('source.language')}
          value={language}
          onChange={(event) => setLanguage(event.target.value)}
          options={languageNames(languages, locale)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant={wasRead ? 'secondary' : 'primary'} busy={busy} onClick={read}>
          {t(wasRead ? 'source.readAgain' : 'source.read')}
        </Button>
        {chosen !== null && (
          <Button
            variant="quiet"
            onClick={() => {
              setChosen(null);
              if (file.current) file.current.value = '';
            }}
          >
            {t('source.removeFile')}
          </Button>
        )}
        {wasRead && <span className="text-muted text-sm">{t('source.again')}</span>}
      </div>
    </section>
  );
}
