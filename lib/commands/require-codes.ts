import type { Actor } from '../auth/actor.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { RequireCodes, ResetCodes } from '../inputs/account.ts';
import { maySetSignInRule, maySuspend } from '../policies/people.ts';
import { authorize } from '../policies/verdict.ts';
import { tellSessionEnded } from './end-sessions.ts';
import { forgetCodes } from './one-time-codes.ts';
import { onPeople } from './people-command.ts';

/**
 * A Secretariat asks everybody of its conference for one-time codes, itself included, or no longer does. Who has none can
 * do nothing but set them up; open editors close at once.
 */
export function requireCodes(actor: Actor, { blocCode, required }: RequireCodes): Promise<Outcome<void>> {
  return onPeople(actor, async ({ tx, now, append }) => {
    const bloc = await tx.bloc.findUnique({ where: { code: blocCode } });
    if (bloc === null) refuse('notFound');
    authorize(maySetSignInRule(actor, blocCode));
    if ((bloc.codesRequiredSince !== null) === required) refuse('codesRuleUnchanged');
    await tx.bloc.update({ where: { code: blocCode }, data: { codesRequiredSince: required ? now : null } });
    await append({ kind: required ? 'signIn.codesRequired' : 'signIn.codesReleased', payload: { bloc: blocCode } });
  });
}

/** Takes away the codes of somebody who lost telephone and recovery codes, and ends their sessions. On the record. */
export function resetCodes(actor: Actor, { accountId }: ResetCodes): Promise<Outcome<void>> {
  return onPeople(actor, async ({ tx, append }) => {
    const account = await tx.account.findUnique({ where: { id: accountId }, include: { party: true } });
    if (account === null) refuse('notFound');
    authorize(maySuspend(actor, account));
    if (account.totpSince === null) refuse('codesNotBegun');
    await forgetCodes(tx, accountId);
    await tx.account.update({ where: { id: accountId }, data: { sessionVersion: { increment: 1 } } });
    await tellSessionEnded(tx);
    await append({
      kind: 'account.codesReset',
      payload: { accountId, name: account.name, party: account.partyCode },
    });
  });
}
