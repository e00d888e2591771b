import { expect, test } from 'vitest';
import { passing, reservationFilter } from './reservation-filter.ts';

const ENTRIES = [
  { id: 1, delegation: 'USA', type: 'scrutiny', liftedAt: null },
  { id: 2, delegation: 'USA', type: 'general', liftedAt: '2017-04-01' },
  { id: 3, delegation: 'GTM', liftedAt: null },
] as const;

test.each([
  [{}, [1, 2, 3]],
  [{ party: 'USA' }, [1, 2]],
  [{ state: 'maintained' }, [1, 3]],
  [{ state: 'lifted' }, [2]],
  [{ party: 'GTM', state: 'lifted' }, []],
  [{ type: 'scrutiny' }, [1]],
  [{ party: ['GTM', 'USA'], type: 'none', state: 'nonsense' }, [1, 2, 3]],
])('%j', (query, ids) => {
  expect(passing(ENTRIES, reservationFilter(query)).map(({ id }) => id)).toEqual(ids);
});
