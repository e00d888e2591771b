'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { Select } from '#components/ui/select.tsx';
import { countryName } from '#lib/i18n/countries.ts';
import { type ReservationFilter, TYPES } from './reservation-filter.ts';

const STATES = ['all', 'maintained', 'lifted'] as const;

/** Props of ReservationFilters. */
export interface ReservationFiltersProps {
  readonly delegations: readonly string[];
  readonly filter: ReservationFilter;
}

/** Whose, and whether maintained: each choice is an address of its own. */
export function ReservationFilters({ delegations, filter }: ReservationFiltersProps) {
  const t = useTranslations('reservations.page');
  const locale = useLocale();
  const router = useRouter();
  const path = usePathname();
  const kinds = useTranslations('reservations.type');
  const choose = ({ party, type, state }: ReservationFilter) => {
    const query = new URLSearchParams({
      ...(party && { party }),
      ...(type && { type }),
      ...(state !== 'all' && { state }),
    });
    router.push(query.size > 0 ? `${path}?${query}` : path, { scroll: false });
  };
  return (
    <search aria-label={t('filters')} className="grid gap-3 sm:grid-cols-3 print-hidden">
      <Select
        label={t('delegation')}
        value={filter.party ?? ''}
        onChange={(event) => choose({ ...filter, party: event.target.value || null })}
        options={[
          { value: '', text: t('all') },
          ...delegations.map((code) => ({ value: code, text: countryName(code, locale) })),
        ]}
      />
      <Select
        label={t('kind')}
        value={filter.type ?? ''}
        onChange={(event) => choose({ ...filter, type: TYPES.find((one) => one === event.target.value) ?? null })}
        options={[{ value: '', text: t('allKinds') }, ...TYPES.map((value) => ({ value, text: kinds(value) }))]}
      />
      <Select
        label={t('state')}
        value={filter.state}
        onChange={(event) => choose({ ...filter, state: event.target.value as ReservationFilter['state'] })}
        options={STATES.map((value) => ({ value, text: t(`states.${value}`) }))}
      />
    </search>
  );
}
