import type { Actor } from '../auth/actor.ts';
import { mayDraft, mayRun, type NegotiationSeats } from './negotiation.ts';
import type { PolicyVerdict } from './verdict.ts';

/** Where a section of the working draft is on its way: being drafted, under review, or approved for the next revision. */
export type SectionState = 'drafting' | 'submitted' | 'approved';

/** What the policies must know of a section. */
export interface JudgedSection {
  readonly state: SectionState;
}

/** Words change only while the section is being drafted; one under review or approved is returned or reclaimed first. */
export function sectionIsOpen(section: JudgedSection): PolicyVerdict {
  return section.state === 'drafting'
    ? null
    : { code: section.state === 'submitted' ? 'sectionUnderReview' : 'sectionApproved' };
}

/** Handing the section to the Secretariats for approval. */
export function maySubmitSection(actor: Actor, seats: NegotiationSeats, section: JudgedSection): PolicyVerdict {
  return mayDraft(actor, seats) ?? sectionIsOpen(section);
}

/** Taking a submitted section back to go on drafting it, before a Secretariat has judged it. */
export function mayReclaimSection(actor: Actor, seats: NegotiationSeats, section: JudgedSection): PolicyVerdict {
  const verdict = mayDraft(actor, seats);
  if (verdict !== null) return verdict;
  if (section.state === 'drafting') return { code: 'sectionNotSubmitted' };
  return section.state === 'submitted' ? null : { code: 'sectionApproved' };
}

/** Approving a submitted section for the next revision. */
export function mayApproveSection(actor: Actor, section: JudgedSection): PolicyVerdict {
  const verdict = mayRun(actor);
  if (verdict !== null) return verdict;
  if (section.state === 'approved') return { code: 'sectionApproved' };
  return section.state === 'submitted' ? null : { code: 'sectionNotSubmitted' };
}

/** Returning a submitted section to the troika, or an approved one as long as no revision has been issued from it. */
export function mayReturnSection(actor: Actor, section: JudgedSection): PolicyVerdict {
  const verdict = mayRun(actor);
  if (verdict !== null) return verdict;
  return section.state === 'drafting' ? { code: 'sectionNotSubmitted' } : null;
}

/**
 * Changing the sections themselves: their order, their bounds, their headings and opening words. Where words move, the
 * sections concerned must be open besides (`sectionIsOpen`).
 */
export function mayArrangeSections(actor: Actor): PolicyVerdict {
  return mayRun(actor);
}
