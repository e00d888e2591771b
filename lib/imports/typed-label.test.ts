import { expect, test } from 'vitest';
import { runInHeading, typedLabel } from './typed-label.ts';

test.each([
  ['PP1 Recalling', 'PP', 'PP1'],
  ['PP 12 bis. Recalling', 'PP', 'PP 12 bis.'],
  ['OP3 alt Decides', 'OP', 'OP3 alt'],
  ['Item 1 (Human rights) Commit', 'item', 'Item 1'],
  ['Punto 7 bis: Reconocen', 'item', 'Punto 7 bis:'],
  ['3. Decides', 'number', '3.'],
  ['(12) Decides', 'number', '(12)'],
  ['a. Elaborate', 'letter', 'a.'],
  ['(b) Improve', 'letter', '(b)'],
  ['iv) Improve', 'letter', 'iv)'],
])('%s is labelled %s', (words, code, text) => {
  expect(typedLabel(words)).toMatchObject({ code, text });
  expect(words.slice(typedLabel(words)?.length)).toMatch(/^\S/);
});

test.each([
  '1951. A year',
  'A. Smith',
  '3 countries',
  'PPT chairs',
  'Items of interest',
  'I. Capitals are headings',
  'a country',
  '2.5 per cent',
])('%s has no label', (words) => expect(typedLabel(words)).toBeNull());

test('a title in brackets before the words is the heading, other brackets are words', () => {
  expect(runInHeading('(Human rights) Commit')).toEqual({ heading: 'Human rights', length: 15 });
  expect(runInHeading('(a) Commit')).toBeNull();
  expect(runInHeading('(Human rights)')).toBeNull();
});
