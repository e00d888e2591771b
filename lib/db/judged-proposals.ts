import { standingPositions } from '../domain/consensus/positions.ts';
import type { JudgedProposal } from '../policies/proposal.ts';
import type { NegotiationActs } from './negotiation-acts.ts';

/** The proposals among the acts as policies judge them, by id. */
export function judgedProposals(
  acts: Pick<NegotiationActs, 'proposals' | 'positions'>,
): ReadonlyMap<string, JudgedProposal> {
  const objections = standingPositions(acts.positions).filter(({ stance }) => stance === 'object');
  const objectors = Map.groupBy(objections, ({ proposalId }) => proposalId);
  const takers = Map.groupBy(acts.proposals, ({ takenOverFromId }) => takenOverFromId);
  return new Map(
    acts.proposals.map(({ id, delegation, state, backers }) => [
      id,
      {
        delegation,
        state,
        backers,
        objectors: (objectors.get(id) ?? []).map(({ delegation }) => delegation),
        takenOverBy: takers.get(id) ?? [],
      },
    ]),
  );
}
