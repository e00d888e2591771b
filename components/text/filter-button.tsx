'use client';

import { ListFilter } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Popover } from '#components/ui/popover.tsx';
import { Select } from '#components/ui/select.tsx';
import type { ParagraphStatus } from '#lib/domain/consensus/paragraph-status.ts';
import { countryName } from '#lib/i18n/countries.ts';
import { StatusMark } from './status-mark.tsx';
import { useText } from './text-context.tsx';
import { isFiltering, NO_FILTER } from './text-filter.ts';

const STATUSES: readonly ParagraphStatus[] = ['open', 'bracketed', 'adReferendum', 'agreed', 'deferred'];

/** Reads only some paragraphs: by status, by country, or those that await us. */
export function FilterButton() {
  const t = useTranslations('text');
  const { filter } = useText();
  return (
    <Popover
      label={t('filter')}
      align="end"
      trigger={
        <Button
          size="sm"
          variant={isFiltering(filter) ? 'secondary' : 'quiet'}
          icon={<ListFilter aria-hidden className="size-4" />}
        >
          <span className="max-sm:sr-only">{t('filter')}</span>
        </Button>
      }
    >
      <FilterForm />
    </Popover>
  );
}

function FilterForm() {
  const t = useTranslations('text');
  const locale = useLocale();
  const { view, delegations, filter, setFilter, news, lookAtAll } = useText();
  const countries = delegations.flatMap(({ members }) => members);
  const toggle = (status: ParagraphStatus, on: boolean) =>
    setFilter({
      ...filter,
      statuses: on ? [...filter.statuses, status] : filter.statuses.filter((each) => each !== status),
    });
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-1.5">
        <legend className="pb-1 font-semibold text-sm">{t('filterStatus')}</legend>
        {STATUSES.map((status) => (
          <Checkbox
            key={status}
            label={<StatusMark status={status} />}
            checked={filter.statuses.includes(status)}
            onChange={(event) => toggle(status, event.target.checked)}
          />
        ))}
      </fieldset>
      <Select
        label={t('filterCountry')}
        value={filter.country ?? ''}
        onChange={(event) => setFilter({ ...filter, country: event.target.value || null })}
        options={[
          { value: '', text: t('anyCountry') },
          ...countries
            .map((code) => ({ value: code, text: countryName(code, locale) }))
            .sort((a, b) => a.text.localeCompare(b.text, locale)),
        ]}
      />
      {view.reader.kind === 'delegation' && (
        <Checkbox
          label={t('filterAwaiting')}
          checked={filter.awaiting}
          onChange={(event) => setFilter({ ...filter, awaiting: event.target.checked })}
        />
      )}
      <Checkbox
        label={t('filterNew', { count: news.size })}
        checked={filter.onlyNew}
        disabled={news.size === 0 && !filter.onlyNew}
        onChange={(event) => setFilter({ ...filter, onlyNew: event.target.checked })}
      />
      <Button size="sm" variant="quiet" disabled={news.size === 0} onClick={lookAtAll}>
        {t('lookAtAll')}
      </Button>
      <Button size="sm" disabled={!isFiltering(filter)} onClick={() => setFilter(NO_FILTER)}>
        {t('filterClear')}
      </Button>
    </div>
  );
}
