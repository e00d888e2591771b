import type { Actor } from '../auth/actor.ts';
import { storedWords } from '../db/proposal-words.ts';
import type { Outcome } from '../errors.ts';
import type { TakeOverProposal } from '../inputs/proposal.ts';
import { mayTakeOverProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadProposal } from './load-proposal.ts';
import { loadWorkingDraft } from './load-working-draft.ts';
import { nextNumber, recorded, requireFitToTable, type TabledProposal } from './proposal-on-table.ts';

/**
 * Tables a proposal that its delegation has withdrawn anew, word for word, in the actor's own name and with its own
 * rationale. The withdrawn one stays as it is; those who stood behind it did not stand behind this one.
 */
export async function takeOverProposal(actor: Actor, input: TakeOverProposal): Promise<Outcome<TabledProposal>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, now, negotiation } = context;
    const { stored, judged } = await loadProposal(context, input.proposalId);
    authorize(mayTakeOverProposal(actor, judged));
    const working = await loadWorkingDraft(tx, negotiation);
    await requireFitToTable(context, working, stored);
    const number = await nextNumber(context);
    const taken = await tx.proposal.create({
      data: {
        ...storedWords(stored),
        negotiationId: stored.negotiationId,
        kind: stored.kind,
        takenOverFromId: stored.id,
        delegation: actor.party.code,
        createdBy: actor.accountId,
        createdAt: now,
        rationale: input.rationale,
        number,
        state: 'tabled',
        tabledAt: now,
      },
      include: { backers: true },
    });
    await context.append({
      kind: 'proposal.tabled',
      paragraphId: taken.paragraphId,
      proposalId: taken.id,
      payload: { ...recorded(working, taken), takenOverFrom: { number: stored.number, delegation: stored.delegation } },
    });
    return { proposalId: taken.id, number };
  });
}
