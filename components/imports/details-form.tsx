'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { EditedSections } from './draft-edits.ts';
import { languageNames } from './language-names.ts';
import { suggestedSlug } from './suggested-slug.ts';
import type { Refused } from './use-draft-import.ts';

/** What a negotiation is to be called, as it stands in the form. `slug` null follows the title. */
export interface DraftDetails {
  readonly title: string;
  readonly slug: string | null;
  readonly symbol: string;
  readonly language: string;
  readonly troikaYear: string;
  readonly bothKeys: boolean;
}

const FIELDS = new Set(['title', 'slug', 'symbol', 'language', 'troikaYear']);

/** True for an input that this form shows the fault of. */
export function isDetail(field: string | undefined): boolean {
  return field !== undefined && FIELDS.has(field);
}

/** Props of DetailsForm. */
export interface DetailsFormProps {
  readonly details: DraftDetails;
  readonly onChange: (details: DraftDetails) => void;
  readonly languages: readonly string[];
  readonly edited: EditedSections;
  readonly busy: boolean;
  readonly refused: Refused | null;
  readonly onOpen: () => void;
}

/** The negotiation that the draft is for, and the act that opens it. */
export function DetailsForm({ details, onChange, languages, edited, busy, refused, onOpen }: DetailsFormProps) {
  const t = useTranslations('importing.details');
  const locale = useLocale();
  const errorOf = (field: string) => (refused?.field === field ? refused.message : undefined);
  const change = (part: Partial<DraftDetails>) => onChange({ ...details, ...part });
  const paragraphs = edited.sections.reduce((sum, section) => sum + section.paragraphs.length, 0);
  return (
    <form
      aria-labelledby="details"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <h2 id="details" className="font-semibold text-lg">
        {t('title')}
      </h2>
      <TextField
        label={t('name')}
        error={errorOf('title')}
        value={details.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t('slug')}
          hint={t('slugHint')}
          error={errorOf('slug')}
          value={details.slug ?? suggestedSlug(details.title)}
          onChange={(event) => change({ slug: event.target.value })}
        />
        <TextField
          label={t('symbol')}
          hint={t('symbolHint')}
          error={errorOf('symbol')}
          value={details.symbol}
          onChange={(event) => change({ symbol: event.target.value })}
        />
        <Select
          label={t('language')}
          error={errorOf('language')}
          value={details.language}
          onChange={(event) => change({ language: event.target.value })}
          options={languageNames(languages, locale)}
        />
        <TextField
          label={t('troikaYear')}
          inputMode="numeric"
          error={errorOf('troikaYear')}
          value={details.troikaYear}
          onChange={(event) => change({ troikaYear: event.target.value })}
        />
      </div>
      <Checkbox
        label={t('bothKeys')}
        checked={details.bothKeys}
        onChange={(event) => change({ bothKeys: event.target.checked })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy}>
          {t('open')}
        </Button>
        <span className="text-muted text-sm">{t('counts', { sections: edited.sections.length, paragraphs })}</span>
      </div>
    </form>
  );
}
