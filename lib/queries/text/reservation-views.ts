import type { TermObjection } from '../../../prisma/generated/client.ts';
import type { Actor } from '../../auth/actor.ts';
import type { StoredReservation } from '../../db/negotiation-acts.ts';
import { mayLiftReservation, mayLiftTermObjection, mayPlaceReservation } from '../../policies/reservation.ts';
import { allows } from '../../policies/verdict.ts';
import type { ReservationView, TermObjectionView } from '../views/negotiation-text-view.ts';
import type { Places } from './place-views.ts';

/** A reservation as listed, maintained or lifted. */
export function reservationView(
  reservation: StoredReservation,
  { reader, places }: { readonly reader: Actor; readonly places: Places },
): ReservationView {
  const { id, delegation, scope, paragraphId, term, type, text, blocksAdReferendum } = reservation;
  const lifted = reservation.liftedAt !== null;
  const place = places.of(reservation.followed);
  return {
    id,
    place,
    mayPlace: place?.among ? allows(mayPlaceReservation(reader, { delegation, lifted })) : false,
    delegation,
    scope,
    paragraphId,
    term,
    type,
    text,
    blocksAdReferendum,
    enteredAt: reservation.enteredAt.toISOString(),
    liftedAt: reservation.liftedAt?.toISOString() ?? null,
    mayLift: allows(mayLiftReservation(reader, { delegation, lifted })),
  };
}

/** An objection to a term as listed, with the paragraphs of the working draft in which the term stands. */
export function termObjectionView(
  objection: TermObjection,
  { reader, standsIn }: { readonly reader: Actor; readonly standsIn: readonly string[] },
): TermObjectionView {
  const { id, delegation, term, note } = objection;
  const lifted = objection.liftedAt !== null;
  return {
    id,
    delegation,
    term,
    note,
    enteredAt: objection.enteredAt.toISOString(),
    liftedAt: objection.liftedAt?.toISOString() ?? null,
    mayLift: allows(mayLiftTermObjection(reader, { delegation, lifted })),
    standsIn,
  };
}
