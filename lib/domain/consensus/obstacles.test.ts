import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Said, SpokenPosition, SpokenProposal } from './matrix.ts';
import { delegationsBehind, obstaclesOf } from './obstacles.ts';
import { blockers } from './paragraph-status.ts';

function position(delegation: string, stance: SpokenPosition['stance']): SpokenPosition {
  return { delegation, stance, note: '', at: '2017-03-29T15:00:00.000Z' };
}

const DELETION: SpokenProposal = {
  id: 'p3',
  number: 3,
  kind: 'delete',
  delegation: 'GTM',
  coSponsors: ['HND'],
  supporters: ['MEX'],
  rationale: '',
  tabledAt: '2017-03-29T14:00:00.000Z',
  positions: [position('BLZ', 'object'), position('USA', 'awaitingInstructions'), position('SLV', 'support')],
};

const NOTHING: Said = { positions: [], proposals: [], reservations: [], termObjections: [] };

test('GTM proposes a deletion, BLZ objects', () => {
  const obstacles = obstaclesOf({ ...NOTHING, proposals: [DELETION] });
  expect(obstacles).toEqual([
    {
      kind: 'proposal',
      proposalId: 'p3',
      number: 3,
      change: 'delete',
      delegation: 'GTM',
      behind: ['HND', 'MEX', 'SLV'],
      objecting: ['BLZ'],
      reserving: [],
      awaiting: ['USA'],
    },
  ]);
  expect(delegationsBehind(obstacles)).toEqual(['GTM', 'BLZ']);
});

test('delegations that object to one term are named together, whatever its capitals', () => {
  const objecting = (delegation: string, term: string) => ({ delegation, term, note: '', enteredAt: '2017' });
  const termObjections = [objecting('USA', 'slavery'), objecting('CAN', 'Slavery'), objecting('USA', 'race')];
  expect(obstaclesOf({ ...NOTHING, termObjections })).toEqual([
    { kind: 'termObjection', term: 'slavery', delegations: ['USA', 'CAN'] },
    { kind: 'termObjection', term: 'race', delegations: ['USA'] },
  ]);
});

test('who supports, can accept, waits for instructions or is silent blocks nothing', () => {
  const positions = (['support', 'canAccept', 'awaitingInstructions', 'reserve'] as const).map((stance) =>
    position('GTM', stance),
  );
  expect(obstaclesOf({ ...NOTHING, positions })).toEqual([]);
});

test('there are obstacles if and only if there are blockers, with the same delegations', () => {
  const code = fc.constantFrom('GTM', 'MEX', 'USA');
  const said = fc.record({
    positions: fc.array(
      code.map((delegation) => position(delegation, 'object')),
      { maxLength: 3 },
    ),
    proposals: fc.array(
      code.map((delegation) => ({ ...DELETION, delegation, positions: [] })),
      { maxLength: 2 },
    ),
    reservations: fc.array(
      fc.record({
        id: fc.uuid(),
        delegation: code,
        type: fc.constant('scrutiny' as const),
        term: fc.constant(null),
        text: fc.constant(''),
        blocksAdReferendum: fc.boolean(),
        enteredAt: fc.constant('2017'),
      }),
      { maxLength: 2 },
    ),
    termObjections: fc.array(
      code.map((delegation) => ({ delegation, term: 'slavery', note: '', enteredAt: '2017' })),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(said, (one) => {
      const named = blockers({
        inWorkingDraft: true,
        mark: null,
        openProposals: one.proposals,
        objections: one.positions.map(({ delegation }) => delegation),
        termObjections: one.termObjections,
        reservations: one.reservations,
      }).map(({ delegation }) => delegation);
      expect(new Set(delegationsBehind(obstaclesOf(one)))).toEqual(new Set(named));
    }),
  );
});
