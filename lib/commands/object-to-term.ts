import type { Actor } from '../auth/actor.ts';
import { sameTerm } from '../domain/text/terms.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { ObjectToTerm } from '../inputs/term.ts';
import { mayObjectToTerm } from '../policies/reservation.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';

/** Asks, in the name of the actor's delegation, that a term not be used: from now on it is watched in the whole text. */
export async function objectToTerm(
  actor: Actor,
  input: ObjectToTerm,
): Promise<Outcome<{ readonly termObjectionId: string }>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    authorize(mayObjectToTerm(actor));
    const { tx, now, negotiation } = context;
    const { term, note } = input;
    const own = { negotiationId: negotiation.id, delegation: actor.party.code };
    const maintained = await tx.termObjection.findMany({ where: { ...own, liftedAt: null } });
    const same = maintained.find((objection) => sameTerm(objection.term, term));
    if (same) refuse('termAlreadyObjected', { term: same.term }, 'term');
    const { id } = await tx.termObjection.create({ data: { ...own, term, note, enteredAt: now } });
    await context.append({ kind: 'term.objected', payload: { termObjectionId: id, term, note } });
    return { termObjectionId: id };
  });
}
