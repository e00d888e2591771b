import { expect, test } from 'vitest';
import { labelText } from './label-text.ts';

test.each([
  { label: { code: 'item', number: 3, suffix: null }, en: 'Item 3', es: 'Punto 3' },
  { label: { code: 'item', number: 7, suffix: 'bis' }, en: 'Item 7 bis', es: 'Punto 7 bis' },
  { label: { code: 'PP', number: 1, suffix: null }, en: 'PP1', es: 'PP1' },
  { label: { code: 'OP', number: 3, suffix: 'ter' }, en: 'OP3 ter', es: 'OP3 ter' },
] as const)('$en is cited $es in Spanish', ({ label, en, es }) => {
  expect(labelText(label, 'en')).toBe(en);
  expect(labelText(label, 'es')).toBe(es);
});
