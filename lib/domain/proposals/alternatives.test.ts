import { describe, expect, test } from 'vitest';
import { difference } from '../text/difference.ts';
import { compareLabels } from '../text/labels.ts';
import { contentOf, type Label } from '../text/paragraph.ts';
import { alternativeLabels, replacesWhole } from './alternatives.ts';

const BASE = 'Recalling the New York Declaration for Refugees and Migrants,';
const whole = (proposed: string, base = BASE) => replacesWhole(difference(contentOf(base), contentOf(proposed)));

describe('a wording stands in the place of the whole paragraph', () => {
  test.each([
    ['other words', 'Bearing in mind that people have always moved,', true],
    ['three words that stay together', 'Guided by the New York spirit of 2016,', false],
    ['words in common that stand apart', 'Guided by Refugees and by all who help them,', true],
    ['one word changed', 'Recalling the Marrakech Declaration for Refugees and Migrants,', false],
    ['words added', `${BASE} and its annexes,`, false],
    ['nothing', '', false],
  ])('%s: %j', (_name, proposed, expected) => {
    expect(whole(proposed)).toBe(expected);
  });

  test('a short paragraph is replaced when none of its words stays', () => {
    expect(whole('We decide.', 'We agree.')).toBe(false);
    expect(whole('Done in Panama.', 'We agree.')).toBe(true);
  });

  test('not where nothing stood', () => {
    expect(whole(BASE, '')).toBe(false);
  });
});

describe('alternatives are cited by their paragraph', () => {
  const PP5: Label = { code: 'PP', number: 5, suffix: null };

  test('one, and more in their order; of a new paragraph too', () => {
    expect([...alternativeLabels(PP5, ['a', 'b'])]).toEqual([
      ['a', { ...PP5, suffix: 'alt' }],
      ['b', { ...PP5, suffix: 'alt 2' }],
    ]);
    expect([...alternativeLabels({ ...PP5, suffix: 'bis' }, ['a'])]).toEqual([['a', { ...PP5, suffix: 'bis alt' }]]);
  });

  test('they stand behind their paragraph and before the next', () => {
    const labels = [null, 'alt', 'alt 2', 'bis', 'bis alt', 'ter'].map((suffix) => ({ ...PP5, suffix }));
    expect(labels.toReversed().toSorted(compareLabels)).toEqual(labels);
  });
});
