import type { Actor } from '../auth/actor.ts';
import { FORBIDDEN, type PolicyVerdict } from './verdict.ts';

/** What the policies must know of a negotiation: who sits in its troikas. Loaded with the negotiation, never constant. */
export interface NegotiationSeats {
  /** Country codes of both troikas in the negotiation's year. */
  readonly troika: readonly string[];
  /** Country codes of the two Presidencies Pro Tempore. */
  readonly presidencies: readonly string[];
}

/** A delegation with a troika seat, or a Technical Secretariat: those who draft. */
export function isDrafter(actor: Actor, seats: NegotiationSeats): boolean {
  return isSecretariat(actor) || (actor.party.kind === 'delegation' && seats.troika.includes(actor.party.code));
}

/** One of the Technical Secretariats. */
export function isSecretariat(actor: Actor): boolean {
  return actor.party.kind === 'secretariat';
}

/** The chair (a Presidency Pro Tempore) or a Technical Secretariat: those who may set a paragraph agreed. */
export function isChairOrSecretariat(actor: Actor, seats: NegotiationSeats): boolean {
  return isSecretariat(actor) || (actor.party.kind === 'delegation' && seats.presidencies.includes(actor.party.code));
}

/** Everyone who is signed in follows the negotiation; observers included (they take no part in decisions). */
export function mayRead(_actor: Actor): PolicyVerdict {
  return null;
}

/** Acts that only a country's delegation can do, for itself: propose, take positions, reserve. */
export function mayActAsDelegation(actor: Actor): PolicyVerdict {
  return actor.party.kind === 'delegation' ? null : { code: 'onlyDelegations' };
}

/** Acts that run the negotiation: import, incorporate, approve, invite. */
export function mayRun(actor: Actor): PolicyVerdict {
  return isSecretariat(actor) ? null : { code: 'onlySecretariats' };
}

/** Setting paragraphs agreed ad ref., agreed or deferred, and reopening them. */
export function mayChair(actor: Actor, seats: NegotiationSeats): PolicyVerdict {
  return isChairOrSecretariat(actor, seats) ? null : { code: 'onlyChairOrSecretariats' };
}

/** Writing into a section of the working draft and submitting it for approval. */
export function mayDraft(actor: Actor, seats: NegotiationSeats): PolicyVerdict {
  if (isDrafter(actor, seats)) return null;
  return actor.party.kind === 'observer' ? FORBIDDEN : { code: 'onlyTroikaOrSecretariats' };
}
