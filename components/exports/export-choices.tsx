'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import { type ExportTable, type ExportText, exportTables } from '#lib/exports/export-view.ts';
import type { ExportFormat } from '#lib/exports/formats.ts';
import type { RevisionHead, TextBase } from '#lib/queries/views/negotiation-text-view.ts';

/** What is chosen in the sheet. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly text: ExportText;
  readonly base: TextBase;
  readonly against: number | null;
  readonly language: string | null;
  /** Null: all. */
  readonly sections: readonly string[] | null;
  readonly table: ExportTable;
}

/** What there is to choose from. */
export interface Exportable {
  readonly slug: string;
  readonly originalLanguage: string;
  readonly revisions: readonly RevisionHead[];
  readonly sections: readonly { readonly id: string; readonly heading: string }[];
}

/** Props of ExportChoices. */
export interface ExportChoicesProps {
  readonly from: Exportable;
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
}

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'akn', 'xlsx', 'csv', 'html', 'md', 'json'];
const READINGS: readonly ExportText[] = ['clean', 'compilation', 'changes'];
const DRAFT = 'draft';

/** Format, reading, text, comparison, language, table and sections; only what bears on the choice is asked. */
export function ExportChoices({ from, choice, onChange }: ExportChoicesProps) {
  const t = useTranslations('exporting.menu');
  const { format, text } = choice;
  const what =
    format === 'docx' || format === 'pdf' ? t(`formats.${format}.what.${text}`) : t(`formats.${format}.what`);
  return (
    <div className="grid gap-4">
      <Select
        label={t('format')}
        hint={what}
        value={format}
        onChange={({ target }) => onChange({ format: target.value as ExportFormat })}
        options={FORMATS.map((value) => ({ value, text: t(`formats.${value}.name`) }))}
      />
      <Segmented
        label={t('reading')}
        value={text}
        // Proposals are made in the original's words: a compilation has no other language.
        onChoose={(value) => onChange({ text: value, ...(value === 'compilation' ? { language: null } : {}) })}
        choices={READINGS.map((value) => ({ value, text: t(`readings.${value}`) }))}
      />
      <TextChoice from={from} choice={choice} onChange={onChange} />
      {format === 'csv' && (
        <Select
          label={t('table')}
          value={choice.table}
          onChange={({ target }) => onChange({ table: target.value as ExportTable })}
          options={exportTables.map((value) => ({ value, text: t(`tables.${value}`) }))}
        />
      )}
      <SectionChoice from={from} choice={choice} onChange={onChange} />
    </div>
  );
}

function TextChoice({ from: { revisions, originalLanguage }, choice, onChange }: ExportChoicesProps) {
  const t = useTranslations('exporting.menu');
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  const { base, text, against, language } = choice;
  const numbers = revisions.map(({ number, symbol }) => ({ value: String(number), text: symbol }));
  const chosen = base.kind === 'revision' ? revisions.find(({ number }) => number === base.number) : undefined;
  const versions = (chosen?.languages ?? []).filter((code) => code !== originalLanguage);
  const languages = text === 'compilation' ? [] : versions;
  const original = names.of(originalLanguage) ?? originalLanguage;
  return (
    <>
      <Select
        label={t('text')}
        value={base.kind === 'revision' ? String(base.number) : DRAFT}
        onChange={({ target }) =>
          onChange({
            base:
              target.value === DRAFT ? { kind: 'workingDraft' } : { kind: 'revision', number: Number(target.value) },
            language: null,
          })
        }
        options={[{ value: DRAFT, text: t('workingDraft') }, ...numbers.toReversed()]}
      />
      {text === 'changes' && (
        <Select
          label={t('against')}
          value={against === null ? '' : String(against)}
          onChange={({ target }) => onChange({ against: target.value === '' ? null : Number(target.value) })}
          options={[{ value: '', text: t('before') }, ...numbers]}
        />
      )}
      {languages.length > 0 && (
        <Select
          label={t('language')}
          value={language ?? ''}
          onChange={({ target }) => onChange({ language: target.value === '' ? null : target.value })}
          options={[
            { value: '', text: t('original', { language: original }) },
            ...languages.map((code) => ({ value: code, text: names.of(code) ?? code })),
          ]}
        />
      )}
      {text === 'compilation' && versions.length > 0 && (
        <p className="text-muted text-sm">{t('compilationInOriginal', { language: original })}</p>
      )}
    </>
  );
}

function SectionChoice({ from: { sections }, choice, onChange }: ExportChoicesProps) {
  const t = useTranslations('exporting.menu');
  const all = sections.map(({ id }) => id);
  const chosen = new Set(choice.sections ?? all);
  const toggle = (id: string, wanted: boolean) => {
    const next = all.filter((one) => (one === id ? wanted : chosen.has(one)));
    // None of them is no file: the last one stays.
    if (next.length > 0) onChange({ sections: next.length === all.length ? null : next });
  };
  const said =
    choice.sections === null
      ? t('allSections')
      : t('someSections', { count: choice.sections.length, total: all.length });
  return (
    <details className="rounded-md border px-3 py-2">
      <summary className="cursor-pointer font-semibold text-sm">
        {t('sections')} <span className="font-normal text-muted">{said}</span>
      </summary>
      <div className="grid gap-1.5 pt-2">
        {sections.map(({ id, heading }) => (
          <Checkbox
            key={id}
            label={heading || t('untitledSection')}
            checked={chosen.has(id)}
            onChange={({ target }) => toggle(id, target.checked)}
          />
        ))}
      </div>
    </details>
  );
}
