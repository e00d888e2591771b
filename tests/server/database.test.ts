import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db, pool } from '#lib/db/client.ts';
import { migrate } from '#lib/db/migrate.ts';
import { sqlBetween } from '#lib/db/schema-engine.ts';
import { env } from '#lib/env.ts';
import { createTestDatabase, dropTestDatabase, useDatabase } from '#tests/setup/test-database.ts';

const prisma = new URL('../../prisma/', import.meta.url);

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('the schema', () => {
  useDatabase();

  test('is what the migrations lead to', async () => {
    const last = readdirSync(new URL('migrations/', prisma))
      .filter((name) => /^\d{4}_/.test(name))
      .sort()
      .at(-1);
    const migrated = readFileSync(new URL(`migrations/${last}/schema.prisma`, prisma), 'utf8');
    const now = readFileSync(new URL('schema.prisma', prisma), 'utf8');
    const sql = await sqlBetween(env().databaseUrl ?? '', migrated, now);
    expect(sql, 'prisma/schema.prisma has changed: npm run migration NAME').toBe('');
  });

  test('has every table and column that the client asks for', async () => {
    const counts = await Promise.all([db().account.findMany(), db().event.findMany(), db().revisionText.findMany()]);
    expect(counts).toEqual([[], [], []]);
  });
});

describe('what is append-only', () => {
  useDatabase();

  test.each(['Event', 'Revision', 'RevisionText', 'Position'])('%s refuses to be changed or removed', async (table) => {
    await expect(pool().query(`DELETE FROM "${table}"`)).rejects.toThrow(`${table} is append-only`);
    await expect(pool().query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('append-only');
  });

  test('an event that was written cannot be rewritten', async () => {
    await pool().query(
      `INSERT INTO "Event" VALUES ('people', 1, 'account.created', now(), null, 'Consenso', 'RCM', null, null, '{}', '', 'a')`,
    );
    await expect(pool().query(`UPDATE "Event" SET "accountName" = 'Nobody'`)).rejects.toThrow('Event is append-only');
    expect(await db().event.count({ where: { accountName: 'Consenso' } })).toBe(1);
  });
});

describe('migrating', () => {
  let url: string;
  beforeAll(async () => {
    url = await createTestDatabase();
  });
  afterAll(() => dropTestDatabase(url));

  test('two programs at once: one applies, the other finds nothing to do', async () => {
    await run(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const names = await Promise.all([migrate(url), migrate(url)]);
    expect(names.map((applied) => applied.length).sort((a, b) => a - b)).toEqual([0, expect.any(Number)]);
    expect(names.flat()).toContain('0001_first');
    expect(await migrate(url)).toEqual([]);
  });

  test('a migration that failed is undone altogether, and applied when nothing is in its way', async () => {
    await run(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await run(url, `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'`);
    await expect(migrate(url)).rejects.toThrow('function "refuse_change" already exists');
    // It comes after the tables in the script: had they been left, they would now be in the way themselves.
    await run(url, 'DROP FUNCTION refuse_change');
    expect(await migrate(url)).toContain('0001_first');
  });

  test('one that was broken off is not guessed about', async () => {
    await run(url, 'UPDATE _prisma_migrations SET finished_at = NULL, logs = NULL');
    await expect(migrate(url)).rejects.toThrow('was broken off: restore a backup');
  });

  test('refuses a database of a newer version', async () => {
    await run(
      url,
      `UPDATE _prisma_migrations SET finished_at = now();
       INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '9999_future', now())`,
    );
    await expect(migrate(url)).rejects.toThrow('newer version of Consenso (it has 9999_future)');
  });
});
