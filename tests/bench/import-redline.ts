/**
 * Reading a returned redline: 100 paragraphs with 300 proposals by 23 delegations, as our own export writes them, then 300
 * and 1,000 paragraphs with three proposals each; beside it, in the same run, what unpacking and parsing its XML alone
 * takes. `node tests/bench/import-redline.ts`.
 */
import { labelDraft } from '#lib/domain/text/labels.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { exportDocx } from '#lib/exports/docx/docx-file.ts';
import { countryName } from '#lib/i18n/countries.ts';
import { plainName, readRedlineFile } from '#lib/imports/read-redline-file.ts';
import { openWord } from '#lib/imports/word/word-parts.ts';
import { parseXml } from '#lib/imports/word/word-xml.ts';
import { readRedlineApart } from '#lib/jobs/read-files.ts';
import { compilationOf, DELEGATIONS, type RandomRound } from '../imports/random-round.ts';

const WORDS = (
  'Commit to protecting the human rights of all migrants regardless of their migration status with particular ' +
  'attention to women girls boys and adolescents and to persons in situations of vulnerability among them victims'
).split(' ');

function round(paragraphs: number): RandomRound {
  const wordsOf = (n: number) => Array.from({ length: 60 }, (_, at) => WORDS[(at * 7 + n * 13) % WORDS.length] ?? '');
  const all = Array.from({ length: paragraphs }, (_, n) => ({
    id: `0000000${n % 10}-0000-4000-8000-${String(n).padStart(12, '0')}`,
    heading: null,
    content: contentOf(`${n + 1} ${wordsOf(n).join(' ')};`),
  }));
  const section = { id: 'section', kind: 'items', numbering: 'item', heading: 'Items', chapeau: null } as const;
  const draft = labelDraft({ title: 'Long', language: 'en', sections: [{ ...section, paragraphs: all }] });
  const proposals = all.flatMap(({ id, content }, n) =>
    [0, 1, 2].map((which): RandomRound['proposals'][number] => {
      const code = DELEGATIONS[(n * 3 + which) % DELEGATIONS.length] ?? '';
      const own = [`${n + 1}`, ...wordsOf(n)];
      own.splice(5 + which * 15, 2, 'other', 'words', 'here');
      return {
        id: `${n}-${which}`,
        number: n * 3 + which + 1,
        kind: 'replace',
        move: null,
        base: content,
        proposed: [contentOf(`${own.join(' ')};`)],
        heading: null,
        rationale: 'For clarity.',
        citation: null,
        verdict: 'clean',
        tabledAt: '2017-03-29T14:00:00.000Z',
        owner: { code, name: countryName(code, 'en') },
        coSponsors: [],
        supporters: [],
        paragraphId: id,
        sectionId: 'section',
      };
    }),
  );
  return { draft, proposals };
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

for (const size of [100, 300, 1_000]) {
  const sent = round(size);
  const { bytes } = await exportDocx(compilationOf(sent));
  const task = {
    bytes,
    bases: [{ text: { kind: 'revision', number: 1 } as const, draft: sent.draft }] as const,
    mapping: {},
    names: Object.fromEntries(DELEGATIONS.map((code) => [plainName(countryName(code, 'en')), code])),
    only: null,
  };
  const times = Array.from({ length: size === 100 ? 5 : 1 }, () => ({
    read: milliseconds(() => readRedlineFile(task)),
    parsed: milliseconds(() => parseXml(openWord(bytes).document)),
  }));
  const read = median(times.map((one) => one.read));
  const parsed = median(times.map((one) => one.parsed));
  const start = performance.now();
  const answer = await readRedlineApart(task);
  const apart = performance.now() - start;
  const found = answer.kind === 'read' ? answer.reading.proposals.length : 0;
  process.stdout.write(
    `${size} paragraphs, ${found} of ${sent.proposals.length} proposals found: ${read.toFixed(0)} ms, ` +
      `${(read / parsed).toFixed(1)} × parsing alone; in a process of its own ${apart.toFixed(0)} ms\n`,
  );
}
process.exit(0);
