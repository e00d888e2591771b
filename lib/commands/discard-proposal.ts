import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { SeenProposal } from '../inputs/proposal.ts';
import { mayEditProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadProposal } from './load-proposal.ts';

/** Throws a private proposal away for good. Nobody else knew of it, so nothing comes on the record. */
export async function discardProposal(actor: Actor, input: SeenProposal): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { stored, judged } = await loadProposal(context, input.proposalId);
    authorize(mayEditProposal(actor, judged));
    if (stored.version !== input.version) refuse('changedMeanwhile');
    await context.tx.proposal.delete({ where: { id: stored.id } });
    return null;
  });
}
