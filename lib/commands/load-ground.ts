import { earlierPlaced, movePlace } from '../db/move-place.ts';
import type { StoredProposal } from '../db/negotiation-acts.ts';
import type { Ground, MovePlace } from '../domain/proposals/moves.ts';
import type { JudgedProposal } from '../domain/proposals/verdict.ts';
import type { Content, Label, LabelledDraft } from '../domain/text/paragraph.ts';
import type { NegotiationContext } from './command.ts';
import { labelOf, type WorkingDraft } from './load-working-draft.ts';

/** What moves are judged on: where the draft's paragraphs stand, and what was put there by incorporation. */
export async function loadGround(
  { tx, negotiation }: NegotiationContext,
  { sections }: LabelledDraft,
): Promise<Ground> {
  const incorporated = await tx.proposal.findMany({
    where: {
      negotiationId: negotiation.id,
      state: 'incorporated',
      kind: { in: ['insert', 'move'] },
    },
    orderBy: { closedAt: 'asc' },
  });
  return { sections, earlier: earlierPlaced(incorporated) };
}

/** A stored move as the domain judges it. */
export function judgedMove(stored: StoredProposal): JudgedProposal {
  const { id, kind, paragraphId } = stored;
  return {
    id,
    kind,
    paragraphId,
    base: stored.base as unknown as Content,
    proposed: [],
    to: movePlace(stored),
  };
}

/** A place with what it is cited by: the label of the paragraph that is followed, the heading of the section. */
export interface CitedPlace extends MovePlace {
  readonly label: Label | null;
  readonly section: string | null;
}

/** As the working draft cites the place. */
export function citedPlace(working: WorkingDraft, { sectionId, afterId }: MovePlace): CitedPlace {
  return {
    sectionId,
    afterId,
    label: afterId === null ? null : labelOf(working, afterId),
    section: working.draft.sections.find(({ id }) => id === sectionId)?.heading ?? null,
  };
}
