import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { RenameSection } from '../inputs/structure.ts';
import { mayArrangeSections, sectionIsOpen } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadStructure, sectionIn } from './load-structure.ts';

/** A Secretariat gives a section another heading, in the place of exactly the one it has seen. */
export async function renameSection(actor: Actor, input: RenameSection): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { sectionId, heading: to } = input;
    const section = sectionIn(await loadStructure(context), sectionId);
    authorize(mayArrangeSections(actor) ?? sectionIsOpen(section));
    if (section.heading !== input.seen) refuse('headingChanged');
    if (section.heading === to) refuse('structureUnchanged');
    await context.tx.draftSection.update({ where: { id: sectionId }, data: { heading: to } });
    const payload = { sectionId, heading: section.heading, headingTo: to };
    await context.append({ kind: 'section.renamed', payload });
    return null;
  });
}
