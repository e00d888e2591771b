import { expect, test } from 'vitest';
import { countryAlpha2, countryCodes, countryName } from './countries.ts';
import { LOCALES } from './locales.ts';

const parties = 'BLZ CAN CRI DOM SLV USA GTM HND MEX NIC PAN ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN'.split(
  ' ',
);

test('the table holds every country of ISO 3166-1 once', () => {
  expect(countryCodes()).toHaveLength(249);
  expect(new Set(countryCodes().map(countryAlpha2)).size).toBe(249);
});

test.each(LOCALES)('the platform names every country in %s', (locale) => {
  expect(countryCodes().filter((code) => /^[A-Z]{2,3}$/.test(countryName(code, locale)))).toEqual([]);
});

test('the members of both conferences are named as their documents name them', () => {
  expect(parties.map((code) => countryName(code, 'es')).join(', ')).toBe(
    'Belice, Canadá, Costa Rica, República Dominicana, El Salvador, Estados Unidos, Guatemala, Honduras, México, ' +
      'Nicaragua, Panamá, Argentina, Bolivia, Brasil, Chile, Colombia, Ecuador, Guyana, Paraguay, Perú, Suriname, ' +
      'Uruguay, Venezuela',
  );
  expect(countryName('USA', 'en')).toBe('United States');
});

test('an unknown code names itself', () => {
  expect(countryName('ZZZ', 'en')).toBe('ZZZ');
  expect(countryAlpha2('gtm')).toBeNull();
});
