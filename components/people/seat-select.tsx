'use client';

import { useLocale, useTranslations } from 'next-intl';
import { controlClass } from '#components/ui/field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { seatTroika } from '#lib/actions/people.ts';
import { countryName } from '#lib/i18n/countries.ts';
import type { TroikaView } from '#lib/queries/views/people-view.ts';

/** One seat, set by choosing; a delegation seated elsewhere in the troika cannot be chosen. */
export function SeatSelect({
  bloc,
  year,
  position,
}: {
  readonly bloc: TroikaView;
  readonly year: number;
  readonly position: 'past' | 'present' | 'next';
}) {
  const t = useTranslations('people');
  const locale = useLocale();
  const { busy, act } = useAct();
  const seated = bloc.seats[position];
  const elsewhere = new Set(Object.values(bloc.seats).filter((code) => code !== null && code !== seated));
  const choose = (code: string) =>
    act(() => seatTroika({ blocCode: bloc.code, year, position, delegation: code === '' ? null : code }), {
      done: t('seatSet'),
    });
  return (
    <select
      aria-label={t('seatOf', { bloc: `${bloc.code} ${year}`, seat: t(`seat.${position}`) })}
      value={seated ?? ''}
      disabled={busy}
      onChange={(event) => void choose(event.target.value)}
      className={controlClass}
    >
      <option value="">{t('emptySeat')}</option>
      {bloc.members.map((code) => (
        <option key={code} value={code} disabled={elsewhere.has(code)}>
          {countryName(code, locale)}
        </option>
      ))}
    </select>
  );
}
