import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';

/**
 * Keeps the language a person reads the interface in, for their next device. Not an act of the negotiation, so the record
 * has nothing of it. A demo account is many visitors' at once and keeps none.
 */
export async function keepAccountLanguage(actor: Actor, locale: string): Promise<void> {
  await db().account.updateMany({ where: { id: actor.accountId, demo: false }, data: { locale } });
}
