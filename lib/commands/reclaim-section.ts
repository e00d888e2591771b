import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { SectionTarget } from '../inputs/section.ts';
import { mayReclaimSection } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadSection } from './load-section.ts';

/** A drafter takes a submitted section back before a Secretariat has judged it. */
export async function reclaimSection(actor: Actor, input: SectionTarget): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, negotiation, append } = context;
    const section = await loadSection(context, input.sectionId);
    authorize(mayReclaimSection(actor, negotiation, section));
    await tx.draftSection.update({
      where: { id: section.id },
      data: { state: 'drafting', submittedBy: null, submittedAt: null },
    });
    await append({ kind: 'section.reclaimed', payload: { sectionId: section.id, heading: section.heading } });
    return null;
  });
}
