import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { NamedProposal } from '../inputs/proposal.ts';
import { mayEndBacking } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadProposal } from './load-proposal.ts';

/** No longer stands behind another delegation's proposal. */
export async function endBacking(actor: Actor, input: NamedProposal): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { stored, judged } = await loadProposal(context, input.proposalId);
    authorize(mayEndBacking(actor, judged));
    const key = { proposalId: stored.id, delegation: actor.party.code };
    const { backing } = await context.tx.proposalBacker.delete({ where: { proposalId_delegation: key } });
    await context.append({
      kind: 'proposal.backingEnded',
      paragraphId: stored.paragraphId,
      proposalId: stored.id,
      payload: { number: stored.number, delegation: stored.delegation, from: backing, to: null },
    });
    return null;
  });
}
