import { expect, test } from 'vitest';
import { romanNumber } from './roman-number.ts';

test.each([
  [1, 'I'],
  [3, 'III'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [99, 'XCIX'],
  [444, 'CDXLIV'],
  [1999, 'MCMXCIX'],
])('%i is %s', (number, written) => {
  expect(romanNumber(number)).toBe(written);
});

test.each([0, -1, 1.5])('%d is no number of a section', (number) => {
  expect(() => romanNumber(number)).toThrow(RangeError);
});
