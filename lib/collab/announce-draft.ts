import type { Transaction } from '../db/client.ts';
import { EVENT_CHANNEL } from '../record/append.ts';

/**
 * Announces, if and when the caller's transaction commits, that words of a negotiation's working draft have changed:
 * open pages show the new words, and every process that holds one of its documents reads the log on. Only that it
 * changed is told, never the words.
 */
export async function announceDraft(tx: Transaction, negotiationId: string): Promise<void> {
  const announcement = JSON.stringify({ book: negotiationId, kind: DRAFT_CHANGED, seq: null });
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${announcement})`;
}

/** The kind of the announcement; it is not an act on the record. */
export const DRAFT_CHANGED = 'draft.changed';
