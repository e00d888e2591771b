import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const grounds = ['paper', 'sheet', 'sunken'];
const words = [
  'ink',
  'muted',
  'accent',
  'agreed',
  'adref',
  'bracketed',
  'deferred',
  'objection',
  'inserted',
  'removed',
];
const tinted = words.filter((name) => tokens.has(`${name}-soft`));

const pairs = [
  ...grounds.flatMap((ground) => words.map((word) => ({ word, ground, least: 4.5 }))),
  ...tinted.flatMap((name) => [name, 'ink', 'muted'].map((word) => ({ word, ground: `${name}-soft`, least: 4.5 }))),
  { word: 'on-accent', ground: 'accent', least: 4.5 },
  ...grounds.map((ground) => ({ word: 'edge', ground, least: 3 })),
];

const schemes = ['light', 'dark'] as const;

test.each(schemes.flatMap((scheme) => pairs.map((pair) => ({ scheme, ...pair }))))(
  '$word on $ground keeps $least:1 in $scheme',
  ({ scheme, word, ground, least }) => {
    expect(contrast(colour(word, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(least);
  },
);

function colour(name: string, scheme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`no colour named ${name} in globals.css`);
  return token[scheme];
}

/** WCAG 2 contrast ratio of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
