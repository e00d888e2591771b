import type { ParagraphStatus } from '../domain/consensus/paragraph-status.ts';
import type { Label, LabelledParagraph, ParagraphId } from '../domain/text/paragraph.ts';
import { refuse } from '../errors.ts';
import type { NegotiationContext } from './command.ts';
import { findParagraph, labelOf, type WorkingDraft } from './load-working-draft.ts';

/** A paragraph that an act is about. */
export interface TargetParagraph {
  readonly id: ParagraphId;
  readonly label: Label;
  /** As far as acts of delegations ask: what was set on it, `deleted` once it is gone, otherwise `open`. */
  readonly status: Exclude<ParagraphStatus, 'bracketed'>;
  /** As it stands in the working draft; null once it is deleted there. */
  readonly standing: LabelledParagraph | null;
}

/** A paragraph of the command's negotiation; one that neither of its texts holds is refused as `notFound`. */
export async function loadTargetParagraph(
  { tx, negotiation }: NegotiationContext,
  working: WorkingDraft,
  id: ParagraphId,
): Promise<TargetParagraph> {
  const label = labelOf(working, id) ?? refuse('notFound');
  const standing = findParagraph(working.draft, id)?.paragraph ?? null;
  if (standing === null) return { id, label, status: 'deleted', standing };
  const key = { negotiationId_paragraphId: { negotiationId: negotiation.id, paragraphId: id } };
  const mark = await tx.paragraphMark.findUnique({ where: key });
  return { id, label, status: mark?.kind ?? 'open', standing };
}
