/**
 * The one statement behind every typed letter. A document's row has a version (Postgres' own `xmin`): whatever changes
 * the words, closes a paragraph or hands the section over gives it a new one. Words judged under one version are
 * appended only while it holds, so that nothing is ever written past an act that forbids it, and no lock is waited for.
 */
import type { ClientBase } from 'pg';
import { db, pool } from '../db/client.ts';
import type { SectionState } from '../policies/section.ts';
import type { ChangedBy } from './section-document.ts';

/** What decides about words for a document, as of one version. */
export interface DocumentRules {
  readonly version: string;
  readonly generation: number;
  readonly state: SectionState;
  readonly lastSeq: bigint;
  /** Ids of all paragraphs of the negotiation that are closed to change. */
  readonly closed: readonly string[];
}

/** Reads the rules in one statement, which sees an act with all it did or not at all; null where the document is gone. */
export async function readRules(documentId: string): Promise<DocumentRules | null> {
  const rows = await db().$queryRaw<DocumentRules[]>`
    SELECT d."xmin"::text AS "version", d."generation", s."state"::text AS "state", d."lastSeq", ARRAY(
      SELECT m."paragraphId" FROM "ParagraphMark" m
      WHERE m."negotiationId" = s."negotiationId" AND m."kind" IN ('adReferendum', 'agreed')
      ORDER BY m."paragraphId") AS "closed"
    FROM "SectionDocument" d JOIN "DraftSection" s ON s."id" = d."sectionId" WHERE d."id" = ${documentId}`;
  return rows[0] ?? null;
}

/** `rows` says where the rows come from, beside the document that has `grown` by them; `count` how many they are. */
const append = (count: string, rows: string) => `
  WITH "grown" AS (
    UPDATE "SectionDocument" SET "lastSeq" = "lastSeq" + ${count}
    WHERE "id" = $1 AND "xmin"::text = $2
    RETURNING "lastSeq", "xmin"::text AS "version"
  ), "logged" AS (
    INSERT INTO "SectionUpdate" ("documentId", "seq", "update", "accountId", "partyCode") SELECT $1, ${rows}
  )
  SELECT "lastSeq"::text, "version" FROM "grown"`;

/** A letter mostly comes alone, and Postgres takes a row in much less time than a list of one. */
const APPEND_ONE = append('1', '"grown"."lastSeq", $3::bytea, $4, $5 FROM "grown"');
const APPEND_MANY = append(
  '$3',
  `"grown"."lastSeq" - $3 + "row"."place", "row"."update", "row"."account", "row"."party"
   FROM "grown", unnest($4::bytea[], $5::text[], $6::text[]) WITH ORDINALITY AS "row"("update", "account", "party", "place")`,
);

/** Where the log stands after an append. */
export interface Appended {
  readonly lastSeq: bigint;
  readonly version: string;
}

/** Updates that were appended together, with where the log stood before and after them. */
export interface LogStep {
  readonly before: Appended;
  readonly after: Appended;
  readonly updates: readonly Uint8Array[];
}

/**
 * Appends updates to a document's log if its version still holds, and is on disk when it returns. Null when the version
 * is another one: then nothing was written, and the words must be judged again.
 */
export async function appendUnder(
  document: { readonly id: string; readonly version: string },
  updates: readonly (ChangedBy & { readonly update: Uint8Array })[],
  through: Pick<ClientBase, 'query'> = pool(),
): Promise<Appended | null> {
  const { rows } = await through.query<{ lastSeq: string; version: string }>(statementFor(document, updates));
  const [row] = rows;
  return row ? { lastSeq: BigInt(row.lastSeq), version: row.version } : null;
}

function statementFor(
  { id, version }: { readonly id: string; readonly version: string },
  updates: readonly (ChangedBy & { readonly update: Uint8Array })[],
) {
  const bytes = updates.map(({ update }) => Buffer.from(update.buffer, update.byteOffset, update.byteLength));
  const accounts = updates.map(({ accountId }) => accountId);
  const parties = updates.map(({ partyCode }) => partyCode);
  return updates.length === 1
    ? { name: 'append-section-update', text: APPEND_ONE, values: [id, version, bytes[0], accounts[0], parties[0]] }
    : {
        name: 'append-section-updates',
        text: APPEND_MANY,
        values: [id, version, updates.length, bytes, accounts, parties],
      };
}

/** Runs `work` while nothing but it can append to the document's log: whoever else would, waits. */
export async function alone<T>(documentId: string, work: (through: ClientBase) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT FROM "SectionDocument" WHERE "id" = $1 FOR UPDATE', [documentId]);
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Ended with its transaction, whatever state it is in.
    client.release(true);
    throw error;
  }
}
