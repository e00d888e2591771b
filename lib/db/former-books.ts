/** The records that a recreated negotiation brought along. Their entries stand in books of their own and never change. */
import type { ChainedEntry, Json } from '../domain/record/chain.ts';
import type { Prisma, Transaction } from './client.ts';

/** Where the entries of a record that was brought along are stored; generation 1 is the oldest. */
export function formerBook(negotiationId: string, generation: number): string {
  return `${negotiationId}.${generation}`;
}

/** A stored entry as it is hashed: under the book that it was written in. */
export function chainedEntry(event: Prisma.EventModel, book = event.book): ChainedEntry {
  return { ...event, book, at: event.at.toISOString(), payload: event.payload as Json };
}

/** An entry with the ids that its proposals and paragraphs have in this negotiation. */
export interface RecordedAct extends Pick<Prisma.EventModel, 'kind' | 'at' | 'paragraphId' | 'proposalId' | 'payload'> {
  /** The id that a section or proposal of its payload has here. */
  readonly idHere: (id: string) => string;
}

/**
 * The acts of these kinds on the negotiation's own record and on those it was recreated with, oldest first, between two
 * instants (the first one excluded).
 */
export async function recordedActs(
  tx: Transaction,
  negotiationId: string,
  { kinds, after, upTo }: { readonly kinds: readonly string[]; readonly after?: Date; readonly upTo?: Date },
): Promise<readonly RecordedAct[]> {
  const former = await tx.formerBook.findMany({ where: { negotiationId } });
  const idsOf = new Map(former.map(({ book, ids }) => [book, ids as { readonly [id: string]: string }]));
  const acts = await tx.event.findMany({
    where: {
      book: { in: [negotiationId, ...idsOf.keys()] },
      kind: { in: [...kinds] },
      at: { ...(after && { gt: after }), ...(upTo && { lte: upTo }) },
    },
    orderBy: [{ at: 'asc' }, { seq: 'asc' }],
    select: { book: true, kind: true, at: true, paragraphId: true, proposalId: true, payload: true },
  });
  return acts.map(({ book, proposalId, ...act }) => {
    const idHere = (id: string) => idsOf.get(book)?.[id] ?? id;
    return { ...act, proposalId: proposalId && idHere(proposalId), idHere };
  });
}
