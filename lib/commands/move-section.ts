import type { Actor } from '../auth/actor.ts';
import type { Outcome } from '../errors.ts';
import type { MoveSection } from '../inputs/structure.ts';
import { mayArrangeSections } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { loadStructure, restructured, sectionIn, storeOrder } from './load-structure.ts';

/**
 * A Secretariat puts a section in another place among the sections. No word of it changes, so one that is under review,
 * approved or agreed goes as well; labels stay until the next revision.
 */
export async function moveSection(actor: Actor, input: MoveSection): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const structure = await loadStructure(context);
    const { sectionId, after } = input;
    const section = sectionIn(structure, sectionId);
    const follows = after === null ? null : sectionIn(structure, after);
    authorize(mayArrangeSections(actor));
    const sections = restructured(structure, { kind: 'move', sectionId, after });
    await storeOrder(context, sections);
    const place = (list: readonly { readonly id: string }[]) => list.findIndex(({ id }) => id === sectionId) + 1;
    await context.append({
      kind: 'section.moved',
      payload: {
        sectionId,
        heading: section.heading,
        afterId: after,
        afterHeading: follows?.heading ?? null,
        from: place(structure.sections),
        to: place(sections),
      },
    });
    return null;
  });
}
