'use client';

import { useTranslations } from 'next-intl';
import { controlClass } from '#components/ui/field.tsx';
import { useAct } from '#components/ui/use-act.ts';
import { chooseTroikaYear } from '#lib/actions/people.ts';
import type { DraftingYear } from '#lib/queries/views/people-view.ts';

/** Which year's troikas draft in a negotiation, set by choosing. */
export function YearSelect({
  drafting,
  years,
}: {
  readonly drafting: DraftingYear;
  readonly years: readonly number[];
}) {
  const t = useTranslations('people');
  const { busy, act } = useAct();
  const { negotiationId, title, year } = drafting;
  const choose = (chosen: number) =>
    act(() => chooseTroikaYear({ negotiationId, year: chosen }), { done: t('yearSet', { year: String(chosen) }) });
  return (
    <select
      aria-label={t('yearOf', { title })}
      value={year}
      disabled={busy}
      onChange={(event) => void choose(Number(event.target.value))}
      className={`${controlClass} w-auto!`}
    >
      {years.map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </select>
  );
}
