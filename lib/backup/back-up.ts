/**
 * The whole database into one file, from one instant, through the ordinary connection: no other program is needed, and
 * the embedded database and one of one's own are alike. Gzipped lines of JSON: a head, then a row a line, then the count
 * and the hash of all.
 */
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { appliedMigrations, PLAIN_TEXT, stateHash, tablesInOrder } from './tables.ts';

export const BACKUP_FORMAT = 'consenso-backup/1';

/** What a backup holds. */
export interface BackupSummary {
  readonly rows: number;
  /** SHA-256 over every row, as `stateHash` gives it. */
  readonly hash: string;
}

const AT_ONCE = 200;

/** Writes the backup beside `file` and gives it its name once it is whole. Readable by its owner alone. */
export async function backUp(client: Client, file: string): Promise<BackupSummary> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${PLAIN_TEXT}`);
  try {
    const summary = { rows: 0, hash: '' };
    const unfinished = `${file}.unfinished`;
    await pipeline(Readable.from(lines(client, summary)), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, file);
    return summary;
  } finally {
    await client.query('ROLLBACK');
  }
}

async function* lines(client: Client, summary: { rows: number; hash: string }): AsyncGenerator<string> {
  const tables = await tablesInOrder(client);
  const migrations = await appliedMigrations(client);
  yield `${JSON.stringify({ format: BACKUP_FORMAT, madeAt: new Date().toISOString(), migrations, tables })}\n`;
  for (const table of tables) {
    await client.query(`DECLARE each CURSOR FOR SELECT row_to_json(t)::text AS row FROM "${table}" t`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${AT_ONCE} FROM each`);
      if (rows.length === 0) break;
      summary.rows += rows.length;
      yield rows.map(({ row }) => `${JSON.stringify(table)} ${row}\n`).join('');
    }
    await client.query('CLOSE each');
  }
  summary.hash = await stateHash(client, tables);
  yield `${JSON.stringify({ end: summary })}\n`;
}
