import type { Said, SpokenPosition, SpokenProposalKind, SpokenReservation } from './matrix.ts';

/**
 * One thing that stands between a paragraph and consensus, with whom, in a form that becomes a sentence: "GTM proposes
 * a deletion, BLZ objects." Objections and terms are gathered, proposals and reservations stand alone.
 */
export type Obstacle =
  | {
      readonly kind: 'proposal';
      readonly proposalId: string;
      readonly number: number | null;
      readonly change: SpokenProposalKind;
      readonly delegation: string;
      /** Co-sponsors and supporters, the owner not among them. */
      readonly behind: readonly string[];
      readonly objecting: readonly string[];
      readonly reserving: readonly string[];
      readonly awaiting: readonly string[];
    }
  | { readonly kind: 'objection'; readonly delegations: readonly string[] }
  | { readonly kind: 'termObjection'; readonly term: string; readonly delegations: readonly string[] }
  | {
      readonly kind: 'reservation';
      readonly reservationId: string;
      readonly delegation: string;
      readonly type: SpokenReservation['type'];
      readonly term: string | null;
      /** False: it blocks "agreed" only. */
      readonly blocksAdReferendum: boolean;
    };

/**
 * What blocks a paragraph, in the order in which it would be solved: proposals, objections, terms, reservations. It
 * names the same things as `blockers`; that both are empty together is tested.
 */
export function obstaclesOf(said: Said): readonly Obstacle[] {
  return [
    ...proposalObstacles(said),
    ...objectionObstacles(said),
    ...termObstacles(said),
    ...reservationObstacles(said),
  ];
}

/** How many delegations an obstacle is with: those who must move for it to go. */
export function delegationsBehind(obstacles: readonly Obstacle[]): readonly string[] {
  const codes = obstacles.flatMap((obstacle) => {
    if (obstacle.kind === 'proposal') return [obstacle.delegation, ...obstacle.objecting];
    return obstacle.kind === 'reservation' ? [obstacle.delegation] : obstacle.delegations;
  });
  return [...new Set(codes)];
}

function proposalObstacles({ proposals }: Said): readonly Obstacle[] {
  return proposals.map(({ id, number, kind, delegation, coSponsors, supporters, positions }) => ({
    kind: 'proposal',
    proposalId: id,
    number,
    change: kind,
    delegation,
    behind: unique([...coSponsors, ...supporters, ...taking(positions, 'support')]).filter(
      (code) => code !== delegation,
    ),
    objecting: taking(positions, 'object'),
    reserving: taking(positions, 'reserve'),
    awaiting: taking(positions, 'awaitingInstructions'),
  }));
}

function objectionObstacles({ positions }: Said): readonly Obstacle[] {
  const delegations = taking(positions, 'object');
  return delegations.length === 0 ? [] : [{ kind: 'objection', delegations }];
}

function termObstacles({ termObjections }: Said): readonly Obstacle[] {
  const byTerm = Map.groupBy(termObjections, ({ term }) => term.toLowerCase());
  return [...byTerm.values()].map((objections) => ({
    kind: 'termObjection',
    term: objections[0]?.term ?? '',
    delegations: unique(objections.map(({ delegation }) => delegation)),
  }));
}

function reservationObstacles({ reservations }: Said): readonly Obstacle[] {
  return reservations.map(({ id, delegation, type, term, blocksAdReferendum }) => ({
    kind: 'reservation',
    reservationId: id,
    delegation,
    type,
    term,
    blocksAdReferendum,
  }));
}

function taking(positions: readonly SpokenPosition[], stance: SpokenPosition['stance']): readonly string[] {
  return unique(positions.filter((position) => position.stance === stance).map(({ delegation }) => delegation));
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
