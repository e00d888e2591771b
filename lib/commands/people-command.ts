import type { Actor } from '../auth/actor.ts';
import type { Transaction } from '../db/client.ts';
import { type Outcome, refuse } from '../errors.ts';
import { appendEvent, type NewEvent } from '../record/append.ts';
import { PEOPLE_BOOK } from '../record/events.ts';
import { type CommandContext, command } from './command.ts';

/** A command on accounts, invitations or troika seats: one at a time in the whole program. */
export interface PeopleContext extends CommandContext {
  /** Puts the act on the book of people. */
  readonly append: (event: Omit<NewEvent, 'book' | 'by' | 'at'>) => Promise<void>;
}

/**
 * As `command`, on people. Acts on people are serialised, and the actor is looked at once more when its turn has come:
 * two Secretariats that suspend each other in the same moment cannot both succeed.
 */
export function onPeople<T>(actor: Actor, act: (context: PeopleContext) => Promise<T>): Promise<Outcome<T>> {
  return command(actor, async (context) => {
    const { tx } = context;
    await lockPeople(tx);
    const account = await tx.account.findUnique({ where: { id: actor.accountId } });
    if (account === null || account.suspendedAt !== null) refuse('signedOut');
    const now = new Date();
    return await act({
      ...context,
      now,
      append: async (event) => {
        await appendEvent(tx, { ...event, book: PEOPLE_BOOK, by: actor, at: now });
      },
    });
  });
}

/** Waits until no other transaction acts on people; held until the end of this one. */
export async function lockPeople(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${PEOPLE_BOOK}, 8))`;
}
