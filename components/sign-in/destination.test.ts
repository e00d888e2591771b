import { expect, test } from 'vitest';
import { safeDestination } from './destination.ts';

test.each([
  [undefined, '/negotiations'],
  ['/negotiations/common-position?paragraph=3#x', '/negotiations/common-position?paragraph=3#x'],
  ['https://elsewhere.example/', '/negotiations'],
  ['//elsewhere.example/', '/negotiations'],
  ['/\\elsewhere.example', '/negotiations'],
  ['javascript:alert(1)', '/negotiations'],
  ['people', '/negotiations'],
])('%s leads to %s', (wanted, destination) => {
  expect(safeDestination(wanted)).toBe(destination);
});
