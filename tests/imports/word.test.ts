import { readdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { exportDocx } from '#lib/exports/docx/docx-file.ts';
import { readDraft } from '#lib/imports/read-draft.ts';
import { sampleView } from '#tests/exports/sample-view.ts';
import { sharedFile } from './shared-files.ts';
import { wordFile, wordParagraph, wordRun } from './word-file.ts';

const read = (bytes: Uint8Array, fileName = 'draft.docx') => readDraft({ bytes, fileName, language: 'en' });
const codes = async (bytes: Uint8Array, fileName?: string) =>
  (await read(bytes, fileName)).report.map(({ code }) => code);

const heading = (text: string) => wordParagraph(wordRun(text, '<w:b/>'));
const body = [
  heading('Principles'),
  wordParagraph(
    wordRun('1. (Human rights) ') +
      wordRun('Commit', '<w:i/>') +
      wordRun(' to “rights” &amp; ') +
      wordRun('more', '<w:b/>') +
      '<w:r><w:footnoteReference w:id="2"/></w:r>' +
      wordRun(';'),
  ),
  wordParagraph(
    wordRun('2. See ') + `<w:hyperlink r:id="rId2">${wordRun('the Compact')}</w:hyperlink>` + wordRun(' on<w/>'),
  ).replace('<w/>', '</w:t><w:br/><w:t>a line 👩‍👩‍👧.'),
].join('');

test('words, bold, italic, footnotes, links and line breaks come in; labels are not doubled', async () => {
  const { draft, report } = await read(wordFile(body));
  expect(draft?.sections).toEqual([
    {
      kind: 'items',
      numbering: 'item',
      heading: 'Principles',
      chapeau: null,
      paragraphs: [
        {
          heading: 'Human rights',
          content: [
            { kind: 'text', text: 'Commit', italic: true },
            { kind: 'text', text: ' to “rights” & ' },
            { kind: 'text', text: 'more', bold: true },
            {
              kind: 'footnote',
              content: [
                { kind: 'text', text: 'Of both ' },
                { kind: 'text', text: 'processes.', italic: true },
              ],
            },
            { kind: 'text', text: ';' },
          ],
        },
        {
          heading: null,
          content: [
            { kind: 'text', text: 'See ' },
            { kind: 'text', text: 'the Compact', link: 'https://example.org/pact' },
            { kind: 'text', text: ' on\na line 👩‍👩‍👧.' },
          ],
        },
      ],
    },
  ]);
  expect(report.filter(({ level }) => level !== 'note')).toEqual([]);
});

test('a file that we exported comes back with its sections, headings and words', async () => {
  const { bytes } = await exportDocx(sampleView('clean'));
  const { draft } = await read(bytes);
  expect(draft?.title).toBe('Common position for the Global Compact');
  expect(draft?.sections.map(({ heading, chapeau, numbering }) => [heading, chapeau, numbering])).toEqual([
    ['Preamble', 'The Member Countries,', 'PP'],
    ['Principles', null, 'OP'],
  ]);
  expect(
    draft?.sections[1]?.paragraphs.map(({ heading, content }) => [heading, plainText(content)]).slice(0, 3),
  ).toEqual([
    ['Human rights', 'Commit to protecting the human rights of all migrants, among them victims of crimes;'],
    [null, 'Promote orderly & safe flows <with> “regular channels” 👩‍👩‍👧 *no markup* #let x = 1; שלום;'],
    [null, 'Request the Technical Secretariats to present\nthis common position, véase the Compact.'],
  ]);
});

test.each([
  '<w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>',
  '<w:moveFrom w:id="1"><w:r><w:t>old</w:t></w:r></w:moveFrom>',
])('tracked changes are refused: %s', async (change) => {
  const { draft, report } = await read(wordFile(body + wordParagraph(change)));
  expect(draft).toBeNull();
  expect(report).toEqual([{ level: 'error', code: 'trackedChanges', values: { count: 1 }, place: null }]);
});

test('what a draft has no place for is named: struck words, tables, comments, headers, pictures', async () => {
  const comments =
    '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment></w:comments>';
  const header = comments.replaceAll('w:comments', 'w:hdr').replace(/<w:comment [^>]*>|<\/w:comment>/g, '');
  const struck = wordParagraph(
    wordRun('Kept ') + wordRun('struck', '<w:strike/>') + wordRun(' lined', '<w:u w:val="single"/>'),
  );
  const table = `<w:tbl><w:tr><w:tc>${wordParagraph(wordRun('cell'))}</w:tc></w:tr></w:tbl>`;
  const picture = wordParagraph('<w:r><w:drawing/></w:r>' + wordRun('beside'));
  const { draft, report } = await read(
    wordFile(body + struck + table + picture, { 'word/comments.xml': comments, 'word/header1.xml': header }),
  );
  expect(new Set(report.map(({ code }) => code))).toEqual(
    new Set([
      'titleMissing',
      'struckThrough',
      'tableFlattened',
      'commentsLeft',
      'headersLeft',
      'imageLeft',
      'marksLeft',
    ]),
  );
  expect(draft?.sections[0]?.paragraphs.map(({ content }) => plainText(content)).slice(2)).toEqual([
    'Kept struck lined',
    'cell',
    'beside',
  ]);
});

test.each([
  ['an archive that is cut off', wordFile(body).slice(0, 900), 'damaged'],
  ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'oldWord'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'unknownType'],
  ['a picture', new Uint8Array([0x89, 0x50, 0, 0]), 'notText'],
  ['an archive without a document', zipSync({ 'a.txt': new Uint8Array(3) }), 'unknownType'],
  ['an entity', wordFile(body, { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), 'suspicious'],
  ['XML nested too deep', wordFile('<w:p>'.repeat(70) + '</w:p>'.repeat(70)), 'suspicious'],
  ['a path out of the archive', wordFile(body, { '../evil.xml': 'x' }), 'suspicious'],
  ['macros', wordFile(body, { 'word/vbaProject.bin': 'x' }), 'macros'],
  ['a bomb', wordFile(body, { 'word/styles.xml': new Uint8Array(3_000_000) }), 'suspicious'],
  ['nothing', new Uint8Array(), 'empty'],
  ['over ten megabytes', new Uint8Array(10 * 1024 * 1024 + 1), 'tooLarge'],
])('%s is refused', async (_what, bytes, code) => {
  expect(await codes(bytes)).toEqual([code]);
});

test('an archive whose directory lies about a size is refused before it grows', async () => {
  const file = wordFile(body, { 'word/styles.xml': new Uint8Array(900_000) });
  const name = new TextEncoder().encode('word/styles.xml');
  const at = file.findLastIndex((_, index) => name.every((byte, offset) => file[index + offset] === byte));
  new DataView(file.buffer, file.byteOffset).setUint32(at - 46 + 24, 10, true);
  expect(await codes(file)).toEqual(['damaged']);
});

const accepted =
  sharedFile('conformance/docx-tracked/RP002-Deleted-Text-Accepted.docx') &&
  readdirSync(new URL('../../../shared/conformance/docx-tracked', import.meta.url)).filter((name) =>
    name.endsWith('.docx'),
  );
test.skipIf(accepted === null)(
  'of real Word files those with tracked changes are refused, their twins are read',
  async () => {
    for (const name of accepted ?? []) {
      const reading = await read(sharedFile(`conformance/docx-tracked/${name}`) ?? new Uint8Array(), name);
      const tracked = !/-(Accepted|Rejected)\.docx$/.test(name);
      expect([
        name,
        reading.draft === null,
        reading.report.map(({ code }) => code).filter((code) => code === 'wordsMissing'),
      ]).toEqual([name, tracked, []]);
    }
  },
);

test('words that the reading lost are counted and named', async () => {
  const lost = wordParagraph(`<w:unknown>${wordRun('lost words')}</w:unknown>`);
  const { report } = await read(wordFile(body + lost));
  expect(report).toContainEqual({ level: 'warning', code: 'wordsMissing', values: { count: 2 }, place: 'lost words' });
});
