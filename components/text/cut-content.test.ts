import { expect, test } from 'vitest';
import { joinContents, normalize } from '#lib/domain/text/content.ts';
import { type Content, contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { cutContent, withOffsets } from './cut-content.ts';

const marked: Content = [
  { kind: 'text', text: 'Commit', italic: true },
  { kind: 'text', text: ' to protecting' },
  { kind: 'footnote', content: [{ kind: 'text', text: 'As agreed.' }] },
];

const cuts = (content: Content, ...offsets: number[]) =>
  cutContent(content, offsets).map((each) => plainText(each.content));

test('is cut where asked, in order, each place once', () => {
  expect(cuts(marked, 9, 3, 9)).toEqual(['Com', 'mit to', ' protecting']);
});

test('ends and what lies beyond cut nothing', () => {
  expect(cuts(contentOf('abc'), 0, 3, 7, -1)).toEqual(['abc']);
});

test('the stretches are the content again, footnotes too', () => {
  for (const offsets of [[], [6], [1, 5, 6, 7, 19]])
    expect(joinContents(cutContent(marked, offsets).map((each) => each.content))).toEqual(normalize(marked));
});

test('a paragraph that is only a footnote is one stretch', () => {
  const note: Content = [{ kind: 'footnote', content: [] }];
  expect(cutContent(note, [0, 1])).toEqual([{ start: 0, end: 1, content: note }]);
  expect(cutContent([], [])).toEqual([{ start: 0, end: 1, content: [] }]);
});

test('items that follow each other begin where the one before ends', () => {
  expect(withOffsets(['ab', '', 'c'], (text) => text.length)).toEqual([
    { item: 'ab', at: 0 },
    { item: '', at: 2 },
    { item: 'c', at: 2 },
  ]);
});
