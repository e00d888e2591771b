import { earlierPlaced, movePlace } from '../../db/move-place.ts';
import type { NegotiationActs, StoredProposal } from '../../db/negotiation-acts.ts';
import { destinationOf, type Ground, type MovePlace, placeIn, targetIn } from '../../domain/proposals/moves.ts';
import type { MoveTarget } from '../../domain/text/compilation.ts';
import type { LabelledDraft } from '../../domain/text/paragraph.ts';
import type { MoveView } from '../views/negotiation-text-view.ts';

/** What a place is cited by; null for none, and for one that no text of those asked has. */
export type Cited = (place: MovePlace | null | undefined) => MoveTarget | null;

/** As the first of the texts that has the place cites it. */
export function citedIn(...texts: readonly LabelledDraft[]): Cited {
  return (place) => {
    if (!place) return null;
    for (const text of texts) {
      const target = targetIn(text, place);
      if (target) return target;
    }
    return null;
  };
}

/** What moves are judged on in a text: where its paragraphs stand, and what incorporation put there. */
export function groundOf({ sections }: LabelledDraft, { proposals }: Pick<NegotiationActs, 'proposals'>): Ground {
  return { sections, earlier: earlierPlaced(proposals) };
}

/** A proposal's move as its card shows it. */
export function moveViews(text: LabelledDraft, cite: Cited): (proposal: StoredProposal) => MoveView | null {
  return (proposal) => {
    const to = movePlace(proposal);
    if (to === null) return null;
    const from = proposal.paragraphId === null ? undefined : placeIn(text.sections, proposal.paragraphId);
    return { to, target: cite(to), from: cite(from) };
  };
}

/** An open proposal as the compilation of a text prints it: a move with the place that it would put the paragraph to. */
export type PrintedProposal = StoredProposal & {
  readonly target?: MoveTarget | null;
};

/** Gives proposals the places they are printed with. One that has nowhere to go in the text, or stands there, has none. */
export function printedOn(text: LabelledDraft, ground: Ground): (proposal: StoredProposal) => PrintedProposal {
  return (proposal) => {
    const { paragraphId } = proposal;
    const to = movePlace(proposal);
    if (to === null || paragraphId === null) return proposal;
    const goes = destinationOf({ paragraphId, to }, ground).kind === 'there';
    return { ...proposal, target: goes ? targetIn(text, to) : null };
  };
}
