/** Two stages of one really negotiated text with its brackets; skipped where the files are not at hand. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printBrackets, readBrackets } from '#lib/domain/text/brackets.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { readDraft } from '#lib/imports/read-draft.ts';

const FOLDER = new URL('../../../shared/conformance/bracketed/', import.meta.url);
const isAtHand = existsSync(FOLDER);
if (!isAtHand) process.stdout.write(`skipped: no ${FOLDER.pathname}\n`);

function count(bracket: string, text: string): number {
  return text.split(bracket).length - 1;
}

interface Cut {
  readonly paragraphs: readonly string[];
  /** The blank lines after each of them. */
  readonly between: readonly string[];
}

function cut(file: string): Cut {
  const parts = readFileSync(new URL(file, FOLDER), 'utf8').split(/(\n\s*\n)/);
  const [paragraphs, between] = [0, 1].map((odd) => parts.filter((_part, index) => index % 2 === odd));
  return { paragraphs: paragraphs ?? [], between: between ?? [] };
}

describe.runIf(isAtHand).each([
  { file: 'adp-2015-10-23.md', opening: 1052, closing: 1053, atMostAlone: 20 },
  { file: 'adp-2015-12-09.md', opening: 222, closing: 223, atMostAlone: 5 },
])('$file', ({ file, opening, closing, atMostAlone }) => {
  test('is read, every bracket once, and printed byte for byte', () => {
    const { paragraphs, between } = cut(file);
    const reading = readBrackets(paragraphs);
    const printed = printBrackets(reading).map((text, index) => `${text}${between[index] ?? ''}`);
    expect(printed.join('')).toBe(readFileSync(new URL(file, FOLDER), 'utf8'));
    const left = reading.leftAlone.map(({ words }) => words).join('');
    const alone = (bracket: string): number => reading.unpaired.filter((one) => one.bracket === bracket).length;
    expect(reading.pairs.length + count('[', left) + alone('[')).toBe(opening);
    expect(reading.pairs.length + count(']', left) + alone(']')).toBe(closing);
    expect(reading.unpaired.length).toBeLessThanOrEqual(atMostAlone);
    expect(reading.leftAlone.every(({ kind }) => kind === 'link' || kind === 'footnote')).toBe(true);
  });

  test('is imported with every bracket in its words, and the report counts them', async () => {
    const bytes = new Uint8Array(readFileSync(new URL(file, FOLDER)));
    const { draft, report } = await readDraft({ bytes, fileName: file, language: 'en' });
    const words = (draft?.sections ?? [])
      .flatMap(({ heading, chapeau, paragraphs }) => [
        heading,
        chapeau ?? '',
        ...paragraphs.flatMap(({ heading, content }) => [
          heading ?? '',
          plainText(content),
          ...content.map((inline) => (inline.kind === 'footnote' ? plainText(inline.content) : '')),
        ]),
      ])
      .join('\n');
    const left = readBrackets(cut(file).paragraphs)
      .leftAlone.map(({ words }) => words)
      .join('');
    expect(count('[', words)).toBe(opening - count('[', left));
    expect(count(']', words)).toBe(closing - count(']', left));
    const read = report.find(({ code }) => code === 'bracketsRead')?.values;
    const unpaired = report.filter(({ code }) => code === 'bracketUnpaired');
    const alone = (bracket: string): number => unpaired.filter(({ values }) => values['bracket'] === bracket).length;
    expect(Number(read?.['pairs']) + alone('[')).toBe(count('[', words));
    expect(Number(read?.['pairs']) + alone(']')).toBe(count(']', words));
    expect(unpaired.every(({ place }) => place?.startsWith('§'))).toBe(true);
  });
});
