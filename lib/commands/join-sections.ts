import type { Actor } from '../auth/actor.ts';
import { moveParagraphs } from '../collab/move-paragraphs.ts';
import { removeSectionDocuments } from '../collab/section-document.ts';
import type { Outcome } from '../errors.ts';
import type { JoinSections } from '../inputs/structure.ts';
import { mayArrangeSections, sectionIsOpen } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation } from './command.ts';
import { loadStructure, restructured, sectionIn, storeOrder } from './load-structure.ts';

/**
 * A Secretariat joins a section with the one behind it: the paragraphs of the second come to the end of the first, in
 * their words, agreed ones too. The second's heading goes and stays on the record; its id is never used again.
 */
export async function joinSections(actor: Actor, input: JoinSections): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx, negotiation } = context;
    const structure = await loadStructure(context);
    const { sectionId, nextId } = input;
    const [first, second] = [sectionIn(structure, sectionId), sectionIn(structure, nextId)];
    authorize(mayArrangeSections(actor) ?? sectionIsOpen(first) ?? sectionIsOpen(second));
    const sections = restructured(structure, { kind: 'join', sectionId, nextId });
    const language = negotiation.originalLanguage;
    const paragraphs = second.paragraphs.map(({ id }) => id);
    await moveParagraphs(tx, { from: nextId, to: sectionId, paragraphs, language });
    await removeSectionDocuments(tx, nextId);
    await tx.draftSection.delete({ where: { id: nextId } });
    await storeOrder(context, sections);
    await context.append({
      kind: 'section.joined',
      payload: {
        sectionId: nextId,
        heading: second.heading,
        intoId: sectionId,
        intoHeading: first.heading,
        after: first.paragraphs.at(-1)?.id ?? null,
        paragraphs: plain(second.paragraphs.map(({ id, label }) => ({ id, label }))),
      },
    });
    return null;
  });
}
