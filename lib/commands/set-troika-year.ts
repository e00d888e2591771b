import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { SetTroikaYear } from '../inputs/people.ts';
import { mayRun } from '../policies/negotiation.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';

/** Hands the drafting of a negotiation to the troikas of another year: who loses the seat loses the pen at once. */
export function setTroikaYear(actor: Actor, { negotiationId, year }: SetTroikaYear): Promise<Outcome<void>> {
  return inNegotiation(actor, negotiationId, async ({ tx, negotiation, append }) => {
    authorize(mayRun(actor));
    if (negotiation.troikaYear === year) refuse('yearUnchanged');
    await tx.negotiation.update({ where: { id: negotiation.id }, data: { troikaYear: year } });
    await append({ kind: 'troika.yearSet', payload: { year, from: negotiation.troikaYear } });
  });
}
