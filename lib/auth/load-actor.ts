import { db } from '../db/client.ts';
import type { Actor, ActorParty } from './actor.ts';

/** The account as it is now: null once it is gone, suspended, or its sessions were ended since `sessionVersion`. */
export async function loadActor(accountId: string, sessionVersion: number): Promise<Actor | null> {
  const account = await db().account.findUnique({ where: { id: accountId }, include: { party: true } });
  if (account === null || account.suspendedAt !== null || account.sessionVersion !== sessionVersion) return null;
  const party = actorParty(account.party);
  return party === null ? null : { accountId: account.id, name: account.name, email: account.email, party };
}

/** A stored party as an actor's; null for a delegation or Secretariat without a bloc, which the data do not hold. */
export function actorParty(party: { kind: string; code: string; blocCode: string | null }): ActorParty | null {
  if (party.kind === 'observer') return { kind: 'observer', code: party.code, bloc: null };
  if (party.blocCode === null) return null;
  const kind = party.kind === 'secretariat' ? 'secretariat' : 'delegation';
  return { kind, code: party.code, bloc: party.blocCode };
}
