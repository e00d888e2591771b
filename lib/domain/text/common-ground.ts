/** Changes that both sides made, found also where the texts could be aligned in several ways. */

import { contend, isDeletion, isInsertion, sameHunk, sameKeys } from './contention.ts';
import { type Hunk, hunksOfTokens } from './hunks.ts';
import type { Token } from './tokens.ts';

/** Two sides' changes of one base. */
export interface Sides {
  readonly base: readonly Token[];
  current: Hunk[];
  proposed: Hunk[];
}

/**
 * How many times one question may compare whole texts: texts that negotiators write need a handful, and one written to
 * keep the machine busy is called a conflict instead.
 */
const COMPARISONS = 60;
/** Texts with more changes than this have next to nothing in common; no agreement is looked for. */
const CHANGES = 150;

/** What is left of them. */
export interface Budget {
  left: number;
}

/** A fresh budget for a question about two sides. */
export function newBudget({ current, proposed }: Sides): Budget {
  return { left: current.length + proposed.length > CHANGES ? 0 : COMPARISONS };
}

/** The base with one hunk done. */
function withHunk(base: readonly Token[], hunk: Hunk): Token[] {
  return [...base.slice(0, hunk.start), ...hunk.inserted, ...base.slice(hunk.end)];
}

/** Quick to say no: words that nowhere stand in a row in the target cannot have been inserted in it. */
function standsIn(words: readonly Token[], target: readonly Token[]): boolean {
  const [first] = words;
  if (!first) return false;
  for (let at = 0; at + words.length <= target.length; at += 1) {
    if (target[at]?.key === first.key && sameKeys(words, target.slice(at, at + words.length))) return true;
  }
  return false;
}

interface DoneQuestion {
  readonly base: readonly Token[];
  readonly hunk: Hunk;
  readonly growth: boolean;
  readonly budget: Budget;
}

/**
 * True when the target has the hunk's words in its place: on the way from the base with the hunk done to the target,
 * nothing touches them. With `growth: false` nothing may have been inserted right beside them either, which could as well
 * be another replacement ("victims" and "victims of crimes" in the place of "migrants").
 */
export function isDoneIn(target: readonly Token[], { base, hunk, growth, budget }: DoneQuestion): boolean {
  if (isDeletion(hunk) || !standsIn(hunk.inserted, target) || budget.left === 0) return false;
  budget.left -= 1;
  const end = hunk.start + hunk.inserted.length;
  return hunksOfTokens(withHunk(base, hunk), target).every((later) => {
    if (later.end <= hunk.start || later.start >= end) {
      const beside = later.end === hunk.start || later.start === end;
      return growth || !beside || !isInsertion(later);
    }
    return false;
  });
}

/** Every pair of hunks that overlap or touch, or are one token from it, by walking both lists once. */
export function meetings(current: readonly Hunk[], proposed: readonly Hunk[]): [number, number][] {
  const pairs: [number, number][] = [];
  let first = 0;
  for (const [j, theirs] of proposed.entries()) {
    while (first < current.length && (current[first]?.end ?? 0) < theirs.start - 1) first += 1;
    for (let i = first; i < current.length && (current[i]?.start ?? 0) <= theirs.end + 1; i += 1) pairs.push([i, j]);
  }
  return pairs;
}

/** A change of one side that the other side made too, though its hunks do not show it; undefined where there is none. */
function hiddenAgreement(sides: Sides, current: readonly Token[], proposed: readonly Token[], budget: Budget) {
  const { base } = sides;
  for (const [i, j] of meetings(sides.current, sides.proposed)) {
    const [ours, theirs] = [sides.current[i], sides.proposed[j]];
    if (!ours || !theirs || sameHunk(ours, theirs)) continue;
    const inQuestion = contend(ours, theirs) || isInsertion(ours) || isInsertion(theirs);
    if (!inQuestion) continue;
    if (isDoneIn(current, { base, hunk: theirs, growth: false, budget })) return theirs;
    if (isDoneIn(proposed, { base, hunk: ours, growth: false, budget })) return ours;
  }
  return undefined;
}

/**
 * Both sides' changes, counted from a base that has every change they are found to share where their hunks alone would
 * have shown a conflict or done it twice.
 */
export function onCommonGround(
  sides: Sides,
  current: readonly Token[],
  proposed: readonly Token[],
  budget: Budget,
): Sides {
  let ground = sides;
  for (let rounds = sides.current.length + sides.proposed.length; rounds > 0; rounds -= 1) {
    const shared = hiddenAgreement(ground, current, proposed, budget);
    if (!shared) return ground;
    const base = withHunk(ground.base, shared);
    ground = { base, current: hunksOfTokens(base, current), proposed: hunksOfTokens(base, proposed) };
  }
  return ground;
}
