import { expect, test } from 'vitest';
import type { ParagraphView, ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import { NO_FILTER, passes, type TextFilter } from './text-filter.ts';

const tabled = (delegation: string, supporters: string[] = [], positions: string[] = []) =>
  ({
    state: 'tabled',
    delegation,
    coSponsors: [],
    supporters,
    positions: positions.map((code) => ({ delegation: code })),
  }) as unknown as ProposalView;

const paragraph = (parts: Partial<ParagraphView>) =>
  ({
    status: 'open',
    proposals: [],
    positions: [],
    reservations: [],
    watched: [],
    ...parts,
  }) as unknown as ParagraphView;

const item1 = paragraph({
  id: 'item-1',
  status: 'bracketed',
  proposals: [tabled('GTM', ['HND'], ['BLZ'])],
  watched: [{ term: 'slavery', delegations: ['USA'], start: 0, end: 7 }],
});

test.each<[string, Partial<TextFilter>, string, boolean]>([
  ['everything without a filter', {}, 'GTM', true],
  ['its status', { statuses: ['bracketed', 'open'] }, 'GTM', true],
  ['another status', { statuses: ['agreed'] }, 'GTM', false],
  ['who proposes', { country: 'GTM' }, 'MEX', true],
  ['who supports', { country: 'HND' }, 'MEX', true],
  ['who has a position', { country: 'BLZ' }, 'MEX', true],
  ['who objects to a term in it', { country: 'USA' }, 'MEX', true],
  ['who is silent', { country: 'PAN' }, 'MEX', false],
  ['what awaits a delegation that has said nothing', { awaiting: true }, 'MEX', true],
  ['nothing awaits the owner', { awaiting: true }, 'GTM', false],
  ['nothing awaits who supports', { awaiting: true }, 'HND', false],
  ['nothing awaits who has a position', { awaiting: true }, 'BLZ', false],
  ['what is new', { onlyNew: true }, 'MEX', true],
  ['all that is asked for together', { statuses: ['agreed'], country: 'GTM' }, 'MEX', false],
])('%s', (_, filter, reader, read) => {
  expect(passes(item1, { ...NO_FILTER, ...filter }, { reader, news: new Set(['item-1']) })).toBe(read);
});

test('a lifted reservation no longer counts as having spoken', () => {
  const reserved = (liftedAt: string | null) =>
    paragraph({ reservations: [{ delegation: 'USA', liftedAt }] as unknown as ParagraphView['reservations'] });
  expect(passes(reserved(null), { ...NO_FILTER, country: 'USA' }, { reader: 'MEX', news: new Set() })).toBe(true);
  expect(
    passes(reserved('2017-04-01T00:00:00.000Z'), { ...NO_FILTER, country: 'USA' }, { reader: 'MEX', news: new Set() }),
  ).toBe(false);
});
