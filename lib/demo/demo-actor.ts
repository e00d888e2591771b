import type { Actor } from '../auth/actor.ts';
import { actorParty } from '../auth/load-actor.ts';
import { db } from '../db/client.ts';
import { demoEmail } from './accounts.ts';

/** The demo account of a party as the actor of real commands. Throws where the demo is not loaded. */
export async function demoActor(partyCode: string): Promise<Actor> {
  const account = await db().account.findUnique({ where: { email: demoEmail(partyCode) }, include: { party: true } });
  const party = account && actorParty(account.party);
  if (!account || !party) throw new Error(`The demo has no account for ${partyCode}.`);
  return { accountId: account.id, name: account.name, email: account.email, party };
}
