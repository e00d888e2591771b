import type { Actor } from '../auth/actor.ts';
import {
  type Blocker,
  type ParagraphFacts,
  type ParagraphMark,
  refusesAdReferendum,
  refusesAgreed,
} from '../domain/consensus/paragraph-status.ts';
import type { Refusal } from '../errors.ts';
import { mayActAsDelegation, mayChair, type NegotiationSeats } from './negotiation.ts';
import type { PolicyVerdict } from './verdict.ts';

/** What the policies must know to judge whether a paragraph may be taken up again. */
export interface ReopenedParagraph {
  readonly mark: ParagraphMark | null;
  /** Delegations that have asked for it since the paragraph was agreed. */
  readonly requestedBy: readonly string[];
}

/** Setting a paragraph agreed ad referendum: chair or Secretariat, and nothing may stand against it. */
export function maySetAdReferendum(actor: Actor, seats: NegotiationSeats, facts: ParagraphFacts): PolicyVerdict {
  const verdict = mayChair(actor, seats) ?? mustStand(facts);
  if (verdict !== null) return verdict;
  if (facts.mark === 'adReferendum') return { code: 'alreadyAdReferendum' };
  if (facts.mark === 'agreed') return { code: 'alreadyAgreed' };
  return blockedBy('blockedAdReferendum', refusesAdReferendum(facts));
}

/** Confirming a paragraph agreed: chair or Secretariat, only after ad ref., and not over a reservation. */
export function mayConfirmAgreed(actor: Actor, seats: NegotiationSeats, facts: ParagraphFacts): PolicyVerdict {
  const verdict = mayChair(actor, seats) ?? mustStand(facts);
  if (verdict !== null) return verdict;
  if (facts.mark === 'agreed') return { code: 'alreadyAgreed' };
  if (facts.mark !== 'adReferendum') return { code: 'notAdReferendum' };
  return blockedBy('blockedAgreed', refusesAgreed(facts));
}

/** Setting a paragraph aside for later: chair or Secretariat; one that is agreed is reopened first. */
export function mayDefer(actor: Actor, seats: NegotiationSeats, facts: ParagraphFacts): PolicyVerdict {
  const verdict = mayChair(actor, seats) ?? mustStand(facts);
  if (verdict !== null) return verdict;
  if (facts.mark === 'deferred') return { code: 'alreadyDeferred' };
  return facts.mark === null ? null : { code: 'paragraphClosed' };
}

/** Asking that an agreed paragraph be reopened: a delegation, for itself alone. */
export function mayRequestReopening(actor: Actor, paragraph: ReopenedParagraph): PolicyVerdict {
  const verdict = mayActAsDelegation(actor) ?? mustBeClosed(paragraph.mark);
  if (verdict !== null) return verdict;
  return paragraph.requestedBy.includes(actor.party.code) ? { code: 'reopeningAlreadyRequested' } : null;
}

/**
 * Reopening: chair or Secretariat. An agreed paragraph needs a delegation's own request on the record; one that was only
 * set aside is taken up again as it was set aside, without one.
 */
export function mayReopen(actor: Actor, seats: NegotiationSeats, paragraph: ReopenedParagraph): PolicyVerdict {
  const verdict = mayChair(actor, seats);
  if (verdict !== null || paragraph.mark === 'deferred') return verdict;
  const closed = mustBeClosed(paragraph.mark);
  if (closed !== null) return closed;
  return paragraph.requestedBy.length > 0 ? null : { code: 'reopeningNeedsRequest' };
}

/** The words of an agreed paragraph are closed to change, by typing and by incorporation alike. */
export function paragraphIsOpen(mark: ParagraphMark | null): PolicyVerdict {
  return mark === 'adReferendum' || mark === 'agreed' ? { code: 'paragraphClosed' } : null;
}

function mustBeClosed(mark: ParagraphMark | null): PolicyVerdict {
  return paragraphIsOpen(mark) === null ? { code: 'paragraphNotClosed' } : null;
}

function mustStand(facts: ParagraphFacts): PolicyVerdict {
  return facts.inWorkingDraft ? null : { code: 'paragraphDeleted' };
}

/** The refusal that names everything that stands against an agreement, and with whom; null where nothing does. */
export function blockedBy(code: string, blockers: readonly Blocker[]): Refusal | null {
  if (blockers.length === 0) return null;
  const listed = (kind: Blocker['kind'], of: readonly string[]) => ({
    [kind]: of.length === 0 ? 'none' : of.join(', '),
  });
  return {
    code,
    values: {
      count: blockers.length,
      ...listed(
        'proposal',
        blockers.flatMap((b) => (b.kind === 'proposal' ? [`P${b.number} (${b.delegation})`] : [])),
      ),
      ...listed(
        'objection',
        blockers.flatMap((b) => (b.kind === 'objection' ? [b.delegation] : [])),
      ),
      ...listed(
        'termObjection',
        blockers.flatMap((b) => (b.kind === 'termObjection' ? [`${b.term} (${b.delegation})`] : [])),
      ),
      ...listed(
        'reservation',
        blockers.flatMap((b) => (b.kind === 'reservation' ? [b.delegation] : [])),
      ),
    },
  };
}
