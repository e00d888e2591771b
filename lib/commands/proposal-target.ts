import { storedPlace } from '../db/move-place.ts';
import { loadRevision } from '../db/revisions.ts';
import type { MovePlace } from '../domain/proposals/moves.ts';
import { contentHash } from '../domain/text/content.ts';
import type { Content } from '../domain/text/paragraph.ts';
import { refuse } from '../errors.ts';
import type { SaveProposal } from '../inputs/proposal.ts';
import type { NegotiationContext } from './command.ts';
import { findParagraph, type WorkingDraft } from './load-working-draft.ts';

/** What a proposal is about, and the words it is made against, frozen. */
export interface ProposalTarget {
  readonly paragraphId: string | null;
  readonly sectionId: string | null;
  readonly base: Content;
  readonly baseHash: string | null;
  readonly baseRevision: number | null;
  /** A move: where to. */
  readonly toSectionId: string | null;
  readonly toAfterId: string | null;
}

/**
 * Finds what a proposal is about and freezes the words it is made against: those of the text on the delegate's screen,
 * as long as they are still the words the delegate saw.
 */
export async function freezeTarget(
  context: NegotiationContext,
  working: WorkingDraft,
  input: SaveProposal,
): Promise<ProposalTarget> {
  if (input.kind === 'insert' || input.kind === 'newSection') return placeOf(working, input);
  const shown = input.base.kind === 'workingDraft' ? working.draft : await revisionOf(context, input.base.number);
  const found = findParagraph(shown, input.paragraphId);
  if (found === null) refuse(isKnown(working, input.paragraphId) ? 'paragraphDeleted' : 'notFound');
  const { content, heading } = found.paragraph;
  const baseHash = contentHash(content, heading);
  if (baseHash !== input.baseHash) refuse('wordsChanged');
  const baseRevision = input.base.kind === 'revision' ? input.base.number : null;
  const to = storedPlace(input.kind === 'move' ? moveTarget(working, input) : null);
  return {
    paragraphId: input.paragraphId,
    sectionId: found.section.id,
    base: content,
    baseHash,
    baseRevision,
    ...to,
  };
}

/** Where a move is to put its paragraph, in the working draft. The paragraph it is to follow tells the section. */
function moveTarget(working: WorkingDraft, { paragraphId, to }: Extract<SaveProposal, { kind: 'move' }>): MovePlace {
  if (to.afterId === paragraphId) refuse('invalid');
  const { sectionId } = standingPlace(working, {
    sectionId: to.sectionId,
    paragraphId: to.afterId,
  });
  return { sectionId: sectionId ?? refuse('notFound'), afterId: to.afterId };
}

/** Whether an edited proposal still means what was frozen before, which then stays, whatever became of the text. */
export function keepsTarget(frozen: Omit<ProposalTarget, 'base' | 'baseRevision'>, input: SaveProposal): boolean {
  if (input.kind === 'newSection') return frozen.sectionId === input.sectionId;
  if (frozen.paragraphId !== input.paragraphId) return false;
  return input.kind === 'insert'
    ? frozen.paragraphId !== null || frozen.sectionId === input.sectionId
    : frozen.baseHash === input.baseHash && samePlace(frozen, input);
}

function samePlace({ toSectionId, toAfterId }: Pick<ProposalTarget, 'toSectionId' | 'toAfterId'>, input: SaveProposal) {
  if (input.kind !== 'move') return true;
  return toAfterId === input.to.afterId && (toAfterId !== null || toSectionId === input.to.sectionId);
}

type Addition = Extract<SaveProposal, { kind: 'insert' | 'newSection' }>;

/** Where something new is to stand. */
function placeOf(working: WorkingDraft, input: Addition): ProposalTarget {
  const paragraphId = input.kind === 'insert' ? input.paragraphId : null;
  const place = standingPlace(working, {
    sectionId: input.sectionId,
    paragraphId,
  });
  return {
    ...place,
    base: [],
    baseHash: null,
    baseRevision: null,
    ...storedPlace(null),
  };
}

/** A place that the working draft has. The paragraph that is to be followed tells the section, should it have moved. */
function standingPlace(
  working: WorkingDraft,
  { sectionId: given, paragraphId }: Pick<ProposalTarget, 'sectionId' | 'paragraphId'>,
): Pick<ProposalTarget, 'sectionId' | 'paragraphId'> {
  const follows = paragraphId === null ? null : findParagraph(working.draft, paragraphId);
  if (paragraphId !== null && follows === null) refuse(isKnown(working, paragraphId) ? 'paragraphDeleted' : 'notFound');
  const sectionId = follows?.section.id ?? given;
  if (sectionId !== null && !working.progress.has(sectionId)) refuse('notFound');
  return { paragraphId, sectionId };
}

async function revisionOf({ tx, negotiation }: NegotiationContext, number: number) {
  const { id, originalLanguage: language } = negotiation;
  return ((await loadRevision(tx, id, { number, language })) ?? refuse('notFound')).draft;
}

function isKnown({ draft, current }: WorkingDraft, id: string): boolean {
  return (findParagraph(draft, id) ?? findParagraph(current.draft, id)) !== null;
}
