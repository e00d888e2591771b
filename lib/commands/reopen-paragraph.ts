import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { Reopen } from '../inputs/paragraph.ts';
import { mayReopen } from '../policies/paragraph.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadParagraph } from './load-paragraph.ts';

/**
 * Chair or Secretariat reopens a paragraph: an agreed one at the request of a delegation that is on the record, a
 * deferred one as they set it aside. The requests are answered by it.
 */
export async function reopenParagraph(actor: Actor, input: Reopen): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { id: paragraphId, label, facts, requestedBy } = await loadParagraph(context, input.paragraphId);
    const asked = requestedBy.map(({ delegation }) => delegation);
    authorize(mayReopen(actor, context.negotiation, { mark: facts.mark, requestedBy: asked }));
    const where = { negotiationId: context.negotiation.id, paragraphId };
    await context.tx.paragraphMark.deleteMany({ where });
    await context.tx.reopeningRequest.deleteMany({ where });
    await context.append({
      kind: 'paragraph.reopened',
      paragraphId,
      payload: {
        label: { ...label },
        from: facts.mark,
        reason: input.reason,
        requests: requestedBy.map((request) => ({ ...request })),
      },
    });
    return null;
  });
}
