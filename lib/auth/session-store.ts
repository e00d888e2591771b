/** Sessions as stored: the cookie names one, and it opens nothing once it is ended here. */
import { db } from '../db/client.ts';

/** How somebody signed in. */
export type SignInMethod = 'password' | 'oidc';

/** What is known of the device that signs in; shown to the person alone. */
export interface Device {
  readonly agent: string;
  readonly address: string;
}

/** Begins a session; its id goes into the cookie. */
export async function beginSession(accountId: string, method: SignInMethod, device: Device): Promise<string> {
  const agent = device.agent.slice(0, 300);
  const { id } = await db().session.create({ data: { accountId, method, agent, address: device.address } });
  return id;
}

/** How often "last used" is written, in milliseconds: often enough to recognise a device by it. */
const SEEN_EVERY = 5 * 60_000;

/** The session if it is the account's and still stands, else null; noted as in use now. */
export async function standingSession(id: string, accountId: string): Promise<{ readonly method: string } | null> {
  const session = await db().session.findUnique({ where: { id } });
  if (session === null || session.accountId !== accountId || session.endedAt !== null) return null;
  const now = Date.now();
  if (now - session.lastSeenAt.getTime() > SEEN_EVERY) {
    await db().session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: new Date(now) } });
  }
  return session;
}
