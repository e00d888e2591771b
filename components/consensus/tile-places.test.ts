import { expect, test } from 'vitest';
import { COLUMNS, tilesFor } from './tile-places.ts';

const MEMBERS = 'BLZ CAN CRI DOM SLV USA GTM HND MEX NIC PAN ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN'.split(
  ' ',
);

test('every member of both conferences has a tile of its own, on the map', () => {
  const tiles = tilesFor(MEMBERS);
  expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(23);
  expect(tiles.every(({ column, row }) => column >= 0 && column < COLUMNS && row < 9)).toBe(true);
});

test('countries from elsewhere stand below, side by side', () => {
  const codes = ['GTM', ...Array.from({ length: COLUMNS + 1 }, (_, index) => `X${index}`)];
  const below = tilesFor(codes).filter(({ code }) => code !== 'GTM');
  expect(below.at(0)).toMatchObject({ column: 0, row: 9 });
  expect(below.at(-1)).toMatchObject({ column: 0, row: 10 });
});

test('north is up: a country never stands above one that lies wholly north of it', () => {
  const row = new Map(tilesFor(MEMBERS).map((tile) => [tile.code, tile.row]));
  const southwards = 'CAN USA MEX GTM SLV CRI PER BOL CHL'.split(' ').map((code) => row.get(code));
  expect(southwards).toEqual(southwards.toSorted((a = 0, b = 0) => a - b));
});
