import { judgedProposals } from '../db/judged-proposals.ts';
import { byVersion, type StoredProposal } from '../db/negotiation-acts.ts';
import { refuse } from '../errors.ts';
import { type JudgedProposal, mayReadProposal } from '../policies/proposal.ts';
import { authorize } from '../policies/verdict.ts';
import type { NegotiationContext } from './command.ts';

/** A proposal as stored, and as the policies judge it. */
export interface LoadedProposal {
  readonly stored: StoredProposal;
  readonly judged: JudgedProposal;
}

/**
 * A proposal of the command's negotiation. One of another negotiation and another delegation's private one are as
 * unknown as none at all. It cannot change before the command ends, since the negotiation is locked.
 */
export async function loadProposal(
  { tx, actor, negotiation }: NegotiationContext,
  proposalId: string,
): Promise<LoadedProposal> {
  const proposals = await tx.proposal.findMany({
    where: { negotiationId: negotiation.id, OR: [{ id: proposalId }, { takenOverFromId: proposalId }] },
    include: { backers: true },
  });
  const taken = await tx.position.findMany({ where: { proposalId }, orderBy: { ordinal: 'asc' } });
  const { positions } = byVersion(taken, proposals);
  const stored = proposals.find(({ id }) => id === proposalId);
  const judged = judgedProposals({ proposals, positions }).get(proposalId);
  if (!stored || !judged) refuse('notFound');
  authorize(mayReadProposal(actor, judged));
  return { stored, judged };
}
