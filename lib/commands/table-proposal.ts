import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { SeenProposal } from '../inputs/proposal.ts';
import { mayTableProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadProposal } from './load-proposal.ts';
import { loadWorkingDraft } from './load-working-draft.ts';
import { nextNumber, recorded, requireFitToTable, type TabledProposal } from './proposal-on-table.ts';
import { reviseProposal } from './revise-proposal.ts';

/**
 * Tables a private proposal: from now on everybody reads it, its words never change again, and it is cited by its
 * number. Only words that the delegate has seen are tabled. A draft of a new version takes the place of the words on the
 * table instead, under the number they have.
 */
export async function tableProposal(actor: Actor, input: SeenProposal): Promise<Outcome<TabledProposal>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, now, negotiation } = context;
    const { stored, judged } = await loadProposal(context, input.proposalId);
    authorize(mayTableProposal(actor, judged));
    if (stored.version !== input.version) refuse('changedMeanwhile');
    const working = await loadWorkingDraft(tx, negotiation);
    await requireFitToTable(context, working, stored);
    if (stored.revisesId !== null)
      return await reviseProposal(context, working, { draft: stored, id: stored.revisesId });
    const number = await nextNumber(context);
    const tabled = await tx.proposal.update({
      where: { id: stored.id },
      data: { state: 'tabled', number, tabledAt: now },
      include: { backers: true },
    });
    await context.append({
      kind: 'proposal.tabled',
      paragraphId: tabled.paragraphId,
      proposalId: tabled.id,
      payload: recorded(working, tabled),
    });
    return { proposalId: tabled.id, number };
  });
}
