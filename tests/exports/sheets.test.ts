import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { labelDraft } from '#lib/domain/text/labels.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { exportCsv } from '#lib/exports/sheets/csv-file.ts';
import { exportXlsx } from '#lib/exports/sheets/xlsx-file.ts';
import { draftView } from './draft-view.ts';
import { sampleView, words } from './sample-view.ts';

function part(bytes: Uint8Array, name: string): Element {
  const file = unzipSync(bytes)[name];
  if (!file) throw new Error(`${name} is not in the workbook`);
  const root = new DOMParser().parseFromString(strFromU8(file), 'text/xml').documentElement;
  if (root === null) throw new Error(`${name} is no XML`);
  return root;
}
const all = (root: Element, name: string) => Array.from(root.getElementsByTagName(name));

/** The cells of a sheet as they read, row by row. */
function cellsOf(bytes: Uint8Array, sheet: number): string[][] {
  const strings = all(part(bytes, 'xl/sharedStrings.xml'), 'si').map((one) => one.textContent ?? '');
  return all(part(bytes, `xl/worksheets/sheet${sheet}.xml`), 'row').map((row) =>
    all(row, 'c').map((cell) => {
      expect(cell.getAttribute('t') === 's' || cell.textContent === '').toBe(true);
      return cell.textContent === '' ? '' : (strings[Number(cell.textContent)] ?? '');
    }),
  );
}

const csv = async (view: Parameters<typeof exportCsv>[0]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await exportCsv(view)).bytes);

test('the comparative table has a row for each proposal: base, words, owner, who stands behind it, positions', async () => {
  const [header, ...rows] = cellsOf((await exportXlsx(sampleView('compilation'))).bytes, 1);
  expect(header?.slice(0, 6)).toEqual(['Paragraph', 'Base text', 'Status', 'Proposal', 'Proposed text', 'Delegation']);
  expect(header?.at(-1)).toBe('Secretariat’s note');
  const first = rows.find((row) => row[0] === 'item1');
  expect(first).toContain('P1');
  expect(first).toContain('Guatemala (GTM)');
  expect(first).toContain('HND, MEX');
  expect(first?.join('|')).toContain('support: HND; awaiting instructions: USA');
});

test('the matrix has a row for each country and a column for each paragraph', async () => {
  const rows = cellsOf((await exportXlsx(sampleView('compilation'))).bytes, 2);
  expect(rows[0]).toEqual(['', 'Delegation', 'Text as a whole', 'PP1', 'item1', 'item2', 'item3']);
  expect(rows.find((row) => row.includes('Guatemala'))).toContain('proposes');
  expect(rows.find((row) => row.includes('Honduras'))).toContain('supports a proposal');
});

test('the first row stands while one scrolls, and columns have widths', async () => {
  const sheet = part((await exportXlsx(sampleView('compilation'))).bytes, 'xl/worksheets/sheet1.xml');
  expect(all(sheet, 'pane')[0]?.getAttribute('state')).toBe('frozen');
  expect(all(sheet, 'pane')[0]?.getAttribute('ySplit')).toBe('1');
  expect(all(sheet, 'col').length).toBe(12);
});

test('words that begin like a formula are text, in the workbook and in CSV', async () => {
  const section = { id: 's', kind: 'items', numbering: 'OP', heading: '', chapeau: null } as const;
  const content = contentOf('=HYPERLINK("http://example.org","a")');
  const draft = labelDraft({
    title: 'A text',
    language: 'en',
    sections: [{ ...section, paragraphs: [{ id: 'p', heading: null, content }] }],
  });
  const view = draftView(draft, [{ paragraphId: 'p', owner: 'GTM', wording: words('+1, "two"\n@three') }]);
  const text = await csv(view);
  expect(text).toContain(`"'=HYPERLINK(""http://example.org"",""a"")"`);
  expect(text).toContain(`"'+1, ""two""\n@three"`);
  const { bytes } = await exportXlsx(view);
  expect(cellsOf(bytes, 1)[1]).toContain(`'=HYPERLINK("http://example.org","a")`);
  expect(all(part(bytes, 'xl/worksheets/sheet1.xml'), 'f')).toEqual([]);
});

test('CSV is the comparative table or the matrix, with the mark that Excel needs', async () => {
  expect(await csv(sampleView('compilation'))).toMatch(/^\ufeffParagraph,Base text,/);
  const matrix = await exportCsv(sampleView('compilation', { table: 'matrix' }));
  expect(strFromU8(matrix.bytes)).toContain('\r\nGTM,Guatemala,,,proposes,');
  expect(matrix.fileName).toBe('RCM-SACM-2017-L.1-Rev.1-compilation-en.matrix.csv');
});
