import type { Actor } from '../auth/actor.ts';
import { removeSectionDocuments } from '../collab/section-document.ts';
import { movePlace } from '../db/move-place.ts';
import { loadActs, onEachParagraph, type StoredProposal } from '../db/negotiation-acts.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { RemoveSection } from '../inputs/structure.ts';
import { mayArrangeSections, sectionIsOpen } from '../policies/section.ts';
import { authorize } from '../policies/verdict.ts';
import { plain } from '../record/payload.ts';
import { inNegotiation, type NegotiationContext } from './command.ts';
import { followActs, loadFollowedText } from './follow-acts.ts';
import {
  closedIn,
  type LockedStructure,
  loadStructure,
  restructured,
  sectionIn,
  storeOrder,
} from './load-structure.ts';

type Locked = ReturnType<typeof sectionIn>;

/**
 * A Secretariat takes a section out of the working draft, with its paragraphs, where nothing of them is anybody's: none
 * is agreed, no proposal on it is open and no reservation on it maintained. What goes is on the record, word for word.
 */
export async function removeSection(actor: Actor, input: RemoveSection): Promise<Outcome<null>> {
  return await inNegotiation(actor, input.negotiationId, async (context) => {
    const { tx } = context;
    const structure = await loadStructure(context);
    const { sectionId } = input;
    const section = sectionIn(structure, sectionId);
    authorize(mayArrangeSections(actor) ?? sectionIsOpen(section));
    // Whoever confirmed saw so many paragraphs go; one that came since would go unseen.
    if (section.paragraphs.length !== input.paragraphs) refuse('structureChanged');
    const sections = restructured(structure, { kind: 'remove', sectionId });
    await requireFree(context, structure, section);
    const previous = structure.sections[structure.sections.findIndex(({ id }) => id === sectionId) - 1];
    await clearMarks(context, section);
    await removeSectionDocuments(tx, sectionId);
    await tx.draftSection.delete({ where: { id: sectionId } });
    await storeOrder(context, sections);
    const { heading, chapeau, paragraphs } = section;
    const payload = { sectionId, heading, intoId: previous?.id ?? null, chapeau, paragraphs: plain(paragraphs) };
    await context.append({ kind: 'section.removed', payload });
    return null;
  });
}

async function requireFree(context: NegotiationContext, { working }: LockedStructure, section: Locked): Promise<void> {
  const closed = await closedIn(context, section);
  if (closed.length > 0) refuse('sectionHoldsAgreed', { count: closed.length });
  const { tx, negotiation } = context;
  const text = await loadFollowedText(tx, negotiation, working);
  const acts = followActs(await loadActs(tx, negotiation.id, { privateOf: null }), text);
  const here = new Set(section.paragraphs.map(({ id }) => id));
  const isHere = ({ paragraphId }: { readonly paragraphId: string | null }) =>
    paragraphId !== null && here.has(paragraphId);
  const goesHere = (one: StoredProposal) => {
    if (one.kind === 'insert') return one.sectionId === section.id;
    const to = movePlace(one);
    if (to === null) return false;
    return to.afterId === null ? to.sectionId === section.id : here.has(to.afterId);
  };
  const open = acts.proposals
    .filter(({ state }) => state === 'tabled')
    .flatMap(onEachParagraph)
    .filter((one) => isHere(one) || goesHere(one));
  const numbers = new Set(open.map(({ number }) => `P${number}`));
  if (numbers.size > 0) refuse('sectionHoldsProposals', { proposals: [...numbers].join(', ') });
  const reservations = acts.reservations.filter((one) => one.liftedAt === null && isHere(one));
  const delegations = new Set(reservations.map(({ delegation }) => delegation));
  if (delegations.size > 0) refuse('sectionHoldsReservations', { delegations: [...delegations].join(', ') });
}

/** What was set aside on words that are gone holds no more. */
async function clearMarks({ tx, negotiation }: NegotiationContext, { paragraphs }: Locked): Promise<void> {
  const paragraphId = { in: paragraphs.map(({ id }) => id) };
  await tx.paragraphMark.deleteMany({ where: { negotiationId: negotiation.id, paragraphId } });
}
