/**
 * The sections of a text and how their order, their bounds and their opening words are changed. Paragraphs are never
 * touched: each keeps its id and its words, and all keep their order but where a whole section moves.
 */

import type { Paragraph, ParagraphId, Section, SectionId } from './paragraph.ts';

/** One change of the sections of a text. */
export type StructureChange =
  /** A section without paragraphs comes in after another one, or first (null), for items counted as the text counts them. */
  | { readonly kind: 'add'; readonly after: SectionId | null; readonly newId: SectionId; readonly heading: string }
  | { readonly kind: 'remove'; readonly sectionId: SectionId }
  /** The section goes behind another one, or first (null). */
  | { readonly kind: 'move'; readonly sectionId: SectionId; readonly after: SectionId | null }
  /** The paragraphs from `at` on become a section of their own, right behind; the chapeau stays with the first part. */
  | {
      readonly kind: 'split';
      readonly sectionId: SectionId;
      readonly at: ParagraphId;
      readonly newId: SectionId;
      readonly heading: string;
    }
  /** The neighbour behind comes into the section; `nextId` is the one that was seen there. */
  | { readonly kind: 'join'; readonly sectionId: SectionId; readonly nextId: SectionId };

/** Why a change cannot be made: the codes of refusals. */
export type StructureFault =
  /** The sections, or the paragraph, no longer stand as they were seen. */
  | 'structureChanged'
  /** It stands there already. */
  | 'structureUnchanged'
  /** Nothing would be left of the section that is split. */
  | 'splitAtFirst'
  /** A text has at least one section. */
  | 'lastSection'
  /** Sections that count their paragraphs differently are not one section. */
  | 'sectionsCountDifferently'
  /** The opening words of the second section would be lost. */
  | 'chapeauWouldGo';

/** The sections after a change, or why they stay as they are. */
export type Restructured<P extends Paragraph> =
  | { readonly ok: true; readonly sections: readonly Section<P>[] }
  | { readonly ok: false; readonly fault: StructureFault };

/**
 * The sections with one change made. Joining what was just split gives the sections as they were; moving there and back
 * likewise. Ids are given by the caller and must be new: that no id is ever used again is for whoever makes them.
 */
export function restructure<P extends Paragraph>(
  sections: readonly Section<P>[],
  change: StructureChange,
): Restructured<P> {
  if (change.kind === 'add') return add(sections, change);
  const index = sections.findIndex(({ id }) => id === change.sectionId);
  const section = sections[index];
  if (section === undefined) return fault('structureChanged');
  const found = { sections, section, index };
  if (change.kind === 'remove')
    return sections.length === 1 ? fault('lastSection') : done(sections.toSpliced(index, 1));
  if (change.kind === 'move') return move(found, change.after);
  return change.kind === 'split' ? split(found, change) : join(found, change.nextId);
}

interface Found<P extends Paragraph> {
  readonly sections: readonly Section<P>[];
  readonly section: Section<P>;
  readonly index: number;
}

function done<P extends Paragraph>(sections: readonly Section<P>[]): Restructured<P> {
  return { ok: true, sections };
}

function fault(fault: StructureFault): { readonly ok: false; readonly fault: StructureFault } {
  return { ok: false, fault };
}

function add<P extends Paragraph>(
  sections: readonly Section<P>[],
  { after, newId, heading }: Extract<StructureChange, { kind: 'add' }>,
): Restructured<P> {
  const place = after === null ? 0 : sections.findIndex(({ id }) => id === after) + 1;
  if (after !== null && place === 0) return fault('structureChanged');
  // As a section does that comes in by a proposal: it holds items, counted as the text counts them.
  const numbering = sections.find(({ kind }) => kind === 'items')?.numbering ?? 'item';
  return done(
    sections.toSpliced(place, 0, { id: newId, kind: 'items', numbering, heading, chapeau: null, paragraphs: [] }),
  );
}

function move<P extends Paragraph>({ sections, section, index }: Found<P>, after: SectionId | null): Restructured<P> {
  const others = sections.toSpliced(index, 1);
  const place = after === null ? 0 : others.findIndex(({ id }) => id === after) + 1;
  if (after !== null && place === 0) return fault('structureChanged');
  return place === index ? fault('structureUnchanged') : done(others.toSpliced(place, 0, section));
}

function split<P extends Paragraph>(
  { sections, section, index }: Found<P>,
  { at, newId, heading }: Extract<StructureChange, { kind: 'split' }>,
): Restructured<P> {
  const cut = section.paragraphs.findIndex(({ id }) => id === at);
  if (cut < 0) return fault('structureChanged');
  if (cut === 0) return fault('splitAtFirst');
  const { kind, numbering, paragraphs } = section;
  const second = { id: newId, kind, numbering, heading, chapeau: null, paragraphs: paragraphs.slice(cut) };
  return done(sections.toSpliced(index, 1, { ...section, paragraphs: paragraphs.slice(0, cut) }, second));
}

function join<P extends Paragraph>({ sections, section, index }: Found<P>, nextId: SectionId): Restructured<P> {
  const next = sections[index + 1];
  if (next === undefined || next.id !== nextId) return fault('structureChanged');
  if (next.numbering !== section.numbering) return fault('sectionsCountDifferently');
  if (next.chapeau !== null) return fault('chapeauWouldGo');
  return done(sections.toSpliced(index, 2, { ...section, paragraphs: [...section.paragraphs, ...next.paragraphs] }));
}
