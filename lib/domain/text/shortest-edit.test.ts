import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortestEdits } from './shortest-edit.ts';

/** The number of deletions and insertions by the textbook table of longest common subsequences. */
function distance(a: readonly number[], b: readonly number[]): number {
  let previous = Array.from({ length: b.length + 1 }, () => 0);
  for (const x of a) {
    const row = [0];
    for (const [j, y] of b.entries()) {
      row.push(x === y ? (previous[j] ?? 0) + 1 : Math.max(previous[j + 1] ?? 0, row[j] ?? 0));
    }
    previous = row;
  }
  return a.length + b.length - 2 * (previous.at(-1) ?? 0);
}

it('gives the new sequence, with the fewest deletions and insertions', () => {
  const sequence = fc.array(fc.nat(4), { maxLength: 24 });
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      const edits = shortestEdits(Int32Array.from(a), Int32Array.from(b));
      const result: number[] = [];
      let at = 0;
      let cost = 0;
      for (const { start, end, from, to } of edits) {
        result.push(...a.slice(at, start), ...b.slice(from, to));
        at = end;
        cost += end - start + to - from;
      }
      result.push(...a.slice(at));
      expect(result).toEqual(b);
      expect(cost).toBe(distance(a, b));
    }),
    { numRuns: 2000 },
  );
});
