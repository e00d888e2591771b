import type {
  ParagraphMark,
  Position,
  Prisma,
  ProposalVersion,
  ReopeningRequest,
  Reservation,
  TermObjection,
} from '../../prisma/generated/client.ts';
import type { FollowedFrom } from '../domain/consensus/followed-positions.ts';
import type { StandingActs } from '../domain/consensus/paragraph-facts.ts';
import { standingPositions } from '../domain/consensus/positions.ts';
import type { FollowingChange } from '../domain/proposals/place.ts';
import { contentHash } from '../domain/text/content.ts';
import type { Transaction } from './client.ts';

/** A proposal with those who stand behind it, in the order in which they did. */
export type StoredProposal = Prisma.ProposalGetPayload<{ include: { backers: true } }> &
  FollowedRow & {
    /** Where a person must choose: what of the proposal lies in each of the paragraphs, as far as that can be told. */
    readonly parts?: ReadonlyMap<string, FollowingChange>;
  };

/** What an act is followed from, where its paragraph was split or joined; see `followActs`. Absent: nothing happened. */
export interface FollowedRow {
  readonly followed?: FollowedFrom & {
    /** Names the words that the act has where it is now. */
    readonly edition: string;
  };
}

/** A position as stored, or as followed. */
export type StoredPosition = Position & FollowedRow & { readonly apart?: string };

/** A reservation as stored, or as followed. */
export type StoredReservation = Reservation & FollowedRow;

/** What delegations, chair and Secretariats did on one negotiation's text, as stored. */
export interface NegotiationActs {
  /** By number, the private ones last. */
  readonly proposals: readonly StoredProposal[];
  /** In the order in which they were taken; those on a proposal as far as they are on the words now on the table. */
  readonly positions: readonly StoredPosition[];
  /** The earlier versions of proposals, oldest first. */
  readonly formerVersions: readonly ProposalVersion[];
  /** Positions on words of a proposal that a later version has replaced. */
  readonly formerPositions: readonly Position[];
  readonly reservations: readonly StoredReservation[];
  readonly termObjections: readonly TermObjection[];
  readonly marks: readonly ParagraphMark[];
  /** Those not answered yet, oldest first. */
  readonly reopeningRequests: readonly ReopeningRequest[];
}

/**
 * Every act on a negotiation's text. Private proposals are left out, but for those of the delegation `privateOf`: they
 * are nobody else's business.
 */
export async function loadActs(
  tx: Transaction,
  negotiationId: string,
  { privateOf }: { readonly privateOf: string | null },
): Promise<NegotiationActs> {
  const own = privateOf === null ? [] : [{ delegation: privateOf }];
  const proposals = await tx.proposal.findMany({
    where: { negotiationId, OR: [{ state: { not: 'private' } }, ...own] },
    include: { backers: { orderBy: [{ since: 'asc' }, { delegation: 'asc' }] } },
    orderBy: [{ number: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
  });
  const taken = await tx.position.findMany({ where: { negotiationId }, orderBy: { ordinal: 'asc' } });
  const { positions, formerPositions } = byVersion(taken, proposals);
  return {
    proposals,
    positions,
    formerPositions,
    formerVersions: await tx.proposalVersion.findMany({
      where: { proposal: { negotiationId } },
      orderBy: [{ proposalId: 'asc' }, { number: 'asc' }],
    }),
    reservations: await tx.reservation.findMany({ where: { negotiationId }, orderBy: { enteredAt: 'asc' } }),
    termObjections: await tx.termObjection.findMany({ where: { negotiationId }, orderBy: { enteredAt: 'asc' } }),
    marks: await tx.paragraphMark.findMany({ where: { negotiationId } }),
    reopeningRequests: await tx.reopeningRequest.findMany({ where: { negotiationId }, orderBy: { at: 'asc' } }),
  };
}

/** The positions that are on the words now on the table, and those on words that a later version has replaced. */
export function byVersion(
  taken: readonly Position[],
  proposals: readonly { readonly id: string; readonly tabledVersion: number }[],
): Pick<NegotiationActs, 'positions' | 'formerPositions'> {
  const versions = new Map(proposals.map(({ id, tabledVersion }) => [id, tabledVersion]));
  const isFormer = ({ proposalId, proposalVersion }: Position) =>
    proposalId !== null && (proposalVersion ?? 1) < (versions.get(proposalId) ?? 1);
  return {
    positions: taken.filter((position) => !isFormer(position)),
    formerPositions: taken.filter(isFormer),
  };
}

/** What of it holds now. */
export function standingActs(acts: NegotiationActs): StandingActs {
  return {
    marks: acts.marks,
    openProposals: acts.proposals.filter(({ state }) => state === 'tabled').flatMap(onEachParagraph),
    objections: standingPositions(acts.positions).flatMap(({ stance, delegation, paragraphId }) =>
      stance === 'object' && paragraphId !== null ? [{ delegation, paragraphId }] : [],
    ),
    termObjections: acts.termObjections.filter(({ liftedAt }) => liftedAt === null),
    reservations: acts.reservations.filter(({ liftedAt }) => liftedAt === null),
  };
}

/** One that its delegation has not placed yet stands on each of the paragraphs that it may be on, in all its words. */
export function onEachParagraph(proposal: StoredProposal): readonly StoredProposal[] {
  const among = proposal.followed?.among;
  return among ? among.map((paragraphId) => ({ ...proposal, paragraphId })) : [proposal];
}

/** What of a proposal lies in the paragraph that it stands on: all of it, but where its delegation has yet to choose. */
export function partOf(proposal: StoredProposal): readonly StoredProposal[] {
  const { followed, parts, paragraphId } = proposal;
  if (!followed?.among) return [proposal];
  const part = parts?.get(paragraphId ?? '');
  if (part === undefined) return [];
  return [
    {
      ...proposal,
      kind: part.as,
      base: part.base as unknown as StoredProposal['base'],
      proposed: part.proposed as unknown as StoredProposal['proposed'],
      followed: {
        ...followed,
        edition: [part.paragraphId, contentHash(part.base), contentHash(part.proposed)].join(' '),
      },
    },
  ];
}

/** The terms that somebody watches: those objected to, and those reserved on. */
export function watchedTerms({ termObjections, reservations }: StandingActs): readonly string[] {
  return [...new Set([...termObjections, ...reservations].flatMap(({ term }) => (term === null ? [] : [term])))];
}
