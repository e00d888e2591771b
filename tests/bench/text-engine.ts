/**
 * The text engine's speed, as ratios and growth within one run: `node tests/bench/text-engine.ts`. Difference and rebase of
 * a 300-word paragraph against the `diff` library's word diff on the same strings, turn by turn; the compilation and the
 * verdicts of a 500-paragraph draft with 2,500, 5,000 and 10,000 open proposals; and what a change of one paragraph costs.
 */
import { diffWords } from 'diff';
import { type JudgedProposal, judgeProposals } from '#lib/domain/proposals/verdict.ts';
import { compile } from '#lib/domain/text/compilation.ts';
import { difference } from '#lib/domain/text/difference.ts';
import { type Content, contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { rebase } from '#lib/domain/text/rebase.ts';
import { rememberLast } from '#lib/queries/text/remembered.ts';

const VOCABULARY = (
  'Commit to protecting the human rights of all migrants regardless of their migration status with particular ' +
  'attention to women girls boys and adolescents and to persons in situations of vulnerability among them victims ' +
  'of trafficking in persons States shared responsibility countries origin transit destination return capacities'
).split(' ');

/** Words in an order that repeats but does not look alike; the same in every run. */
function words(count: number, seed: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const word = VOCABULARY[(index * 7 + seed * 13 + ((index * index) % 11)) % VOCABULARY.length] ?? '';
    return index % 9 === 8 ? `${word},` : word;
  });
}

/** Eight changes of one to three words each, at places that depend on the seed. */
function changed(original: readonly string[], seed: number): string {
  const result = [...original];
  for (let n = 0; n < 8; n += 1) {
    const at = (n * 37 + seed * 11) % (original.length - 4);
    if (n % 3 === 0) result.splice(at, 3);
    else if (n % 3 === 1) result[at] = `changed${seed}`;
    else result.splice(at, 0, 'new', `words${n}`);
  }
  return result.join(' ');
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

interface Texts {
  readonly base: string;
  readonly current: string;
  readonly proposed: string;
}

/** Each round does the three on fresh values, one after another, so that a busy machine slows all alike. */
function againstDiff(rounds: number): void {
  const texts: Texts[] = Array.from({ length: 20 }, (_, seed) => {
    const base = words(300, seed);
    return { base: base.join(' '), current: changed(base, seed), proposed: changed(base, seed + 5) };
  });
  const times = Array.from({ length: rounds }, () => ({
    theirs: milliseconds(() => texts.forEach(({ base, proposed }) => diffWords(base, proposed))),
    difference: milliseconds(() =>
      texts.forEach(({ base, proposed }) => difference(contentOf(base), contentOf(proposed))),
    ),
    rebase: milliseconds(() =>
      texts.forEach(({ base, current, proposed }) =>
        rebase({ base: contentOf(base), current: contentOf(current), proposed: contentOf(proposed) }),
      ),
    ),
  }));
  const theirs = median(times.map((each) => each.theirs));
  for (const name of ['difference', 'rebase'] as const) {
    const ours = median(times.map((each) => each[name]));
    print(`${name} of 300 words: ${(ours / 20).toFixed(3)} ms, ${(ours / theirs).toFixed(2)} × the time of diffWords`);
  }
}

interface Loaded {
  readonly base: Content;
  readonly proposals: readonly JudgedProposal[];
}

function draft(proposalsEach: number): Loaded[] {
  return Array.from({ length: 500 }, (_, paragraph) => {
    const original = words(60, paragraph);
    const base = contentOf(original.join(' '));
    const proposals = Array.from({ length: proposalsEach }, (_, n): JudgedProposal => {
      const own = [...original];
      const at = (n * 7 + 3) % own.length;
      own.splice(at, n % 3, ...(n % 3 === 1 ? [`other${n}`] : n % 3 === 0 ? ['new', `words${n}`] : []));
      const id = `${paragraph}-${n}`;
      return { id, kind: 'replace', paragraphId: String(paragraph), base, proposed: contentOf(own.join(' ')) };
    });
    return { base, proposals };
  });
}

function compiled(loaded: readonly Loaded[]): void {
  for (const { base, proposals } of loaded) {
    const variants = proposals.map(({ id, proposed }) => ({
      proposalId: id,
      owner: 'GTM',
      coSponsors: [],
      supporters: [],
      content: proposed,
    }));
    compile(base, variants);
  }
}

function judged(loaded: readonly Loaded[]): void {
  judgeProposals(
    loaded.flatMap(({ proposals }) => proposals),
    (id) => loaded[Number(id)]?.base,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What one change costs where the other paragraphs' results are kept, as the pages keep them. */
function oneParagraphChanged(each: number): void {
  const remember = rememberLast(
    (base: Content, one: Loaded) => {
      compiled([{ ...one, base }]);
      judgeProposals(one.proposals, () => base);
    },
    () => '',
  );
  const read = (loaded: readonly Loaded[]): void => loaded.forEach((one) => remember(one.base, one));
  const runs = Array.from({ length: 9 }, (_, run) => {
    const loaded = draft(each);
    const whole = milliseconds(() => read(loaded));
    const changed = loaded.map((one, index) =>
      index === run * 50 ? { ...one, base: contentOf(`${plainText(one.base)} and more`) } : one,
    );
    return { whole, again: milliseconds(() => read(changed)) };
  });
  const [whole, again] = [median(runs.map((run) => run.whole)), median(runs.map((run) => run.again))];
  print(
    `one paragraph of 500 changed, ${500 * each} proposals: ${again.toFixed(2)} ms, all anew ${whole.toFixed(0)} ms: ` +
      `1/${(whole / again).toFixed(0)} of it`,
  );
}

againstDiff(15);
/** Every run on a draft of its own, so that nothing is remembered; the sizes in turn, so that a busy moment slows all alike. */
const runs = Array.from({ length: 7 }, () =>
  [5, 10, 20].map((each) => {
    const [one, other] = [draft(each), draft(each)];
    return {
      proposals: 500 * each,
      compilation: milliseconds(() => compiled(one)),
      verdicts: milliseconds(() => judged(other)),
    };
  }),
);
const table = [0, 1, 2].map((size) => {
  const own = runs.flatMap((run) => run[size] ?? []);
  return {
    proposals: own[0]?.proposals ?? 0,
    compilation: median(own.map(({ compilation }) => compilation)),
    verdicts: median(own.map(({ verdicts }) => verdicts)),
  };
});
print('500 paragraphs | compilation | per 1,000 proposals | verdicts and collisions');
for (const { proposals, compilation, verdicts } of table) {
  const share = (compilation / proposals) * 1000;
  print(`${proposals} proposals | ${compilation.toFixed(0)} ms | ${share.toFixed(1)} ms | ${verdicts.toFixed(0)} ms`);
}
const [least, , most] = table;
if (least && most)
  print(`four times the proposals: ${(most.compilation / least.compilation).toFixed(2)} times the compilation`);
oneParagraphChanged(20);
