import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { Agree } from '../inputs/paragraph.ts';
import { maySetAdReferendum } from '../policies/paragraph.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadParagraph } from './load-paragraph.ts';
import { markParagraph, presentDelegations } from './mark-paragraph.ts';

/**
 * Chair or Secretariat sets a paragraph agreed ad referendum, on exactly the words they saw, with the delegations that
 * were present. From then on its words are closed to change.
 */
export async function setAgreedAdReferendum(actor: Actor, input: Agree): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const paragraph = await loadParagraph(context, input.paragraphId);
    authorize(maySetAdReferendum(actor, context.negotiation, paragraph.facts));
    if (paragraph.contentHash !== input.contentHash) refuse('paragraphTextChanged');
    const present = await presentDelegations(context, input.present);
    await markParagraph(context, { paragraph, kind: 'adReferendum', present });
    const { id: paragraphId, label, text } = paragraph;
    await context.append({
      kind: 'paragraph.agreedAdReferendum',
      paragraphId,
      payload: { label: { ...label }, contentHash: input.contentHash, text, present },
    });
    return null;
  });
}
