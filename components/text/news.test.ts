import { expect, test } from 'vitest';
import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { lookedAtAll, newsIn } from './news.ts';

const quiet = {
  id: 'item-5',
  contentHash: 'a'.repeat(64),
  proposals: [],
  positions: [],
  reservations: [],
  reopeningRequests: [],
  mark: null,
} as unknown as ParagraphView;

function seenBy(code: string, paragraph: object): NegotiationTextView {
  const paragraphs = [{ ...quiet, ...paragraph }];
  return { sections: [{ paragraphs }], reader: { code } } as unknown as NegotiationTextView;
}

const proposal = (delegation: string, at: string, positions: object[] = []) => ({
  proposals: [{ delegation, tabledAt: at, positions }],
});

test.each([
  ['a proposal of another delegation', 'MEX', proposal('GTM', '2017-03-29T15:00:00.000Z'), true],
  ['a proposal of one’s own', 'GTM', proposal('GTM', '2017-03-29T15:00:00.000Z'), false],
  [
    'a position on one’s own proposal',
    'GTM',
    proposal('GTM', '2017-03-29T15:00:00.000Z', [{ delegation: 'BLZ', at: '2017-03-29T16:00:00.000Z' }]),
    true,
  ],
  ['other words', 'MEX', { contentHash: 'b'.repeat(64) }, true],
  ['agreement', 'MEX', { mark: { setBy: 'TS-RCM', setAt: '2017-03-29T17:00:00.000Z' } }, true],
  [
    'a reservation lifted',
    'MEX',
    { reservations: [{ delegation: 'USA', enteredAt: '2017', liftedAt: '2017-04-01T00:00:00.000Z' }] },
    true,
  ],
  ['nothing', 'MEX', {}, false],
])('%s is news to %s, or not', (_, reader, since, isNews) => {
  const looked = lookedAtAll(seenBy(reader, {}));
  expect([...newsIn(seenBy(reader, since), looked)]).toEqual(isNews ? ['item-5'] : []);
});

test('on the first visit nothing is news, later a new paragraph is', () => {
  expect([...newsIn(seenBy('MEX', {}), null)]).toEqual([]);
  expect([...newsIn(seenBy('MEX', {}), {})]).toEqual(['item-5']);
});
