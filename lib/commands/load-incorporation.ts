import { lockSection } from '../collab/section-document.ts';
import { movePlace } from '../db/move-place.ts';
import { type Destination, destinationOf, type MovePlace } from '../domain/proposals/moves.ts';
import { type Verdict, verdictOf } from '../domain/proposals/verdict.ts';
import type { Content, LabelledDraft, LabelledParagraph } from '../domain/text/paragraph.ts';
import { refuse } from '../errors.ts';
import type { NegotiationContext } from './command.ts';
import { followStored, loadFollowedText } from './follow-acts.ts';
import { loadGround } from './load-ground.ts';
import type { LoadedProposal } from './load-proposal.ts';
import { findParagraph, loadWorkingDraft, type WorkingDraft } from './load-working-draft.ts';

/** A proposal and the place in the working draft that its words would go to, which does not change meanwhile. */
export interface Incorporation {
  /** As it applies now, its paragraph followed through splits and joins. */
  readonly proposal: LoadedProposal['stored'];
  readonly working: WorkingDraft;
  /** Null for a new section, and where the section it was made in is gone. */
  readonly section: LabelledDraft['sections'][number] | null;
  /** The paragraph to change or delete; null for something new, or once it is gone. */
  readonly paragraph: LabelledParagraph | null;
  readonly verdict: Verdict;
  /** Where a move puts the paragraph; null for what is no move, and where it has nowhere to go. */
  readonly destination: MovePlace | null;
}

/** Locks the section a proposal would change, or both that a move does, and judges the proposal on the words there. */
export async function loadIncorporation(
  context: NegotiationContext,
  { stored }: LoadedProposal,
): Promise<Incorporation> {
  const { tx, negotiation } = context;
  const before = await loadWorkingDraft(tx, negotiation);
  const places = sectionsOf(before, followStored(stored, await loadFollowedText(tx, negotiation, before)));
  for (const id of places) await lockSection(tx, id);
  const working = places.length === 0 ? before : await loadWorkingDraft(tx, negotiation);
  const proposal = followStored(stored, await loadFollowedText(tx, negotiation, working));
  // Its words may have come into another section between the two readings; who tries again finds it there.
  if (sectionsOf(working, proposal).join() !== places.join()) refuse('wordsChanged');
  if (proposal.followed?.among) refuse('placeUndecided');
  const { paragraphId } = proposal;
  const found = paragraphId === null ? null : findParagraph(working.draft, paragraphId);
  const base = proposal.base as unknown as Content;
  const proposed = proposal.kind === 'newSection' ? [] : (proposal.proposed as unknown as Content);
  const to = movePlace(proposal);
  const ground = await loadGround(context, working.draft);
  return {
    proposal,
    working,
    section: sectionOf(working, proposal),
    paragraph: proposal.kind === 'insert' ? null : (found?.paragraph ?? null),
    verdict: verdictOf({ ...proposal, base, proposed, to }, found?.paragraph.content, ground),
    destination: paragraphId !== null && to !== null ? placeOf(destinationOf({ paragraphId, to }, ground)) : null,
  };
}

function placeOf(destination: Destination): MovePlace | null {
  return destination.kind === 'there' ? destination.place : null;
}

/** The sections that are written into, always in the same order, so that no two acts wait for each other. */
function sectionsOf(working: WorkingDraft, proposal: LoadedProposal['stored']): readonly string[] {
  const own = sectionOf(working, proposal)?.id;
  const to = movePlace(proposal);
  const goal = to?.afterId ? findParagraph(working.draft, to.afterId)?.section.id : to?.sectionId;
  const exists = goal !== undefined && working.progress.has(goal);
  return [...new Set([own, exists ? goal : undefined])].filter((id) => id !== undefined).toSorted();
}

function sectionOf({ draft }: WorkingDraft, { kind, paragraphId, sectionId }: LoadedProposal['stored']) {
  if (kind === 'newSection') return null;
  if (paragraphId !== null) return findParagraph(draft, paragraphId)?.section ?? null;
  return draft.sections.find(({ id }) => id === sectionId) ?? null;
}
