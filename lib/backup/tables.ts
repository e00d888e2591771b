/** The tables of the database, in an order in which rows can be put back, and their state as one hash. */
import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';

/** What says which migrations a database has had; it is compared, not copied. */
export const MIGRATIONS = '_prisma_migrations';

interface Reference {
  readonly from: string;
  readonly to: string;
}

/** All tables but that of the migrations: every table after those it refers to. */
export async function tablesInOrder(client: ClientBase): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name`,
  );
  const { rows: references } = await client.query<Reference>(
    `SELECT f.relname AS "from", t.relname AS "to" FROM pg_constraint c
     JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
     WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace AND f.oid <> t.oid`,
  );
  const left = tables.map(({ name }) => name).filter((name) => name !== MIGRATIONS);
  const ordered: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex((name) => references.every(({ from, to }) => from !== name || ordered.includes(to)));
    if (next === -1) throw new Error(`Tables refer to each other in a circle: ${left.join(', ')}.`);
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

/** The migrations a database has had, by name. */
export async function appliedMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "${MIGRATIONS}" WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}

/** Rows read as text must not depend on how a server happens to be set. */
export const PLAIN_TEXT = `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC'; SET LOCAL bytea_output = 'hex'`;

/** SHA-256 over every row of every table, whatever the order in which they are stored. Within a transaction with `PLAIN_TEXT`. */
export async function stateHash(client: ClientBase, tables: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tables.toSorted()) {
    const { rows } = await client.query<{ hash: string | null }>(
      `SELECT md5(string_agg(h, '' ORDER BY h COLLATE "C")) AS hash FROM (SELECT md5(t::text) AS h FROM "${table}" t) AS each`,
    );
    hash.update(`${table} ${rows[0]?.hash ?? ''}\n`);
  }
  return hash.digest('hex');
}
