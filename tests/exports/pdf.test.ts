import { expect, test } from 'vitest';
import type { ExportLine } from '#lib/exports/export-view.ts';
import { exportPdf } from '#lib/exports/pdf/pdf-file.ts';
import { readPdf } from './read-pdf.ts';
import { sampleView, words } from './sample-view.ts';

const read = async (...sample: Parameters<typeof sampleView>) =>
  readPdf((await exportPdf(sampleView(...sample))).bytes);

test('the clean text is tagged PDF/UA in its language, with its title, headings and paragraphs', async () => {
  const pdf = await read('clean', { language: 'es' });
  expect(pdf).toMatchObject({ title: 'Common position for the Global Compact', language: 'es', accessible: true });
  expect(pdf.blocks.map(({ role }) => role)).toEqual(['P', 'H1', 'H2', 'P', 'P', 'H2', 'P', 'P', 'P', 'P', 'P', 'Div']);
  expect(pdf.blocks[6]?.text).toContain('Human rights. Commit to protecting the human rights of all migrants');
  // Its verification address, in words and as a code whose alternative text says the same.
  expect(pdf.blocks.at(-1)?.text.replaceAll(/\s/g, '')).toContain(
    `https://consenso.example/negotiations/common-position/record/41?head=${'ab'.repeat(32)}`,
  );
  expect(pdf.artifacts).toContain('RCM-SACM/2017/L.1/Rev.1');
});

test('what people wrote is set as it stands, never read as markup', async () => {
  const pdf = await read('clean');
  expect(pdf.blocks.map(({ text }) => text).join('\n')).toContain(
    '<with> “regular channels” 👩‍👩‍👧 *no markup* #let x = 1;',
  );
});

test('reservations are footnotes with the name of the country', async () => {
  const pdf = await read('clean');
  expect(pdf.blocks[6]?.text).toMatch(
    /\{ ?\d+United States: scrutiny reservation. Attorneys will have to review it.\}$/,
  );
  expect(pdf.blocks[1]?.text).toContain('United States: asks that the term “slavery” not be used.');
});

test('the compilation has brackets, names and a table of positions', async () => {
  const pdf = await read('compilation');
  const text = pdf.blocks.map((block) => block.text).join('\n');
  expect(text).toContain(
    '[trafficking in persons] [crimes – GTM, supported by HND, MEX]; and [more efficient borders] [deleted',
  );
  expect(text).toContain('[Smuggling. Combat smuggling; – HND]');
  expect(pdf.blocks.at(-4)).toMatchObject({ role: 'Table' });
  expect(pdf.blocks.at(-4)?.text).toContain('P1 (GTM) HND USA');
});

test('changes stand beside what they replace, with the code of the country they are owed to', async () => {
  const pdf = await read('changes');
  const text = pdf.blocks.map((block) => block.text).join('\n');
  expect(text).toContain('trafficking in personscrimesGTM;');
  expect(text).toContain('This item goes;HND');
});

/** The sample's first section with two computed lines in each paragraph, short enough to stand in one printed line. */
function withLines(text: 'clean' | 'compilation') {
  const lines: ExportLine[] = [
    { number: 17, start: 0, content: words('Recalling the') },
    { number: 18, start: 14, content: words('New York Declaration,') },
  ];
  const sections = sampleView(text).sections.slice(0, 1);
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, lines })),
  }));
}

test('lines are broken where the screen breaks them and carry its numbers, unread', async () => {
  const pdf = await read('clean', { sections: withLines('clean') });
  expect(pdf.artifacts.filter((text) => /^\d+$/.test(text))).toEqual(['17', '18']);
  expect(pdf.blocks.map(({ text }) => text)).toContain('Recalling the New York Declaration,');
});

test('a printed line in which several of the screen begin carries all their numbers', async () => {
  const pdf = await read('compilation', { sections: withLines('compilation') });
  expect(pdf.artifacts.filter((text) => /^\d+(–\d+)*$/.test(text))).toEqual(['17–18']);
});

test('a script without a font gives a PDF all the same, which does not claim the standard', async () => {
  const [section] = sampleView('clean').sections;
  if (!section) throw new Error('the sample has lost its section');
  const pdf = await read('clean', { sections: [{ ...section, heading: 'ꯃꯤꯇꯩ' }] });
  expect(pdf.accessible).toBe(false);
  expect(pdf.blocks.length).toBeGreaterThan(2);
});
