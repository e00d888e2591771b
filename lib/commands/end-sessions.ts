import type { Actor } from '../auth/actor.ts';
import type { Transaction } from '../db/client.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { EndSession } from '../inputs/account.ts';
import { EVENT_CHANNEL } from '../record/append.ts';
import { PEOPLE_BOOK } from '../record/events.ts';
import { command } from './command.ts';

/** What listeners are told when a session has ended, so that its open editors and streams are cut. No act on the record. */
const SESSION_ENDED = 'session.ended';

/** Ends one of one's own sessions. Another's is as if it were not there. */
export function endSession(actor: Actor, { sessionId }: EndSession): Promise<Outcome<void>> {
  return command(actor, async ({ tx, now }) => {
    const where = { id: sessionId, accountId: actor.accountId, endedAt: null };
    const { count } = await tx.session.updateMany({ where, data: { endedAt: now } });
    if (count === 0) refuse('notFound');
    await tellSessionEnded(tx);
  });
}

/** Ends every session of one's own account, the present one included. */
export function endAllSessions(actor: Actor): Promise<Outcome<void>> {
  return command(actor, async ({ tx, now }) => {
    await tx.session.updateMany({ where: { accountId: actor.accountId, endedAt: null }, data: { endedAt: now } });
    await tx.account.update({ where: { id: actor.accountId }, data: { sessionVersion: { increment: 1 } } });
    await tellSessionEnded(tx);
  });
}

/** Tells every process to look again at who is connected, once the caller's transaction has committed. */
export async function tellSessionEnded(tx: Transaction): Promise<void> {
  const announcement = JSON.stringify({ book: PEOPLE_BOOK, seq: null, kind: SESSION_ENDED });
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${announcement})`;
}
