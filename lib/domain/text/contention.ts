/** When two changes of one base are in each other's way, and how far a change can be moved so that they are not. */

import type { Hunk } from './hunks.ts';
import type { Token } from './tokens.ts';

/** True when both hunks put the same tokens in the place of the same tokens. */
export function sameHunk(a: Hunk, b: Hunk): boolean {
  return a.start === b.start && a.end === b.end && sameKeys(a.inserted, b.inserted);
}

/** True when both sequences hold the same tokens. */
export function sameKeys(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, index) => token.key === b[index]?.key);
}

/** True when the hunk deletes nothing. */
export function isInsertion(hunk: Hunk): boolean {
  return hunk.start === hunk.end;
}

/** True when the hunk inserts nothing. */
export function isDeletion(hunk: Hunk): boolean {
  return hunk.inserted.length === 0;
}

/**
 * True when the two cannot both be done: both changed the same token (unless both only deleted it, which is the same
 * change), both inserted different words at the same place, or one inserted inside what the other took away, where no
 * neighbour is left to stand beside. Changes that only touch are apart.
 */
export function contend(a: Hunk, b: Hunk): boolean {
  if (sameHunk(a, b)) return false;
  if (isInsertion(a) && isInsertion(b)) return a.start === b.start;
  if (isInsertion(a)) return b.start < a.start && a.start < b.end;
  if (isInsertion(b)) return a.start < b.start && b.start < a.end;
  return overlap(a, b) && !(isDeletion(a) && isDeletion(b));
}

/**
 * The other places where the same hunk could stand: a deletion or insertion beside blanks can be read one blank further
 * ("[women ]girls" or "women[ girls]"). `ceiling` is where the next change of the same side begins.
 */
export function readings(hunk: Hunk, base: readonly Token[], ceiling: number): readonly Hunk[] {
  const result: Hunk[] = [hunk];
  if (!isInsertion(hunk) && !isDeletion(hunk)) return result;
  let { start, end, inserted } = hunk;
  while (end < ceiling) {
    const crossed = base[end];
    const leading = isInsertion(hunk) ? inserted[0] : base[start];
    if (!crossed || crossed.kind !== 'blank' || crossed.key !== leading?.key) break;
    start += 1;
    end += 1;
    inserted = isInsertion(hunk) ? [...inserted.slice(1), crossed] : inserted;
    result.push({ start, end, inserted });
  }
  return result;
}

/** Two insertions are at one place when any of their readings are: nobody can say which goes first. */
function insertAtOnePlace(a: readonly Hunk[], b: readonly Hunk[]): boolean {
  const [first, second] = [a[0], b[0]];
  if (!first || !second || !isInsertion(first) || !isInsertion(second) || sameHunk(first, second)) return false;
  return a.some((one) => b.some((other) => one.start === other.start));
}

function overlap(a: Hunk, b: Hunk): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How gladly two readings are taken: the same change best, then changes that only touch, then those moved least. */
function reluctance(a: Hunk, b: Hunk, moved: number): number {
  if (sameHunk(a, b)) return -1;
  return overlap(a, b) ? 1000 + moved : moved;
}

/**
 * The readings of two hunks in which they are out of each other's way, or undefined when they contend in every reading.
 * Deletions that overlap in one reading and only touch in another are taken as touching.
 */
export function peace(a: readonly Hunk[], b: readonly Hunk[]): readonly [Hunk, Hunk] | undefined {
  if (insertAtOnePlace(a, b)) return undefined;
  let best: readonly [Hunk, Hunk] | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) {
      if (contend(one, other)) continue;
      const cost = reluctance(one, other, i + j);
      if (cost < least) {
        best = [one, other];
        least = cost;
      }
    }
  }
  return best;
}
