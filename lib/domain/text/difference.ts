/** The redline of one paragraph: what was deleted, what inserted, word by word, and inside a changed word by letters. */

import { joinContents, normalize } from './content.ts';
import { editsBetween } from './hunks.ts';
import type { Content } from './paragraph.ts';
import type { Edit } from './shortest-edit.ts';
import { type Token, tokenize } from './tokens.ts';
import { type WordChange, wordChange } from './word-change.ts';

/** A stretch of a redline. Never empty; at one place the deleted stretch stands before the inserted one. */
export interface Change {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly content: Content;
}

/** Characters that one reads in tokens; blanks do not count. */
function weight(tokens: readonly Token[], start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) {
    const token = tokens[index];
    if (token && token.kind !== 'blank') sum += Math.max(1, token.text.length);
  }
  return sum;
}

interface Sides {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/**
 * Whether two changes with little between them read better as one. They do when the whole is a replacement and what
 * stands between is only blanks and marks, or a word much shorter than what changes on either side ("of", "y").
 */
function readsAsOne(left: Edit, right: Edit, { before, after }: Sides): boolean {
  if (left.end === right.start) return true;
  const deletes = left.start < left.end || right.start < right.end;
  const inserts = left.from < left.to || right.from < right.to;
  if (!deletes || !inserts) return false;
  const gap = weight(before, left.end, right.start);
  const changed = (edit: Edit): number =>
    Math.max(weight(before, edit.start, edit.end), weight(after, edit.from, edit.to));
  const gapHasFootnote = before.slice(left.end, right.start).some((token) => token.kind === 'footnote');
  return !gapHasFootnote && 4 * gap <= Math.min(changed(left), changed(right));
}

function merged(edits: readonly Edit[], sides: Sides, asOne: typeof readsAsOne): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last && asOne(last, edit, sides)) {
      last.end = edit.end;
      last.to = edit.to;
    } else {
      result.push({ ...edit });
    }
  }
  return result;
}

/** The edits of a redline over tokens: those between the two texts, joined where that reads better. */
export function redlineEdits(before: readonly Token[], after: readonly Token[]): readonly Edit[] {
  return merged(editsBetween(before, after), { before, after }, readsAsOne);
}

/** The change inside a word where the edit is one word for one word; null for every other edit. */
function wordChangeOf({ start, end, from, to }: Edit, { before, after }: Sides): WordChange | null {
  const [old, fresh] = [before[start], after[from]];
  return old && fresh && end - start === 1 && to - from === 1 ? wordChange(old, fresh) : null;
}

/** As `readsAsOne`, but a word that is only inflected stays by itself: "migrant worker" → "migrant*s* worker*s*". */
function readsAsOneOfWords(left: Edit, right: Edit, sides: Sides): boolean {
  if (left.end === right.start) return true;
  return !wordChangeOf(left, sides) && !wordChangeOf(right, sides) && readsAsOne(left, right, sides);
}

function contentOfTokens(tokens: readonly Token[], start: number, end: number): Content {
  return tokens.slice(start, end).flatMap(({ content }) => content);
}

/**
 * The redline from `before` to `after` in reading order, word by word; inside a word that changed little, letter by letter
 * ("migrant*s*"); a word whose marks changed is deleted and inserted. Changes with next to nothing between them are joined,
 * so that it reads as a person would have written it. No accent is parted from its letter. Two equal
 * contents give one `same` stretch, two empty ones none. `applyDifference` gives `after`, `revertDifference` `before`.
 */
export function difference(before: Content, after: Content): readonly Change[] {
  const sides = { before: tokenize(before), after: tokenize(after) };
  const changes: { kind: Change['kind']; content: Content }[] = [];
  const note = (kind: Change['kind'], content: Content): void => {
    if (content.length === 0) return;
    const last = changes.at(-1);
    if (last?.kind === kind) last.content = [...last.content, ...content];
    else changes.push({ kind, content });
  };
  let at = 0;
  for (const edit of merged(editsBetween(sides.before, sides.after), sides, readsAsOneOfWords)) {
    const { start, end, from, to } = edit;
    const word = wordChangeOf(edit, sides);
    note('same', contentOfTokens(sides.before, at, start));
    note('same', word?.lead ?? []);
    note('deleted', word?.deleted ?? contentOfTokens(sides.before, start, end));
    note('inserted', word?.inserted ?? contentOfTokens(sides.after, from, to));
    note('same', word?.trail ?? []);
    at = end;
  }
  note('same', contentOfTokens(sides.before, at, sides.before.length));
  return changes.map(({ kind, content }) => ({ kind, content: normalize(content) }));
}

/** The new content of a redline, in normal form. */
export function applyDifference(changes: readonly Change[]): Content {
  return joinContents(changes.filter((change) => change.kind !== 'deleted').map((change) => change.content));
}

/** The old content of a redline, in normal form. */
export function revertDifference(changes: readonly Change[]): Content {
  return joinContents(changes.filter((change) => change.kind !== 'inserted').map((change) => change.content));
}
