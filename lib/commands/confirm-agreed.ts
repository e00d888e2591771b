import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { Agree } from '../inputs/paragraph.ts';
import { mayConfirmAgreed } from '../policies/paragraph.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadParagraph } from './load-paragraph.ts';
import { markParagraph, presentDelegations } from './mark-paragraph.ts';

/** Chair or Secretariat records that capitals have confirmed a paragraph that was agreed ad referendum. */
export async function confirmAgreed(actor: Actor, input: Agree): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const paragraph = await loadParagraph(context, input.paragraphId);
    authorize(mayConfirmAgreed(actor, context.negotiation, paragraph.facts));
    if (paragraph.contentHash !== input.contentHash) refuse('paragraphTextChanged');
    const present = await presentDelegations(context, input.present);
    await markParagraph(context, { paragraph, kind: 'agreed', present });
    const { id: paragraphId, label, text } = paragraph;
    await context.append({
      kind: 'paragraph.agreed',
      paragraphId,
      payload: { label: { ...label }, contentHash: input.contentHash, text, present },
    });
    return null;
  });
}
