import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { NamedSource } from '../inputs/source.ts';
import { mayRun } from '../policies/negotiation.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';

/** Citations are no longer checked against this source. Its row stays, since the record names it. */
export async function removeSource(actor: Actor, input: NamedSource): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async ({ tx, negotiation, now, append }) => {
    authorize(mayRun(actor));
    const source = await tx.source.findFirst({
      where: { id: input.sourceId, negotiationId: negotiation.id, removedAt: null },
    });
    if (source === null) refuse('notFound');
    await tx.source.update({ where: { id: source.id }, data: { removedAt: now } });
    const { symbol, title, language } = source;
    await append({ kind: 'source.removed', payload: { sourceId: source.id, symbol, title, language } });
    return null;
  });
}
