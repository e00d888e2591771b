/** Which words of a frozen text stand in which of today's paragraphs, in whatever order and whatever stands beside them. */

import { editsBetween } from '../text/hunks.ts';
import type { Content } from '../text/paragraph.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A token that is still there: in which paragraph (by its place in the list asked about), and where in it. */
export interface KeptToken {
  readonly text: number;
  readonly place: number;
}

/** True for what tells where a text comes from: words, figures, footnotes; not what stands between them. */
export function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'blank' && token.kind !== 'mark';
}

/** So many words together are told apart from chance. */
const RUN = 3;

/** Where words stand is told by what they say: a mark taken off a word does not make it another one. */
function sayOf({ kind, text, key }: Token): string {
  return kind === 'footnote' ? key : text;
}

interface WordList {
  readonly tokens: readonly Token[];
  /** Where the words stand among the tokens. */
  readonly words: readonly number[];
  readonly taken: Set<number>;
}

interface Run {
  readonly source: number;
  readonly from: number;
  readonly text: number;
  readonly to: number;
  readonly length: number;
}

/**
 * For each token of `base` where it stands in `texts`, undefined where nowhere. Told by runs of three words or more, the
 * longest first; each word is taken once. `others` are what else went into the texts: their words are theirs first where
 * they stand together in a longer run.
 */
export function keptTokens(
  base: Content,
  { texts, others }: { readonly texts: readonly Content[]; readonly others: readonly Content[] },
): readonly (KeptToken | undefined)[] {
  const sources = [base, ...others].map(wordList);
  const targets = texts.map(wordList);
  const kept: (KeptToken | undefined)[] = tokenize(base).map(() => undefined);
  for (const run of runsBetween(sources, targets)) {
    for (const { source, from, text, to, length } of freeParts(run, sources, targets)) {
      for (let step = 0; step < length; step += 1) {
        sources[source]?.taken.add(from + step);
        targets[text]?.taken.add(to + step);
        if (source === 0) keep(kept, { word: from + step, text, to: to + step }, { sources, targets });
      }
    }
  }
  keepInGaps(kept, tokenize(base), targets);
  keepBetween(kept, tokenize(base), targets);
  return kept;
}

function wordList(content: Content): WordList {
  const tokens = tokenize(content);
  return { tokens, words: tokens.flatMap((token, place) => (isWord(token) ? [place] : [])), taken: new Set() };
}

function keyAt({ tokens, words }: WordList, word: number): string | undefined {
  const token = tokens[words[word] ?? -1];
  return token && sayOf(token);
}

function runKey(list: WordList, word: number): string {
  return [word, word + 1, word + 2].map((one) => keyAt(list, one)).join('\0');
}

/** Every run that cannot be longer, the longest first; among equals in reading order, the base before the others. */
function runsBetween(sources: readonly WordList[], targets: readonly WordList[]): readonly Run[] {
  const index = new Map<string, { text: number; to: number }[]>();
  for (const [text, list] of targets.entries()) {
    for (let to = 0; to + RUN <= list.words.length; to += 1) {
      const key = runKey(list, to);
      index.set(key, [...(index.get(key) ?? []), { text, to }]);
    }
  }
  const runs: Run[] = [];
  for (const [source, list] of sources.entries()) {
    for (let from = 0; from + RUN <= list.words.length; from += 1) {
      for (const { text, to } of index.get(runKey(list, from)) ?? []) {
        const target = targets[text];
        const isInside = from > 0 && to > 0 && target && keyAt(list, from - 1) === keyAt(target, to - 1);
        if (target && !isInside) runs.push({ source, from, text, to, length: lengthOf(list, from, target, to) });
      }
    }
  }
  return runs.toSorted((a, b) => b.length - a.length);
}

function lengthOf(list: WordList, from: number, target: WordList, to: number): number {
  let length = RUN;
  while (from + length < list.words.length && keyAt(list, from + length) === keyAt(target, to + length)) length += 1;
  return length;
}

/** The parts of a run, long enough to tell, that no longer run has taken. */
function freeParts(run: Run, sources: readonly WordList[], targets: readonly WordList[]): readonly Run[] {
  const isFree = (step: number) =>
    !sources[run.source]?.taken.has(run.from + step) && !targets[run.text]?.taken.has(run.to + step);
  const parts: Run[] = [];
  for (let step = 0; step < run.length; ) {
    let length = 0;
    while (step + length < run.length && isFree(step + length)) length += 1;
    if (length >= RUN) parts.push({ ...run, from: run.from + step, to: run.to + step, length });
    step += length + 1;
  }
  return parts;
}

interface Lists {
  readonly sources: readonly WordList[];
  readonly targets: readonly WordList[];
}

function keep(
  kept: (KeptToken | undefined)[],
  { word, text, to }: { readonly word: number; readonly text: number; readonly to: number },
  { sources, targets }: Lists,
): void {
  const [at, place] = [sources[0]?.words[word], targets[text]?.words[to]];
  if (at !== undefined && place !== undefined) kept[at] = { text, place };
}

/**
 * Fewer than three words that were left over between runs are looked for beside these: after the words before them and
 * before the words after them, where no run has taken what stands there.
 */
function keepInGaps(kept: (KeptToken | undefined)[], base: readonly Token[], targets: readonly WordList[]): void {
  for (let start = 0; start < base.length; start += 1) {
    if (kept[start] !== undefined) continue;
    let end = start;
    while (end < base.length && kept[end] === undefined) end += 1;
    const beside = [...freeAfter(kept[start - 1], targets), ...freeBefore(kept[end], targets)];
    for (const [index, place] of commonPairs(base.slice(start, end), beside)) {
      if (isWord(base[start + index])) kept[start + index] = beside[place]?.kept;
    }
    start = end;
  }
}

interface FreeToken {
  readonly token: Token;
  readonly kept: KeptToken;
}

function freeAfter(from: KeptToken | undefined, targets: readonly WordList[]): readonly FreeToken[] {
  return from ? freeFrom(from, 1, targets) : [];
}

function freeBefore(from: KeptToken | undefined, targets: readonly WordList[]): readonly FreeToken[] {
  return from ? freeFrom(from, -1, targets).toReversed() : [];
}

function freeFrom({ text, place }: KeptToken, step: 1 | -1, targets: readonly WordList[]): FreeToken[] {
  const target = targets[text];
  const free: FreeToken[] = [];
  if (target === undefined) return free;
  const taken = new Set([...target.taken].map((word) => target.words[word]));
  for (let at = place + step; free.length < REACH; at += step) {
    const token = target.tokens[at];
    if (token === undefined || taken.has(at)) break;
    free.push({ token, kept: { text, place: at } });
  }
  return free;
}

/** So many tokens around are looked at. */
const REACH = 40;

function commonPairs(a: readonly Token[], b: readonly FreeToken[]): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  const keepUpTo = (start: number): void => {
    for (; i < start; i += 1, j += 1) pairs.push([i, j]);
  };
  const edits = editsBetween(
    a,
    b.map(({ token }) => token),
  );
  for (const { start, end, to } of edits) {
    keepUpTo(start);
    i = end;
    j = to;
  }
  keepUpTo(a.length);
  return pairs;
}

/** Marks and blanks that stand beside a kept word as they did are kept with it. */
function keepBetween(kept: (KeptToken | undefined)[], base: readonly Token[], targets: readonly WordList[]): void {
  const spread = (index: number, step: 1 | -1): void => {
    const neighbour = kept[index - step];
    const token = base[index];
    if (neighbour === undefined || kept[index] !== undefined || token === undefined || isWord(token)) return;
    const place = neighbour.place + step;
    const beside = targets[neighbour.text]?.tokens[place];
    if (beside && sayOf(beside) === sayOf(token)) kept[index] = { text: neighbour.text, place };
  };
  for (let index = 1; index < base.length; index += 1) spread(index, 1);
  for (let index = base.length - 2; index >= 0; index -= 1) spread(index, -1);
}
