import { useTranslations } from 'next-intl';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import type { PositionView } from '#lib/queries/views/negotiation-text-view.ts';
import { STANCES, StanceShape } from './stance-mark.tsx';

/** Who stands where, as a row for each stance that somebody has taken: shape, count, countries. */
export function PositionsPicture({ positions }: { readonly positions: readonly PositionView[] }) {
  const t = useTranslations('positions');
  if (positions.length === 0) return <p className="text-muted text-sm">{t('nobody')}</p>;
  const byStance = Map.groupBy(positions, ({ stance }) => stance);
  return (
    <ul className="grid grid-cols-1 gap-1 text-sm">
      {STANCES.filter((stance) => byStance.has(stance)).map((stance) => (
        <li key={stance} className="flex items-baseline gap-2">
          <StanceShape stance={stance} className="size-3.5 self-center" />
          <span className="w-4 text-right font-semibold tabular-nums">{byStance.get(stance)?.length}</span>
          <span className="sr-only">{t(`stance.${stance}`)}:</span>
          <ul className="flex flex-wrap gap-x-2" title={t(`stance.${stance}`)}>
            {byStance.get(stance)?.map(({ delegation }) => (
              <li key={delegation}>
                <DelegationChip code={delegation} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
