import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedDatabase, findEmbedded, startEmbedded } from '#lib/db/embedded.ts';

let folder: string;
let started: EmbeddedDatabase[];

// A temporary folder is closed to all other users. As root, Postgres runs as another one and cannot enter it.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'consenso-embedded-'));
  started = [];
});

afterEach(async () => {
  for (const database of started) await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(folder, { durable: false });
  started.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

test('what was stored is there after a second start, with the same password on another port', async () => {
  const first = await start();
  await ask(first.url, `CREATE TABLE kept AS SELECT 'esclavitud 🌎' AS word`);
  await first.stop();
  expect(await findEmbedded(folder)).toBeUndefined();
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(new URL(second.url).password).toBe(new URL(first.url).password);
  expect(await ask(second.url, 'SELECT word FROM kept')).toBe('esclavitud 🌎');
});

test('it listens on this machine alone, asks for its password, and keeps it from others', async () => {
  const { url } = await start();
  expect(await ask(url, 'SHOW listen_addresses')).toBe('127.0.0.1');
  expect(await ask(url, `SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'consenso'`)).toBe(
    'UTF8',
  );
  const guess = new URL(url);
  guess.password = 'guessed';
  await expect(ask(guess.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  expect(statSync(join(folder, 'database.json')).mode & 0o777).toBe(0o600);
});

test('the Postgres of a program that was killed is taken over, and can be stopped', async () => {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'start-embedded.ts'), folder]);
  const [printed] = (await once(program.stdout, 'data')) as [Buffer];
  program.kill('SIGKILL');
  await once(program, 'exit');
  const database = await start();
  expect(database).toMatchObject({ adopted: true, pid: Number(printed.toString()) });
  expect(await ask(database.url, 'SELECT 1')).toBe(1);
  await database.stop();
  expect(() => process.kill(database.pid, 0)).toThrow('ESRCH');
});

test('a lock file whose number now belongs to a stranger is no obstacle', async () => {
  await (await start()).stop();
  const lock = join(folder, 'postgres', 'postmaster.pid');
  writeFileSync(lock, `${process.pid}\n${join(folder, 'postgres')}\n0\n5432\n\n127.0.0.1\n\nready\n`);
  const database = await start();
  expect(database.adopted).toBe(false);
  expect(await ask(database.url, 'SELECT 1')).toBe(1);
});

test('one that is just ending is waited for, and another one started', async () => {
  const first = await start();
  const ending = first.stop();
  const second = await start();
  await ending;
  expect(await ask(second.url, 'SELECT 1')).toBe(1);
});

test('a first start that was broken off before the database was whole is begun again', async () => {
  await (await start()).stop();
  rmSync(join(folder, 'postgres', 'global'), { recursive: true });
  const { name, password } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as Record<string, string>;
  renameSync(join(folder, 'postgres'), join(folder, 'postgres.new'));
  const database = await start();
  expect(await ask(database.url, 'SHOW cluster_name')).toBe(name);
  expect(new URL(database.url).password).toBe(password);
});

test('without its password file a database is refused, not replaced', async () => {
  await (await start()).stop();
  rmSync(join(folder, 'database.json'));
  await expect(start()).rejects.toThrow('database.json is missing');
  expect(statSync(join(folder, 'postgres', 'PG_VERSION')).isFile()).toBe(true);
});
