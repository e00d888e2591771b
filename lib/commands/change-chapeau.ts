import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { ChangeChapeau } from '../inputs/structure.ts';
import { mayArrangeSections, sectionIsOpen } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { inNegotiation } from './command.ts';
import { closedIn, loadStructure, sectionIn } from './load-structure.ts';

/**
 * A Secretariat changes the opening words of a section, in the place of exactly those it has seen and with a reason. They
 * are read with each of its paragraphs ("The Member Countries agree to"), so they stay while one of these is agreed.
 */
export async function changeChapeau(actor: Actor, input: ChangeChapeau): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { sectionId, reason } = input;
    const section = sectionIn(await loadStructure(context), sectionId);
    authorize(mayArrangeSections(actor) ?? sectionIsOpen(section));
    const [before, after] = [section.chapeau ?? '', input.chapeau];
    if (before !== input.seen) refuse('wordsChanged');
    if (before === after) refuse('structureUnchanged');
    const closed = await closedIn(context, section);
    if (closed.length > 0) refuse('chapeauOfAgreed', { count: closed.length });
    await context.tx.draftSection.update({ where: { id: sectionId }, data: { chapeau: after === '' ? null : after } });
    const payload = { sectionId, heading: section.heading, before, after, reason };
    await context.append({ kind: 'section.chapeauChanged', payload });
    return null;
  });
}
