import { hashToken } from '../auth/invitation-token.ts';
import { actorParty } from '../auth/load-actor.ts';
import { hashPassword } from '../auth/password.ts';
import { db, type Transaction } from '../db/client.ts';
import { passwordFault } from '../domain/people/password-rule.ts';
import { type Outcome, RefusedError, refuse } from '../errors.ts';
import type { AcceptInvitation } from '../inputs/people.ts';
import { appendEvent } from '../record/append.ts';
import { PEOPLE_BOOK } from '../record/events.ts';
import { lockPeople } from './people-command.ts';

/**
 * Makes the account of an invited person, who is nobody yet: the token alone gives the right. Wrong, used, revoked and
 * expired tokens get one and the same answer, so that guessing teaches nothing.
 */
export async function acceptInvitation(input: AcceptInvitation): Promise<Outcome<{ email: string }>> {
  try {
    const where = { tokenHash: hashToken(input.token) };
    const seen = await db().invitation.findUnique({ where });
    if (seen === null) refuse('invitationInvalid');
    const fault = passwordFault(input.password, [input.name, seen.email]);
    if (fault !== null) refuse(fault, undefined, 'password');
    // Hashing takes its time: it is done before the lock, which other people wait for.
    const passwordHash = await hashPassword(input.password);
    return { ok: true, value: await db().$transaction((tx) => accept(tx, { ...input, passwordHash }, where)) };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function accept(
  tx: Transaction,
  { name, passwordHash }: { name: string; passwordHash: string },
  where: { tokenHash: string },
): Promise<{ email: string }> {
  await lockPeople(tx);
  const now = new Date();
  const open = { ...where, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const invitation = await tx.invitation.findFirst({ where: open, include: { party: true } });
  const party = invitation && actorParty(invitation.party);
  if (!party) refuse('invitationInvalid');
  const { id: invitationId, email, partyCode } = invitation;
  if ((await tx.account.count({ where: { email } })) > 0) refuse('emailTaken');
  await tx.invitation.update({ where: { id: invitationId }, data: { acceptedAt: now } });
  const account = await tx.account.create({ data: { email, name, passwordHash, partyCode } });
  const act = { book: PEOPLE_BOOK, by: { accountId: account.id, name, party }, at: now };
  await appendEvent(tx, { ...act, kind: 'invitation.accepted', payload: { invitationId, name, party: partyCode } });
  await appendEvent(tx, {
    ...act,
    kind: 'account.created',
    payload: { accountId: account.id, name, party: partyCode },
  });
  return { email };
}
