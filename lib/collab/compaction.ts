/** Keeps logs short: what they hold is put into the snapshot, and the rows go, in one transaction. */
import * as Y from 'yjs';
import { db } from '../db/client.ts';
import { logError } from '../log.ts';
import { keepAuthorship } from './read-authorship.ts';
import { loadSectionDocument } from './section-document.ts';
import { setTrouble } from './troubles.ts';

/** So many rows make a compaction worth while. */
const ROWS = 200;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

const rowsSince = new Map<string, number>();
const running = new Set<string>();

/** Notes that rows were appended to a document's log; every so many it is compacted, in the background. */
export function requestCompaction(documentId: string, rows: number): void {
  const since = (rowsSince.get(documentId) ?? 0) + rows;
  rowsSince.set(documentId, since);
  if (since < ROWS || running.has(documentId)) return;
  running.add(documentId);
  rowsSince.delete(documentId);
  void compactUntilDone(documentId, FIRST_RETRY_MS);
}

async function compactUntilDone(documentId: string, retryMs: number): Promise<void> {
  try {
    await compact(documentId);
    running.delete(documentId);
    setTrouble('compaction', documentId, false);
  } catch (error) {
    logError('compacting a section', error, { documentId, retryMs });
    setTrouble('compaction', documentId, true);
    setTimeout(() => void compactUntilDone(documentId, Math.min(retryMs * 2, LAST_RETRY_MS)), retryMs).unref();
  }
}

/**
 * Puts the log's rows into the snapshot, keeps who wrote them, and deletes exactly those. Made from what is stored, not from memory, so that
 * it never depends on what a process happens to know.
 */
export async function compact(documentId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "SectionDocument" WHERE "id" = ${documentId} FOR UPDATE`;
    const { head, ydoc, log } = await loadSectionDocument(tx, documentId);
    await keepAuthorship(tx, log);
    const snapshot = Y.encodeStateAsUpdate(ydoc) as Uint8Array<ArrayBuffer>;
    ydoc.destroy();
    await tx.sectionDocument.update({ where: { id: documentId }, data: { snapshot, snapshotSeq: head.lastSeq } });
    // Rows that could not be read stay: they are nobody's to throw away.
    const covered = { lte: head.lastSeq, notIn: [...log.setAside] };
    await tx.sectionUpdate.deleteMany({ where: { documentId, seq: covered } });
  });
}
