/** A backup put back into an empty database, all of it or nothing. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';
import { BACKUP_FORMAT, type BackupSummary } from './back-up.ts';
import { appliedMigrations, PLAIN_TEXT, stateHash, tablesInOrder } from './tables.ts';

const Head = z.object({
  format: z.literal(BACKUP_FORMAT),
  madeAt: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.string()),
});
const End = z.object({ end: z.object({ rows: z.number(), hash: z.string() }) });

const AT_ONCE = 500;

/**
 * Puts the backup back and compares the hash of every row with the one it was made with. Throws `OperatorError` where
 * the database holds work already, the file is cut off or altered, or another version of the program made it.
 */
export async function restore(client: Client, file: string): Promise<BackupSummary> {
  await client.query(`BEGIN; ${PLAIN_TEXT}`);
  try {
    const summary = await putBack(client, file);
    await client.query('COMMIT');
    return summary;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function putBack(client: Client, file: string): Promise<BackupSummary> {
  const tables = await tablesInOrder(client);
  const unzipped = createReadStream(file).pipe(createGunzip());
  const waiting = new Waiting(client);
  let head: z.infer<typeof Head> | undefined;
  let end: BackupSummary | undefined;
  try {
    for await (const line of linesOf(unzipped, file)) {
      if (head === undefined) {
        head = parsed(Head, line);
        await requireFit(client, head, tables);
      } else if (line.startsWith('{')) end = parsed(End, line).end;
      else await waiting.add(line);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw damaged();
    throw error;
  }
  await waiting.flush();
  if (head === undefined || end === undefined || end.rows !== waiting.rows) throw damaged();
  await continueCounters(client);
  if ((await stateHash(client, tables)) !== end.hash) throw damaged();
  return end;
}

async function* linesOf(stream: NodeJS.ReadableStream, file: string): AsyncGenerator<string> {
  const failed = new Promise<never>((_, reject) => {
    stream.on('error', reject);
  });
  failed.catch(() => undefined);
  const reader = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const each = reader[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([each.next(), failed]);
    if (next.done) return;
    if (next.value === '') throw new OperatorError(`${file} is no backup of Consenso.`);
    yield next.value;
  }
}

function parsed<T>(shape: z.ZodType<T>, line: string): T {
  try {
    return shape.parse(JSON.parse(line));
  } catch {
    throw damaged();
  }
}

function damaged(): OperatorError {
  return new OperatorError('The backup is cut off or was altered, or it is none. Nothing was put back.');
}

async function requireFit(client: Client, head: z.infer<typeof Head>, tables: readonly string[]): Promise<void> {
  const migrations = await appliedMigrations(client);
  if (JSON.stringify(migrations) !== JSON.stringify(head.migrations)) {
    throw new OperatorError(
      `The backup was made by another version (its last migration is ${head.migrations.at(-1)}, ours ${migrations.at(-1)}): ` +
        'put it back with that version, then start this one.',
    );
  }
  for (const table of ['Account', 'Negotiation']) {
    if (await hasRows(client, table)) {
      throw new OperatorError(
        'The database holds work already: restore into an empty one, such as another DATA_DIR. Nothing was put back.',
      );
    }
  }
  // What a start has put there by itself, such as the parties, comes from the backup.
  for (const table of tables.toReversed()) {
    if (await hasRows(client, table)) await client.query(`DELETE FROM "${table}"`);
  }
}

async function hasRows(client: Client, table: string): Promise<boolean> {
  return (await client.query(`SELECT 1 FROM "${table}" LIMIT 1`)).rows.length > 0;
}

/** Rows on their way into one table, some hundred at once. */
class Waiting {
  rows = 0;
  #table = '';
  #rows: string[] = [];
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  async add(line: string): Promise<void> {
    const [, table = '', row = ''] = /^"(\w+)" (\{.*\})$/s.exec(line) ?? [];
    if (row === '') throw damaged();
    if (table !== this.#table || this.#rows.length >= AT_ONCE) await this.flush();
    this.#table = table;
    this.#rows.push(row);
    this.rows += 1;
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = `[${this.#rows.join(',')}]`;
    this.#rows = [];
    await this.#client.query(
      `INSERT INTO "${this.#table}" SELECT * FROM json_populate_recordset(NULL::"${this.#table}", $1::json)`,
      [rows],
    );
  }
}

/** Columns that count by themselves go on after the highest number put back. */
async function continueCounters(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; counter: string }>(
    `SELECT table_name AS "table", column_name AS "column",
            pg_get_serial_sequence(quote_ident(table_name), column_name) AS counter
     FROM information_schema.columns WHERE table_schema = current_schema() AND column_default LIKE 'nextval(%'`,
  );
  for (const { table, column, counter } of rows) {
    await client.query(`SELECT setval($1, COALESCE((SELECT max("${column}") FROM "${table}"), 0) + 1, false)`, [
      counter,
    ]);
  }
}
