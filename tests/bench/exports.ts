/**
 * Speed of exports: `node tests/bench/exports.ts`. The compilation of 100 paragraphs with 300 open proposals as DOCX, PDF
 * and Akoma Ntoso, with growth to 1,000 paragraphs and 3,000 proposals; against `pandoc`, where it is installed, making a
 * Word file of the same text in the same run. And what two long files at once cost everything else in the process.
 */
import { spawnSync } from 'node:child_process';
import { labelDraft } from '#lib/domain/text/labels.ts';
import { contentOf, type LabelledDraft, paragraphsOf } from '#lib/domain/text/paragraph.ts';
import type { ExportedFile, ExportView } from '#lib/exports/export-view.ts';
import { type ExportFormat, exporters } from '#lib/exports/formats.ts';
import { makeFile } from '#lib/jobs/make-file.ts';
import { draftView, type Wish } from '#tests/exports/draft-view.ts';
import { memberCodes } from '#tests/fixtures/arbitrary-draft.ts';

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'akn', 'xlsx', 'html'];
const TURNS = 5;

const sentence = (seed: number) =>
  Array.from(
    { length: 8 },
    (_, at) => `Commit to protecting the human rights of migrants in situation ${seed * 8 + at},`,
  ).join(' ');

/** Other words in every turn, so that nothing kept from the one before makes it faster. */
function longDraft(paragraphs: number, turn: number): LabelledDraft {
  return labelDraft({
    title: 'A long common position',
    language: 'en',
    sections: Array.from({ length: paragraphs / 20 }, (_section, section) => ({
      id: `section-${section}`,
      kind: 'items' as const,
      numbering: 'item' as const,
      heading: `Section ${section + 1}`,
      chapeau: null,
      paragraphs: Array.from({ length: 20 }, (_paragraph, at) => {
        const seed = section * 20 + at;
        return { id: `paragraph-${seed}`, heading: null, content: contentOf(sentence(seed + turn * paragraphs)) };
      }),
    })),
  });
}

/** Three countries on each paragraph, each with words of its own. */
function wishes(draft: LabelledDraft, turn: number): readonly Wish[] {
  const first = turn * paragraphsOf(draft).length;
  return paragraphsOf(draft).flatMap(({ id }, at) =>
    [0, 1, 2].map((nth) => ({
      paragraphId: id,
      owner: memberCodes[(at * 3 + nth) % memberCodes.length] ?? '',
      wording: contentOf(
        sentence(first + at).replace(`situation ${(first + at) * 8 + nth * 2},`, `need of help, case ${nth},`),
      ),
    })),
  );
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function pandoc(file: ExportedFile): void {
  const made = spawnSync('pandoc', ['-f', 'markdown', '-t', 'docx', '-o', '-'], { input: file.bytes, maxBuffer: 1e8 });
  if (made.status !== 0) throw new Error('pandoc failed');
}

/** The first of a format in a process loads its modules and fonts; the others find them there. */
interface Figure {
  readonly first: number;
  readonly usual: number;
}

async function figures(paragraphs: number): Promise<Map<string, Figure>> {
  const times = new Map<string, number[]>();
  const said = (name: string, time: number) => times.set(name, [...(times.get(name) ?? []), time]);
  const withPandoc = spawnSync('pandoc', ['--version']).status === 0;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const draft = longDraft(paragraphs, turn);
    const view: ExportView = draftView(draft, wishes(draft, turn));
    const markdown = await exporters.md({ ...view, text: 'clean' });
    for (const format of FORMATS) said(format, await milliseconds(() => exporters[format](view)));
    if (withPandoc) said('pandoc', await milliseconds(async () => pandoc(markdown)));
  }
  return new Map([...times].map(([name, [first = Number.NaN, ...rest]]) => [name, { first, usual: median(rest) }]));
}

/** How long the process's own work was held up at the longest, in milliseconds, while some other work was under way. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0];
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const beat = setInterval(tick, 5);
  await work();
  clearInterval(beat);
  tick();
  return longest;
}

/** What everything else in the process feels of two long Word files at once: made in processes of their own, and made in place. */
async function twoAtOnce(paragraphs: number): Promise<void> {
  const draft = longDraft(paragraphs, 0);
  const view = draftView(draft, wishes(draft, 0));
  const { signal } = new AbortController();
  const apart = () => makeFile({ view, format: 'docx', preview: false }, signal);
  await Promise.all([apart(), apart()]);
  const besides = await longestStall(() => Promise.all([apart(), apart()]));
  const inPlace = await longestStall(() => Promise.all([exporters.docx(view), exporters.docx(view)]));
  process.stdout.write(
    `two Word files of ${paragraphs} paragraphs at once: everything else stood still for at most ${besides.toFixed(0)} ms in processes of their own, ${inPlace.toFixed(0)} ms in place\n`,
  );
}

for (const paragraphs of [100, 300, 1_000]) {
  const times = await figures(paragraphs);
  const base = times.get('pandoc')?.usual;
  process.stdout.write(`${paragraphs} paragraphs, ${paragraphs * 3} proposals (median of ${TURNS - 1}):\n`);
  for (const [name, { first, usual }] of times) {
    const ratio = base === undefined || name === 'pandoc' ? '' : `  ${(usual / base).toFixed(2)} × pandoc`;
    const line = `  ${name.padEnd(7)} ${usual.toFixed(0).padStart(6)} ms, the first ${first.toFixed(0)} ms${ratio}`;
    process.stdout.write(`${line}\n`);
  }
}
await twoAtOnce(300);
process.exit(0);
