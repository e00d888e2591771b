/** A section's snapshot and log as they are stored, and how they become a Yjs document, also where a row is damaged. */
import * as Y from 'yjs';
import type { Transaction } from '../db/client.ts';
import { FIELD } from '../editor/schema.ts';
import { logError } from '../log.ts';
import type { ChangedBy } from './section-document.ts';
import { setTrouble } from './troubles.ts';

/** A row of the log. */
export interface LogRow extends ChangedBy {
  readonly seq: bigint;
  readonly update: Uint8Array;
  readonly at: Date;
}

/** Snapshot and log of a document, at one moment. */
export interface StoredLog {
  readonly documentId: string;
  readonly generation: number;
  readonly snapshot: Uint8Array;
  readonly snapshotSeq: bigint;
  /** The rows after the snapshot, in order. */
  readonly rows: readonly LogRow[];
  /** Rows that were left out of the snapshot because they cannot be read; they stay for whoever looks into it. */
  readonly setAside: readonly bigint[];
}

type StoredRow = LogRow & { readonly generation: number; readonly isSnapshot: boolean };

/** Reads snapshot and log in one statement: a compaction between two could hide rows that it moved. Null when unknown. */
export async function readLog(tx: Transaction, documentId: string): Promise<StoredLog | null> {
  const all = await tx.$queryRaw<StoredRow[]>`
    SELECT true AS "isSnapshot", d."generation", d."snapshotSeq" AS "seq", d."snapshot" AS "update",
           NULL AS "accountId", NULL AS "partyCode", NULL::timestamp(3) AS "at"
    FROM "SectionDocument" d WHERE d."id" = ${documentId}
    UNION ALL
    SELECT false, d."generation", u."seq", u."update", u."accountId", u."partyCode", u."at"
    FROM "SectionDocument" d JOIN "SectionUpdate" u ON u."documentId" = d."id" WHERE d."id" = ${documentId}
    ORDER BY "seq"`;
  const snapshot = all.find(({ isSnapshot }) => isSnapshot);
  if (!snapshot) return null;
  const rows = all.filter(({ isSnapshot }) => !isSnapshot);
  return {
    documentId,
    generation: snapshot.generation,
    snapshot: snapshot.update,
    snapshotSeq: snapshot.seq,
    rows: rows.filter(({ seq }) => seq > snapshot.seq),
    setAside: rows.filter(({ seq }) => seq <= snapshot.seq).map(({ seq }) => seq),
  };
}

/** Fills a document with snapshot and log. False when a row is not sound: then the document is spoilt. */
export function fill(ydoc: Y.Doc, { snapshot, rows }: Pick<StoredLog, 'snapshot' | 'rows'>, origin?: unknown): boolean {
  try {
    ydoc.transact(() => {
      for (const update of [snapshot, ...rows.map((row) => row.update)]) Y.applyUpdate(ydoc, update, origin);
    }, origin);
  } catch {
    return false;
  }
  return isSound(ydoc);
}

/** Nothing waits for what is not there, and there is no root but the section's. */
function isSound(ydoc: Y.Doc): boolean {
  const { pendingStructs, pendingDs } = ydoc.store;
  return pendingStructs === null && pendingDs === null && [...ydoc.share.keys()].every((root) => root === FIELD);
}

/** The log without the rows that are damaged or build on what is not there, and which those are. */
export function sound(log: StoredLog): StoredLog {
  const rows: LogRow[] = [];
  const bad: LogRow[] = [];
  let ydoc = new Y.Doc();
  fill(ydoc, { snapshot: log.snapshot, rows });
  for (const row of log.rows) {
    try {
      Y.applyUpdate(ydoc, row.update);
      if (isSound(ydoc)) {
        rows.push(row);
        continue;
      }
    } catch {
      // It counts with those that are not sound.
    }
    bad.push(row);
    ydoc.destroy();
    ydoc = new Y.Doc();
    fill(ydoc, { snapshot: log.snapshot, rows });
  }
  ydoc.destroy();
  return { ...log, rows, setAside: [...log.setAside, ...bad.map(({ seq }) => seq)] };
}

/** Notes for health, and once for the log, that rows of a document cannot be read. */
export function reportSetAside(documentId: string, setAside: readonly bigint[]): void {
  if (!setTrouble('rows', documentId, setAside.length > 0) || setAside.length === 0) return;
  const rows = setAside.join(' ');
  logError('reading a section', new Error('Rows of its log cannot be read and are left out.'), { documentId, rows });
}
