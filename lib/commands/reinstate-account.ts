import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { ReinstateAccount } from '../inputs/people.ts';
import { mayAdmit } from '../policies/people.ts';
import { authorize } from '../policies/verdict.ts';
import { onPeople } from './people-command.ts';

/** Gives a suspended person access again; they sign in anew with the password they had. */
export function reinstateAccount(actor: Actor, { accountId }: ReinstateAccount): Promise<Outcome<void>> {
  return onPeople(actor, async ({ tx, append }) => {
    const account = await tx.account.findUnique({ where: { id: accountId }, include: { party: true } });
    if (account === null) refuse('notFound');
    authorize(mayAdmit(actor, account.party));
    if (account.suspendedAt === null) refuse('notSuspended');
    await tx.account.update({ where: { id: accountId }, data: { suspendedAt: null } });
    await append({ kind: 'account.reinstated', payload: { accountId, name: account.name, party: account.partyCode } });
  });
}
