import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '../../lib/db/client.ts';
import { settleEnv } from '../../lib/env.ts';

/** Address of another database of the tests' Postgres. */
function addressOf(name: string): string {
  const url = new URL(inject('templateUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: addressOf('postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A new migrated, empty database; its address. The caller drops it when it has closed its connections. */
export async function createTestDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = new URL(inject('templateUrl')).pathname.slice(1);
  await administer(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return addressOf(name);
}

export async function dropTestDatabase(url: string): Promise<void> {
  await administer(`DROP DATABASE IF EXISTS "${new URL(url).pathname.slice(1)}" WITH (FORCE)`);
}

/**
 * Gives this test file a database of its own, migrated and empty: `db()` leads to it. Called at the top of a file, or of a
 * `describe` whose tests need one to themselves.
 */
export function useDatabase(): void {
  let url: string;
  beforeAll(async () => {
    url = await createTestDatabase();
    await closeDatabase();
    settleEnv({ DATABASE_URL: url, DEMO: 'on', NEXTAUTH_SECRET: 'a secret that only the tests know of' });
  });
  afterAll(async () => {
    await closeDatabase();
    await dropTestDatabase(url);
  });
}
