import { expect, test } from 'vitest';
import { filterOf } from './filter-of.ts';

const NONE = { party: null, paragraph: null, kind: null, page: 1 };

test.each([
  [{}, NONE],
  [
    { party: 'GTM', kind: 'term.objected', page: '3' },
    { ...NONE, party: 'GTM', kind: 'term.objected', page: 3 },
  ],
  [{ party: ['GTM', 'MEX'], paragraph: '' }, NONE],
  [{ page: '0' }, NONE],
  [{ page: '-1' }, NONE],
  [{ page: '1e9' }, { ...NONE, page: 1e9 }],
  [{ page: 'two' }, NONE],
])('%j', (query, filter) => {
  expect(filterOf(query)).toEqual(filter);
});
