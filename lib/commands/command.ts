import type { Actor } from '../auth/actor.ts';
import { db, type Transaction } from '../db/client.ts';
import { type Outcome, RefusedError, refuse } from '../errors.ts';
import type { NegotiationSeats } from '../policies/negotiation.ts';
import { appendEvent, type NewEvent } from '../record/append.ts';

/** What every command works with: its own transaction, who acts, and one instant for all it writes. */
export interface CommandContext {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly now: Date;
}

/** A command on one negotiation: its row is locked for the whole act, so two acts on it never interleave. */
export interface NegotiationContext extends CommandContext {
  readonly negotiation: LockedNegotiation;
  /** Puts the act on the negotiation's record; every accepted command does so once for each thing that happened. */
  readonly append: (event: Omit<NewEvent, 'book' | 'by' | 'at'>) => Promise<void>;
}

/** The locked negotiation with what policies ask of it. */
export interface LockedNegotiation extends NegotiationSeats {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly symbol: string;
  readonly originalLanguage: string;
  readonly keysRequired: number;
  readonly troikaYear: number;
  readonly lastProposal: number;
}

/** Runs an act in one transaction. A refusal rolls everything back and comes out as a value; the unexpected throws. */
export async function command<T>(
  actor: Actor,
  act: (context: CommandContext) => Promise<T>,
  clock: () => Date = () => new Date(),
): Promise<Outcome<T>> {
  try {
    const value = await db().$transaction(
      async (tx) => {
        await requireActive(tx, actor);
        return await act({ tx, actor, now: clock() });
      },
      { maxWait: 15_000, timeout: 30_000 },
    );
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** As `command`, on one negotiation: an unknown id is refused as `notFound`. */
export function inNegotiation<T>(
  actor: Actor,
  negotiationId: string,
  act: (context: NegotiationContext) => Promise<T>,
): Promise<Outcome<T>> {
  return command(actor, async (context) => {
    const negotiation = await lockNegotiation(context.tx, negotiationId);
    // The clock is read after the lock is held, so that times on the record never run backwards.
    const now = new Date();
    return await act({
      ...context,
      now,
      negotiation,
      async append(event) {
        await appendEvent(context.tx, { ...event, book: negotiation.id, by: actor, at: now });
      },
    });
  });
}

/** A person suspended after the page was opened does nothing more, even with a request already under way. */
async function requireActive(tx: Transaction, actor: Actor): Promise<void> {
  const account = await tx.account.findUnique({ where: { id: actor.accountId } });
  if (account === null || account.suspendedAt !== null || account.partyCode !== actor.party.code) refuse('signedOut');
}

async function lockNegotiation(tx: Transaction, id: string): Promise<LockedNegotiation> {
  await tx.$queryRaw`SELECT "id" FROM "Negotiation" WHERE "id" = ${id} FOR UPDATE`;
  const negotiation = await tx.negotiation.findUnique({ where: { id } });
  if (negotiation === null) refuse('notFound');
  const seats = await tx.troikaSeat.findMany({ where: { year: negotiation.troikaYear } });
  return {
    ...negotiation,
    troika: seats.map((seat) => seat.delegation),
    presidencies: seats.filter((seat) => seat.position === 'present').map((seat) => seat.delegation),
  };
}
