/**
 * npm run migration NAME: writes prisma/migrations/000N_name from the schema of the last migration to the present one.
 * A copy of the schema stays beside each migration, to be the next one's beginning. SQL that the datamodel cannot say
 * (triggers, checks) is added by hand below what is written here, before the migration lands; never edit it afterwards.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../lib/db/embedded.ts';
import { sqlBetween } from '../lib/db/schema-engine.ts';

const folder = new URL('migrations/', import.meta.url);
const name = process.argv[2]
  ?.trim()
  .replaceAll(/[^a-z0-9]+/gi, '_')
  .toLowerCase();

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function migrations(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The engine wants a database to ask for its version: a short-lived one. */
async function difference(from: string | undefined, to: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'consenso-migration-'));
  const database = await startEmbedded(folder, { durable: false });
  try {
    return await sqlBetween(database.url, from, to);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

async function make(name: string): Promise<void> {
  const last = migrations().at(-1);
  const before = last && readFileSync(new URL(`${last}/schema.prisma`, folder), 'utf8');
  const now = readFileSync(new URL('schema.prisma', import.meta.url), 'utf8');
  const sql = await difference(before, now);
  if (sql === '') return say(`The schema has not changed since ${last}.`);
  const next = `${String(migrations().length + 1).padStart(4, '0')}_${name}`;
  mkdirSync(new URL(next, folder), { recursive: true });
  writeFileSync(new URL('migration_lock.toml', folder), 'provider = "postgresql"\n');
  writeFileSync(new URL(`${next}/migration.sql`, folder), sql);
  writeFileSync(new URL(`${next}/schema.prisma`, folder), now);
  say(`prisma/migrations/${next}/migration.sql: read it, then add what the datamodel cannot say.`);
}

if (name === undefined || name === '') {
  say('Name the change: npm run migration add_deadlines');
  process.exitCode = 1;
} else {
  await make(name);
}
