import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { NamedProposal } from '../inputs/proposal.ts';
import { mayWithdrawProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadProposal } from './load-proposal.ts';
import { loadWorkingDraft } from './load-working-draft.ts';
import { recorded } from './proposal-on-table.ts';

/** Takes a delegation's own proposal off the table. Another delegation may then take it over. */
export async function withdrawProposal(actor: Actor, input: NamedProposal): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, now, negotiation } = context;
    const { stored, judged } = await loadProposal(context, input.proposalId);
    authorize(mayWithdrawProposal(actor, judged));
    await tx.proposal.update({
      where: { id: stored.id },
      data: { state: 'withdrawn', closedAt: now, closedBy: actor.party.code },
    });
    await context.append({
      kind: 'proposal.withdrawn',
      paragraphId: stored.paragraphId,
      proposalId: stored.id,
      payload: recorded(await loadWorkingDraft(tx, negotiation), stored),
    });
    return null;
  });
}
