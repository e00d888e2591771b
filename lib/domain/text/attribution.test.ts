import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { attributeChanges } from './attribution.ts';
import { joinContents, normalize } from './content.ts';
import { type Content, contentOf, plainText } from './paragraph.ts';

/** GTM's deletion of "a" and HND's insertion of "b" are written `-GTM{a}` and `+HND{b}`. */
const written = (before: string, ...steps: [string, string][]) =>
  attributeChanges(
    contentOf(before),
    steps.map(([by, after]) => ({ by, content: contentOf(after) })),
  )
    .map(({ kind, by, content }) => {
      const words = plainText(content);
      return kind === 'same' ? words : `${kind === 'inserted' ? '+' : '-'}${by}{${words}}`;
    })
    .join('');

test.each<[string, [string, string][], string]>([
  ['all migrants;', [], 'all migrants;'],
  ['all migrants;', [['GTM', 'all victims;']], 'all -GTM{migrants}+GTM{victims};'],
  [
    'a b c',
    [
      ['GTM', 'a x c'],
      ['HND', 'a x c d'],
    ],
    'a -GTM{b}+GTM{x} c+HND{ d}',
  ],
  // What one put in and another took out again was never in either text.
  [
    'a c',
    [
      ['GTM', 'a b c'],
      ['HND', 'a c'],
    ],
    'a c',
  ],
  // Half of an insertion changed by somebody else.
  [
    'a',
    [
      ['GTM', 'a b c'],
      ['HND', 'a b d'],
    ],
    'a+GTM{ b }+HND{d}',
  ],
  // Taken out by one, put back by the other: both did something.
  [
    'a b c',
    [
      ['GTM', 'a c'],
      ['HND', 'a b c'],
    ],
    'a-GTM{ b}+HND{ b} c',
  ],
])('%s through %j reads %s', (before, steps, redline) => {
  expect(written(before, ...steps)).toBe(redline);
});

test('without its insertions it is the first words, without its deletions the last, whatever was done between', () => {
  fc.assert(
    fc.property(arbitraryContent, fc.array(arbitraryContent, { maxLength: 4 }), (before, contents) => {
      const changes = attributeChanges(
        before,
        contents.map((content, by) => ({ by, content })),
      );
      const read = (left: string): Content =>
        joinContents(changes.filter(({ kind }) => kind !== left).map(({ content }) => content));
      expect(read('inserted')).toEqual(normalize(before));
      expect(read('deleted')).toEqual(normalize(contents.at(-1) ?? before));
    }),
  );
});
