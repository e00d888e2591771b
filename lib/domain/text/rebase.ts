/** A proposal written against one text, brought onto today's text: three-way, over tokens and marks. */

import { isDoneIn, meetings, newBudget, onCommonGround, type Sides } from './common-ground.ts';
import {
  type ConflictPlace,
  type Meeting,
  placesInBase,
  placesOf,
  type Stretch,
  type ThreeTexts,
} from './conflict-places.ts';
import { equalContent, normalize } from './content.ts';
import { contend, isDeletion, peace, readings, sameHunk } from './contention.ts';
import { type Hunk, hunksBetween } from './hunks.ts';
import type { Content } from './paragraph.ts';
import { joinTokens, type Token, tokenize } from './tokens.ts';

/** What comes of a rebase. */
export type Rebased =
  | { readonly kind: 'clean'; readonly content: Content }
  | { readonly kind: 'contained' }
  | { readonly kind: 'conflict'; readonly places: readonly ConflictPlace[] };

/** Moves changes that can be read at another blank out of each other's way; what still meets is returned. */
function conflictsOf({ base, current, proposed }: Sides): Meeting[] {
  const conflicts: Meeting[] = [];
  for (const [i, j] of meetings(current, proposed)) {
    const [ours, theirs] = [current[i], proposed[j]];
    if (!ours || !theirs || sameHunk(ours, theirs)) continue;
    const found = peace(
      readings(ours, base, current[i + 1]?.start ?? base.length),
      readings(theirs, base, proposed[j + 1]?.start ?? base.length),
    );
    if (!found) {
      conflicts.push({ current: ours, proposed: theirs });
      continue;
    }
    [current[i], proposed[j]] = found;
  }
  return conflicts.length > 0 ? conflicts : contentions(current, proposed);
}

/** Moving one change out of the way of a second may have put it into that of a third: all pairs are looked at again. */
function contentions(current: readonly Hunk[], proposed: readonly Hunk[]): Meeting[] {
  return meetings(current, proposed).flatMap(([i, j]) => {
    const [ours, theirs] = [current[i], proposed[j]];
    return ours && theirs && contend(ours, theirs) ? [{ current: ours, proposed: theirs }] : [];
  });
}

/** Both sides' changes, as far as they could be brought out of each other's way, and those that could not. */
export interface Settled {
  readonly sides: Sides;
  readonly conflicts: readonly Meeting[];
}

/** Finds what both sides changed, and where they meet. */
export function settle({ base, current, proposed }: ThreeTexts): Settled {
  const hunks = {
    base: tokenize(base),
    current: [...hunksBetween(base, current)],
    proposed: [...hunksBetween(base, proposed)],
  };
  const sides = onCommonGround(hunks, tokenize(current), tokenize(proposed), newBudget(hunks));
  return { sides, conflicts: conflictsOf(sides) };
}

/**
 * Where two changes of one base cannot both be done: the stretches of the base on which the rebase of one onto the other
 * is a conflict, in order; an empty stretch where both put words in. Without any the two are compatible.
 */
export function collisionPlaces(base: Content, a: Content, b: Content): readonly Stretch[] {
  const { sides, conflicts } = settle({ base, current: a, proposed: b });
  return conflicts.length === 0 ? [] : placesInBase(conflicts, sides.base, base);
}

/** True when what the hunk deletes went with a larger change of the other side. */
function wentWith(hunk: Hunk, larger: readonly Hunk[], base: readonly Token[]): boolean {
  if (!isDeletion(hunk)) return false;
  return readings(hunk, base, base.length).some(({ start, end }) =>
    larger.some((ours) => ours.start <= start && end <= ours.end && end - start < ours.end - ours.start),
  );
}

/** True when all that is proposed is in the current text, whatever else is there beside it. */
function isContained(sides: Sides, text: Content): boolean {
  const { base, current, proposed } = sides;
  const target = tokenize(text);
  const budget = newBudget(sides);
  return proposed.every(
    (hunk) =>
      current.some((ours) => sameHunk(ours, hunk)) ||
      wentWith(hunk, current, base) ||
      isDoneIn(target, { base, hunk, growth: true, budget }),
  );
}

/** Both sides' changes in the order of the base; an insertion stands before a replacement that begins where it is. */
export function together({ current, proposed }: Sides): Hunk[] {
  const new_ = proposed.filter((theirs) => !current.some((ours) => sameHunk(ours, theirs)));
  return [...current, ...new_].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The base with the hunks done; deletions among them may overlap. */
export function withHunks(base: readonly Token[], hunks: readonly Hunk[]): Content {
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, inserted } of hunks) {
    for (; at < start; at += 1) pushToken(tokens, base[at]);
    for (const token of inserted) tokens.push(token);
    at = Math.max(at, end);
  }
  for (; at < base.length; at += 1) pushToken(tokens, base[at]);
  return joinTokens(tokens);
}

function pushToken(tokens: Token[], token: Token | undefined): void {
  if (token) tokens.push(token);
}

/**
 * The proposal's words on today's paragraph: `clean` with the merged text in normal form, `contained` if every change is
 * already there, whatever stands beside it (also when the proposal changes nothing), `conflict` with the places where both changed the same words.
 * Never guesses: a place changed by both sides is a conflict, and so is an insertion inside a passage that the other side
 * deleted. Distinct neighbouring tokens are apart; the same change on both sides is one change; overlapping deletions
 * delete what either deletes. Marks and footnotes are part of their tokens, so none is lost.
 */
export function rebase(texts: ThreeTexts): Rebased {
  const { base, current, proposed } = texts;
  if (equalContent(current, proposed) || equalContent(base, proposed)) return { kind: 'contained' };
  if (equalContent(base, current)) return { kind: 'clean', content: normalize(proposed) };
  const { sides, conflicts } = settle(texts);
  if (conflicts.length === 0) {
    const content = withHunks(sides.base, together(sides));
    return equalContent(content, current) ? { kind: 'contained' } : { kind: 'clean', content };
  }
  if (isContained(sides, current)) return { kind: 'contained' };
  return { kind: 'conflict', places: placesOf(conflicts, sides.base, texts) };
}

/**
 * How today's paragraph would read if the proposal had its way: as the clean rebase, and where both changed the same words
 * as the proposal has that passage. For showing it beside today's words; never for writing it into the draft.
 */
export function inFavour(texts: ThreeTexts): Content {
  const { sides, conflicts } = settle(texts);
  const lost = new Set(conflicts.map(({ current }) => current));
  const current = sides.current.filter(
    (hunk) => !lost.has(hunk) && !sides.proposed.some((theirs) => contend(hunk, theirs)),
  );
  return withHunks(sides.base, together({ ...sides, current }));
}
