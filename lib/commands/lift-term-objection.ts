import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { LiftTermObjection } from '../inputs/term.ts';
import { mayLiftTermObjection } from '../policies/reservation.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';

/** Lifts an objection of the actor's own delegation to a term. */
export async function liftTermObjection(actor: Actor, input: LiftTermObjection): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, now, negotiation } = context;
    const own = { id: input.termObjectionId, negotiationId: negotiation.id };
    const { id, delegation, liftedAt, term } =
      (await tx.termObjection.findUnique({ where: own })) ?? refuse('notFound');
    authorize(mayLiftTermObjection(actor, { delegation, lifted: liftedAt !== null }));
    await tx.termObjection.update({ where: own, data: { liftedAt: now } });
    await context.append({ kind: 'term.objectionLifted', payload: { termObjectionId: id, term } });
    return null;
  });
}
