/**
 * Looking wordings up in agreed language: `node tests/bench/agreed-language.ts`. Sources of 1, 2 and 4 million characters
 * made of a few hundred paragraphs with words exchanged, so that many passages are nearly alike; wordings of a sentence, a
 * paragraph and a few words, found and not found. Beside it what a plain search for the same characters takes in one run.
 */
import { findWording } from '#lib/domain/sources/find-wording.ts';
import { indexPassages, type Passage } from '#lib/domain/sources/passage-index.ts';

const VOCABULARY = (
  'commit to protecting the human rights of all migrants regardless of their migration status with particular attention ' +
  'women girls boys and adolescents persons in situations vulnerability among them victims trafficking States shared ' +
  'responsibility countries origin transit destination return capacities cooperation border management regular pathways ' +
  'labour mobility remittances integration services access justice information data evidence policies'
).split(' ');

/** A sequence that looks like chance and is the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = chance(7);
const PARAGRAPHS = Array.from({ length: 300 }, () =>
  Array.from({ length: 60 }, () => VOCABULARY[Math.floor(next() * VOCABULARY.length)] ?? ''),
);

function sources(characters: number): Passage[] {
  const passages: Passage[] = [];
  let length = 0;
  for (let round = 0; length < characters; round += 1) {
    for (const words of PARAGRAPHS) {
      const text = words.map((word) => (next() < 0.1 ? `${word}${round}` : word)).join(' ');
      passages.push({ text });
      length += text.length;
    }
  }
  return passages;
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

print('sources | index, once | paragraph, nearly | sentence, verbatim | two words | nowhere | plain search');
for (const characters of [1_000_000, 2_000_000, 4_000_000]) {
  const passages = sources(characters);
  const started = performance.now();
  const index = indexPassages(passages);
  const built = performance.now() - started;
  const asked = (wordings: readonly string[]): string => {
    const each = wordings.map((wording) => milliseconds(() => findWording(index, wording)));
    return `${median(each).toFixed(2)} ms`;
  };
  const some = Array.from({ length: 21 }, (_, n) => passages[(n * 997) % passages.length]?.text.split(' ') ?? []);
  const nearly = some.map((words) => words.map((word, index) => (index % 11 === 5 ? 'otherwise' : word)).join(' '));
  const sentence = some.map((words) => words.slice(10, 35).join(' '));
  const plain = median(
    sentence.map((wording) => milliseconds(() => passages.filter(({ text }) => text.includes(wording)))),
  );
  print(
    `${characters / 1_000_000} MB | ${built.toFixed(0)} ms | ${asked(nearly)} | ${asked(sentence)} | ` +
      `${asked(some.map((words) => words.slice(3, 5).join(' ')))} | ${asked(some.map(() => 'no such words stand here'))} | ` +
      `${plain.toFixed(2)} ms`,
  );
}
