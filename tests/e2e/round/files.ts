import { expect, type Page } from '@playwright/test';
import { readPdf } from '#tests/exports/read-pdf.ts';
import { paragraphsAfter } from '#tests/exports/read-word.ts';
import { download, footnotes, trackedChanges } from '../exported.ts';
import type { Table } from './table.ts';

const ITEM_1 = 'among them victims of crimes;';
const ITEM_5 = '[and more efficient border management] [deleted – GTM]';
const ITEM_8 = 'Smuggling and trafficking. Prevent and combat migrant smuggling and trafficking in persons;';
const RESERVATION = 'United States: scrutiny reservation. Attorneys will have to review its length and contents.';

/** Rev.1 as Word files: the words, the countries behind each tracked change, the reservation as a footnote. */
export async function takeWord({ MEX }: Table): Promise<void> {
  const clean = await download(MEX, 'Clean', 'Word');
  expect(clean.name).toBe('RCM-SACM-2017-L.1-Rev.1-clean-en.docx');
  const words = paragraphsAfter(clean.bytes, 'accept').join('\n');
  for (const expected of [ITEM_1, ITEM_8, 'both processes, acting jointly, to present'])
    expect(words).toContain(expected);
  expect(words).not.toContain('[');
  expect(footnotes(clean.bytes)).toContain(RESERVATION);

  const compilation = await download(MEX, 'Compilation', 'Word');
  expect(paragraphsAfter(compilation.bytes, 'reject').join('\n')).toContain('and more efficient border management');
  expect(trackedChanges(compilation.bytes, 'del').join('\n')).toContain('and more efficient border management');

  const changes = await download(MEX, 'Changes', 'Word');
  expect(paragraphsAfter(changes.bytes, 'accept').join('\n')).toContain(ITEM_1);
  expect(paragraphsAfter(changes.bytes, 'reject').join('\n')).toContain(
    'of trafficking in persons and of modern slavery;',
  );
  expect(trackedChanges(changes.bytes, 'del')).toContain('Guatemala – trafficking in persons and of modern slavery');
  const inserted = trackedChanges(changes.bytes, 'ins');
  expect(inserted).toContain('Guatemala – crimes');
  expect(inserted.filter((change) => change.startsWith('Honduras')).join('')).toContain('migrant smuggling');
}

/** Rev.1 as PDF: read by its tags. */
export async function takePdf({ MEX }: Table): Promise<void> {
  const text = async (reading: 'Clean' | 'Compilation' | 'Changes') => {
    const { blocks } = await readPdf((await download(MEX, reading, 'PDF')).bytes);
    return blocks.map((block) => block.text).join('\n');
  };
  const clean = await text('Clean');
  for (const expected of [ITEM_1, ITEM_8, RESERVATION]) expect(clean).toContain(expected);
  expect(await text('Compilation')).toContain(ITEM_5);
  expect(await text('Changes')).toContain('trafficking in persons and of modern slaverycrimesGTM');
}

/** Rev.1 as a web page, opened in a browser; and as JSON, with everything. */
export async function takeWebPageAndJson({ MEX, IOM }: Table): Promise<void> {
  for (const [reading, expected] of [
    ['Clean', ITEM_1],
    ['Compilation', ITEM_5],
    ['Changes', 'crimes'],
  ] as const) {
    const { bytes } = await download(MEX, reading, 'Web page');
    await showFile(IOM, bytes);
    await expect(IOM.getByRole('document')).toContainText(expected);
  }
  const { name, bytes } = await download(MEX, 'Compilation', 'JSON');
  expect(name).toBe('RCM-SACM-2017-L.1-Rev.1-compilation-en.json');
  const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
  expect(data).toMatchObject({ format: 'consenso/1', source: { kind: 'revision', symbol: 'RCM-SACM/2017/L.1/Rev.1' } });
}

async function showFile(page: Page, bytes: Uint8Array): Promise<void> {
  await page.setContent(new TextDecoder().decode(bytes));
}
