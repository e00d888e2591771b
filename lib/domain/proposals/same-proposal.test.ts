import { expect, test } from 'vitest';
import { contentOf } from '../text/paragraph.ts';
import { proposalKey } from './same-proposal.ts';

const one = {
  delegation: 'GTM',
  kind: 'replace',
  paragraphId: 'item-1',
  sectionId: 'principles',
  heading: null,
  words: [contentOf('victims of crimes')],
};

test('the same words in runs cut otherwise are the same proposal', () => {
  const cut = [...contentOf('victims '), ...contentOf('of crimes')];
  expect(proposalKey({ ...one, words: [cut] })).toBe(proposalKey(one));
});

test.each([
  ['delegation', { delegation: 'MEX' }],
  ['kind', { kind: 'insert' }],
  ['place', { paragraphId: 'item-2' }],
  ['words', { words: [contentOf('victims')] }],
  ['mark', { words: [[{ kind: 'text' as const, text: 'victims of crimes', bold: true as const }]] }],
])('another %s is another proposal', (_, part) => {
  expect(proposalKey({ ...one, ...part })).not.toBe(proposalKey(one));
});
