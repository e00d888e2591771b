import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { BackProposal } from '../inputs/proposal.ts';
import { mayBackProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadProposal } from './load-proposal.ts';

/** Stands behind another delegation's proposal, as co-sponsor or in support. What already holds is not done again. */
export async function backProposal(actor: Actor, input: BackProposal): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { stored, judged } = await loadProposal(context, input.proposalId);
    authorize(mayBackProposal(actor, judged));
    const { backing } = input;
    const delegation = actor.party.code;
    const before = stored.backers.find((backer) => backer.delegation === delegation)?.backing ?? null;
    if (before === backing) return null;
    await context.tx.proposalBacker.upsert({
      where: { proposalId_delegation: { proposalId: stored.id, delegation } },
      create: { proposalId: stored.id, delegation, backing, since: context.now },
      update: { backing, since: context.now },
    });
    await context.append({
      kind: backing === 'coSponsor' ? 'proposal.coSponsored' : 'proposal.supported',
      paragraphId: stored.paragraphId,
      proposalId: stored.id,
      payload: { number: stored.number, delegation: stored.delegation, from: before, to: backing },
    });
    return null;
  });
}
