import type { ParagraphMark } from '../domain/consensus/paragraph-status.ts';
import { refuse } from '../errors.ts';
import type { NegotiationContext } from './command.ts';
import type { LockedParagraph } from './load-paragraph.ts';

/** What is set on a paragraph. */
export interface NewMark {
  readonly paragraph: LockedParagraph;
  readonly kind: ParagraphMark;
  readonly present: readonly string[];
}

/** Sets a mark on a paragraph of the running command, in the place of the one before, on the words as they stand. */
export async function markParagraph(context: NegotiationContext, { paragraph, kind, present }: NewMark): Promise<void> {
  const { tx, negotiation, actor, now } = context;
  const { id: paragraphId, contentHash } = paragraph;
  if (contentHash === null) refuse('paragraphDeleted');
  const mark = { kind, contentHash, setBy: actor.party.code, setAt: now, present: [...present] };
  const id = { negotiationId: negotiation.id, paragraphId };
  await tx.paragraphMark.upsert({
    where: { negotiationId_paragraphId: id },
    create: { ...id, ...mark },
    update: mark,
  });
}

/** The delegations present, each once, in alphabetical order; a code that is no delegation's is refused. */
export async function presentDelegations({ tx }: NegotiationContext, codes: readonly string[]): Promise<string[]> {
  const present = [...new Set(codes)].sort();
  const known = await tx.party.count({ where: { code: { in: present }, kind: 'delegation' } });
  if (known !== present.length) refuse('unknownDelegation', {}, 'present');
  return present;
}
