import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, pool } from '#lib/db/client.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { entryHash } from '#lib/domain/record/chain.ts';
import { exporters } from '#lib/exports/formats.ts';
import { exportView } from '#lib/queries/export-view.ts';
import { recordFile } from '#lib/queries/record-file.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let folder: string;
let round: Round;
/** Revision 0 as exported, and the record as downloaded after one more act. */
let text: string;
let record: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'consenso-verify-'));
  await seedParties(db());
  await loadDemo();
  round = await openRound();
  const view = await exportView({ slug: round.slug, revision: 0, text: 'clean' });
  if (view === null) throw new Error('There is no revision 0.');
  text = new TextDecoder().decode((await exporters.json(view)).bytes);
  const [gtm] = await demoActors('GTM');
  await onTable(gtm, victimsOfCrimes(round));
  record = await downloaded();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function downloaded(): Promise<string> {
  return await new Response(recordFile(round.negotiationId)).text();
}

/** What the command says about files with these words, and how it ends. */
function verify(...files: readonly string[]): Promise<string> {
  const paths = files.map((content, index) => {
    const path = join(folder, `${index}.json`);
    writeFileSync(path, content);
    return path;
  });
  const root = new URL('../../', import.meta.url).pathname;
  return new Promise((resolve) => {
    execFile(process.execPath, ['lib/server/record-verify.ts', ...paths], { cwd: root }, (error, out, err) =>
      resolve(`${error?.code ?? 0}: ${out}${err}`),
    );
  });
}

describe('an exported revision', () => {
  test('fits its record', async () => {
    expect(await verify(text, record)).toMatch(
      /^0: Intact: 2 entries, head [0-9a-f]{64}; the head that the text carries stands in it, and the words are those that were issued\.\n$/,
    );
    expect(await verify(record)).toMatch(/^0: Intact: 2 entries/);
  });

  test('with one word altered is found', async () => {
    const altered = text.replace('modern slavery', 'slavery');
    expect(altered).not.toBe(text);
    expect(await verify(altered, record)).toMatch(
      /^1: BROKEN: the words are not those that were issued as .+\/L\.1\.\n$/,
    );
  });

  test('does not fit the record of another negotiation', async () => {
    const other = await openRound();
    const foreign = await new Response(recordFile(other.negotiationId)).text();
    expect(await verify(text, foreign)).toMatch(/^1: BROKEN: entry 1 is not the one that stood at the end/);
  });
});

describe('a record', () => {
  test.each<[string, (entries: { payload: object; seq: number }[]) => unknown[], string]>([
    ['an altered entry', ([first, second]) => [{ ...first, payload: {} }, second], 'BROKEN at entry 1: its words'],
    ['an entry taken out', ([, second]) => [second], 'BROKEN at entry 2: an entry is missing'],
    ['entries swapped', ([first, second]) => [second, first], 'BROKEN at entry 2'],
  ])('with %s is found', async (_, alter, said) => {
    const file = JSON.parse(record) as { entries: { payload: object; seq: number }[] };
    expect(await verify(JSON.stringify({ ...file, entries: alter(file.entries) }))).toContain(`1: ${said}`);
  });

  test('that a database administrator rewrote with new hashes is found by a head kept outside', async () => {
    const { entries } = JSON.parse(record) as { entries: (Parameters<typeof entryHash>[1] & { hash: string })[] };
    const [first] = entries;
    if (first === undefined) throw new Error('The record is empty.');
    const { hash: _hash, previousHash, ...entry } = first as typeof first & { previousHash: string };
    const rewritten = { ...entry, accountName: 'Somebody else' };
    const hash = entryHash(previousHash, rewritten);
    const client = await pool().connect();
    try {
      await client.query(`ALTER TABLE "Event" DISABLE TRIGGER "Event_append_only"`);
      const { negotiationId } = round;
      await client.query(`UPDATE "Event" SET "accountName" = 'Somebody else', hash = $1 WHERE book = $2 AND seq = 1`, [
        hash,
        negotiationId,
      ]);
      await client.query(`DELETE FROM "Event" WHERE book = $1 AND seq > 1`, [negotiationId]);
    } finally {
      await client.query(`ALTER TABLE "Event" ENABLE TRIGGER "Event_append_only"`);
      client.release();
    }
    const now = await downloaded();
    expect(await verify(now)).toMatch(/^0: Intact: 1 entries/);
    expect(await verify(text, now)).toMatch(/^1: BROKEN: entry 1 is not the one/);
  });
});

test.each([
  ['nothing', [], 'Usage'],
  ['a text alone', ['text'], 'Usage'],
  ['something else', ['{}'], 'neither an exported text'],
])('%s is told in a sentence', async (_, files, said) => {
  expect(await verify(...files.map((file) => (file === 'text' ? text : file)))).toMatch(new RegExp(`^1: .*${said}`));
});
