import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { Defer } from '../inputs/paragraph.ts';
import { mayDefer } from '../policies/paragraph.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadParagraph } from './load-paragraph.ts';
import { markParagraph } from './mark-paragraph.ts';

/** Chair or Secretariat sets a paragraph aside for later; proposals and positions on it go on. */
export async function deferParagraph(actor: Actor, input: Defer): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const paragraph = await loadParagraph(context, input.paragraphId);
    authorize(mayDefer(actor, context.negotiation, paragraph.facts));
    await markParagraph(context, { paragraph, kind: 'deferred', present: [] });
    const { id: paragraphId, label } = paragraph;
    await context.append({
      kind: 'paragraph.deferred',
      paragraphId,
      payload: { label: { ...label }, reason: input.reason },
    });
    return null;
  });
}
