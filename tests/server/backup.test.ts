import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { backUp } from '#lib/backup/back-up.ts';
import { restore } from '#lib/backup/restore.ts';
import { db } from '#lib/db/client.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { playOnce } from '#lib/demo/play-once.ts';
import { env } from '#lib/env.ts';
import { verifyBook } from '#lib/queries/record.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { createTestDatabase, dropTestDatabase, useDatabase } from '../setup/test-database.ts';

useDatabase();

let folder: string;
let file: string;
let made: Awaited<ReturnType<typeof backUp>>;
const empty: string[] = [];

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<string> {
  const url = await createTestDatabase();
  empty.push(url);
  return url;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'consenso-backup-'));
  file = join(folder, 'consenso.backup');
  await seedParties(db());
  await loadDemo();
  await playOnce();
  made = await connected(env().databaseUrl ?? '', (client) => backUp(client, file));
}, 60_000);
afterEach(async () => {
  for (const url of empty.splice(0)) await dropTestDatabase(url);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a played round comes back equal by hash, and goes on', async () => {
  const url = await emptyDatabase();
  expect(made.rows).toBeGreaterThan(100);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(await connected(url, (client) => restore(client, file))).toEqual(made);
  const again = join(folder, 'again.backup');
  expect(await connected(url, (client) => backUp(client, again))).toEqual(made);
  const next = await connected(url, (client) =>
    client.query(
      `SELECT nextval(pg_get_serial_sequence('"Position"', 'ordinal')) > max("ordinal") AS fits FROM "Position"`,
    ),
  );
  expect(next.rows).toEqual([{ fits: true }]);
});

test('the commands do it, and say so', async () => {
  const url = await emptyDatabase();
  const run = (act: string, databaseUrl: string) =>
    new Promise<string>((resolve) => {
      const environment = { PATH: '/usr/bin:/bin', NODE_ENV: 'production' as const, DATABASE_URL: databaseUrl };
      const options = { cwd: new URL('../../', import.meta.url).pathname, env: environment };
      execFile(process.execPath, ['lib/server/backup.ts', act, file], options, (_error, out, err) =>
        resolve(out + err),
      );
    });
  expect(await run('restore', url)).toBe(`Put back: ${made.rows} rows, hash ${made.hash}.\n`);
  expect(await run('restore', url)).toContain('The database holds work already');
  expect(await run('backup', url)).toBe(`${file} holds ${made.rows} rows, hash ${made.hash}.\n`);
});

test.each<[string, (text: string) => string]>([
  ['one word of it was altered', (text) => text.replace('Delegate of Guatemala', 'Delegate of Guatemola')],
  ['a row was taken out', (text) => text.replace(/^"Event" .*\n/m, '')],
  ['its end is missing', (text) => text.slice(0, text.length / 2)],
  ['it is something else', () => '{"format":"other"}\n'],
])('where %s, nothing is put back', async (_, alter) => {
  const url = await emptyDatabase();
  const other = join(folder, 'altered.backup');
  writeFileSync(other, gzipSync(alter(gunzipSync(readFileSync(file)).toString('utf8'))));
  await expect(connected(url, (client) => restore(client, other))).rejects.toThrow('Nothing was put back');
  const { rows } = await connected(url, (client) => client.query(`SELECT count(*)::int AS n FROM "Account"`));
  expect(rows).toEqual([{ n: 0 }]);
});

test('a file that was cut off in the middle is refused', async () => {
  const url = await emptyDatabase();
  const other = join(folder, 'cut.backup');
  writeFileSync(other, readFileSync(file).subarray(0, 2_000));
  await expect(connected(url, (client) => restore(client, other))).rejects.toThrow('Nothing was put back');
});

test('the record in it is whole', async () => {
  const negotiation = await db().negotiation.findFirstOrThrow();
  expect(await verifyBook(negotiation.id)).toMatchObject({ intact: true });
});
