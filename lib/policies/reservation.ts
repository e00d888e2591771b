import type { Actor } from '../auth/actor.ts';
import type { ParagraphStatus } from '../domain/consensus/paragraph-status.ts';
import { mayActAsDelegation } from './negotiation.ts';
import type { PolicyVerdict } from './verdict.ts';

/** A reservation, or an objection to a term, as the policies judge it. */
export interface JudgedReservation {
  readonly delegation: string;
  readonly lifted: boolean;
}

/** What a reservation is to be on: a paragraph with its status, or the whole text or a term. */
export type ReservedTarget =
  | { readonly kind: 'whole' | 'term' }
  | { readonly kind: 'paragraph'; readonly status: ParagraphStatus };

/**
 * Entering a reservation: every delegation for itself. On a paragraph agreed ad referendum only one that lets that pass
 * and blocks "agreed"; on one that is agreed none, it is to be reopened first.
 */
export function mayEnterReservation(actor: Actor, target: ReservedTarget, blocksAdReferendum: boolean): PolicyVerdict {
  const verdict = mayActAsDelegation(actor);
  if (verdict !== null || target.kind !== 'paragraph') return verdict;
  if (target.status === 'deleted') return { code: 'paragraphDeleted' };
  if (target.status === 'agreed') return { code: 'paragraphClosed' };
  return target.status === 'adReferendum' && blocksAdReferendum ? { code: 'adReferendumStands' } : null;
}

/** Lifting a reservation: the delegation that entered it and nobody else. */
export function mayLiftReservation(actor: Actor, reservation: JudgedReservation): PolicyVerdict {
  return mayLift(actor, reservation, 'notOwnReservation');
}

/** Saying on which paragraph a reservation is, since its own was split or joined: as lifting it. */
export function mayPlaceReservation(actor: Actor, reservation: JudgedReservation): PolicyVerdict {
  return mayLift(actor, reservation, 'notOwnReservation');
}

/** Asking that a term not be used: every delegation for itself. */
export function mayObjectToTerm(actor: Actor): PolicyVerdict {
  return mayActAsDelegation(actor);
}

/** Lifting an objection to a term: the delegation that made it and nobody else. */
export function mayLiftTermObjection(actor: Actor, objection: JudgedReservation): PolicyVerdict {
  return mayLift(actor, objection, 'notOwnTermObjection');
}

function mayLift(actor: Actor, { delegation, lifted }: JudgedReservation, notOwn: string): PolicyVerdict {
  const verdict = mayActAsDelegation(actor);
  if (verdict !== null) return verdict;
  if (actor.party.code !== delegation) return { code: notOwn };
  return lifted ? { code: 'alreadyLifted' } : null;
}
