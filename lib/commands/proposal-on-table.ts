import { movePlace } from '../db/move-place.ts';
import type { StoredProposal } from '../db/negotiation-acts.ts';
import { proposedWords } from '../db/proposal-words.ts';
import { tablingObstacle } from '../domain/proposals/tabling.ts';
import { verdictOf } from '../domain/proposals/verdict.ts';
import type { Json } from '../domain/record/chain.ts';
import { refuse } from '../errors.ts';
import { paragraphIsOpen } from '../policies/paragraph.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import type { NegotiationContext } from './command.ts';
import { followStored, loadFollowedText } from './follow-acts.ts';
import { citedPlace, judgedMove, loadGround } from './load-ground.ts';
import { loadTargetParagraph } from './load-target-paragraph.ts';
import { labelOf, type WorkingDraft } from './load-working-draft.ts';

/** A proposal on the table, with the number it is cited by. */
export interface TabledProposal {
  readonly proposalId: string;
  readonly number: number;
}

/**
 * Refuses a proposal that cannot come on the table as the text is now: its words say nothing new or nothing at all, or
 * the place they are meant for is gone or closed to change. Something can still be inserted after a closed paragraph.
 */
export async function requireFitToTable(
  context: NegotiationContext,
  working: WorkingDraft,
  proposal: StoredProposal,
): Promise<void> {
  const obstacle = tablingObstacle(proposedWords(proposal));
  if (obstacle?.code === 'tooLong') refuse('tooLong', { count: obstacle.count, limit: obstacle.limit }, 'proposed');
  if (obstacle !== null) refuse(obstacle.code, undefined, 'proposed');
  const text = await loadFollowedText(context.tx, context.negotiation, working);
  const now = followStored(proposal, text);
  const { kind, paragraphId, sectionId, followed } = now;
  if (followed?.among) refuse('placeUndecided');
  if (paragraphId !== null) {
    const { status } = await loadTargetParagraph(context, working, paragraphId);
    if (status === 'deleted') refuse('paragraphDeleted');
    if (kind !== 'insert' && status !== 'open') authorize(paragraphIsOpen(status));
  } else if (sectionId !== null && !working.progress.has(sectionId)) refuse('sectionGone');
  if (kind === 'move') await requireDestination(context, working, now);
}

/** A move goes to a place that the working draft has, and where the paragraph does not stand already. */
async function requireDestination(context: NegotiationContext, working: WorkingDraft, move: StoredProposal) {
  const verdict = verdictOf(judgedMove(move), [], await loadGround(context, working.draft));
  if (verdict.kind === 'gone') refuse('moveTargetGone', undefined, 'to');
  if (verdict.kind === 'contained') refuse('standsThere', undefined, 'to');
}

/** The number of the next proposal that comes on the table: each negotiation counts its own, none is used twice. */
export async function nextNumber({ tx, negotiation }: NegotiationContext): Promise<number> {
  const { lastProposal } = await tx.negotiation.update({
    where: { id: negotiation.id },
    data: { lastProposal: { increment: 1 } },
  });
  return lastProposal;
}

/** What the record keeps of a proposal: enough to read it without anything else. */
export function recorded(working: WorkingDraft, proposal: StoredProposal): { readonly [key: string]: Json } {
  const { number, kind, delegation, paragraphId, sectionId, base, baseRevision, baseHash } = proposal;
  const { proposed, heading, rationale, citation } = proposal;
  const to = kind === 'move' ? { to: recordedPlace(working, proposal) } : {};
  const label = paragraphId === null ? null : labelOf(working, paragraphId);
  const section = working.draft.sections.find(({ id }) => id === sectionId)?.heading ?? null;
  return {
    number,
    kind,
    delegation,
    sectionId,
    section,
    baseRevision,
    baseHash,
    heading,
    rationale,
    label: plain(label),
    base: plain(base),
    proposed: plain(proposed),
    citation: plain(citation),
    ...to,
  };
}

/** Where a move goes, as the record keeps it: the place with what it is cited by now. */
export function recordedPlace(working: WorkingDraft, proposal: StoredProposal): Json {
  const to = movePlace(proposal);
  return to && plain(citedPlace(working, to));
}
