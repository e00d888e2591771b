import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startEmbedded } from '#lib/db/embedded.ts';
import { hold } from '#lib/db/lock.ts';
import { freePort, launch } from '#tests/setup/application.ts';

const NEXTAUTH_SECRET = 'a secret that only this test knows of';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consenso-refusals-'));
  writeFileSync(join(folder, 'file'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts with this environment, which cannot work; what was printed, and the exit code. */
async function refusal(environment: Record<string, string>, dataDir = join(folder, 'data')) {
  const { ended, printed } = await launch(dataDir, await freePort(), environment);
  return { code: await ended, printed: printed() };
}

describe('a start that cannot work says why in a sentence, without a stack, and exits with 1', () => {
  test.concurrent.each([
    ['a port that is no number', { PORT: 'http' }, 'PORT must be a number from 0 to 65535.\n'],
    [
      'two bad variables',
      { DEMO: 'maybe', NEXTAUTH_SECRET: 'short' },
      'DEMO must be on or off. NEXTAUTH_SECRET must have at least 32 characters.\n',
    ],
    [
      'an address that is no database',
      { DATABASE_URL: 'mysql://localhost/x' },
      'DATABASE_URL must be an address such as postgresql://user:password@host:5432/name.\n',
    ],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgresql://u:secret-word@127.0.0.1:9/x', NEXTAUTH_SECRET },
      'The database 127.0.0.1:9/x refuses: connect ECONNREFUSED 127.0.0.1:9.\n',
    ],
    ['an address of another machine', { HOST: '192.0.2.1' }, 'Cannot listen on 192.0.2.1 (EADDRNOTAVAIL): set HOST to'],
  ])('%s', async (_, environment, sentence) => {
    const { code, printed } = await refusal(environment);
    expect(code).toBe(1);
    expect(printed.slice(0, sentence.length)).toBe(sentence);
    expect(printed.trim().split('\n')).toHaveLength(1);
  });

  test('a data folder that cannot be written', async () => {
    const dataDir = join(folder, 'file', 'data');
    const { code, printed } = await refusal({}, dataDir);
    expect(printed).toBe(
      `The data folder ${dataDir} cannot be written (ENOTDIR): make it writable, or set DATA_DIR to another folder.\n`,
    );
    expect(code).toBe(1);
  });

  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { ended, printed } = await launch(join(folder, 'data'), port);
    expect(await ended).toBe(1);
    expect(printed()).toBe(`Port ${port} is in use: stop what uses it, or set PORT to another one.\n`);
    other.close();
  });

  test('a database of one’s own without the secret', async () => {
    const { code, printed } = await refusal({ DATABASE_URL: inject('templateUrl').replace(/[^/]*$/, 'postgres') });
    expect(code).toBe(1);
    expect(printed).toContain('NEXTAUTH_SECRET must be set together with DATABASE_URL');
  });

  test('a wrong password, without telling it', async () => {
    const url = new URL(inject('templateUrl'));
    url.password = 'not-the-password';
    const { code, printed } = await refusal({ DATABASE_URL: url.href, NEXTAUTH_SECRET });
    expect(code).toBe(1);
    expect(printed).toContain('refuses: password authentication failed for user "consenso".');
    expect(printed).not.toContain('not-the-password');
  });
});

test('a database in which one may create nothing', async () => {
  const url = new URL(inject('templateUrl'));
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query(`CREATE ROLE powerless LOGIN PASSWORD 'powerless'`);
  url.username = 'powerless';
  url.password = 'powerless';
  const { code, printed } = await refusal({ DATABASE_URL: url.href, NEXTAUTH_SECRET });
  expect(code).toBe(1);
  expect(printed).toBe(`The database ${url.host}/postgres refuses: permission denied for schema public.\n`);
  await client.query('DROP ROLE powerless');
  await client.end();
});

test('a folder on which another program runs is left to it', async () => {
  const dataDir = join(folder, 'busy');
  const database = await startEmbedded(dataDir, { durable: false });
  expect(await hold(database.url, 'own', 0)).toBe('held');
  const { code, printed } = await refusal({}, dataDir);
  expect(code).toBe(1);
  expect(printed).toBe(
    `Another Consenso is running on ${dataDir}: stop it first, or set DATA_DIR to another folder.\n`,
  );
  await database.stop();
});
