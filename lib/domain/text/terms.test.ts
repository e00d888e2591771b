import { describe, expect, test } from 'vitest';
import type { Content } from './paragraph.ts';
import { contentOf, plainText } from './paragraph.ts';
import { findTerms, sameTerm } from './terms.ts';

const found = (text: string, ...terms: string[]) =>
  findTerms(contentOf(text), terms).map(({ term, start, end }) => `${term}: ${text.slice(start, end)}`);

describe('watched terms', () => {
  test.each([
    ['in any case', 'SLAVERY and Slavery', ['slavery'], ['slavery: SLAVERY', 'slavery: Slavery']],
    ['never inside another word', 'antislavery, slaveryless', ['slavery'], []],
    ['beside punctuation', '(slavery); "slavery"', ['slavery'], ['slavery: slavery', 'slavery: slavery']],
    [
      'in the English plural',
      'slaveries of countries',
      ['slavery', 'country'],
      ['slavery: slaveries', 'country: countries'],
    ],
    [
      'in the Spanish plural',
      'detenciones y esclavitudes',
      ['detención', 'esclavitud'],
      ['detención: detenciones', 'esclavitud: esclavitudes'],
    ],
    ['without accents', 'la detencion, la DETENCIÓN', ['detención'], ['detención: detencion', 'detención: DETENCIÓN']],
    ['with accents decomposed', 'la detencio\u0301n.', ['detención'], ['detención: detencio\u0301n']],
    [
      'across non-breaking spaces and breaks',
      'modern\u00A0slavery, modern \n slavery',
      ['modern slavery'],
      ['modern slavery: modern\u00A0slavery', 'modern slavery: modern \n slavery'],
    ],
    ['across soft hyphens', 'sla\u00ADvery', ['slavery'], ['slavery: sla\u00ADvery']],
    [
      'a longer term first, the one inside it as well',
      'modern slavery',
      ['slavery', 'modern slavery'],
      ['modern slavery: modern slavery', 'slavery: slavery'],
    ],
    ['after emoji', '🧑🏽‍🤝‍🧑🏻 slavery', ['slavery'], ['slavery: slavery']],
    ['a term of blanks is nowhere', 'a b', ['  '], []],
    [
      'hyphens',
      'Extra-regional and extra\u2011regional',
      ['extra-regional'],
      ['extra-regional: Extra-regional', 'extra-regional: extra\u2011regional'],
    ],
    ['signs of patterns are plain characters', 'a.c abc C++', ['a.c', 'c++'], ['a.c: a.c', 'c++: C++']],
  ])('%s', (_, text, terms, expected) => {
    expect(found(text, ...terms)).toEqual(expected);
  });

  test('across marks, and in footnotes at their place', () => {
    const content: Content = [
      { kind: 'text', text: 'of modern ', italic: true },
      { kind: 'text', text: 'sla', bold: true },
      { kind: 'text', text: 'very' },
      { kind: 'footnote', content: [{ kind: 'text', text: 'Or slavery.' }] },
    ];
    expect(plainText(content)).toBe('of modern slavery');
    expect(findTerms(content, ['modern slavery', 'slavery'])).toEqual([
      { term: 'modern slavery', start: 3, end: 17 },
      { term: 'slavery', start: 10, end: 17 },
      { term: 'slavery', start: 17, end: 17 },
    ]);
  });
});

test('two spellings are one term, whatever their case, accents and blanks', () => {
  expect(sameTerm('Modern  slavery', 'modern\u00a0slavery')).toBe(true);
  expect(sameTerm('migración', 'MIGRACION')).toBe(true);
  expect(sameTerm('slavery', 'modern slavery')).toBe(false);
});
