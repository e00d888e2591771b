import type { Actor } from '../auth/actor.ts';
import type { Transaction } from '../db/client.ts';
import { entryHash, GENESIS_HASH, type Json } from '../domain/record/chain.ts';
import type { EventKind } from './events.ts';

/** Who did an act: a person for a party, or the program itself for what follows from an act. */
export type Doer = Pick<Actor, 'accountId' | 'name' | 'party'>;

/** An act to be put on the record. */
export interface NewEvent {
  readonly book: string;
  readonly kind: EventKind;
  readonly by: Doer;
  readonly at: Date;
  readonly paragraphId?: string | null;
  readonly proposalId?: string | null;
  /** What a reader needs to understand the act later: words, reasons, old and new values. */
  readonly payload: { readonly [key: string]: Json };
}

/** The Postgres channel on which committed events are announced, with `{ book, seq, kind }`. */
export const EVENT_CHANNEL = 'consenso_events';

/**
 * Appends one event in the caller's transaction. Writers of one book are serialised by an advisory lock held until the
 * commit, so the chain has neither gaps nor forks. The announcement reaches listeners only if the transaction commits.
 */
export async function appendEvent(tx: Transaction, event: NewEvent): Promise<{ seq: number; hash: string }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${event.book}, 7))`;
  const last = await tx.event.findFirst({ where: { book: event.book }, orderBy: { seq: 'desc' } });
  const entry = {
    book: event.book,
    seq: (last?.seq ?? 0) + 1,
    kind: event.kind,
    at: event.at.toISOString(),
    accountId: event.by.accountId,
    accountName: event.by.name,
    partyCode: event.by.party.code,
    paragraphId: event.paragraphId ?? null,
    proposalId: event.proposalId ?? null,
    payload: event.payload,
  };
  const previousHash = last?.hash ?? GENESIS_HASH;
  const hash = entryHash(previousHash, entry);
  await tx.event.create({ data: { ...entry, at: event.at, payload: event.payload, previousHash, hash } });
  const announcement = JSON.stringify({ book: event.book, seq: entry.seq, kind: event.kind });
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${announcement})`;
  return { seq: entry.seq, hash };
}
