import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from './actor.ts';
import { SESSION_COOKIES, type SignedIn, signedInByToken } from './token.ts';

/** The session of this request, in a page, action or route; null for a stranger. Everything is read anew each time. */
export async function currentSession(): Promise<SignedIn | null> {
  const jar = await cookies();
  for (const name of SESSION_COOKIES) {
    const token = jar.get(name)?.value;
    if (token) return await signedInByToken(token);
  }
  return null;
}

/** Who is asking; nobody as long as one-time codes are asked for and not set up. */
export async function currentActor(): Promise<Actor | null> {
  const session = await currentSession();
  return session === null || session.mustSetUpCodes ? null : session.actor;
}

/** As `currentActor`; a stranger is sent to sign in and comes back to `path` afterwards. */
export async function requireActor(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) redirect(signInFor(path));
  return actor;
}

/** For one's own account alone, where one-time codes are set up: as `requireActor`, also before that is done. */
export async function requireSession(path: string): Promise<SignedIn> {
  const session = await currentSession();
  if (session === null) redirect(signInFor(path));
  return session;
}

function signInFor(path: string): string {
  return `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
}
