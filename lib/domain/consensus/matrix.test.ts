import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL_STANCES, cellsOf, type Said, type SpokenPosition, silentOn, voicesOf } from './matrix.ts';

const NOTHING: Said = { positions: [], proposals: [], reservations: [], termObjections: [] };

function position(
  delegation: string,
  stance: SpokenPosition['stance'],
  at = '2017-03-29T15:00:00.000Z',
): SpokenPosition {
  return { delegation, stance, note: '', at };
}

/** Item 5 of the round: Guatemala asks to delete words, Belize objects to that, El Salvador stands behind it. */
function item5(): Said {
  return {
    ...NOTHING,
    positions: [position('MEX', 'support')],
    proposals: [
      {
        id: 'p3',
        number: 3,
        kind: 'replace',
        delegation: 'GTM',
        coSponsors: [],
        supporters: ['SLV'],
        rationale: 'a territorial claim',
        tabledAt: '2017-03-29T14:00:00.000Z',
        positions: [position('BLZ', 'object'), position('HND', 'support'), position('PAN', 'canAccept')],
      },
    ],
  };
}

function stances(codes: string, said: Said): string {
  return cellsOf(codes.split(' '), said)
    .map((cell) => cell.stance)
    .join(' ');
}

describe('the strongest thing a delegation has said', () => {
  test('on a proposal: owning it, objecting to it, standing behind it, living with it', () => {
    expect(stances('GTM BLZ SLV HND PAN MEX URY', item5())).toBe(
      'propose opposeProposal back back canAccept support silent',
    );
  });

  test.each([
    [
      'an objection outweighs owning a proposal',
      { ...item5(), positions: [position('GTM', 'object')] },
      'GTM',
      'object',
    ],
    [
      'a term objection is an objection to the words',
      { ...item5(), termObjections: [{ delegation: 'USA', term: 'slavery', note: '', enteredAt: '2017' }] },
      'USA',
      'object',
    ],
    [
      'a reservation outweighs support',
      {
        ...item5(),
        reservations: [
          {
            id: 'r1',
            delegation: 'MEX',
            type: 'scrutiny' as const,
            term: null,
            text: 'attorneys',
            blocksAdReferendum: true,
            enteredAt: '2017',
          },
        ],
      },
      'MEX',
      'reserve',
    ],
  ])('%s', (_, said, code, stance) => {
    expect(stances(code, said)).toBe(stance);
  });

  test('hides nothing that lies behind it, and says why', () => {
    const said = { ...item5(), positions: [position('GTM', 'awaitingInstructions')] };
    const [cell] = cellsOf(['GTM'], said);
    expect(cell?.voices.map(({ stance, act, note }) => [stance, act, note])).toEqual([
      ['propose', 'owner', 'a territorial claim'],
      ['awaitingInstructions', 'position', ''],
    ]);
  });

  test('is the newest of equal ones', () => {
    const said = {
      ...NOTHING,
      positions: [position('GTM', 'object', '2017-03-29T10:00:00.000Z')],
      termObjections: [{ delegation: 'GTM', term: 'slavery', note: '', enteredAt: '2017-03-29T12:00:00.000Z' }],
    };
    expect(voicesOf(said).map(({ act }) => act)).toEqual(['termObjection', 'position']);
  });
});

test('a delegation that has said nothing is silent, not objecting', () => {
  const cells = cellsOf(['GTM', 'URY'], item5());
  expect(silentOn(cells)).toEqual(['URY']);
  expect(silentOn(cellsOf(['GTM', 'URY'], NOTHING))).toEqual(['GTM', 'URY']);
});

test('each delegation has one cell in the order given, and its stance is its first voice', () => {
  const code = fc.constantFrom('GTM', 'MEX', 'USA', 'BLZ');
  const spoken = fc.record({
    delegation: code,
    stance: fc.constantFrom<SpokenPosition['stance'][]>(
      'support',
      'canAccept',
      'awaitingInstructions',
      'reserve',
      'object',
    ),
    note: fc.constant(''),
    at: fc.constantFrom('2017', '2018'),
  });
  fc.assert(
    fc.property(fc.array(spoken), fc.shuffledSubarray(['GTM', 'MEX', 'USA', 'BLZ']), (positions, codes) => {
      const cells = cellsOf(codes, { ...NOTHING, positions });
      expect(cells.map((cell) => cell.delegation)).toEqual(codes);
      for (const { delegation, stance, voices } of cells) {
        expect(voices).toHaveLength(positions.filter((one) => one.delegation === delegation).length);
        expect(stance).toBe(voices[0]?.stance ?? 'silent');
        const ranks = voices.map((voice) => CELL_STANCES.indexOf(voice.stance));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }
    }),
  );
});
