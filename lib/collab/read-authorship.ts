import * as Y from 'yjs';
import type { Transaction } from '../db/client.ts';
import { spansOf, type WrittenSpan } from './authorship.ts';
import { type LogRow, type StoredLog, sound } from './stored-log.ts';

/**
 * Who wrote the words of a section's document since its generation began: from the spans kept at compactions and the
 * rows that came after. In the order of the clients and their clocks.
 */
export async function readAuthorship(tx: Transaction, log: StoredLog): Promise<WrittenSpan[]> {
  const kept = await keptSpans(tx, log.documentId);
  return [...kept, ...newSpans(sound(log))].sort((a, b) => a.client - b.client || a.clock - b.clock);
}

/** Keeps who wrote what is about to be compacted, in the transaction that deletes the rows. */
export async function keepAuthorship(tx: Transaction, log: StoredLog): Promise<void> {
  const fresh = newSpans(log);
  if (fresh.length === 0) return;
  const { documentId } = log;
  const clients = [...new Set(fresh.map(({ client }) => BigInt(client)))];
  const last = await tx.$queryRaw<(Omit<WrittenSpan, 'client'> & { client: bigint })[]>`
    SELECT DISTINCT ON ("client") "client", "clock", "length", "accountId", "partyCode", "at" FROM "SectionSpan"
    WHERE "documentId" = ${documentId} AND "client" = ANY(${clients}) ORDER BY "client", "clock" DESC`;
  const spans = newSpans(
    log,
    last.map((span) => ({ ...span, client: Number(span.client) })),
  );
  for (const { client, clock, ...span } of spans) {
    const key = { documentId, client: BigInt(client), clock };
    await tx.sectionSpan.upsert({
      where: { documentId_client_clock: key },
      create: { ...key, ...span },
      update: { length: span.length },
    });
  }
}

/** Forgets who wrote what, when a fresh document is begun: its words are the revision's. */
export async function forgetAuthorship(tx: Transaction, documentId: string): Promise<void> {
  await tx.sectionSpan.deleteMany({ where: { documentId } });
}

function newSpans({ snapshot, rows }: { snapshot: Uint8Array; rows: readonly LogRow[] }, before?: WrittenSpan[]) {
  if (rows.length === 0) return [];
  return spansOf(rows, Y.decodeStateVector(Y.encodeStateVectorFromUpdate(snapshot)), before);
}

async function keptSpans(tx: Transaction, documentId: string): Promise<WrittenSpan[]> {
  const rows = await tx.sectionSpan.findMany({ where: { documentId }, orderBy: [{ client: 'asc' }, { clock: 'asc' }] });
  return rows.map(({ client, clock, length, accountId, partyCode, at }) => ({
    client: Number(client),
    clock,
    length,
    accountId,
    partyCode,
    at,
  }));
}
