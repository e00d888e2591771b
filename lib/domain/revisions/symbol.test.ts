import { expect, test } from 'vitest';
import { revisionSymbol } from './symbol.ts';

test.each([
  [0, 'RCM-SACM/2017/L.1'],
  [1, 'RCM-SACM/2017/L.1/Rev.1'],
  [12, 'RCM-SACM/2017/L.1/Rev.12'],
])('revision %i is %s', (number, symbol) => {
  expect(revisionSymbol('RCM-SACM/2017/L.1', number)).toBe(symbol);
});

test.each([-1, 1.5, Number.NaN])('there is no revision %d', (number) => {
  expect(() => revisionSymbol('A', number)).toThrow(RangeError);
});
