import { actorParty } from '../auth/load-actor.ts';
import { hashPassword } from '../auth/password.ts';
import { db } from '../db/client.ts';
import { passwordFault } from '../domain/people/password-rule.ts';
import { type Outcome, RefusedError, refuse } from '../errors.ts';
import type { CreateAccount } from '../inputs/people.ts';
import { appendEvent } from '../record/append.ts';
import { PEOPLE_BOOK } from '../record/events.ts';
import { lockPeople } from './people-command.ts';

/**
 * Makes an account that nobody invited: the first one, by whoever operates the machine. No door leads here from the
 * browser. The record shows the act as the new person's own, marked as made by the operator.
 */
export async function createAccount(input: CreateAccount): Promise<Outcome<{ email: string; partyCode: string }>> {
  const { email, name, partyCode, password } = input;
  try {
    const fault = passwordFault(password, [name, email]);
    if (fault !== null) refuse(fault, undefined, 'password');
    const passwordHash = await hashPassword(password);
    await db().$transaction(async (tx) => {
      await lockPeople(tx);
      const row = await tx.party.findUnique({ where: { code: partyCode } });
      const party = row && actorParty(row);
      if (!party) refuse('partyUnknown', undefined, 'partyCode');
      if ((await tx.account.count({ where: { email } })) > 0) refuse('emailTaken', undefined, 'email');
      const account = await tx.account.create({ data: { email, name, passwordHash, partyCode } });
      await appendEvent(tx, {
        book: PEOPLE_BOOK,
        kind: 'account.created',
        by: { accountId: account.id, name, party },
        at: new Date(),
        payload: { accountId: account.id, name, party: partyCode, byOperator: true },
      });
    });
    return { ok: true, value: { email, partyCode } };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
