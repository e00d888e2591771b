import { expect, test } from 'vitest';
import { suggestedSlug } from './suggested-slug.ts';

test.each([
  ['Posición común (2017): 1.ª versión', 'posicion-comun-2017-1-version'],
  ['One two three four five six seven eight nine', 'one-two-three-four-five-six-seven-eight'],
  ['  «»  ', ''],
  ['x'.repeat(61), ''],
])('%s gives %s', (title, slug) => expect(suggestedSlug(title)).toBe(slug));
