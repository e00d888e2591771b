import { decode, encode } from 'next-auth/jwt';
import { db } from '../db/client.ts';
import { env } from '../env.ts';
import type { Actor } from './actor.ts';
import { loadActor } from './load-actor.ts';
import { lacksCodes } from './one-time-codes.ts';
import { beginSession, standingSession } from './session-store.ts';

/** The names next-auth gives its session cookie, behind TLS and without. */
export const SESSION_COOKIES = ['__Secure-next-auth.session-token', 'next-auth.session-token'] as const;

/** How long a session lasts unused, in seconds. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** Somebody with a standing session. */
export interface SignedIn {
  readonly actor: Actor;
  readonly sessionId: string;
  /** True where the Secretariat asks for one-time codes and the account has none yet: nothing but setting them up is open. */
  readonly mustSetUpCodes: boolean;
}

/** Who a session token stands for, if the session and its account still stand. */
export async function signedInByToken(token: string): Promise<SignedIn | null> {
  const claims = await decode({ token, secret: secret() }).catch(() => null);
  const { sub, sessionVersion, sessionId } = { sub: null, sessionVersion: null, sessionId: null, ...claims };
  if (typeof sub !== 'string' || typeof sessionVersion !== 'number' || typeof sessionId !== 'string') return null;
  const [actor, session] = await Promise.all([loadActor(sub, sessionVersion), standingSession(sessionId, sub)]);
  if (actor === null || session === null) return null;
  const mustSetUpCodes = session.method === 'password' && (await lacksCodes(db(), sub));
  return { actor, sessionId, mustSetUpCodes };
}

/** The actor a session token stands for; nobody as long as one-time codes are asked for and not set up. */
export async function actorOfToken(token: string): Promise<Actor | null> {
  const signedIn = await signedInByToken(token);
  return signedIn === null || signedIn.mustSetUpCodes ? null : signedIn.actor;
}

/** The actor of a raw Cookie header, as a WebSocket upgrade carries it. */
export async function actorFromCookieHeader(header: string | null): Promise<Actor | null> {
  for (const pair of (header ?? '').split(';')) {
    const [name, ...rest] = pair.trim().split('=');
    if (SESSION_COOKIES.some((cookie) => cookie === name))
      return await actorOfToken(decodeURIComponent(rest.join('=')));
  }
  return null;
}

/** Begins a session of an account and makes its token, as signing in does. */
export async function mintToken(account: {
  id: string;
  name: string;
  email: string;
  sessionVersion: number;
}): Promise<string> {
  const { id, name, email, sessionVersion } = account;
  const sessionId = await beginSession(id, 'password', { agent: '', address: '' });
  const token = { sub: id, name, email, sessionVersion, sessionId };
  return await encode({ token, secret: secret(), maxAge: SESSION_SECONDS });
}

/** What signs sessions; the launcher has settled it before anything is served. */
export function secret(): string {
  const value = env().secret;
  if (value === undefined) throw new Error('The session secret is not settled: it is made by lib/server, or given.');
  return value;
}
