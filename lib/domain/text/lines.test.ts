import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZERO_DRAFT } from '../../demo/zero-draft.ts';
import { hashOfCanonical } from './content.ts';
import { labelDraft } from './labels.ts';
import { breakLines, LAYOUT_VERSION, numberLines } from './lines.ts';
import { contentOf, plainText } from './paragraph.ts';

const bare = { marker: '', heading: null };
const linesOf = (text: string) => {
  const starts = breakLines(bare, contentOf(text));
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
};

describe('lines', () => {
  test('Item 1 of the zero draft has "victims of trafficking" on its line 3, as Guatemala cited it', () => {
    const draft = labelDraft({
      title: '',
      language: 'en',
      sections: ZERO_DRAFT.sections.map((section, s) => ({
        ...section,
        id: `s${s}`,
        paragraphs: section.paragraphs.map((paragraph, p) => ({ ...paragraph, id: `${s}.${p}` })),
      })),
    });
    const lines = numberLines(draft);
    const item1 = lines.get('1.0');
    const text = plainText(ZERO_DRAFT.sections[1]?.paragraphs[0]?.content ?? []);
    expect(item1?.first).toBe(1);
    expect(text.slice(item1?.starts[2], item1?.starts[3])).toContain('victims of trafficking in persons');
    expect(lines.get('1.1')?.first).toBe(1 + (item1?.starts.length ?? 0));
    expect(lines.get('2.0')?.first).toBe(1);
  });

  test('end after blanks and hyphens, never at a non-breaking space, always after a line break', () => {
    const filler = 'm'.repeat(44);
    expect(linesOf(`${filler} aaaaaaa`)).toEqual([`${filler} `, 'aaaaaaa']);
    expect(linesOf(`${filler.slice(1)}-aaaaaaa`)).toEqual([`${filler.slice(1)}-`, 'aaaaaaa']);
    expect(linesOf(`xx ${filler.slice(3)}\u00A0aaaaaaa`)).toEqual(['xx ', `${filler.slice(3)}\u00A0aaaaaaa`]);
    expect(linesOf('one\ntwo')).toEqual(['one\n', 'two']);
    expect(linesOf('')).toEqual(['']);
  });

  test('of layout 1 are these for ever: whoever changes them raises LAYOUT_VERSION', () => {
    const paragraphs = ZERO_DRAFT.sections.flatMap((section) => section.paragraphs);
    const starts = paragraphs.map(({ heading, content }) => breakLines({ marker: '12.', heading }, content));
    expect(LAYOUT_VERSION).toBe(1);
    expect(hashOfCanonical(starts)).toBe('7cd52a59bb80455e9c1c68ce796c36b144a5604d42f95f24d87922d3c380e316');
  });

  test('a heading takes room in the first line only', () => {
    const content = contentOf('the rights of all migrants '.repeat(6).trim());
    const [, second = 0] = breakLines(bare, content);
    const [, withHeading = 0] = breakLines({ marker: '1.', heading: 'Human rights' }, content);
    expect(withHeading).toBeLessThan(second);
  });

  test('whatever the text, the lines are the text, and none but the last is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const lines = linesOf(text);
        expect(lines.join('')).toBe(text);
        expect(lines.slice(0, -1).every((line) => line.length > 0)).toBe(true);
      }),
    );
  });
});
