import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { LiftReservation } from '../inputs/reservation.ts';
import { mayLiftReservation } from '../policies/reservation.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation } from './command.ts';
import { labelOf, loadWorkingDraft } from './load-working-draft.ts';

/** Lifts a reservation of the actor's own delegation. It stays on the record with when it was lifted. */
export async function liftReservation(actor: Actor, input: LiftReservation): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, now, negotiation } = context;
    const own = { id: input.reservationId, negotiationId: negotiation.id };
    const reservation = (await tx.reservation.findUnique({ where: own })) ?? refuse('notFound');
    const { id, delegation, liftedAt, scope, paragraphId, term, type, text } = reservation;
    authorize(mayLiftReservation(actor, { delegation, lifted: liftedAt !== null }));
    await tx.reservation.update({ where: own, data: { liftedAt: now } });
    const label = paragraphId === null ? null : labelOf(await loadWorkingDraft(tx, negotiation), paragraphId);
    await context.append({
      kind: 'reservation.lifted',
      paragraphId,
      payload: { reservationId: id, scope, label: plain(label), term, type, text },
    });
    return null;
  });
}
