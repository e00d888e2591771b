'use client';

import { useTranslations } from 'next-intl';
import { When } from '#components/consensus/positions-list.tsx';
import { FromFile } from '#components/negotiations/recreation-context.tsx';
import { DelegationChip } from '#components/parties/delegation-chip.tsx';
import { PlaceNote } from '#components/text/place-note.tsx';
import { Badge } from '#components/ui/badge.tsx';
import type { ReservationView } from '#lib/queries/views/negotiation-text-view.ts';
import { LiftReservation } from './lift-buttons.tsx';
import { PlaceReservation } from './place-reservation.tsx';

/** Props of ReservationList. */
export interface ReservationListProps {
  readonly negotiationId: string;
  readonly reservations: readonly ReservationView[];
}

/** Reservations with whose they are, what they hold up, and lifting for the delegation that entered them. */
export function ReservationList({ negotiationId, reservations }: ReservationListProps) {
  return (
    <ul className="grid grid-cols-1 gap-3 text-sm">
      {reservations.map((reservation) => (
        <li key={reservation.id} className="grid grid-cols-1 gap-1">
          <ReservationEntry negotiationId={negotiationId} reservation={reservation} />
        </li>
      ))}
    </ul>
  );
}

function ReservationEntry({
  negotiationId,
  reservation,
}: {
  readonly negotiationId: string;
  readonly reservation: ReservationView;
}) {
  const t = useTranslations('reservations');
  const {
    id: reservationId,
    delegation,
    type,
    term,
    text,
    blocksAdReferendum,
    enteredAt,
    liftedAt,
    mayLift,
  } = reservation;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <DelegationChip code={delegation} named />
        <span className="font-semibold">{t(`type.${type}`)}</span>
        {term && <span>{t('onTerm', { term })}</span>}
        {liftedAt ? (
          <Badge>{t('lifted')}</Badge>
        ) : (
          <Badge tone="warn">{t(blocksAdReferendum ? 'blocksAdReferendum' : 'blocksAgreed')}</Badge>
        )}
      </p>
      {text && <p className="whitespace-pre-wrap">{text}</p>}
      <PlaceNote place={reservation.place} delegation={delegation} />
      <p className="flex flex-wrap items-center gap-2">
        <When at={enteredAt} />
        <FromFile at={enteredAt} />
        <PlaceReservation reservation={reservation} />
        {mayLift && <LiftReservation negotiationId={negotiationId} reservationId={reservationId} />}
      </p>
    </>
  );
}
