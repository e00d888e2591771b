import { expect, test } from 'vitest';
import { neutralised } from './neutralised.ts';

test.each([
  ['=HYPERLINK("http://example.org")', true],
  ['+1', true],
  ['-1+1', true],
  ['@SUM(A1)', true],
  ['\t=1', true],
  ['\r=1', true],
  [' =1', true],
  ['\ufeff=1', true],
  ['＝1', true],
  ['Agree to = 1', false],
  ['1-2', false],
  ['', false],
])('%j', (text, changed) => {
  expect(neutralised(text)).toBe(changed ? `'${text}` : text);
});
