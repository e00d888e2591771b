import { expect, test } from 'vitest';
import { placeOf } from './queue-place.ts';

const queue = (keys: string) => keys.split('').map((key) => ({ key }));

test.each([
  { name: 'at first, the first', keys: 'abc', chosen: { key: null, index: 0 }, place: 0 },
  { name: 'what was chosen', keys: 'abc', chosen: { key: 'b', index: 1 }, place: 1 },
  { name: 'what was chosen, after something came before it', keys: 'xabc', chosen: { key: 'b', index: 1 }, place: 2 },
  { name: 'once it is done, the next one', keys: 'ac', chosen: { key: 'b', index: 1 }, place: 1 },
  { name: 'once the last one is done, the one before', keys: 'ab', chosen: { key: 'c', index: 2 }, place: 1 },
  { name: 'nothing in an empty queue', keys: '', chosen: { key: 'a', index: 0 }, place: -1 },
])('$name', ({ keys, chosen, place }) => {
  expect(placeOf(keys === '' ? [] : queue(keys), chosen)).toBe(place);
});
