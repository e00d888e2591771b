import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Content, contentOf, plainText } from './paragraph.ts';
import { rebase } from './rebase.ts';
import { type ChosenSide, resolveConflict } from './resolution.ts';

const TEXTS = {
  base: contentOf('Commit to all migrants in transit, and to protect them;'),
  current: contentOf('Commit firmly to all persons in transit, and to assist them;'),
  proposed: contentOf('Commit to all victims of crimes in transit, and to help them.'),
};

describe('a conflict at two places', () => {
  it.each<[ChosenSide[], string]>([
    [[], 'Commit firmly to all persons in transit, and to assist them.'],
    [['proposed', 'current'], 'Commit firmly to all victims of crimes in transit, and to assist them.'],
    [['current', 'proposed'], 'Commit firmly to all persons in transit, and to help them.'],
    [['base', 'base'], 'Commit firmly to all migrants in transit, and to protect them.'],
    [['proposed', 'proposed'], 'Commit firmly to all victims of crimes in transit, and to help them.'],
  ])('with %j', (choices, words) => {
    expect(plainText(resolveConflict(TEXTS, choices))).toBe(words);
  });
});

describe('for any replaced words', () => {
  const COUNT = 8;
  const indexes = fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: 6 });
  const words = (of: (index: number) => string): Content =>
    contentOf(Array.from({ length: COUNT }, (_, index) => of(index)).join(' '));

  it('each place has the chosen words, and every other change of both sides is done', () => {
    const choices = fc.array(fc.constantFrom<ChosenSide>('base', 'current', 'proposed'), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(indexes, indexes, choices, (a, b, chosen) => {
        const texts = {
          base: words((index) => `w${index}`),
          current: words((index) => `${a.includes(index) ? 'a' : 'w'}${index}`),
          proposed: words((index) => `${b.includes(index) ? 'b' : 'w'}${index}`),
        };
        const result = rebase(texts);
        const places = result.kind === 'conflict' ? result.places.map(({ base }) => plainText(base.content)) : [];
        const expected = words((index) => {
          const place = places.indexOf(`w${index}`);
          const side = place === -1 ? (b.includes(index) ? 'proposed' : 'current') : chosen[place];
          if (side === 'base') return `w${index}`;
          if (side === 'proposed') return `b${index}`;
          return `${a.includes(index) ? 'a' : 'w'}${index}`;
        });
        expect(resolveConflict(texts, chosen)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
