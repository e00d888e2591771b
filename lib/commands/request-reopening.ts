import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { Reopen } from '../inputs/paragraph.ts';
import { mayRequestReopening } from '../policies/paragraph.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadParagraph } from './load-paragraph.ts';

/** A delegation asks, for itself and with a reason, that an agreed paragraph be reopened; chair or Secretariat then act. */
export async function requestReopening(actor: Actor, input: Reopen): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { id: paragraphId, label, facts, requestedBy } = await loadParagraph(context, input.paragraphId);
    const asked = requestedBy.map(({ delegation }) => delegation);
    authorize(mayRequestReopening(actor, { mark: facts.mark, requestedBy: asked }));
    const { tx, negotiation, now } = context;
    const { reason } = input;
    await tx.reopeningRequest.create({
      data: { negotiationId: negotiation.id, paragraphId, delegation: actor.party.code, reason, at: now },
    });
    await context.append({
      kind: 'paragraph.reopeningRequested',
      paragraphId,
      payload: { label: { ...label }, reason },
    });
    return null;
  });
}
