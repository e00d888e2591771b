import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainedEntry, canonicalJson, entryHash, GENESIS_HASH, type Json, verifyChain } from './chain.ts';

function chainOf(payloads: readonly Json[]): ChainedEntry[] {
  let previousHash = GENESIS_HASH;
  return payloads.map((payload, index) => {
    const entry = {
      book: 'n1',
      seq: index + 1,
      kind: 'position.taken',
      at: '2017-03-29T15:00:00.000Z',
      accountId: 'a1',
      accountName: 'Guatemala',
      partyCode: 'GTM',
      paragraphId: null,
      proposalId: null,
      payload,
    };
    const hash = entryHash(previousHash, entry);
    const chained = { ...entry, previousHash, hash };
    previousHash = hash;
    return chained;
  });
}

const payload = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('the chain of a book', () => {
  test('is intact as written, and its head is the last hash', () => {
    const entries = chainOf([{ a: 1 }, { b: 2 }]);
    expect(verifyChain(entries)).toEqual({ intact: true, length: 2, head: entries[1]?.hash });
    expect(verifyChain([])).toEqual({ intact: true, length: 0, head: GENESIS_HASH });
  });

  test('read in parts gives the same verdict as read at once', () => {
    const entries = chainOf([1, 2, 3, 4]);
    const first = verifyChain(entries.slice(0, 2));
    expect(first.intact && verifyChain(entries.slice(2), first)).toEqual(verifyChain(entries));
    expect(first.intact && verifyChain(entries.slice(3), first)).toMatchObject({ intact: false, because: 'gap' });
  });

  test('breaks where an entry is altered, dropped or swapped', () => {
    fc.assert(
      fc.property(fc.array(payload, { minLength: 3, maxLength: 8 }), fc.nat(), (payloads, place) => {
        const entries = chainOf(payloads);
        const at = place % (entries.length - 1);
        const altered = entries.map((entry, index) => (index === at ? { ...entry, partyCode: 'BLZ' } : entry));
        expect(verifyChain(altered)).toEqual({ intact: false, seq: at + 1, because: 'hash' });
        expect(verifyChain(entries.filter((_, index) => index !== at)).intact).toBe(false);
        const swapped = entries
          .with(at, entries.at(at + 1) as ChainedEntry)
          .with(at + 1, entries.at(at) as ChainedEntry);
        expect(verifyChain(swapped).intact).toBe(false);
      }),
    );
  });

  test('does not depend on the order in which keys come back', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });
});
