/** Where a wording stands in stored sources: verbatim, nearly, or in part. */

import { shortestEdits } from '../text/shortest-edit.ts';
import { bucketOf, type Passage, type PassageIndex, passageAt, SEED } from './passage-index.ts';
import { type PassageWords, passageWords, withoutTypography } from './passage-words.ts';

/** Where a stretch of a text is, in UTF-16 units (`end` not included). */
export interface WordingStretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A passage in which a wording was found. `verbatim`: the whole of it, typography and the case of its first letter apart;
 * `near`: the whole of it, with some other words; `part`: a long stretch of it, word for word.
 */
export interface Finding<P extends Passage> {
  readonly passage: P;
  readonly kind: 'verbatim' | 'near' | 'part';
  /** The share of words that both have in the same order, from 0 to 1; 1 also where only punctuation or case differ. */
  readonly similarity: number;
  /** Where in the passage. */
  readonly inPassage: WordingStretch;
  /** Which stretch of the wording stands there: all of it but for `part`. */
  readonly inWording: WordingStretch;
}

/** What is asked for. */
export interface WordingQuestion<P extends Passage> {
  /** Passages that count; all by default. */
  readonly among?: (passage: P) => boolean;
  /** How many findings at most. */
  readonly limit?: number;
}

/** From what share of common words a wording counts as nearly the same. */
export const NEAR = 0.75;
/** How many words in a row make a part that is worth showing. */
const PART = 8;

/** Three words that stand in more places than this ("of the United") tell nothing; others of the wording do. */
const COMMON = 4_000;
/** How many passages are compared word by word. */
const CANDIDATES = 12;

interface Run {
  /** First word in the wording and in the row, and how many are the same from there. */
  readonly from: number;
  readonly place: number;
  readonly length: number;
}

interface Candidate {
  readonly passage: number;
  readonly runs: Run[];
  longest: number;
  matched: number;
}

function sameWords(words: Int32Array, place: number, wording: Int32Array, from: number, end: number): number {
  let length = 0;
  while (place + length < end && from + length < wording.length && words[place + length] === wording[from + length])
    length += 1;
  return length;
}

/** Runs of at least three common words, by passage. A run is found at its first three words and followed to its end. */
function candidates<P extends Passage>(index: PassageIndex<P>, wording: Int32Array): Candidate[] {
  const { words, begins, buckets, places } = index;
  const byPassage = new Map<number, Candidate>();
  const followed = new Map<number, number>();
  for (let from = 0; from + SEED <= wording.length; from += 1) {
    const [a = -1, b = -1, c = -1] = wording.subarray(from, from + SEED);
    if (a < 0 || b < 0 || c < 0) continue;
    const bucket = bucketOf(a, b, c, buckets.length - 1);
    const [first, last] = [buckets[bucket] ?? 0, buckets[bucket + 1] ?? 0];
    if (last - first > COMMON && wording.length > SEED) continue;
    for (let next = first; next < last; next += 1) {
      const place = places[next] ?? 0;
      if (words[place] !== a || words[place + 1] !== b || words[place + 2] !== c) continue;
      if ((followed.get(place - from) ?? -1) > from) continue;
      const passage = passageAt(index, place);
      const length = sameWords(words, place, wording, from, begins[passage + 1] ?? 0);
      followed.set(place - from, from + length);
      const known = byPassage.get(passage) ?? { passage, runs: [], longest: 0, matched: 0 };
      known.runs.push({ from, place, length });
      known.longest = Math.max(known.longest, length);
      known.matched += length;
      byPassage.set(passage, known);
    }
  }
  return [...byPassage.values()];
}

/** For wordings of one or two words every place is looked at. */
function briefCandidates<P extends Passage>({ words, begins }: PassageIndex<P>, wording: Int32Array): Candidate[] {
  const found: Candidate[] = [];
  if (wording.length === 0 || wording.includes(-1)) return found;
  for (let passage = 0; passage + 1 < begins.length; passage += 1) {
    const end = begins[passage + 1] ?? 0;
    const runs: Run[] = [];
    for (let place = begins[passage] ?? 0; place + wording.length <= end; place += 1) {
      if (sameWords(words, place, wording, 0, end) < wording.length) continue;
      runs.push({ from: 0, place, length: wording.length });
    }
    if (runs.length > 0) found.push({ passage, runs, longest: wording.length, matched: wording.length });
  }
  return found;
}

interface Asked {
  readonly text: string;
  readonly cut: PassageWords;
  readonly words: Int32Array;
}

function stretchOf({ starts, ends }: PassageWords, from: number, length: number): WordingStretch {
  return { start: starts[from] ?? 0, end: ends[from + length - 1] ?? 0 };
}

function firstLower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function isVerbatim(a: string, b: string): boolean {
  return firstLower(withoutTypography(a)) === firstLower(withoutTypography(b));
}

/** The stretch of the passage around a run that is most like the whole wording, and how like. */
function nearest(passage: Int32Array, wording: Int32Array, run: Run) {
  const slack = Math.ceil(wording.length * 0.3) + 2;
  const start = Math.max(0, run.place - run.from - slack);
  const end = Math.min(passage.length, run.place - run.from + wording.length + slack);
  const window = passage.subarray(start, end);
  let [first, last, kept] = [-1, -1, 0];
  let [at, to] = [0, 0];
  const keepUpTo = (place: number): void => {
    if (place <= at) return;
    if (first === -1) first = to;
    last = to + (place - at) - 1;
    kept += place - at;
  };
  for (const edit of shortestEdits(wording, window)) {
    keepUpTo(edit.start);
    at = edit.end;
    to = edit.to;
  }
  keepUpTo(wording.length);
  const length = last - first + 1;
  return { from: start + first, length, similarity: (2 * kept) / (wording.length + length) };
}

function judged<P extends Passage>(index: PassageIndex<P>, candidate: Candidate, asked: Asked): Finding<P> | undefined {
  const passage = index.passages[candidate.passage];
  if (passage === undefined) return undefined;
  const begin = index.begins[candidate.passage] ?? 0;
  const own = index.words.subarray(begin, index.begins[candidate.passage + 1]);
  const cut = passageWords(passage.text);
  const runs = candidate.runs.map((run) => ({ ...run, place: run.place - begin })).sort((a, b) => b.length - a.length);
  const [longest] = runs;
  if (longest === undefined) return undefined;
  const whole = stretchOf(asked.cut, 0, asked.words.length);
  const wording = asked.text.slice(whole.start, whole.end);
  const complete = runs
    .filter(({ length }) => length === asked.words.length)
    .map(({ place, length }) => stretchOf(cut, place, length));
  const verbatim = complete.find(({ start, end }) => isVerbatim(passage.text.slice(start, end), wording));
  if (verbatim) return { passage, kind: 'verbatim', similarity: 1, inPassage: verbatim, inWording: whole };
  if (complete[0]) return { passage, kind: 'near', similarity: 1, inPassage: complete[0], inWording: whole };
  const near = nearest(own, asked.words, longest);
  if (near.similarity >= NEAR) {
    const inPassage = stretchOf(cut, near.from, near.length);
    return { passage, kind: 'near', similarity: near.similarity, inPassage, inWording: whole };
  }
  if (longest.length < PART) return undefined;
  return {
    passage,
    kind: 'part',
    similarity: near.similarity,
    inPassage: stretchOf(cut, longest.place, longest.length),
    inWording: stretchOf(asked.cut, longest.from, longest.length),
  };
}

const RANK = { verbatim: 0, near: 1, part: 2 } as const;

function better<P extends Passage>(a: Finding<P>, b: Finding<P>): number {
  const length = ({ inWording }: Finding<P>): number => inWording.end - inWording.start;
  return RANK[a.kind] - RANK[b.kind] || b.similarity - a.similarity || length(b) - length(a);
}

/**
 * The passages in which the wording stands, the best first: verbatim (kinds of quotation marks, dashes and blanks, soft
 * hyphens and the case of the first letter apart), then nearly, then in part. Punctuation at the wording's ends does not
 * count. A wording without a word is nowhere. The work grows with the wording and the places of its words, not with the
 * sources, but for wordings of one or two words.
 */
export function findWording<P extends Passage>(
  index: PassageIndex<P>,
  wording: string,
  { among = () => true, limit = 5 }: WordingQuestion<P> = {},
): readonly Finding<P>[] {
  const cut = passageWords(wording);
  const words = Int32Array.from(cut.keys, (key) => index.numbers.get(key) ?? -1);
  const found = words.length < SEED ? briefCandidates(index, words) : candidates(index, words);
  return found
    .filter(({ passage }) => {
      const one = index.passages[passage];
      return one !== undefined && among(one);
    })
    .sort((a, b) => b.longest - a.longest || b.matched - a.matched)
    .slice(0, CANDIDATES)
    .flatMap((candidate) => judged(index, candidate, { text: wording, cut, words }) ?? [])
    .sort(better)
    .slice(0, limit);
}
