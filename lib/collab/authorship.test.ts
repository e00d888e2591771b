import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { spansOf } from './authorship.ts';
import type { LogRow } from './stored-log.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));

/** A browser with its client id; what it types comes back as the update. */
function typist(clientID: number) {
  const ydoc = new Y.Doc();
  ydoc.clientID = clientID;
  return (text: string): Uint8Array => {
    const before = Y.encodeStateVector(ydoc);
    ydoc.getText('words').insert(0, text);
    return Y.encodeStateAsUpdate(ydoc, before);
  };
}

const row = (update: Uint8Array, partyCode: string | null, minute: number): LogRow => ({
  seq: BigInt(minute),
  update,
  partyCode,
  accountId: partyCode && `account of ${partyCode}`,
  at: at(minute),
});

const shape = (rows: LogRow[], known = new Map<number, number>()) =>
  spansOf(rows, known).map(({ client, clock, length, partyCode, at }) => [
    client,
    clock,
    length,
    partyCode,
    at.getUTCMinutes(),
  ]);

test('what one hand writes in one go is one span, and a later hour begins another', () => {
  const honduras = typist(1);
  const salvador = typist(2);
  const rows = [
    row(honduras('abc'), 'HND', 0),
    row(salvador('xy'), 'SLV', 1),
    row(honduras('de'), 'HND', 2),
    row(honduras('f'), 'HND', 30),
  ];
  expect(shape(rows)).toEqual([
    [1, 0, 5, 'HND', 0],
    [1, 5, 1, 'HND', 30],
    [2, 0, 2, 'SLV', 1],
  ]);
});

test('words sent once more, by whomever, stay those of whoever brought them first', () => {
  const honduras = typist(1);
  const first = honduras('abc');
  const both = Y.mergeUpdates([first, honduras('de')]);
  expect(shape([row(first, 'HND', 0), row(both, 'GTM', 1)])).toEqual([
    [1, 0, 3, 'HND', 0],
    [1, 3, 2, 'GTM', 1],
  ]);
  expect(shape([row(both, 'HND', 1)], new Map([[1, 5]]))).toEqual([]);
});

test('a span kept before goes on where it ended', () => {
  const honduras = typist(1);
  const before = spansOf([row(honduras('abc'), 'HND', 0)], new Map());
  const after = spansOf([row(honduras('de'), 'HND', 5)], new Map([[1, 3]]), before);
  expect(after).toMatchObject([{ clock: 0, length: 5, at: at(0) }]);
});
