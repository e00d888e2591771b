import { expect, test } from 'vitest';
import { countStatuses, countsAt, NO_COUNTS, objectionSpans } from './course.ts';

const MARKS = [
  { paragraphId: 'a', at: '2017-04-01T00:00:00.000Z', mark: 'adReferendum' },
  { paragraphId: 'a', at: '2017-05-01T00:00:00.000Z', mark: null },
  { paragraphId: 'b', at: '2017-04-15T00:00:00.000Z', mark: 'agreed' },
] as const;

const SPANS = [
  { paragraphId: 'c', from: '2017-03-29T00:00:00.000Z', until: '2017-04-20T00:00:00.000Z' },
  { paragraphId: 'a', from: '2017-05-02T00:00:00.000Z', until: null },
];

test.each([
  ['2017-03-01T00:00:00.000Z', { open: 3 }],
  ['2017-04-10T00:00:00.000Z', { open: 1, bracketed: 1, adReferendum: 1 }],
  ['2017-04-16T00:00:00.000Z', { bracketed: 1, adReferendum: 1, agreed: 1 }],
  ['2017-04-20T00:00:00.000Z', { open: 1, adReferendum: 1, agreed: 1 }],
  ['2017-05-01T00:00:00.000Z', { open: 2, agreed: 1 }],
  ['2017-06-01T00:00:00.000Z', { open: 1, bracketed: 1, agreed: 1 }],
])('at %s the record tells %j', (instant, counts) => {
  expect(countsAt(instant, ['a', 'b', 'c'], { marks: MARKS, spans: SPANS })).toEqual({ ...NO_COUNTS, ...counts });
});

test('an objection lasts until the delegation takes another position, and another delegation does not end it', () => {
  const stance = (delegation: string, stance: string, at: string) => ({ delegation, paragraphId: 'a', stance, at });
  expect(
    objectionSpans([stance('BLZ', 'object', '1'), stance('GTM', 'support', '2'), stance('BLZ', 'none', '3')]),
  ).toEqual([{ paragraphId: 'a', from: '1', until: '3' }]);
  expect(objectionSpans([stance('BLZ', 'support', '1'), stance('BLZ', 'object', '2')])).toEqual([
    { paragraphId: 'a', from: '2', until: null },
  ]);
});

test('every paragraph is counted once', () => {
  expect(countStatuses(['open', 'open', 'deleted'])).toEqual({ ...NO_COUNTS, open: 2, deleted: 1 });
});
