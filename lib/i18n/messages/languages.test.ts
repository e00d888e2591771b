import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { LOCALES } from '../locales.ts';
import { MESSAGES } from './index.ts';

const original = flatten(MESSAGES.en);

test.each(LOCALES)('%s has every sentence, with the same arguments, and nothing else', (locale) => {
  expect(signature(flatten(MESSAGES[locale]))).toEqual(signature(original));
});

test.each(LOCALES)('%s leaves no sentence empty', (locale) => {
  const empty = [...flatten(MESSAGES[locale])].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key);
  expect(empty).toEqual([]);
});

test.each(LOCALES.filter((locale) => locale !== 'en'))('%s leaves no longer sentence in English', (locale) => {
  const same = [...flatten(MESSAGES[locale])].filter(
    ([key, sentence]) => sentence === original.get(key) && sentence.split(' ').length > 3,
  );
  expect(same).toEqual([]);
});

test('a language that lacks a sentence, or an argument of one, is noticed', () => {
  const whole = flatten({ greeting: 'Good day, {name}', count: '{n, plural, one {# word} other {# words}}' });
  expect(signature(flatten({ greeting: 'Good day, {name}' }))).not.toEqual(signature(whole));
  expect(signature(flatten({ greeting: 'Good day', count: '{n, number}' }))).not.toEqual(signature(whole));
});

function flatten(messages: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(messages) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null)
      for (const [inner, sentence] of flatten(value, `${prefix}${key}.`)) flat.set(inner, sentence);
    else flat.set(`${prefix}${key}`, String(value));
  }
  return flat;
}

function signature(messages: Map<string, string>): Record<string, string[]> {
  return Object.fromEntries([...messages].map(([key, sentence]) => [key, [...argumentsOf(parse(sentence))].sort()]));
}

function argumentsOf(elements: readonly MessageFormatElement[]): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(`${TYPE[element.type]} ${element.value}`);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options))
        for (const name of argumentsOf(option.value)) found.add(name);
    if (element.type === TYPE.tag) for (const name of argumentsOf(element.children)) found.add(name);
  }
  return found;
}
