import { expect, test } from 'vitest';
import { type DeclaredKind, keysState, type RevisionKey, validKeys } from './keys.ts';

const key = (bloc: string, kind: DeclaredKind, contentHash = 'now'): RevisionKey => ({ bloc, kind, contentHash });
const waiting = (missing: number, kind: DeclaredKind | null = null) => ({ state: 'waiting', kind, missing });

test.each<{ name: string; keys: RevisionKey[]; required: number; gives: object }>([
  { name: 'no key', keys: [], required: 2, gives: waiting(2) },
  { name: 'one of two', keys: [key('RCM', 'editorial')], required: 2, gives: waiting(1, 'editorial') },
  {
    name: 'one of one',
    keys: [key('RCM', 'substantive')],
    required: 1,
    gives: { state: 'turned', kind: 'substantive' },
  },
  {
    name: 'both',
    keys: [key('RCM', 'editorial'), key('SACM', 'editorial')],
    required: 2,
    gives: { state: 'turned', kind: 'editorial' },
  },
  {
    name: 'both, declared differently',
    keys: [key('RCM', 'editorial'), key('SACM', 'substantive')],
    required: 2,
    gives: { state: 'kindsDiffer' },
  },
  {
    name: 'a key on other words is void',
    keys: [key('RCM', 'editorial', 'before'), key('SACM', 'editorial')],
    required: 2,
    gives: waiting(1, 'editorial'),
  },
  { name: 'every key void', keys: [key('RCM', 'editorial', 'before')], required: 2, gives: waiting(2) },
  {
    name: 'one conference counts once',
    keys: [key('RCM', 'editorial'), key('RCM', 'editorial')],
    required: 2,
    gives: waiting(1, 'editorial'),
  },
])('$name', ({ keys, required, gives }) => {
  expect(keysState(keys, { contentHash: 'now', keysRequired: required })).toEqual(gives);
});

test('valid keys are those on the words as they are', () => {
  const valid = key('SACM', 'editorial');
  expect(validKeys([key('RCM', 'editorial', 'before'), valid], 'now')).toEqual([valid]);
});
