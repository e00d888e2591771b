import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import { seedSection } from '../collab/section-document.ts';
import type { Outcome } from '../errors.ts';
import type { AddSection } from '../inputs/structure.ts';
import { mayArrangeSections } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadStructure, restructured, sectionIn, storeNewSection } from './load-structure.ts';

/** A Secretariat adds a section without paragraphs to the working draft, behind another one or first. */
export async function addSection(actor: Actor, input: AddSection): Promise<Outcome<{ sectionId: string }>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const structure = await loadStructure(context);
    const follows = input.after === null ? null : sectionIn(structure, input.after);
    authorize(mayArrangeSections(actor));
    const sectionId = randomUUID();
    const { after, heading } = input;
    const sections = restructured(structure, { kind: 'add', after, newId: sectionId, heading });
    await storeNewSection(context, sections, sectionId);
    await seedSection(context.tx, sectionId, context.negotiation.originalLanguage, []);
    const payload = { sectionId, heading, afterId: after, afterHeading: follows?.heading ?? null };
    await context.append({ kind: 'section.added', payload });
    return { sectionId };
  });
}
