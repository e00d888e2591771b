import { expect, test } from 'vitest';
import { readSource } from '#lib/imports/read-source.ts';
import { sharedFile } from './shared-files.ts';

function read(text: string, fileName = 'source.md') {
  return readSource({ bytes: new TextEncoder().encode(text), fileName, language: 'en' });
}

test('a source keeps the labels it was printed with, and its headings', async () => {
  const { passages, report } = await read(
    '# Declaration\n\nThe General Assembly,\n\n## II. Commitments\n\n22\\. We commit.\n\n(b) To all migrants;\n\n24. We welcome.\n25. We note.',
  );
  expect(passages).toEqual([
    { label: '¶1', heading: 'Declaration', text: 'The General Assembly,' },
    { label: '22', heading: 'II. Commitments', text: 'We commit.' },
    { label: '(b)', heading: 'II. Commitments', text: 'To all migrants;' },
    { label: '24', heading: 'II. Commitments', text: 'We welcome.' },
    { label: '25', heading: 'II. Commitments', text: 'We note.' },
  ]);
  expect(report).toEqual([]);
});

test('a footnote is a passage of its own, cited by its paragraph and its number in the file', async () => {
  const { passages } = await read(
    '# Declaration[^t]\n\n12. We commit[^a] to all migrants.[^b]\n\nWe welcome.[^c]\n\n[^t]: As orally revised.\n[^a]: Resolution 71/1.\n[^b]: See paragraph 3.\n[^c]: Without a vote.',
  );
  expect(passages.map(({ label, text }) => [label, text])).toEqual([
    ['12', 'We commit to all migrants.'],
    ['12, n. 2', 'Resolution 71/1.'],
    ['12, n. 3', 'See paragraph 3.'],
    ['¶2', 'We welcome.'],
    ['¶2, n. 4', 'Without a vote.'],
  ]);
});

test('what cannot be read is reported and gives nothing', async () => {
  expect(await read(' \n ')).toMatchObject({ passages: [], report: [{ level: 'error', code: 'empty' }] });
  const old = await readSource({ bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), fileName: 'a.doc', language: 'en' });
  expect(old).toMatchObject({ passages: [], report: [{ level: 'error', code: 'oldWord' }] });
});

const gcm = sharedFile('conformance/gcm/gcm-final-objectives-en.md');
test.skipIf(gcm === null)('a real text gives a passage for each of its actions, under its objective', async () => {
  const bytes = gcm ?? new Uint8Array();
  const { passages } = await readSource({ bytes, fileName: 'gcm.md', language: 'en' });
  const actions = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(passages).toHaveLength(actions.length);
  expect(passages[0]?.label).toMatch(/^\(?a\)?$/);
  expect(passages.every(({ heading }) => heading !== '')).toBe(true);
});
