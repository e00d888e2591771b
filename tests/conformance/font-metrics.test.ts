import { expect, test } from 'vitest';
import { FONT_METRICS } from '#lib/domain/text/font-metrics.ts';
import { advancesOf } from '../fixtures/font-metrics.ts';

test.each(['regular', 'italic', 'bold', 'boldItalic'] as const)('the table of widths is the font: %s', (face) => {
  const table = Object.entries<string>(FONT_METRICS[face]).flatMap(([width, characters]) =>
    Array.from(characters, (character) => [character.codePointAt(0), Number(width)] as const),
  );
  const advances = advancesOf(face);
  expect(advances.size).toBeGreaterThan(300);
  expect(new Map(table)).toEqual(advances);
});
