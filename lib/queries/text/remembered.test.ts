import { expect, test, vi } from 'vitest';
import { rememberLast, rememberNamed, rememberPairs } from './remembered.ts';

test('the last question asked of an object is answered once', () => {
  const compute = vi.fn<(of: string[], question: string) => string>((of, question) => `${of.join('')}${question}`);
  const ask = rememberLast(compute, (question) => question);
  const words = ['a', 'b'];
  expect([ask(words, '?'), ask(words, '?'), ask(['a', 'b'], '?'), ask(words, '!'), ask(words, '?')]).toEqual([
    'ab?',
    'ab?',
    'ab?',
    'ab!',
    'ab?',
  ]);
  expect(compute).toHaveBeenCalledTimes(4);
});

test('a pair is answered once, in its order, even by nothing', () => {
  const compute = vi.fn<(a: object, b: object) => undefined>(() => undefined);
  const ask = rememberPairs(compute);
  const [a, b] = [{}, {}];
  for (const _ of [1, 2]) expect([ask(a, b), ask(b, a)]).toEqual([undefined, undefined]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('of named results those asked for last are kept', () => {
  const compute = vi.fn<(name: string) => string>((name) => name.toUpperCase());
  const ask = rememberNamed(compute, (name) => name, 2);
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(compute.mock.calls.map(([name]) => name)).toEqual(['a', 'b', 'c', 'b']);
});
