import { expect, test } from 'vitest';
import { contentOf, type Draft, type Section } from '../text/paragraph.ts';
import { changedSections, isUnchanged } from './changed-sections.ts';

const section = (id: string, ...words: string[]): Section => ({
  id,
  kind: 'items',
  numbering: 'item',
  heading: id,
  chapeau: null,
  paragraphs: words.map((word, index) => ({ id: `${id}${index}`, heading: null, content: contentOf(word) })),
});
const draft = (...sections: Section[]): Draft => ({ title: 'T', language: 'en', sections });
const revision = draft(section('a', 'one', 'two'), section('b', 'three'));
const none = { changed: [], removed: [], rearranged: false };

const [a, b] = [section('a', 'one', 'two'), section('b', 'three')];
test.each<{ name: string; now: Draft; gives: Partial<ReturnType<typeof changedSections>> }>([
  { name: 'nothing', now: draft(a, b), gives: {} },
  { name: 'a word', now: draft(a, section('b', 'Three')), gives: { changed: ['b'] } },
  {
    name: 'a mark',
    now: draft(a, {
      ...b,
      paragraphs: [{ id: 'b0', heading: null, content: [{ kind: 'text', text: 'three', bold: true }] }],
    }),
    gives: { changed: ['b'] },
  },
  { name: 'a paragraph more', now: draft(section('a', 'one', 'two', 'new'), b), gives: { changed: ['a'] } },
  { name: 'a paragraph less', now: draft(section('a', 'one'), b), gives: { changed: ['a'] } },
  {
    name: 'paragraphs swapped',
    now: draft({ ...a, paragraphs: a.paragraphs.toReversed() }, b),
    gives: { changed: ['a'] },
  },
  { name: 'a heading', now: draft(a, { ...b, heading: 'B' }), gives: { changed: ['b'] } },
  { name: 'a chapeau', now: draft(a, { ...b, chapeau: 'We,' }), gives: { changed: ['b'] } },
  { name: 'a new section', now: draft(a, section('c', 'new'), b), gives: { changed: ['c'] } },
  { name: 'a section less', now: draft(b), gives: { removed: ['a'] } },
  { name: 'sections swapped', now: draft(b, a), gives: { rearranged: true } },
  { name: 'the title', now: { ...draft(a, b), title: 'U' }, gives: { rearranged: true } },
])('$name', ({ now, gives }) => {
  const result = changedSections(revision, now);
  expect(result).toEqual({ ...none, ...gives });
  expect(isUnchanged(result)).toBe(Object.keys(gives).length === 0);
});
