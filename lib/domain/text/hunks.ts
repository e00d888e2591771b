/** What one text changes in another, as hunks over the tokens of the first: the common ground of redlines and rebases. */

import { alignedEdits } from './alignment.ts';
import type { Content } from './paragraph.ts';
import type { Edit } from './shortest-edit.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * One change: the base's tokens from `start` up to `end` (not included) are replaced by `inserted`. An insertion has
 * `start === end`, a deletion inserts nothing. The hunks of a change are in order and do not overlap; two may touch.
 */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly inserted: readonly Token[];
}

function isOneSided(edit: Edit): boolean {
  return edit.start === edit.end || edit.from === edit.to;
}

/** Moves a pure insertion or deletion as far towards the beginning as it can go without changing what it says. */
function slideBack(edit: Edit, a: readonly Token[], b: readonly Token[], floor: number, floorAfter: number): void {
  if (!isOneSided(edit)) return;
  const isDeletion = edit.start < edit.end;
  while (edit.start > floor && edit.from > floorAfter) {
    const crossed = a[edit.start - 1]?.key;
    const lastMoved = (isDeletion ? a[edit.end - 1] : b[edit.to - 1])?.key;
    if (crossed !== lastMoved) return;
    edit.start -= 1;
    edit.end -= 1;
    edit.from -= 1;
    edit.to -= 1;
  }
}

/** The one form every change is brought to: moved back as far as it goes; what touches then is one. */
function settled(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): Edit[] {
  const result: Edit[] = [];
  for (const each of edits) {
    let edit = each;
    for (;;) {
      const last = result.at(-1);
      slideBack(edit, a, b, last?.end ?? 0, last?.to ?? 0);
      if (!last || last.end !== edit.start || last.to !== edit.from) break;
      edit = { start: last.start, end: edit.end, from: last.from, to: edit.to };
      result.pop();
    }
    result.push(edit);
  }
  return result;
}

/**
 * Punctuation exchanged for punctuation at an edge is a change of its own: in "slavery;" → "servitude." the word
 * and the mark were changed each, and someone else may have changed only one of them.
 */
function partedAtMarks(edit: Edit, before: readonly Token[], after: readonly Token[]): Edit[] {
  const head: Edit[] = [];
  const tail: Edit[] = [];
  let { start, end, from, to } = edit;
  const isWhole = (): boolean => end - start <= 1 && to - from <= 1;
  while (start < end && from < to && !isWhole() && before[start]?.kind === 'mark' && after[from]?.kind === 'mark') {
    head.push({ start, end: start + 1, from, to: from + 1 });
    start += 1;
    from += 1;
  }
  while (start < end && from < to && !isWhole() && before[end - 1]?.kind === 'mark' && after[to - 1]?.kind === 'mark') {
    tail.unshift({ start: end - 1, end, from: to - 1, to });
    end -= 1;
    to -= 1;
  }
  const middle = start < end || from < to ? [{ start, end, from, to }] : [];
  return [...head, ...middle, ...tail];
}

/** The edits between two token sequences in the form that all comparisons of changes rely on. */
export function editsBetween(before: readonly Token[], after: readonly Token[]): Edit[] {
  const parted = settled(alignedEdits(before, after), before, after).flatMap((edit) =>
    partedAtMarks(edit, before, after),
  );
  let last: Edit | undefined;
  for (const edit of parted) {
    slideBack(edit, before, after, last?.end ?? 0, last?.to ?? 0);
    last = edit;
  }
  return parted;
}

/** The same as hunks. */
export function hunksOfTokens(before: readonly Token[], after: readonly Token[]): Hunk[] {
  return editsBetween(before, after).map(({ start, end, from, to }) => ({
    start,
    end,
    inserted: after.slice(from, to),
  }));
}

const known = new WeakMap<Content, WeakMap<Content, readonly Hunk[]>>();

/**
 * What `target` changes in `base`: the fewest tokens deleted and inserted, each change moved as far towards the beginning
 * as it goes, so that two people who did the same are found to have done the same. Contents are immutable, so an answer is
 * kept as long as both live.
 */
export function hunksBetween(base: Content, target: Content): readonly Hunk[] {
  const ofBase = known.get(base) ?? new WeakMap<Content, readonly Hunk[]>();
  known.set(base, ofBase);
  const before = ofBase.get(target);
  if (before) return before;
  const hunks = hunksOfTokens(tokenize(base), tokenize(target));
  ofBase.set(target, hunks);
  return hunks;
}
