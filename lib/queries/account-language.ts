import type { Actor } from '../auth/actor.ts';
import { db } from '../db/client.ts';

/** The language the person chose for their account, or null. */
export async function accountLanguage(actor: Actor): Promise<string | null> {
  const account = await db().account.findUnique({ where: { id: actor.accountId }, select: { locale: true } });
  return account?.locale ?? null;
}
