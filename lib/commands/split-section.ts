import { randomUUID } from 'node:crypto';
import type { Actor } from '../auth/actor.ts';
import { moveParagraphs } from '../collab/move-paragraphs.ts';
import { seedSection } from '../collab/section-document.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { SplitSection } from '../inputs/structure.ts';
import { mayArrangeSections, sectionIsOpen } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation } from './command.ts';
import { loadStructure, restructured, sectionIn, storeNewSection } from './load-structure.ts';

/**
 * A Secretariat makes the paragraphs from one on a section of their own, right behind. Their words and whose they are
 * stay, so agreed ones go along; a proposal, position or reservation stays with its paragraph.
 */
export async function splitSection(actor: Actor, input: SplitSection): Promise<Outcome<{ sectionId: string }>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, negotiation } = context;
    const structure = await loadStructure(context);
    const { sectionId, at, heading } = input;
    const section = sectionIn(structure, sectionId);
    authorize(mayArrangeSections(actor) ?? sectionIsOpen(section));
    const newId = randomUUID();
    const sections = restructured(structure, { kind: 'split', sectionId, at, newId, heading });
    const second = sections.find(({ id }) => id === newId) ?? refuse('structureChanged');
    await storeNewSection(context, sections, newId);
    const language = negotiation.originalLanguage;
    await seedSection(tx, newId, language, []);
    const paragraphs = second.paragraphs.map(({ id }) => id);
    await moveParagraphs(tx, { from: sectionId, to: newId, paragraphs, language });
    await context.append({
      kind: 'section.split',
      payload: {
        sectionId,
        heading: section.heading,
        intoId: newId,
        intoHeading: heading,
        label: plain(second.paragraphs[0]?.label ?? null),
        paragraphs: plain(second.paragraphs.map(({ id, label }) => ({ id, label }))),
      },
    });
    return { sectionId: newId };
  });
}
