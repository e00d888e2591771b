import { expect, test } from 'vitest';
import { chooseLocale } from './locales.ts';

test.each([
  { kept: ['es', 'en'], header: 'en', locale: 'es' },
  { kept: [null, 'es'], header: 'en', locale: 'es' },
  { kept: ['de'], header: 'es-GT,es;q=0.9,en;q=0.8', locale: 'es' },
  { kept: [], header: 'pt-BR, en;q=0.5, es;q=0.7', locale: 'es' },
  { kept: [], header: 'es;q=0, fr', locale: 'en' },
  { kept: [undefined], header: null, locale: 'en' },
])('$kept and "$header" give $locale', ({ kept, header, locale }) => {
  expect(chooseLocale(kept, header)).toBe(locale);
});
