/** The files one takes home, as the export menu of the text page gives them. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { all, attribute, wordPart } from '#tests/exports/read-word.ts';

/** A file as it was downloaded. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes the text on the screen as a file, through the menu. */
export async function download(
  page: Page,
  reading: 'Clean' | 'Compilation' | 'Changes',
  format: 'Word' | 'PDF' | 'Web page' | 'JSON',
): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const menu = page.getByRole('dialog', { name: 'Export' });
  await menu.getByRole('radio', { name: reading }).click();
  await menu.getByLabel('Format').selectOption({ label: format });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: 'Download' }).click(),
  ]);
  await page.keyboard.press('Escape');
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

/** Whose every tracked change of a Word file is, and its words: "Guatemala – trafficking in persons". */
export function trackedChanges(bytes: Uint8Array, kind: 'ins' | 'del'): readonly string[] {
  const changes = all(wordPart(bytes, 'word/document.xml'), kind).filter((change) => change.textContent !== '');
  return changes.map((change) => `${attribute(change, 'author')} – ${change.textContent}`);
}

/** The words of a Word file's footnotes. */
export function footnotes(bytes: Uint8Array): readonly string[] {
  return all(wordPart(bytes, 'word/footnotes.xml'), 'footnote').map((note) => note.textContent?.trim() ?? '');
}
