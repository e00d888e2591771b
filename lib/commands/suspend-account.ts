import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { SuspendAccount } from '../inputs/people.ts';
import { maySuspend } from '../policies/people.ts';
import { authorize } from '../policies/verdict.ts';
import { onPeople } from './people-command.ts';

/** Takes a person's access away at once: sign-in fails, every session ends, open streams and sockets close by the event. */
export function suspendAccount(actor: Actor, { accountId, reason }: SuspendAccount): Promise<Outcome<void>> {
  return onPeople(actor, async ({ tx, now, append }) => {
    const account = await tx.account.findUnique({ where: { id: accountId }, include: { party: true } });
    if (account === null) refuse('notFound');
    authorize(maySuspend(actor, account));
    if (account.suspendedAt !== null) refuse('alreadySuspended');
    await tx.account.update({
      where: { id: accountId },
      data: { suspendedAt: now, sessionVersion: { increment: 1 } },
    });
    await append({
      kind: 'account.suspended',
      payload: { accountId, name: account.name, party: account.partyCode, reason },
    });
  });
}
