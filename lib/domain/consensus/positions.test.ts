import { expect, test } from 'vitest';
import { standingPositions, type TakenPosition } from './positions.ts';

function taken(delegation: string, stance: TakenPosition['stance'], paragraphId: string | null = 'i5'): TakenPosition {
  return { delegation, stance, paragraphId, proposalId: null };
}

test('of each delegation on each target the last position stands', () => {
  const positions = [
    taken('GTM', 'object'),
    taken('BLZ', 'reserve'),
    taken('GTM', 'canAccept'),
    taken('GTM', 'awaitingInstructions', 'i7'),
  ];
  expect(standingPositions(positions)).toEqual([
    taken('BLZ', 'reserve'),
    taken('GTM', 'canAccept'),
    taken('GTM', 'awaitingInstructions', 'i7'),
  ]);
});

test('a position taken back does not stand, and can be taken anew', () => {
  const positions = [taken('GTM', 'object'), taken('GTM', 'none'), taken('USA', 'object'), taken('USA', 'none')];
  expect(standingPositions(positions)).toEqual([]);
  expect(standingPositions([...positions, taken('USA', 'reserve')])).toEqual([taken('USA', 'reserve')]);
});

test('the whole text, a paragraph and a proposal are targets of their own', () => {
  const whole = taken('GTM', 'support', null);
  const proposal: TakenPosition = { ...whole, stance: 'object', proposalId: 'p1' };
  expect(standingPositions([whole, taken('GTM', 'reserve'), proposal])).toHaveLength(3);
});
