'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { buttonClass } from '#components/ui/button.tsx';
import { Select } from '#components/ui/select.tsx';
import { labelText } from '#lib/i18n/label-text.ts';
import type { RecordChoices, RecordFilter } from '#lib/queries/views/record-view.ts';

/** Props of RecordFilters. */
export interface RecordFiltersProps {
  readonly choices: RecordChoices;
  readonly filter: RecordFilter;
}

/** Who, which paragraph, which act: each choice is an address of its own. */
export function RecordFilters({ choices, filter }: RecordFiltersProps) {
  const t = useTranslations('record');
  const locale = useLocale();
  const kindName = useKindName();
  const router = useRouter();
  const path = usePathname();
  const choose = (name: 'party' | 'paragraph' | 'kind', value: string) => {
    const chosen = { party: filter.party, paragraph: filter.paragraph, kind: filter.kind, [name]: value || null };
    const query = new URLSearchParams(Object.entries(chosen).flatMap(([key, one]) => (one ? [[key, one]] : [])));
    router.push(query.size > 0 ? `${path}?${query}` : path, { scroll: false });
  };
  const all = { value: '', text: t('all') };
  const kinds = choices.kinds.map((kind) => ({ value: kind, text: kindName(kind) }));
  return (
    <search aria-label={t('filters')} className="grid items-end gap-3 sm:grid-cols-3 print-hidden">
      <Select
        label={t('party')}
        value={filter.party ?? ''}
        onChange={(event) => choose('party', event.target.value)}
        options={[all, ...choices.parties.map(({ code, name }) => ({ value: code, text: name }))]}
      />
      {choices.paragraphs.length > 0 && (
        <Select
          label={t('paragraph')}
          value={filter.paragraph ?? ''}
          onChange={(event) => choose('paragraph', event.target.value)}
          options={[all, ...choices.paragraphs.map(({ id, label }) => ({ value: id, text: labelText(label, locale) }))]}
        />
      )}
      <Select
        label={t('kind')}
        value={filter.kind ?? ''}
        onChange={(event) => choose('kind', event.target.value)}
        options={[all, ...kinds]}
      />
      {(filter.party ?? filter.paragraph ?? filter.kind) !== null && (
        <Link
          href={path}
          scroll={false}
          className={buttonClass({ variant: 'quiet', size: 'sm' }, 'justify-self-start sm:col-span-full')}
        >
          <X aria-hidden className="size-4" />
          {t('clear')}
        </Link>
      )}
    </search>
  );
}

/** An act's kind in a few words; one that this version does not know, by its own name. */
function useKindName(): (kind: string) => string {
  const t = useTranslations('record');
  return (kind) => {
    const key = `kindNames.${kind}` as 'kindNames.term.objected';
    return t.has(key) ? t(key) : kind;
  };
}
