import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { ReturnSection } from '../inputs/section.ts';
import { mayReturnSection } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadSection } from './load-section.ts';

/** A Secretariat returns a submitted or approved section with a comment; its words can be changed again. */
export async function returnSection(actor: Actor, input: ReturnSection): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const section = await loadSection(context, input.sectionId);
    authorize(mayReturnSection(actor, section));
    await context.tx.draftSection.update({
      where: { id: section.id },
      data: { state: 'drafting', submittedBy: null, submittedAt: null, returnComment: input.comment },
    });
    await context.append({
      kind: 'section.returned',
      payload: { sectionId: section.id, heading: section.heading, comment: input.comment },
    });
    return null;
  });
}
