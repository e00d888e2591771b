import type { Actor } from '../auth/actor.ts';
import { countOwnPassword } from '../auth/attempts.ts';
import { hashPassword, passwordMatches } from '../auth/password.ts';
import { passwordFault } from '../domain/people/password-rule.ts';
import { type Outcome, refuse, refused } from '../errors.ts';
import type { ChangePassword } from '../inputs/people.ts';
import { command } from './command.ts';
import { tellSessionEnded } from './end-sessions.ts';

/**
 * Gives one's own account another password and ends all its sessions, the present one included: whoever knew the old
 * password is out. A demo account keeps its password, which everybody is told. Nothing on the record: it is no act of a party.
 */
export async function changePassword(actor: Actor, { current, next }: ChangePassword): Promise<Outcome<void>> {
  const wait = await countOwnPassword(actor.accountId);
  if (wait !== null) return refused('tooManyTries', { minutes: Math.ceil(wait / 60) });
  return await command(actor, async ({ tx, now }) => {
    await tx.$queryRaw`SELECT "id" FROM "Account" WHERE "id" = ${actor.accountId} FOR UPDATE`;
    const account = await tx.account.findUnique({ where: { id: actor.accountId } });
    if (account === null) refuse('signedOut');
    if (account.demo) refuse('demoPassword');
    if (!(await passwordMatches(account.passwordHash, current))) refuse('wrongPassword', undefined, 'current');
    const fault = passwordFault(next, [account.name, account.email]);
    if (fault !== null) refuse(fault, undefined, 'next');
    await tx.account.update({
      where: { id: account.id },
      data: { passwordHash: await hashPassword(next), sessionVersion: { increment: 1 } },
    });
    await tx.session.updateMany({ where: { accountId: account.id, endedAt: null }, data: { endedAt: now } });
    await tellSessionEnded(tx);
  });
}
