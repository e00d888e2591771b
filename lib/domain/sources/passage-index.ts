/** An index over the words of many passages, in which any three words in a row are found at once. */

import { type PassageWords, passageWords } from './passage-words.ts';

/** What is searched: one paragraph of a source. */
export interface Passage {
  readonly text: string;
}

/** The words of all passages in one row, and where each sequence of three of them stands. Memory: about 20 bytes a word. */
export interface PassageIndex<P extends Passage> {
  readonly passages: readonly P[];
  /** Numbers of the words of all passages, one passage after another. */
  readonly words: Int32Array;
  /** Where each passage's words begin in the row; one more at the end. */
  readonly begins: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  /** For each bucket where its places begin in `places`; one more at the end. */
  readonly buckets: Int32Array;
  readonly places: Int32Array;
}

/** How many words in a row are looked up. */
export const SEED = 3;

/** The bucket of three words; `count` is a power of two. */
export function bucketOf(a: number, b: number, c: number, count: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & (count - 1);
}

/** Indexes the passages, in time and memory that grow with their words. */
export function indexPassages<P extends Passage>(passages: readonly P[]): PassageIndex<P> {
  const numbers = new Map<string, number>();
  const cut: PassageWords[] = passages.map(({ text }) => passageWords(text));
  const begins = new Int32Array(passages.length + 1);
  for (const [index, { keys }] of cut.entries()) begins[index + 1] = (begins[index] ?? 0) + keys.length;
  const words = new Int32Array(begins[passages.length] ?? 0);
  let at = 0;
  for (const { keys } of cut) {
    for (const key of keys) {
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, numbers.size);
      words[at] = known ?? numbers.size - 1;
      at += 1;
    }
  }
  return { passages, words, begins, numbers, ...bucketed(words, begins) };
}

/** Counting sort of all places by the bucket of the three words that begin there. */
function bucketed(words: Int32Array, begins: Int32Array): { buckets: Int32Array; places: Int32Array } {
  let count = 1024;
  while (count < words.length) count *= 2;
  const buckets = new Int32Array(count + 1);
  const each = (visit: (place: number, bucket: number) => void): void => {
    for (let passage = 0; passage + 1 < begins.length; passage += 1) {
      const end = (begins[passage + 1] ?? 0) - SEED;
      for (let place = begins[passage] ?? 0; place <= end; place += 1) {
        visit(place, bucketOf(words[place] ?? 0, words[place + 1] ?? 0, words[place + 2] ?? 0, count));
      }
    }
  };
  each((_place, bucket) => {
    buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + 1;
  });
  for (let bucket = 0; bucket < count; bucket += 1)
    buckets[bucket + 1] = (buckets[bucket + 1] ?? 0) + (buckets[bucket] ?? 0);
  const places = new Int32Array(buckets[count] ?? 0);
  const next = buckets.slice(0, count);
  each((place, bucket) => {
    const to = next[bucket] ?? 0;
    places[to] = place;
    next[bucket] = to + 1;
  });
  return { buckets, places };
}

/** The passage in which a place of the row stands. */
export function passageAt({ begins }: Pick<PassageIndex<Passage>, 'begins'>, place: number): number {
  let [low, high] = [0, begins.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
