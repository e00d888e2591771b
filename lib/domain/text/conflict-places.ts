/** Where two sides changed the same words, as it stands in each text. */

import { type Hunk, hunksOfTokens } from './hunks.ts';
import type { Content } from './paragraph.ts';
import { joinTokens, type Token, tokenize } from './tokens.ts';

/** A stretch of one text: offsets in UTF-16 units of its plain text (`end` not included), and its words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly content: Content;
}

/** One place where both sides changed the same words, as it stands in each of the three texts. */
export interface ConflictPlace {
  readonly base: Stretch;
  readonly current: Stretch;
  readonly proposed: Stretch;
}

/** The three texts: what the proposal was written against, what stands today, what is proposed. */
export interface ThreeTexts {
  readonly base: Content;
  readonly current: Content;
  readonly proposed: Content;
}

/** A change of each side that cannot both be done. */
export interface Meeting {
  readonly current: Hunk;
  readonly proposed: Hunk;
}

/** From the first to behind the last token of the base. */
type Span = readonly [number, number];

/** Pairs that share a stretch of the base are one place. */
export function spansOf(conflicts: readonly Meeting[]): readonly Span[] {
  const spans: [number, number][] = conflicts
    .map(({ current, proposed }): [number, number] => [
      Math.min(current.start, proposed.start),
      Math.max(current.end, proposed.end),
    ])
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else joined.push(span);
  }
  return joined;
}

/** The places of the conflicts in each of the three texts. `ground` are the tokens that the conflicts count from. */
export function placesOf(
  conflicts: readonly Meeting[],
  ground: readonly Token[],
  texts: ThreeTexts,
): readonly ConflictPlace[] {
  const inBase = stretcher(ground, tokenize(texts.base));
  const inCurrent = stretcher(ground, tokenize(texts.current));
  const inProposed = stretcher(ground, tokenize(texts.proposed));
  return spansOf(conflicts).map((span) => ({
    base: inBase(span),
    current: inCurrent(span),
    proposed: inProposed(span),
  }));
}

/** The places of the conflicts in the base alone. */
export function placesInBase(
  conflicts: readonly Meeting[],
  ground: readonly Token[],
  base: Content,
): readonly Stretch[] {
  return spansOf(conflicts).map(stretcher(ground, tokenize(base)));
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + token.text.length, 0);
}

function stretchOf(tokens: readonly Token[], from: number, to: number): Stretch {
  const start = lengthOf(tokens.slice(0, from));
  const inside = tokens.slice(from, to);
  return { start, end: start + lengthOf(inside), content: joinTokens(inside) };
}

/** Finds where stretches of one text's tokens stand in another made from it; a change that reaches out is taken whole. */
function stretcher(base: readonly Token[], target: readonly Token[]): (span: Span) => Stretch {
  const hunks = hunksOfTokens(base, target);
  return (span) => stretchIn(hunks, target, span);
}

function stretchIn(hunks: readonly Hunk[], target: readonly Token[], [start, end]: Span): Stretch {
  let shift = 0;
  let growth = 0;
  let [from, to] = [start, end];
  for (const hunk of hunks) {
    const change = hunk.inserted.length - (hunk.end - hunk.start);
    const isBefore = hunk.end < start || (hunk.end === start && hunk.start < start);
    const isAfter = hunk.start > end || (hunk.start === end && hunk.end > end);
    if (isBefore) {
      shift += change;
    } else if (!isAfter) {
      growth += change;
      from = Math.min(from, hunk.start);
      to = Math.max(to, hunk.end);
    }
  }
  return stretchOf(target, from + shift, to + shift + growth);
}
