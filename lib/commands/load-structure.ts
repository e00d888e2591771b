import type { LabelledDraft, LabelledParagraph, Section, SectionId } from '../domain/text/paragraph.ts';
import { type Restructured, restructure, type StructureChange } from '../domain/text/structure.ts';
import { refuse } from '../errors.ts';
import type { NegotiationContext } from './command.ts';
import { lockSections } from './load-sections.ts';
import { loadWorkingDraft, type WorkingDraft } from './load-working-draft.ts';

/** The sections of the working draft, all of them locked. */
export interface LockedStructure {
  readonly working: WorkingDraft;
  readonly sections: LabelledDraft['sections'];
}

/** Locks every section and reads the working draft: neither words nor sections change before the command ends. */
export async function loadStructure(context: NegotiationContext): Promise<LockedStructure> {
  await lockSections(context);
  const working = await loadWorkingDraft(context.tx, context.negotiation);
  return { working, sections: working.draft.sections };
}

/** A section of the structure with the state it is in; one of another negotiation is as unknown as none at all. */
export function sectionIn({ working, sections }: LockedStructure, sectionId: SectionId) {
  const section = sections.find(({ id }) => id === sectionId) ?? refuse('notFound');
  return { ...section, state: working.progress.get(sectionId)?.state ?? ('drafting' as const) };
}

/** The sections as the change leaves them; leaves the command where it cannot be made. */
export function restructured(
  { sections }: LockedStructure,
  change: StructureChange,
): readonly Section<LabelledParagraph>[] {
  const result: Restructured<LabelledParagraph> = restructure(sections, change);
  return result.ok ? result.sections : refuse(result.fault);
}

/** Stores in which order the sections stand. */
export async function storeOrder(
  { tx }: NegotiationContext,
  sections: readonly { readonly id: SectionId }[],
): Promise<void> {
  for (const [ordinal, { id }] of sections.entries()) {
    await tx.draftSection.update({ where: { id }, data: { ordinal } });
  }
}

/** Stores a section that is new, without its words, in its place among the others. */
export async function storeNewSection(
  context: NegotiationContext,
  sections: readonly Section[],
  newId: SectionId,
): Promise<void> {
  const section = sections.find(({ id }) => id === newId);
  if (section === undefined) throw new Error(`Section ${newId} is not among the sections.`);
  const { id, kind, numbering, heading, chapeau } = section;
  const ordinal = sections.indexOf(section);
  await context.tx.draftSection.create({
    data: { id, negotiationId: context.negotiation.id, ordinal, kind, numbering, heading, chapeau },
  });
  await storeOrder(context, sections);
}

/** The paragraphs of a section that are closed to change. */
export async function closedIn(
  { tx, negotiation }: NegotiationContext,
  { paragraphs }: Pick<Section<LabelledParagraph>, 'paragraphs'>,
): Promise<readonly LabelledParagraph[]> {
  const marks = await tx.paragraphMark.findMany({
    where: { negotiationId: negotiation.id, kind: { in: ['adReferendum', 'agreed'] } },
  });
  const closed = new Set(marks.map(({ paragraphId }) => paragraphId));
  return paragraphs.filter(({ id }) => closed.has(id));
}
