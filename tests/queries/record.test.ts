import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { db, pool } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { GENESIS_HASH } from '#lib/domain/record/chain.ts';
import { record, recordEntry, verifyBook } from '#lib/queries/record.ts';
import type { RecordFilter } from '#lib/queries/views/record-view.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

const ALL: RecordFilter = { party: null, paragraph: null, kind: null, page: 1 };

let round: Round;
let book: { id: string; originalLanguage: string };
let gtm: Actor;
let usa: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, usa] = await demoActors('GTM', 'USA');
});
beforeEach(async () => {
  round = await openRound();
  book = { id: round.negotiationId, originalLanguage: 'en' };
});

async function someActs(): Promise<void> {
  const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
  const { negotiationId } = round;
  expectDone(await objectToTerm(usa, { negotiationId, term: 'slavery', note: '' }));
  const target = { kind: 'proposal', proposalId } as const;
  expectDone(await takePosition(usa, { negotiationId, target, stance: 'canAccept', note: '' }));
}

async function kinds(filter: Partial<RecordFilter>): Promise<string> {
  const { entries } = await record(book, { ...ALL, ...filter }, 'en');
  return entries.map(({ seq, kind }) => `${seq} ${kind}`).join(', ');
}

describe('the record of a negotiation', () => {
  test('is read newest first, and by country, paragraph and act', async () => {
    await someActs();
    expect(await kinds({})).toBe('4 position.taken, 3 term.objected, 2 proposal.tabled, 1 negotiation.opened');
    expect(await kinds({ party: 'USA' })).toBe('4 position.taken, 3 term.objected');
    expect(await kinds({ paragraph: round.paragraph('item 1').id })).toBe('4 position.taken, 2 proposal.tabled');
    expect(await kinds({ kind: 'term.objected', party: 'USA' })).toBe('3 term.objected');
    expect(await kinds({ party: 'MEX' })).toBe('');
  });

  test('names parties, labels and proposals, and offers only what occurs in it', async () => {
    await someActs();
    const { entries, choices, length, head } = await record(book, ALL, 'es');
    expect(entries[0]).toMatchObject({
      party: { code: 'USA', kind: 'delegation', name: 'Estados Unidos' },
      label: { code: 'item', number: 1 },
      proposalNumber: 1,
    });
    expect([length, head]).toEqual([4, entries[0]?.hash]);
    expect(choices.parties.map(({ code }) => code)).toEqual(['USA', 'GTM', 'TS-RCM']);
    expect(choices.paragraphs.map(({ id }) => id)).toEqual([round.paragraph('item 1').id]);
    expect(choices.kinds).toEqual(['negotiation.opened', 'position.taken', 'proposal.tabled', 'term.objected']);
  });

  test('comes in pages, and a page beyond the last is the last', async () => {
    const { negotiationId } = round;
    const target = { kind: 'whole' } as const;
    for (let turn = 0; turn < 52; turn += 1) {
      const stance = turn % 2 === 0 ? 'support' : 'canAccept';
      expectDone(await takePosition(gtm, { negotiationId, target, stance, note: '' }));
    }
    const [first, last] = [await record(book, ALL, 'en'), await record(book, { ...ALL, page: 99 }, 'en')];
    expect([first.entries.length, first.pages, first.entries[0]?.seq]).toEqual([50, 2, 53]);
    expect(last.entries.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect([last.page, last.matching]).toEqual([2, 53]);
  });

  test('has an address for each entry, with its neighbours', async () => {
    await someActs();
    const page = await recordEntry(book, 1, 'en');
    expect(page).toMatchObject({ older: null, newer: 2, entry: { previousHash: GENESIS_HASH } });
    expect(await recordEntry(book, 4, 'en')).toMatchObject({ older: 3, newer: null });
    expect(await recordEntry(book, 5, 'en')).toBeNull();
  });
});

describe('verifying', () => {
  test('finds the record intact, and a book without entries too', async () => {
    await someActs();
    const { head } = await record(book, ALL, 'en');
    expect(await verifyBook(book.id)).toEqual({ intact: true, length: 4, head });
    expect(await verifyBook('nothing')).toEqual({ intact: true, length: 0, head: GENESIS_HASH });
  });

  test('finds the entry that was altered behind the program’s back', async () => {
    await someActs();
    await tamper(`UPDATE "Event" SET "partyCode" = 'MEX' WHERE "book" = $1 AND "seq" = 3`);
    expect(await verifyBook(book.id)).toEqual({ intact: false, seq: 3, because: 'hash' });
  });

  test('finds that an entry was dropped', async () => {
    await someActs();
    await tamper('DELETE FROM "Event" WHERE "book" = $1 AND "seq" = 2');
    expect(await verifyBook(book.id)).toEqual({ intact: false, seq: 3, because: 'gap' });
  });
});

/** What only somebody who owns the database can do: the record's own guard is off meanwhile. */
async function tamper(statement: string): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(statement, [book.id]);
    await client.query('SET session_replication_role = DEFAULT');
  } finally {
    client.release();
  }
}
