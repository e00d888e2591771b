import type { Actor } from '../auth/actor.ts';
import { isChairOrSecretariat, isSecretariat, mayActAsDelegation, type NegotiationSeats } from './negotiation.ts';
import type { PolicyVerdict } from './verdict.ts';

/** Where a proposal is in its life: private to its delegation, open once tabled, or closed in one of five ways. */
export type ProposalState =
  | 'private'
  | 'tabled'
  | 'withdrawn'
  | 'incorporated'
  | 'notRetained'
  | 'merged'
  | 'overtaken';

/** What the policies must know of a proposal. */
export interface JudgedProposal {
  readonly delegation: string;
  readonly state: ProposalState;
  readonly backers: readonly { readonly delegation: string; readonly backing: 'coSponsor' | 'support' }[];
  /** Delegations whose standing position on it is `object`. */
  readonly objectors: readonly string[];
  /** Proposals that table it anew, whatever became of them. */
  readonly takenOverBy: readonly { readonly delegation: string; readonly state: ProposalState }[];
}

const NOT_FOUND = { code: 'notFound' } as const;

/** A private proposal is its own delegation's alone: to everybody else it is as if it were not there. */
export function mayReadProposal(actor: Actor, proposal: Pick<JudgedProposal, 'delegation' | 'state'>): PolicyVerdict {
  return proposal.state !== 'private' || isOwner(actor, proposal) ? null : NOT_FOUND;
}

/** Writing a proposal: every country's delegation, in its own name. */
export function mayPropose(actor: Actor): PolicyVerdict {
  return mayActAsDelegation(actor);
}

/**
 * Tabling it from a marked-up file: a delegation its own, without others behind it; a Secretariat what any delegation
 * submitted in writing, which the record then says.
 */
export function mayEnterProposal(actor: Actor, delegation: string, coSponsors: readonly string[]): PolicyVerdict {
  if (isSecretariat(actor)) return null;
  const verdict = mayActAsDelegation(actor);
  if (verdict !== null) return verdict;
  return isOwner(actor, { delegation }) && coSponsors.length === 0 ? null : { code: 'onlyOwnSubmission' };
}

/** Editing and discarding it: its delegation, as long as nobody else has seen it. */
export function mayEditProposal(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  return mayActAsOwner(actor, proposal) ?? (proposal.state === 'private' ? null : { code: 'alreadyTabled' });
}

/** Tabling it: its delegation, once. */
export function mayTableProposal(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  return mayEditProposal(actor, proposal);
}

/** Tabling other words in the place of those on the table: its delegation and nobody else, as long as it is open. */
export function mayReviseProposal(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  return mayActAsOwner(actor, proposal) ?? mustBeOpen(proposal);
}

/** Withdrawing it: its delegation and nobody else, as long as it is open. */
export function mayWithdrawProposal(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  return mayActAsOwner(actor, proposal) ?? mustBeOpen(proposal);
}

/** Tabling a withdrawn proposal anew, in one's own name: any other delegation, the first one that does. */
export function mayTakeOverProposal(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  const verdict = mayReadProposal(actor, proposal) ?? mayActAsDelegation(actor);
  if (verdict !== null) return verdict;
  if (isOwner(actor, proposal)) return { code: 'ownProposal' };
  if (proposal.state !== 'withdrawn') return { code: 'notWithdrawn' };
  const taken = proposal.takenOverBy.find(({ state }) => state !== 'withdrawn');
  return taken === undefined ? null : { code: 'alreadyTakenOver', values: { delegation: taken.delegation } };
}

/** Standing behind it: any other delegation, while it is open, unless it objects to it. */
export function mayBackProposal(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  const verdict = mayReadProposal(actor, proposal) ?? mayActAsDelegation(actor);
  if (verdict !== null) return verdict;
  if (isOwner(actor, proposal)) return { code: 'ownProposal' };
  return mustBeOpen(proposal) ?? (objects(actor, proposal) ? { code: 'objectsToProposal' } : null);
}

/** No longer standing behind it: a delegation that does, while it is open. */
export function mayEndBacking(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  const verdict = mayReadProposal(actor, proposal) ?? mayActAsDelegation(actor) ?? mustBeOpen(proposal);
  return verdict ?? (backs(actor, proposal) ? null : { code: 'notBacking' });
}

/** Writing its words into the working draft: chair or Secretariat, while it is open. */
export function mayIncorporateProposal(actor: Actor, seats: NegotiationSeats, proposal: JudgedProposal): PolicyVerdict {
  return mayReadProposal(actor, proposal) ?? mayCloseAsChair(actor, seats, proposal);
}

/** Closing it as not retained, merged or overtaken: chair or Secretariat, while it is open. */
export function mayCloseProposal(actor: Actor, seats: NegotiationSeats, proposal: JudgedProposal): PolicyVerdict {
  return mayReadProposal(actor, proposal) ?? mayCloseAsChair(actor, seats, proposal);
}

/** Whether the actor's delegation is the one whose proposal it is. */
export function isOwner(actor: Actor, proposal: Pick<JudgedProposal, 'delegation'>): boolean {
  return actor.party.kind === 'delegation' && actor.party.code === proposal.delegation;
}

/** Whether the actor's delegation co-sponsors or supports it. */
export function backs(actor: Actor, proposal: Pick<JudgedProposal, 'backers'>): boolean {
  return proposal.backers.some(({ delegation }) => delegation === actor.party.code);
}

function objects(actor: Actor, proposal: JudgedProposal): boolean {
  return proposal.objectors.includes(actor.party.code);
}

function mayActAsOwner(actor: Actor, proposal: JudgedProposal): PolicyVerdict {
  const verdict = mayReadProposal(actor, proposal) ?? mayActAsDelegation(actor);
  return verdict ?? (isOwner(actor, proposal) ? null : { code: 'notOwnProposal' });
}

function mayCloseAsChair(actor: Actor, seats: NegotiationSeats, proposal: JudgedProposal): PolicyVerdict {
  if (!isChairOrSecretariat(actor, seats)) return { code: 'onlyChairOrSecretariats' };
  return mustBeOpen(proposal);
}

function mustBeOpen({ state }: JudgedProposal): PolicyVerdict {
  if (state === 'tabled') return null;
  return { code: state === 'private' ? 'notTabled' : 'proposalClosed' };
}
