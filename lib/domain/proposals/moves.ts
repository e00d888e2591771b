/** Moves: where a paragraph is to stand, what becomes of a text when it goes there, and which moves meet. */

import type { MoveTarget } from '../text/compilation.ts';
import type { LabelledDraft, ParagraphId, SectionId } from '../text/paragraph.ts';
import { type EarlierInsertion, placeAfter } from './placement.ts';

/** Where a paragraph is to stand: after another one, which tells the section wherever it stands now, or first in a section. */
export interface MovePlace {
  readonly sectionId: SectionId;
  /** Null: at the start of the section. */
  readonly afterId: ParagraphId | null;
}

/** A paragraph and where it is to stand. */
export interface Move {
  readonly paragraphId: ParagraphId;
  readonly to: MovePlace;
}

/** What stands where, and what incorporated proposals put after what, by which those that follow one place keep their order. */
export interface Ground<P extends { readonly id: ParagraphId } = { readonly id: ParagraphId }> {
  readonly sections: readonly {
    readonly id: SectionId;
    readonly paragraphs: readonly P[];
  }[];
  readonly earlier: readonly EarlierInsertion[];
}

/**
 * Where the move would put its paragraph: directly after what it names or, as with insertions, behind those that were
 * put there before it. `contained`: it stands there, or among these. `gone`: the paragraph, or the place, is not in the text; a place that
 * is the paragraph itself, since both were joined, is none.
 */
export type Destination =
  | { readonly kind: 'there'; readonly place: MovePlace }
  | { readonly kind: 'contained' }
  | { readonly kind: 'gone'; readonly what: 'paragraph' | 'place' };

/** See `Destination`. */
export function destinationOf({ paragraphId, to }: Move, { sections, earlier }: Ground): Destination {
  const from = placeIn(sections, paragraphId);
  if (from === undefined) return { kind: 'gone', what: 'paragraph' };
  const sectionId = to.afterId === null ? to.sectionId : placeIn(sections, to.afterId)?.sectionId;
  const section = sections.find(({ id }) => id === sectionId);
  if (section === undefined || to.afterId === paragraphId) return { kind: 'gone', what: 'place' };
  const order = section.paragraphs.map(({ id }) => id);
  // Up to its own place it follows what it names, or what was put there by incorporation.
  const above = order.slice(0, Math.max(0, order.indexOf(paragraphId)));
  if (from.sectionId === section.id && placeAfter(above, to.afterId, earlier) === from.afterId)
    return { kind: 'contained' };
  const others = order.filter((id) => id !== paragraphId);
  return { kind: 'there', place: { sectionId: section.id, afterId: placeAfter(others, to.afterId, earlier) ?? null } };
}

/** Where a paragraph stands, or undefined where the text does not have it. */
export function placeIn(sections: Ground['sections'], paragraphId: ParagraphId): MovePlace | undefined {
  for (const { id, paragraphs } of sections) {
    const index = paragraphs.findIndex((paragraph) => paragraph.id === paragraphId);
    if (index !== -1) return { sectionId: id, afterId: paragraphs[index - 1]?.id ?? null };
  }
  return undefined;
}

/**
 * The sections with the paragraph at its destination: the same paragraphs, each once and as it was. Where the move is
 * contained or has nowhere to go they are as given.
 */
export function moved<P extends { readonly id: ParagraphId }, S extends Ground<P>['sections'][number]>(
  sections: readonly S[],
  move: Move,
  earlier: readonly EarlierInsertion[] = [],
): readonly S[] {
  const destination = destinationOf(move, { sections, earlier });
  const paragraph = sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === move.paragraphId);
  if (destination.kind !== 'there' || paragraph === undefined) return sections;
  const { sectionId, afterId } = destination.place;
  return sections.map((section) => {
    const others = section.paragraphs.filter(({ id }) => id !== move.paragraphId);
    if (section.id !== sectionId) return { ...section, paragraphs: others };
    const index = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1;
    return { ...section, paragraphs: others.toSpliced(index, 0, paragraph) };
  });
}

/** A place as the text cites it; null where the text does not have it. */
export function targetIn({ sections }: LabelledDraft, { sectionId, afterId }: MovePlace): MoveTarget | null {
  if (afterId !== null) {
    const after = sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === afterId);
    return after ? { kind: 'after', label: after.label } : null;
  }
  const section = sections.find(({ id }) => id === sectionId);
  return section ? { kind: 'startOf', section: section.heading } : null;
}

/** True when both name the same place. */
export function samePlace(a: MovePlace, b: MovePlace): boolean {
  return a.afterId === b.afterId && (a.afterId !== null || a.sectionId === b.sectionId);
}

/** What is asked of whether two open proposals can both be done, where one of them is a move. */
export interface MeetingProposal {
  readonly kind: 'replace' | 'delete' | 'insert' | 'newSection' | 'move';
  readonly paragraphId: ParagraphId | null;
  readonly to?: MovePlace | null;
}

/**
 * Whether a move and another proposal cannot both be done, or not in either order with the same outcome: the other puts
 * the paragraph elsewhere or deletes it, or moves or deletes what the move is to follow. Changes of its words go with it,
 * and what is put in beside it stands in nobody's way.
 */
export function meets(move: MeetingProposal, other: MeetingProposal): boolean {
  if (!move.to || (other.kind !== 'move' && other.kind !== 'delete')) return false;
  if (other.paragraphId === move.paragraphId) return !other.to || !samePlace(move.to, other.to);
  if (other.paragraphId !== null && other.paragraphId === move.to.afterId) return true;
  return move.paragraphId !== null && other.to?.afterId === move.paragraphId;
}
