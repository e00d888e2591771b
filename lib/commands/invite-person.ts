import type { Actor } from '../auth/actor.ts';
import { hashToken, newInvitationToken } from '../auth/invitation-token.ts';
import type { Transaction } from '../db/client.ts';
import { type Outcome, refuse } from '../errors.ts';
import type { InvitePerson } from '../inputs/people.ts';
import { mayAdmit } from '../policies/people.ts';
import { authorize } from '../policies/verdict.ts';
import { onPeople } from './people-command.ts';

const VALID_DAYS = 14;

/** An invitation as the inviter learns it. The token is told this once: only its hash is kept. */
export interface MadeInvitation {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes a link by which one person joins a party within fourteen days, once. */
export function invitePerson(actor: Actor, input: InvitePerson): Promise<Outcome<MadeInvitation>> {
  return onPeople(actor, async ({ tx, now, append }) => {
    const party = await tx.party.findUnique({ where: { code: input.partyCode } });
    if (party === null) refuse('notFound');
    authorize(mayAdmit(actor, party));
    await refuseKnown(tx, input.email, now);
    const token = newInvitationToken();
    const expiresAt = new Date(now.getTime() + VALID_DAYS * 24 * 60 * 60 * 1000);
    const invitation = await tx.invitation.create({
      data: { ...input, tokenHash: hashToken(token), invitedBy: actor.accountId, createdAt: now, expiresAt },
    });
    // The record is read by all Secretariats for ever; the address of a person who may never come is not kept there.
    await append({
      kind: 'invitation.made',
      payload: { invitationId: invitation.id, name: input.name, party: party.code },
    });
    return { id: invitation.id, token, expiresAt };
  });
}

async function refuseKnown(tx: Transaction, email: string, now: Date): Promise<void> {
  if ((await tx.account.count({ where: { email } })) > 0) refuse('emailTaken', undefined, 'email');
  const open = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  if ((await tx.invitation.count({ where: open })) > 0) refuse('alreadyInvited', undefined, 'email');
}
