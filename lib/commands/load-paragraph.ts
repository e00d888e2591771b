import { lockSection } from '../collab/section-document.ts';
import type { ParagraphFacts } from '../domain/consensus/paragraph-status.ts';
import { contentHash } from '../domain/text/content.ts';
import { type Label, type ParagraphId, plainText } from '../domain/text/paragraph.ts';
import { refuse } from '../errors.ts';
import type { NegotiationContext } from './command.ts';
import { loadParagraphFacts } from './load-paragraph-facts.ts';
import { findParagraph, labelOf, loadWorkingDraft } from './load-working-draft.ts';

/** A paragraph with all that bears on it; its words do not change before the command ends. */
export interface LockedParagraph {
  readonly id: ParagraphId;
  readonly label: Label;
  readonly facts: ParagraphFacts;
  /** Hash of words and heading; null once the working draft no longer holds it. */
  readonly contentHash: string | null;
  /** The words for the record; empty once it is deleted. */
  readonly text: string;
  readonly requestedBy: readonly { readonly delegation: string; readonly reason: string }[];
}

/** Locks the section a paragraph stands in and loads it; one that the negotiation never had is unknown. */
export async function loadParagraph(context: NegotiationContext, id: ParagraphId): Promise<LockedParagraph> {
  const { tx, negotiation } = context;
  const before = await loadWorkingDraft(tx, negotiation);
  const section = findParagraph(before.draft, id)?.section;
  if (section) await lockSection(tx, section.id);
  const working = section ? await loadWorkingDraft(tx, negotiation) : before;
  const label = labelOf(working, id);
  if (label === null) refuse('notFound');
  const paragraph = findParagraph(working.draft, id)?.paragraph;
  return {
    id,
    label,
    facts: await loadParagraphFacts(tx, negotiation, { working, paragraphId: id }),
    contentHash: paragraph ? contentHash(paragraph.content, paragraph.heading) : null,
    text: paragraph ? plainText(paragraph.content) : '',
    requestedBy: await tx.reopeningRequest.findMany({
      where: { negotiationId: negotiation.id, paragraphId: id },
      select: { delegation: true, reason: true },
      orderBy: { at: 'asc' },
    }),
  };
}
