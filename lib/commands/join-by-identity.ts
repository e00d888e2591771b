import { actorParty } from '../auth/load-actor.ts';
import { db, type Transaction } from '../db/client.ts';
import { appendEvent } from '../record/append.ts';
import { PEOPLE_BOOK } from '../record/events.ts';
import { lockPeople } from './people-command.ts';

/** Somebody whom the organisation's own sign-in vouches for, by a verified address. */
export interface Vouched {
  readonly email: string;
  readonly identity: string;
  /** As the provider has it; else as the Secretariat wrote it. */
  readonly name?: string;
}

/** Accepts the open invitation of an address for the person the provider vouches for; null where there is none. */
export async function joinByIdentity(person: Vouched) {
  return await db().$transaction((tx) => join(tx, person));
}

async function join(tx: Transaction, { email, identity, name: ownName }: Vouched) {
  await lockPeople(tx);
  const now = new Date();
  const open = { email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const invitation = await tx.invitation.findFirst({ where: open, include: { party: true } });
  const party = invitation && actorParty(invitation.party);
  if (!party || (await tx.account.count({ where: { email } })) > 0) return null;
  const name = ownName ?? invitation.name;
  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: now } });
  // Without a password: an empty hash matches none.
  const account = await tx.account.create({
    data: { email, name, passwordHash: '', partyCode: party.code, identity },
  });
  const act = { book: PEOPLE_BOOK, by: { accountId: account.id, name, party }, at: now };
  const payload = { name, party: party.code };
  await appendEvent(tx, { ...act, kind: 'invitation.accepted', payload: { invitationId: invitation.id, ...payload } });
  await appendEvent(tx, { ...act, kind: 'account.created', payload: { accountId: account.id, ...payload } });
  return account;
}
