/** Which tokens of one text are which of another's: words before punctuation, punctuation before blanks. */

import { type Edit, shortestEdits } from './shortest-edit.ts';
import type { Token } from './tokens.ts';

/**
 * What is matched first and second. A word kept is worth more than any number of blanks kept, else "a b c" → "x y b" would
 * be three words replaced; punctuation stands between. Blanks are matched last, and only where the words around them
 * were exchanged one for one: among other numbers of words nobody can say which blank is which.
 */
const LEVELS: readonly ((token: Token) => boolean)[] = [
  (token) => token.kind !== 'mark' && token.kind !== 'blank',
  (token) => token.kind !== 'blank',
];

interface Part {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

class Alignment {
  readonly edits: Edit[] = [];
  readonly #before: readonly Token[];
  readonly #after: readonly Token[];
  readonly #numbers = new Map<string, number>();

  constructor(before: readonly Token[], after: readonly Token[]) {
    this.#before = before;
    this.#after = after;
  }

  /** Notes the edits of one part, in order. */
  align({ start, end, from, to, level }: Part): void {
    const [before, after] = [this.#before, this.#after];
    while (start < end && from < to && before[start]?.key === after[from]?.key) {
      start += 1;
      from += 1;
    }
    while (start < end && from < to && before[end - 1]?.key === after[to - 1]?.key) {
      end -= 1;
      to -= 1;
    }
    if (start === end && from === to) return;
    if (start === end || from === to) this.#note(start, end, from, to);
    else this.#search({ start, end, from, to, level });
  }

  #search({ start, end, from, to, level }: Part): void {
    const counts = LEVELS[level];
    if (!counts) {
      this.#noteByShape({ start, end, from, to, level });
      return;
    }
    const ours = this.#those(this.#before, start, end, counts);
    const theirs = this.#those(this.#after, from, to, counts);
    for (const [left, right] of kept(this.#numbered(this.#before, ours), this.#numbered(this.#after, theirs))) {
      const [at, atAfter] = [ours[left] ?? end, theirs[right] ?? to];
      this.align({ start, end: at, from, to: atAfter, level: level + 1 });
      start = at + 1;
      from = atAfter + 1;
    }
    this.align({ start, end, from, to, level: level + 1 });
  }

  #those(tokens: readonly Token[], low: number, high: number, counts: (token: Token) => boolean): number[] {
    const indexes: number[] = [];
    for (let index = low; index < high; index += 1) {
      const token = tokens[index];
      if (token && counts(token)) indexes.push(index);
    }
    return indexes;
  }

  /** Numbers for keys, equal where the keys are. */
  #numbered(tokens: readonly Token[], indexes: readonly number[]): Int32Array {
    const result = new Int32Array(indexes.length);
    for (const [place, index] of indexes.entries()) {
      const key = tokens[index]?.key ?? '';
      const known = this.#numbers.get(key);
      if (known === undefined) this.#numbers.set(key, this.#numbers.size);
      result[place] = known ?? this.#numbers.size - 1;
    }
    return result;
  }

  /** The last step, in a part without a common word: blanks stay where both sides have the same sequence of kinds. */
  #noteByShape({ start, end, from, to }: Part): void {
    const [before, after] = [this.#before, this.#after];
    const isBlankAt = (tokens: readonly Token[], index: number): boolean => tokens[index]?.kind === 'blank';
    let sameShape = end - start === to - from;
    for (let step = 0; sameShape && step < end - start; step += 1) {
      sameShape = isBlankAt(before, start + step) === isBlankAt(after, from + step);
    }
    if (!sameShape) {
      this.#note(start, end, from, to);
      return;
    }
    for (let step = 0; step < end - start; step += 1) {
      const [i, j] = [start + step, from + step];
      if (before[i]?.key !== after[j]?.key) this.#note(i, i + 1, j, j + 1);
    }
  }

  #note(start: number, end: number, from: number, to: number): void {
    const last = this.edits.at(-1);
    if (last && last.end === start && last.to === from) {
      last.end = end;
      last.to = to;
    } else {
      this.edits.push({ start, end, from, to });
    }
  }
}

/** The pairs of places that the shortest edit keeps, in order. */
function kept(a: Int32Array, b: Int32Array): [number, number][] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  const keepUpTo = (start: number): void => {
    for (; i < start; i += 1, j += 1) pairs.push([i, j]);
  };
  for (const edit of shortestEdits(a, b)) {
    keepUpTo(edit.start);
    i = edit.end;
    j = edit.to;
  }
  keepUpTo(a.length);
  return pairs;
}

/** The edits that turn `before` into `after`, in order, with as many words kept as can be; touching edits are one. */
export function alignedEdits(before: readonly Token[], after: readonly Token[]): Edit[] {
  const alignment = new Alignment(before, after);
  alignment.align({ start: 0, end: before.length, from: 0, to: after.length, level: 0 });
  return alignment.edits;
}
