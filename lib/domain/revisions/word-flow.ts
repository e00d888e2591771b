/** Where the words that paragraphs lost between two texts have gone: what a split, a join or a move is told by. */

import { hunksBetween } from '../text/hunks.ts';
import type { Content, ParagraphId } from '../text/paragraph.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** Words in their order, small letters only: marks and punctuation do not tell where words come from. */
export type Words = readonly string[];

/** What a paragraph lost or gained, as stretches of words that stood together. */
export interface Share {
  readonly id: ParagraphId;
  readonly stretches: readonly Words[];
}

/** So many words together are told apart from chance; fewer are no trace of a paragraph. */
const RUN = 3;

/** The words of tokens: what stands between them is left out. */
export function wordsOf(tokens: readonly Token[]): Words {
  return tokens.flatMap(({ kind, text }) => (kind === 'word' || kind === 'figure' ? [text.toLowerCase()] : []));
}

/** How many words a share holds. */
export function sizeOf({ stretches }: Share): number {
  return stretches.reduce((size, words) => size + words.length, 0);
}

/** A whole paragraph as a share: one that is new, or gone. */
export function wholeOf(id: ParagraphId, content: Content): Share {
  return { id, stretches: [wordsOf(tokenize(content))] };
}

/** What a paragraph that both texts have lost. */
export function lostBy(id: ParagraphId, before: Content, after: Content): Share {
  const tokens = tokenize(before);
  const stretches = hunksBetween(before, after).map(({ start, end }) => wordsOf(tokens.slice(start, end)));
  return { id, stretches: stretches.filter((words) => words.length > 0) };
}

/** What a paragraph that both texts have gained. */
export function gainedBy(id: ParagraphId, before: Content, after: Content): Share {
  const stretches = hunksBetween(before, after).map(({ inserted }) => wordsOf(inserted));
  return { id, stretches: stretches.filter((words) => words.length > 0) };
}

/** How many words came from one paragraph to another. */
export interface Flow {
  readonly from: Share;
  readonly to: Share;
  readonly words: number;
}

interface Place {
  readonly to: Share;
  readonly words: Words;
  readonly at: number;
}

/**
 * How many of the lost words each paragraph has that gained some, in runs of three or more that kept their order. Each
 * lost word is counted once, for the longest run it belongs to; of equally long ones for the first.
 */
export function flowsBetween(lost: readonly Share[], gained: readonly Share[]): readonly Flow[] {
  const index = runsOf(gained);
  return lost.flatMap((from) => {
    const counts = new Map<Share, number>();
    for (const words of from.stretches) {
      for (let at = 0; at + RUN <= words.length; ) {
        const { to, length } = longestRun(words, at, index.get(keyAt(words, at)) ?? []);
        if (to) counts.set(to, (counts.get(to) ?? 0) + length);
        at += Math.max(1, length);
      }
    }
    return [...counts].map(([to, words]): Flow => ({ from, to, words }));
  });
}

function keyAt(words: Words, at: number): string {
  return words.slice(at, at + RUN).join(' ');
}

function runsOf(gained: readonly Share[]): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>();
  for (const to of gained) {
    for (const words of to.stretches) {
      for (let at = 0; at + RUN <= words.length; at += 1) {
        const key = keyAt(words, at);
        const places = index.get(key) ?? [];
        places.push({ to, words, at });
        index.set(key, places);
      }
    }
  }
  return index;
}

function longestRun(words: Words, at: number, places: readonly Place[]): { to: Share | null; length: number } {
  let best: { to: Share | null; length: number } = { to: null, length: 0 };
  for (const place of places) {
    let length = RUN;
    while (at + length < words.length && words[at + length] === place.words[place.at + length]) length += 1;
    if (length > best.length) best = { to: place.to, length };
  }
  return best;
}
