import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { Close } from '../inputs/closing.ts';
import { mayCloseProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { loadProposal } from './load-proposal.ts';

/**
 * Chair or Secretariat closes an open proposal without its words: not retained, overtaken, or merged into another one;
 * always with a reason. It is no withdrawal: that is its delegation's alone.
 */
export async function closeProposal(actor: Actor, input: Close): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { stored, judged } = await loadProposal(context, input.proposalId);
    authorize(mayCloseProposal(actor, context.negotiation, judged));
    const into = input.as === 'merged' ? await loadMergedInto(context, input.intoId, stored.id) : null;
    const { reason } = input;
    await context.tx.proposal.update({
      where: { id: stored.id },
      data: {
        state: input.as,
        closedAt: context.now,
        closedBy: actor.party.code,
        closedReason: reason,
        mergedIntoId: into?.id ?? null,
      },
    });
    const { id: proposalId, paragraphId, number, delegation } = stored;
    await context.append({
      kind: `proposal.${input.as}`,
      proposalId,
      paragraphId,
      payload: { number, delegation, reason, mergedInto: into?.number ?? null },
    });
    return null;
  });
}

/** The proposal whose words stand for both: open or already in the text, and not the one that is closed. */
async function loadMergedInto(context: NegotiationContext, id: string, closedId: string) {
  const { stored } = await loadProposal(context, id);
  if (stored.id === closedId) refuse('mergedIntoItself', {}, 'intoId');
  if (stored.state !== 'tabled' && stored.state !== 'incorporated') refuse('mergedIntoClosed', {}, 'intoId');
  return stored;
}
