/** The whole database as one hash, and put back as it was. */
import { Client } from 'pg';
import { inject } from 'vitest';

/** What a refused request may write: counters of attempts and when a session was last used. */
const VOLATILE = new Set(['_prisma_migrations', 'RateLimit', 'Session']);

/** What compaction moves from the log into the snapshot and the spans at any moment; every update taken raises `lastSeq`. */
const MOVED_BY_COMPACTION = new Set(['SectionUpdate', 'SectionSpan']);
const COMPARED_AS: Readonly<Record<string, string>> = {
  SectionDocument: `(t."id", t."language", t."generation", t."lastSeq")::text`,
};

/** A connection beside the application's, on which states are compared and restored. */
export interface Stored {
  /** Hashes over every row of every table, and over how far each live document has come. */
  hash(): Promise<string>;
  /** Remembers everything as it is now. */
  remember(): Promise<void>;
  /** Puts everything back as it was remembered. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

export async function openStored(): Promise<Stored> {
  const client = new Client({ connectionString: inject('application').databaseUrl });
  await client.connect();
  const found = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const tables = found.rows.map(({ name }) => name).filter((name) => !VOLATILE.has(name));
  const hashes = tables
    .filter((name) => !MOVED_BY_COMPACTION.has(name))
    .map((name) => {
      const row = COMPARED_AS[name] ?? 't::text';
      return `SELECT '${name}' AS name, md5(string_agg(md5(${row}), '' ORDER BY ${row})) AS hash FROM "${name}" t`;
    });
  const inOne = async (statements: readonly string[]) => {
    await client.query(['BEGIN', 'SET LOCAL synchronous_commit = off', ...statements, 'COMMIT'].join(';'));
  };
  return {
    hash: async () => {
      const { rows } = await client.query<{ name: string; hash: string | null }>(
        `${hashes.join(' UNION ALL ')} ORDER BY name`,
      );
      return rows.map(({ name, hash }) => `${name} ${hash ?? 'empty'}`).join('\n');
    },
    remember: () =>
      inOne([
        'DROP SCHEMA IF EXISTS remembered CASCADE',
        'CREATE SCHEMA remembered',
        ...tables.map((name) => `CREATE TABLE remembered."${name}" AS TABLE public."${name}"`),
      ]),
    restore: () =>
      inOne([
        // Without the checks between tables, whose order would matter otherwise.
        'SET LOCAL session_replication_role = replica',
        ...tables.map((name) => `DELETE FROM public."${name}"`),
        ...tables.map((name) => `INSERT INTO public."${name}" SELECT * FROM remembered."${name}"`),
      ]),
    close: () => client.end(),
  };
}
