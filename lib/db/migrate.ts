/** Brings a database to the schema of this version, as `prisma migrate deploy` does, with the same folder and table. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MigrationDirectory } from '@prisma/schema-engine-wasm';
import type { Client } from 'pg';
import { OperatorError } from '../operator-error.ts';
import { inTurn } from './lock.ts';
import { withSchemaEngine } from './schema-engine.ts';

const folder = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

interface Migration {
  name: string;
  sql: string;
}

async function migrations(): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, sql: await readFile(`${folder}${name}/migration.sql`, 'utf8') })),
  );
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
}

async function applied(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<{ table: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS "table"`,
  );
  if (rows[0]?.table === null) return [];
  // A script runs in one transaction. One that failed, and so has words of Postgres in its row, has left nothing behind
  // and is tried again; one without them was broken off, and nobody knows on which side of its commit.
  await client.query(
    `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL AND logs > ''`,
  );
  const rest = 'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations';
  return (await client.query<Applied>(rest)).rows.filter((row) => row.rolled_back_at === null);
}

/** What is still to be applied. Refuses a database that another version has migrated, or where a migration was broken off. */
function pending(all: readonly Migration[], done: readonly Applied[]): Migration[] {
  const failed = done.find((row) => row.finished_at === null);
  if (failed)
    throw new OperatorError(`The migration ${failed.migration_name} was broken off: restore a backup of the database.`);
  const unknown = done.find((row) => !all.some((migration) => migration.name === row.migration_name));
  if (unknown)
    throw new OperatorError(
      `The database belongs to a newer version of Consenso (it has ${unknown.migration_name}): start that version.`,
    );
  return all.filter((migration) => {
    const row = done.find((candidate) => candidate.migration_name === migration.name);
    if (row === undefined) return true;
    if (row.checksum === createHash('sha256').update(migration.sql).digest('hex')) return false;
    throw new OperatorError(
      `The migration ${migration.name} was changed after this database had applied it: put its file back.`,
    );
  });
}

async function apply(url: string, all: readonly Migration[]): Promise<string[]> {
  const migrationDirectories = all.map(
    ({ name, sql }): MigrationDirectory => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    }),
  );
  const migrationsList = {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
  const filters = { externalTables: [], externalEnums: [] };
  const result = await withSchemaEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }));
  return result.appliedMigrationNames;
}

/**
 * Applies what is missing and returns its names. Two programs at once: one applies, the other waits and finds nothing to
 * do. Throws an `OperatorError` when the database is of a newer version, or a migration was broken off or edited.
 */
export function migrate(url: string): Promise<string[]> {
  return inTurn(url, 'migrate', async (client) => {
    const all = await migrations();
    return pending(all, await applied(client)).length === 0 ? [] : await apply(url, all);
  });
}
