import { expect, test } from 'vitest';
import { labelAgainst, labelDraft } from '../../domain/text/labels.ts';
import { contentOf, type Draft, type Section } from '../../domain/text/paragraph.ts';
import { shownText } from './shown-text.ts';

/** A draft of sections written as "a: 1 2 3", each paragraph's id also its words. */
function draft(...sections: string[]): Draft {
  return {
    title: 'T',
    language: 'en',
    sections: sections.map((section): Section => {
      const [id = '', words = ''] = section.split(':');
      const paragraphs = words.trim().split(' ').filter(Boolean);
      return {
        id,
        kind: 'items',
        numbering: 'item',
        heading: id,
        chapeau: null,
        paragraphs: paragraphs.map((word) => ({ id: word, heading: null, content: contentOf(word) })),
      };
    }),
  };
}

/** Sections as "a: 1 -2 +3": `-` what the text lost, `+` what it did not have before. */
function shown(text: Draft, before: Draft | null): string[] {
  const former = before && labelDraft(before);
  return shownText(former ? labelAgainst(former, text) : labelDraft(text), former).map(
    ({ section, inText, paragraphs }) => {
      const words = paragraphs.map((one) => `${one.inText ? (one.former ? '' : '+') : '-'}${one.paragraph.id}`);
      return `${inText ? '' : '-'}${section.id}: ${words.join(' ')}`;
    },
  );
}

test.each([
  ['nothing changed', draft('a: 1 2', 'b: 3'), draft('a: 1 2', 'b: 3'), ['a: 1 2', 'b: 3']],
  ['something new', draft('a: 1 2'), draft('a: 1 new 2'), ['a: 1 +new 2']],
  ['the first, one in the middle and the last are lost', draft('a: 1 2 3 4 5'), draft('a: 2 4'), ['a: -1 2 -3 4 -5']],
  [
    'two in a row are lost, and another comes in their place',
    draft('a: 1 2 3 4'),
    draft('a: 1 new 4'),
    ['a: 1 -2 -3 +new 4'],
  ],
  [
    'one moves to another section: it is not lost',
    draft('a: 1 2', 'b: 3'),
    draft('a: 1', 'b: 2 3'),
    ['a: 1', 'b: 2 3'],
  ],
  ['two change places', draft('a: 1 2 3'), draft('a: 3 2 1'), ['a: 3 2 1']],
  [
    'a section is lost with its words',
    draft('a: 1', 'b: 2 3', 'c: 4'),
    draft('a: 1', 'c: 4'),
    ['a: 1', '-b: -2 -3', 'c: 4'],
  ],
  ['a section is lost, its words are not', draft('a: 1', 'b: 2 3'), draft('a: 1 2 3'), ['a: 1 2 3', '-b: ']],
  ['a section is new', draft('a: 1'), draft('new: 2', 'a: 1'), ['new: +2', 'a: 1']],
])('%s', (_, before, text, expected) => {
  expect(shown(text, before)).toEqual(expected);
});

test('without a text before, everything is there and nothing was', () => {
  expect(shown(draft('a: 1 2'), null)).toEqual(['a: +1 +2']);
});
