import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from './difference.ts';
import { contentOf, plainText } from './paragraph.ts';
import { type ListItem, listedContent, nextNumber, subparagraphsChanged, subparagraphText } from './subparagraphs.ts';

const LIST = 'Decide to:\n(a) protect;\n(b) promote:\n(i) girls;\n(ii) boys;\n(c) report.';

function printed(items: readonly ListItem[], depth = 0): string[] {
  return items.flatMap(({ number, content, items: below }) => [
    `${' '.repeat(depth)}${number} ${plainText(content)}`,
    ...printed(below, depth + 1),
  ]);
}

test('a list is read with what stands below what', () => {
  const { introduction, items } = listedContent(contentOf(LIST)) ?? { introduction: [], items: [] };
  expect(plainText(introduction)).toBe('Decide to:');
  expect(printed(items)).toEqual(['(a) protect;', '(b) promote:', ' (i) girls;', ' (ii) boys;', '(c) report.']);
});

test.each([
  ['one line', 'Decide to protect.'],
  ['a line without a number', 'Decide to:\n(a) protect;\nand report.'],
  ['two blanks after the number', 'Decide to:\n(a)  protect.'],
])('%s is no list', (_name, text) => {
  expect(listedContent(contentOf(text))).toBeNull();
});

describe('the subparagraphs that a change is in', () => {
  const changed = (after: string, before = LIST) =>
    subparagraphsChanged(difference(contentOf(before), contentOf(after))).map((path) => subparagraphText(path, 'en'));

  test.each([
    ['none', LIST, []],
    ['words of one', LIST.replace('protect', 'defend'), ['(a)']],
    ['words of one below another', LIST.replace('boys', 'young men'), ['(b)(ii)']],
    ['words of two', LIST.replace('protect', 'defend').replace('report', 'tell'), ['(a)', '(c)']],
    ['a new one', LIST.replace('\n(c)', '\n(c) listen;\n(d)'), ['(c)', '(d)']],
    ['one that goes', LIST.replace('\n(ii) boys;', ''), ['(b)(ii)']],
    ['words before the list', LIST.replace('Decide', 'Agree'), []],
    ['a text that is no list', 'Decide to protect.', ['(a)', '(b)', '(b)(i)', '(b)(ii)', '(c)']],
  ])('%s', (_name, after, expected) => {
    expect(changed(after)).toEqual(expected);
  });

  test('letters are cited as the language does', () => {
    expect(subparagraphText(['b', 'ii'], 'en')).toBe('(b)(ii)');
    expect(subparagraphText(['b', 'ii'], 'es')).toBe('b) ii)');
  });
});

describe('the next number', () => {
  test.each([
    ['Decide to:\n(a) protect', '(b)'],
    ['Decidir:\na) proteger', 'b)'],
    ['Decide to:\n(a) protect:\n(i) girls', '(ii)'],
    ['Decide to:\n(a) protect:\n(iv) girls', '(v)'],
    ['Decide to:\n(g) one;\n(h) two', '(i)'],
    ['Decide to:\n(g) one;\n(h) two;\n(i) three', '(j)'],
    ['(a) protect', '(b)'],
    ['Decide to:\n(z) protect', null],
    ['Decide to protect', null],
    ['', null],
  ])('after %j', (text, expected) => {
    expect(nextNumber(text)).toBe(expected);
  });

  test('any list that goes on by itself is read as one level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.boolean(), (lines, brackets) => {
        let text = `Decide to:\n${brackets ? '(a)' : 'a)'} act;`;
        for (let line = 1; line < lines; line++) text += `\n${nextNumber(text)} act;`;
        const { items } = listedContent(contentOf(text)) ?? { items: [] };
        expect(items).toHaveLength(lines);
        expect(items.every((item) => item.items.length === 0)).toBe(true);
      }),
    );
  });
});
