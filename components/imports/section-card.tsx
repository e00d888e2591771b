'use client';

import { useLocale, useTranslations } from 'next-intl';
import { memo } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Label, LabelCode, SectionKind } from '#lib/domain/text/paragraph.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import type { EditedSection, Place } from './draft-edits.ts';
import { ParagraphRow } from './paragraph-row.tsx';
import type { DispatchEdit } from './use-edited-draft.ts';

const KINDS: readonly SectionKind[] = ['preamble', 'items', 'closing'];
const NUMBERINGS: readonly LabelCode[] = ['PP', 'OP', 'item', 'plain'];

/** Props of SectionCard. */
export interface SectionCardProps {
  readonly section: EditedSection;
  readonly index: number;
  readonly labels: ReadonlyMap<string, Label>;
  readonly language: string;
  readonly dispatch: DispatchEdit;
  readonly onSplit: (place: Place) => void;
}

/** One section with its paragraphs. */
export function SectionCard({ section, index, labels, language, dispatch, onSplit }: SectionCardProps) {
  const t = useTranslations('importing.sections');
  const locale = useLocale();
  const { heading, paragraphs } = section;
  return (
    <section
      aria-label={heading || t('section', { number: index + 1 })}
      className="grid gap-4 rounded-lg border bg-sheet p-4"
    >
      <SectionFields section={section} index={index} dispatch={dispatch} />
      {paragraphs.length === 0 ? (
        <p className="text-muted">{t('none')}</p>
      ) : (
        <ol className="grid gap-3" lang={language}>
          {paragraphs.map((paragraph, at) => {
            const label = labels.get(paragraph.key);
            return (
              <ParagraphRow
                key={paragraph.key}
                paragraph={paragraph}
                section={index}
                index={at}
                label={label ? labelText(label, locale) : ''}
                dispatch={dispatch}
                onSplit={onSplit}
              />
            );
          })}
        </ol>
      )}
    </section>
  );
}

const SectionFields = memo(function SectionFields({
  section: { heading, chapeau, kind, numbering },
  index,
  dispatch,
}: Pick<SectionCardProps, 'section' | 'index' | 'dispatch'>) {
  const t = useTranslations('importing.sections');
  return (
    <div className="grid items-start gap-3 sm:grid-cols-6">
      <TextField
        className="sm:col-span-6"
        label={t('heading')}
        value={heading}
        onChange={(event) => dispatch({ kind: 'heading', section: index, text: event.target.value })}
      />
      <Select
        className="sm:col-span-2"
        label={t('kind')}
        value={kind}
        onChange={(event) =>
          dispatch({ kind: 'sectionKind', section: index, value: event.target.value as SectionKind })
        }
        options={KINDS.map((value) => ({ value, text: t(`kinds.${value}`) }))}
      />
      <Select
        className="sm:col-span-3"
        label={t('numbering')}
        value={numbering}
        onChange={(event) => dispatch({ kind: 'numbering', section: index, value: event.target.value as LabelCode })}
        options={NUMBERINGS.map((value) => ({ value, text: t(`numberings.${value}`) }))}
      />
      <TextArea
        className="sm:col-span-6 [&_textarea]:min-h-10"
        rows={1}
        label={t('chapeau')}
        value={chapeau ?? ''}
        onChange={(event) => dispatch({ kind: 'chapeau', section: index, text: event.target.value })}
      />
      {index > 0 && (
        <Button
          size="sm"
          variant="quiet"
          className="justify-self-start sm:col-span-6"
          onClick={() => dispatch({ kind: 'mergeSectionUp', section: index })}
        >
          {t('mergeSectionUp')}
        </Button>
      )}
    </div>
  );
});
