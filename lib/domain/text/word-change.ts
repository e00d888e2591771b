/** What changed inside a word: "migrant" → "migrants" is a letter put in, not another word. */

import { sameMarks, withText } from './content.ts';
import type { Content } from './paragraph.ts';
import type { Token } from './tokens.ts';

/** A changed word in parts: what both spellings share at the beginning and the end, and what each has between. */
export interface WordChange {
  readonly lead: Content;
  readonly deleted: Content;
  readonly inserted: Content;
  readonly trail: Content;
}

/** Fewer letters than this in common, or less than two thirds of the longer word, and it is another word. */
const SHARED = 3;

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

/** Letters with their accents, so that no cut leaves an accent behind. */
function letters(word: string): string[] {
  return word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/**
 * The parts of a word that was changed inside, or null where it is better read as another word in its place: words with
 * little in common, words of other marks ("**migrant**" for "migrant") or of marks that change inside, and all that is no
 * word. Deleted and inserted are never both empty.
 */
export function wordChange(before: Token, after: Token): WordChange | null {
  const [a, b] = [before.content[0], after.content[0]];
  if (before.kind !== 'word' || after.kind !== 'word' || before.content.length > 1 || after.content.length > 1)
    return null;
  if (a?.kind !== 'text' || b?.kind !== 'text' || !sameMarks(a, b)) return null;
  const [old, fresh] = [letters(before.text), letters(after.text)];
  const start = sharedStart(old, fresh);
  const end = sharedStart(old.slice(start).reverse(), fresh.slice(start).reverse());
  const longer = Math.max(old.length, fresh.length);
  if (start + end < SHARED || 3 * (start + end) < 2 * longer || start + end === longer) return null;
  const part = (word: readonly string[], from: number, to: number): Content =>
    from < to ? [withText(a, word.slice(from, to).join(''))] : [];
  return {
    lead: part(old, 0, start),
    deleted: part(old, start, old.length - end),
    inserted: part(fresh, start, fresh.length - end),
    trail: part(old, old.length - end, old.length),
  };
}
