import { expect, test } from 'vitest';
import { moved } from './use-grid-keys.ts';

const SIZE = { rows: 40, columns: 24 };

test.each([
  ['ArrowDown', false, { row: 6, column: 3 }],
  ['ArrowUp', false, { row: 4, column: 3 }],
  ['ArrowLeft', false, { row: 5, column: 2 }],
  ['ArrowRight', false, { row: 5, column: 4 }],
  ['PageDown', false, { row: 15, column: 3 }],
  ['PageUp', false, { row: 0, column: 3 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 23 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 39, column: 23 }],
  ['a', false, null],
])('%s (ctrl: %s) leads to %j', (key, ctrlKey, place) => {
  expect(moved({ row: 5, column: 3 }, { key, ctrlKey }, SIZE)).toEqual(place);
});

test('the edges hold', () => {
  expect(moved({ row: 39, column: 23 }, { key: 'ArrowDown', ctrlKey: false }, SIZE)).toEqual({ row: 39, column: 23 });
  expect(moved({ row: 0, column: 0 }, { key: 'ArrowLeft', ctrlKey: false }, SIZE)).toEqual({ row: 0, column: 0 });
});
