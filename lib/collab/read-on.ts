import * as Y from 'yjs';
import { db, type Transaction } from '../db/client.ts';
import { applyLogged, forgetClosed, inTurn, type LiveDocument } from './live-document.ts';
import { reportSetAside } from './stored-log.ts';

/** What the database says of a document that is open here. */
export interface StoredHead {
  readonly id: string;
  readonly generation: number;
  readonly state: string;
  readonly lastSeq: bigint;
}

/** The heads of documents, in one question. */
export async function headsOf(documentIds: readonly string[]): Promise<Map<string, StoredHead>> {
  const rows = await db().$queryRaw<StoredHead[]>`
    SELECT d."id", d."generation", s."state"::text AS "state", d."lastSeq"
    FROM "SectionDocument" d JOIN "DraftSection" s ON s."id" = d."sectionId"
    WHERE d."id" = ANY(${[...documentIds]})`;
  return new Map(rows.map((row) => [row.id, row]));
}

/** Reads on where the log is ahead of the live document: commands wrote there, or another process. */
export async function readOn(live: LiveDocument, head: StoredHead): Promise<void> {
  if (head.lastSeq <= live.appliedSeq) return;
  await inTurn(live, () => readOnWithin(db(), live));
}

/**
 * As `readOn`, for whoever already has the turn. A snapshot is read too where it covers rows not yet seen here. What is
 * already known changes nothing when applied again.
 */
export async function readOnWithin(tx: Transaction, live: LiveDocument): Promise<void> {
  const rows = await tx.$queryRaw<{ seq: bigint; update: Uint8Array }[]>`
    SELECT d."snapshotSeq" AS "seq", d."snapshot" AS "update"
    FROM "SectionDocument" d
    WHERE d."id" = ${live.documentId} AND d."generation" = ${live.generation} AND d."snapshotSeq" > ${live.appliedSeq}
    UNION ALL
    SELECT u."seq", u."update"
    FROM "SectionDocument" d JOIN "SectionUpdate" u ON u."documentId" = d."id" AND u."seq" > ${live.appliedSeq}
    WHERE d."id" = ${live.documentId} AND d."generation" = ${live.generation}
    ORDER BY "seq"`;
  if (live.document.isDestroyed) return;
  for (const { seq, update } of rows) {
    if (isReadable(update)) applyLogged(live, update);
    else reportSetAside(live.documentId, [seq]);
    live.appliedSeq = seq;
  }
  if (rows.length > 0) forgetClosed(live);
}

function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}
