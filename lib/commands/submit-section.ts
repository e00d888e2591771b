import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { SectionTarget } from '../inputs/section.ts';
import { maySubmitSection } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadSection } from './load-section.ts';

/** A drafter hands a section to the Secretariats; from then on nobody changes its words until it is returned. */
export async function submitSection(actor: Actor, input: SectionTarget): Promise<Outcome<{ contentHash: string }>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, now, negotiation, append } = context;
    const section = await loadSection(context, input.sectionId);
    authorize(maySubmitSection(actor, negotiation, section));
    await tx.draftSection.update({
      where: { id: section.id },
      data: { state: 'submitted', submittedBy: actor.party.code, submittedAt: now, returnComment: null },
    });
    const { contentHash, heading } = section;
    await append({ kind: 'section.submitted', payload: { sectionId: section.id, heading, contentHash } });
    return { contentHash };
  });
}
