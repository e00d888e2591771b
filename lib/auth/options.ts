import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { db } from '../db/client.ts';
import { env, type OidcSettings } from '../env.ts';
import { countSignInOutcome } from '../metrics.ts';
import { countCode, countSignIn, forgiveCodes, forgiveSignIn } from './attempts.ts';
import { ADDRESS_HEADER } from './client-address.ts';
import { type KnownPerson, personOfClaims } from './oidc-person.ts';
import { takeCode } from './one-time-codes.ts';
import { passwordMatches } from './password.ts';
import { beginSession, type Device, type SignInMethod } from './session-store.ts';
import { SESSION_SECONDS, secret } from './token.ts';

const SignIn = z.object({
  email: z.string().trim().toLowerCase().max(320),
  password: z.string().min(1).max(1024),
  code: z.string().max(40).default(''),
});

/** What sign-in answers besides yes and no. `wait` says for how many seconds. */
export const NEEDS_CODE = 'NeedsCode';
export const WRONG_CODE = 'WrongCode';
export const WAIT = 'Wait';

/** Nobody here: what the provider named is not invited. */
const STRANGER = 'stranger';

/** next-auth at the edge: credentials in, a token out that names the account, its sessions' version and the session. */
export function authOptions(headers: Headers): NextAuthOptions {
  const device = { agent: headers.get('user-agent') ?? '', address: headers.get(ADDRESS_HEADER) ?? '' };
  const { oidc } = env();
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: { type: 'text' } },
        authorize: (credentials) => authenticate(credentials, device),
      }),
      ...(oidc ? [openIdConnect(oidc)] : []),
    ],
    callbacks: {
      signIn: ({ user }) => (user.id === STRANGER ? '/sign-in?error=NotInvited' : true),
      async jwt({ token, user, account }) {
        // Only at the moment of signing in is there a user.
        const version = user && 'sessionVersion' in user ? user.sessionVersion : undefined;
        if (typeof version !== 'number') return token;
        const method: SignInMethod = account?.provider === 'oidc' ? 'oidc' : 'password';
        const sessionId = await beginSession(user.id, method, device);
        return { ...token, sub: user.id, sessionVersion: version, sessionId };
      },
    },
    events: {
      async signOut({ token }) {
        const id = token['sessionId'];
        if (typeof id !== 'string') return;
        await db().session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } });
      },
    },
  };
}

function openIdConnect({ issuer, clientId, clientSecret, name }: OidcSettings): OAuthConfig<Record<string, unknown>> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    userinfo: {
      // Some providers tell the address in the identity's token, others only when asked.
      async request({ client, tokens }) {
        if (tokens.access_token === undefined) return claimsOf(tokens.id_token);
        return { ...claimsOf(tokens.id_token), ...(await client.userinfo(tokens.access_token)) };
      },
    },
    checks: ['pkce', 'state', 'nonce'],
    profile: async (claims) => known(await personOfClaims(issuer, claims)) ?? { id: STRANGER },
  };
}

/** What a token says whose signature was checked when it was fetched. */
function claimsOf(idToken: string | undefined): { sub: string } {
  return { sub: '', ...decodeJwt(idToken ?? '') };
}

function decodeJwt(token: string): object {
  const [, claims = ''] = token.split('.');
  return claims === '' ? {} : (JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as object);
}

function known(account: KnownPerson | null) {
  if (account === null) return null;
  const { id, name, email, sessionVersion } = account;
  return { id, name, email, sessionVersion };
}

/**
 * The account that address and password open, after its one-time code where it has one. Whether the address is known is
 * told by neither the answer nor its time; only who knows the password learns that a code is wanted.
 */
async function authenticate(credentials: unknown, { address }: Device) {
  const input = SignIn.safeParse(credentials);
  if (!input.success) return null;
  const attempt = { email: input.data.email, address };
  const wait = await countSignIn(attempt);
  if (wait !== null) return tooMany(wait);
  const account = await db().account.findUnique({ where: { email: attempt.email } });
  const matches = await passwordMatches(account?.passwordHash || null, input.data.password);
  if (!matches || account === null || account.suspendedAt !== null) {
    countSignInOutcome('refused');
    return null;
  }
  // The password was right: what comes now is counted by itself.
  await forgiveSignIn(attempt);
  if (account.totpSince !== null) await requireCode(account.id, input.data.code);
  countSignInOutcome('done');
  return known(account);
}

function tooMany(seconds: number): never {
  countSignInOutcome('limited');
  throw new Error(`${WAIT}:${seconds}`);
}

async function requireCode(accountId: string, code: string): Promise<void> {
  if (code === '') throw new Error(NEEDS_CODE);
  const wait = await countCode(accountId);
  if (wait !== null) tooMany(wait);
  if (!(await takeCode(db(), accountId, code))) {
    countSignInOutcome('refused');
    throw new Error(WRONG_CODE);
  }
  await forgiveCodes(accountId);
}
