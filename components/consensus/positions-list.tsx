import { useFormatter, useTranslations } from 'next-intl';
import { FromFile } from '#components/negotiations/recreation-context.tsx';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import { PlaceNote } from '#components/text/place-note.tsx';
import type { PositionView } from '#lib/queries/views/negotiation-text-view.ts';
import { StanceMark } from './stance-mark.tsx';

/** Every delegation's position with its note, and what it was before. */
export function PositionsList({ positions }: { readonly positions: readonly PositionView[] }) {
  return (
    <ul className="grid grid-cols-1 gap-2.5 text-sm">
      {positions.map((position) => (
        <li key={`${position.delegation} ${position.at}`}>
          <PositionEntry position={position} />
        </li>
      ))}
    </ul>
  );
}

function PositionEntry({ position }: { readonly position: PositionView }) {
  const t = useTranslations('positions');
  const { delegation, stance, note, at, history } = position;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <DelegationChip code={delegation} named />
        <StanceMark stance={stance} />
        <When at={at} />
        <FromFile at={at} />
      </p>
      {note && <p className="whitespace-pre-wrap text-muted">{note}</p>}
      <PlaceNote place={position.place} delegation={delegation} />
      {history.length > 0 && (
        <details className="text-muted">
          <summary>{t('before', { count: history.length })}</summary>
          <ul className="grid gap-1 border-l pl-2">
            {history.map((earlier) => (
              <li key={earlier.at}>
                {t(`stance.${earlier.stance}`)} <When at={earlier.at} />
                {earlier.note && <span className="block whitespace-pre-wrap">{earlier.note}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Day and time of an act, in UTC. */
export function When({ at }: { readonly at: string }) {
  const common = useTranslations('common');
  const format = useFormatter();
  const date = format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={at} className="whitespace-nowrap text-muted">
      {common('dateTime', { date })}
    </time>
  );
}
