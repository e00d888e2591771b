import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';
import { paragraphsOf } from '../domain/text/paragraph.ts';
import { negotiationText } from './negotiation-text.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { reservationView } from './text/reservation-views.ts';
import type { NegotiationTextView, ReservationView } from './views/negotiation-text-view.ts';
import type { ListedReservation, ListedTerm, ReservationsView } from './views/reservations-view.ts';

/** What delegations reserve and object to; null where there is no such negotiation. */
export async function reservations(slug: string, actor: Actor): Promise<ReservationsView | null> {
  const text = await negotiationText({ slug, base: { kind: 'workingDraft' }, actor });
  if (text === null) return null;
  const { negotiation } = text;
  const [rows, issued] = await Promise.all([
    db().reservation.findMany({ where: { negotiationId: negotiation.id }, orderBy: { enteredAt: 'asc' } }),
    paragraphLabels(negotiation),
  ]);
  // A paragraph that is new in the working draft is in no revision, and one deleted from it still is in an older one.
  const labels = new Map([
    ...issued,
    ...paragraphsOf({ title: '', language: '', sections: text.sections }).map(({ id, label }) => [id, label] as const),
  ]);
  const cited = (id: string) => {
    const label = labels.get(id);
    return label ? [{ id, label }] : [];
  };
  const standing = standingIn(text);
  const listed = rows.map((row): ListedReservation => {
    const here = standing.get(row.id);
    const paragraphId = here?.paragraphId ?? row.paragraphId;
    const [on = null] = paragraphId === null ? [] : cited(paragraphId);
    return { ...reservationView(row, { reader: actor, places: NOWHERE }), ...here, on };
  });
  const terms = text.termObjections.map(
    (objection): ListedTerm => ({ ...objection, standsIn: objection.standsIn.flatMap(cited) }),
  );
  return {
    negotiation,
    mayReserve: text.abilities.reserve,
    reservations: listed.toSorted(maintainedFirst),
    terms: terms.toSorted(maintainedFirst),
    delegations: [...new Set([...listed, ...terms].map(({ delegation }) => delegation))].toSorted(),
  };
}

/** Where the text has those whose paragraphs were split or joined; one that is on several parts by the first. */
function standingIn({ sections }: NegotiationTextView): ReadonlyMap<string, ReservationView> {
  const followed = sections
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ reservations }) => reservations))
    .filter(({ place }) => place !== null);
  return new Map(followed.toReversed().map((reservation) => [reservation.id, reservation]));
}

/** As stored, a reservation is where it was entered. */
const NOWHERE = { of: () => null, ofProposal: () => null };

function maintainedFirst(a: { readonly liftedAt: string | null }, b: { readonly liftedAt: string | null }): number {
  return Number(a.liftedAt !== null) - Number(b.liftedAt !== null);
}
