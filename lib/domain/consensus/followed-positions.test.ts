import { describe, expect, it } from 'vitest';
import type { Member } from '../proposals/place.ts';
import { contentOf } from '../text/paragraph.ts';
import { followPositions } from './followed-positions.ts';
import { standingPositions, type TakenPosition } from './positions.ts';

const ONE = 'protect the rights of all migrants in transit;';
const TWO = 'combat the smuggling of persons at the border.';

interface Taken extends TakenPosition {
  readonly words: string;
}

function taken(delegation: string, paragraphId: string, words: string, stance: Taken['stance'] = 'object'): Taken {
  return { delegation, paragraphId, words, stance, proposalId: null };
}

const SPLIT: Readonly<Record<string, readonly Member[]>> = {
  a: [
    { id: 'a', content: contentOf(ONE), others: [] },
    { id: 'n', content: contentOf(TWO), others: [] },
  ],
};
const both = `${ONE} ${TWO}`;
const JOIN: Readonly<Record<string, readonly Member[]>> = {
  b: [{ id: 'a', content: contentOf(both), others: [contentOf(ONE)] }],
};

/** What stands where, as "delegation stance paragraph". */
function standing(positions: readonly Taken[], families: Readonly<Record<string, readonly Member[]>>): string[] {
  const followed = followPositions(positions, {
    membersOf: (id) => families[id] ?? null,
    wordsOf: ({ words }) => contentOf(words),
  });
  return standingPositions(followed)
    .map(({ delegation, stance, paragraphId }) => `${delegation} ${stance} ${paragraphId}`)
    .toSorted();
}

describe('positions after a split', () => {
  const rows: [string, readonly Taken[], string[]][] = [
    ['stand on both halves', [taken('MEX', 'a', both)], ['MEX object a', 'MEX object n']],
    ['taken since, on one half, stay there', [taken('MEX', 'a', ONE)], ['MEX object a']],
    [
      'said anew on one half still stand on the other',
      [taken('MEX', 'a', both), taken('MEX', 'a', ONE, 'support')],
      ['MEX object n', 'MEX support a'],
    ],
    [
      'said anew on the new half no longer stand there',
      [taken('MEX', 'a', both), taken('MEX', 'n', TWO, 'support')],
      ['MEX object a', 'MEX support n'],
    ],
    ['taken back on the new half', [taken('MEX', 'a', both), taken('MEX', 'n', TWO, 'none')], ['MEX object a']],
    [
      'are each delegation’s own',
      [taken('MEX', 'a', both), taken('GTM', 'n', TWO, 'support')],
      ['GTM support n', 'MEX object a', 'MEX object n'],
    ],
  ];
  it.each(rows)('%s', (_name, positions, expected) => {
    expect(standing(positions, SPLIT)).toEqual(expected);
  });
});

describe('positions after a join', () => {
  const rows: [string, readonly Taken[], string[]][] = [
    ['go with their words', [taken('MEX', 'b', TWO)], ['MEX object a']],
    [
      'stand beside what was said of the other before',
      [taken('MEX', 'b', TWO), taken('MEX', 'a', ONE, 'support')],
      ['MEX object a', 'MEX support a'],
    ],
    [
      'are said anew by one on all the words',
      [taken('MEX', 'b', TWO), taken('MEX', 'a', ONE, 'support'), taken('MEX', 'a', both, 'canAccept')],
      ['MEX canAccept a'],
    ],
  ];
  it.each(rows)('%s', (_name, positions, expected) => {
    expect(standing(positions, JOIN)).toEqual(expected);
  });
});

it('positions of which nothing was split or joined are the same list', () => {
  const positions = [taken('MEX', 'a', ONE)];
  expect(followPositions(positions, { membersOf: () => null, wordsOf: () => null })).toBe(positions);
});
