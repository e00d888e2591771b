import { expect, test } from 'vitest';
import { placeAfter } from './placement.ts';

const after = (follows: string | null, createdId: string) => ({ follows, createdId });

test.each<{
  name: string;
  order: string;
  follows: string | null;
  earlier: ReturnType<typeof after>[];
  gives?: string | null;
}>([
  { name: 'after its paragraph', order: 'a b c', follows: 'b', earlier: [], gives: 'b' },
  { name: 'first', order: 'a b c', follows: null, earlier: [], gives: null },
  { name: 'behind an earlier one', order: 'a b x c', follows: 'b', earlier: [after('b', 'x')], gives: 'x' },
  { name: 'behind two', order: 'a b x y c', follows: 'b', earlier: [after('b', 'x'), after('b', 'y')], gives: 'y' },
  { name: 'first, behind an earlier first', order: 'x a b', follows: null, earlier: [after(null, 'x')], gives: 'x' },
  {
    name: 'not behind one that followed another',
    order: 'a x b',
    follows: 'a',
    earlier: [after('b', 'x')],
    gives: 'a',
  },
  {
    name: 'not behind one that was moved away',
    order: 'a b c x',
    follows: 'b',
    earlier: [after('b', 'x')],
    gives: 'b',
  },
  { name: 'its paragraph is gone', order: 'a c', follows: 'b', earlier: [] },
])('$name', ({ order, follows, earlier, gives }) => {
  expect(placeAfter(order.split(' '), follows, earlier)).toBe(gives);
});
