/** Which paragraphs of a file one delegation's changes touch, before and after them. */

import { plainText } from '../../domain/text/paragraph.ts';
import { type Decision, type StandingParagraph, standingPieces, standingText, stands } from '../word/standing-text.ts';
import type { Changes, TrackedBlock, TrackedParagraph, TrackedPiece } from '../word/tracked-document.ts';

/** Paragraphs that belong together: those before the changes and those that they became. Most are one and one. */
export interface Touched {
  /** Places among the paragraphs before, in order. */
  readonly before: readonly number[];
  /** How many paragraphs stand before the group. */
  readonly at: number;
  readonly after: readonly StandingParagraph[];
}

const changesOf = (piece: TrackedPiece): readonly Changes[] => {
  if (piece.kind === 'text') return [piece.changes];
  if (piece.kind !== 'note') return [];
  return [piece.changes, ...piece.blocks.flatMap((block) => (block.kind === 'paragraph' ? allChanges(block) : []))];
};

/** What each stretch of a paragraph, and its mark, stand under. */
export function allChanges({ pieces, mark }: TrackedParagraph): readonly Changes[] {
  return [...pieces.flatMap(changesOf), mark];
}

/** Whether any change in the paragraph is accepted by the decision. */
function isTouched(paragraph: TrackedParagraph, accepts: Decision): boolean {
  return allChanges(paragraph).some((changes) => changes.some((change) => accepts(change)));
}

/** The paragraphs that the accepted changes touch, in groups, in the order of the file. */
export function touchedBy(
  blocks: readonly TrackedBlock[],
  before: readonly StandingParagraph[],
  accepts: Decision,
): readonly Touched[] {
  const after = standingText(blocks, accepts);
  const [placeBefore, placeAfter] = [before, after].map(
    (list) => new Map(list.flatMap(({ sources }, index) => sources.map((source) => [source, index] as const))),
  );
  const groups: { at: number; before: Set<number>; after: Set<number>; touched: boolean }[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const [old, now] = [placeBefore?.get(block), placeAfter?.get(block)];
    const last = groups.at(-1);
    // The file's order is kept on both sides, so what belongs together stands together.
    const joins = last && ((old !== undefined && last.before.has(old)) || (now !== undefined && last.after.has(now)));
    const group = joins ? last : { at, before: new Set<number>(), after: new Set<number>(), touched: false };
    if (!joins) groups.push(group);
    if (old !== undefined) {
      group.before.add(old);
      at = old + 1;
    }
    if (now !== undefined) group.after.add(now);
    group.touched ||= isTouched(block, accepts);
  }
  return groups
    .filter(({ touched }) => touched)
    .map((group) => ({
      at: group.at,
      before: [...group.before],
      after: [...group.after].flatMap((index) => after[index] ?? []),
    }));
}

/** How many characters of a paragraph before the changes stand in one after them. */
export function kept(
  before: StandingParagraph,
  after: StandingParagraph,
  rejects: Decision,
  accepts: Decision,
): number {
  const shared = before.sources.filter((source) => after.sources.includes(source));
  return shared.reduce((sum, source) => {
    const pieces = source.pieces.filter(
      (piece) =>
        (piece.kind === 'text' || piece.kind === 'note') &&
        stands(piece.changes, rejects) &&
        stands(piece.changes, accepts),
    );
    return sum + plainText(standingPieces({ ...source, pieces }, accepts)).length;
  }, 0);
}
