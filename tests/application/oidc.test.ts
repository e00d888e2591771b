/** Signing in through an organisation's own sign-in: a real provider on this machine, the whole dance of redirects. */
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { hashToken } from '#lib/auth/invitation-token.ts';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { type OidcProvider, startOidcProvider } from '../setup/oidc-provider.ts';
import { newVisitor, type Visitor } from './browser.ts';
import { useOtherApplication } from './other-application.ts';

const person = (email: string, email_verified = true) => ({ email, email_verified, name: 'Ana of the Ministry' });
const PEOPLE = {
  known: person('known@ministry.example'),
  invited: person('Invited@Ministry.example'),
  stranger: person('stranger@ministry.example'),
  unverified: person('unverified@ministry.example', false),
  suspended: person('suspended@ministry.example'),
  impostor: person('known@ministry.example'),
  demo: person(demoEmail('GTM')),
};

const TOKEN = 'a token for the metrics';
let provider: OidcProvider;
const application = useOtherApplication(async (url) => {
  provider = await startOidcProvider(`${url}/api/auth/callback/oidc`, PEOPLE);
  const { issuer, client } = provider;
  return {
    PUBLIC_URL: url,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: 'the Ministry',
    METRICS_TOKEN: TOKEN,
  };
});
afterAll(() => provider.close());

async function account(email: string, more: { suspendedAt?: Date } = {}) {
  return await db().account.create({ data: { email, name: 'Ana', passwordHash: '', partyCode: 'CAN', ...more } });
}

/** Goes through the provider as somebody; where the application sends them in the end. */
async function signInAs(visitor: Visitor, sub: keyof typeof PEOPLE): Promise<string> {
  const { url } = application();
  const { csrfToken } = (await (await visitor.go('/api/auth/csrf')).json()) as { csrfToken: string };
  const begun = await visitor.go('/api/auth/signin/oidc', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl: `${url}/people`, json: 'true' }),
  });
  const there = newVisitor(provider.issuer);
  let at = ((await begun.json()) as { url: string }).url;
  for (let step = 0; step < 12 && !at.startsWith(url); step++) {
    const answer = await there.go(at);
    at = answer.headers.get('location') ?? (await fillIn(there, at, await answer.text(), sub));
    at = new URL(at, provider.issuer).href;
  }
  const last = await visitor.go(at);
  return new URL(last.headers.get('location') ?? '', url).href.slice(url.length);
}

/** The provider's page asks who one is, then whether the application may know. */
async function fillIn(there: Visitor, at: string, page: string, sub: string): Promise<string> {
  const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
  const body = new URLSearchParams({ prompt, login: sub, password: 'believed' });
  return (await there.go(at, { method: 'POST', body })).headers.get('location') ?? '';
}

const isIn = async (visitor: Visitor) => (await visitor.go('/account')).status === 200;

describe('somebody the provider vouches for', () => {
  test('who has an account comes in, and is known by their subject from then on', async () => {
    const { id } = await account(PEOPLE.known.email);
    const visitor = newVisitor(application().url);
    expect(await signInAs(visitor, 'known')).toBe('/people');
    expect(await isIn(visitor)).toBe(true);
    const bound = await db().account.findUniqueOrThrow({ where: { id } });
    expect(bound.identity).toBe(`${provider.issuer} known`);
    expect(await db().session.findFirst({ where: { accountId: id } })).toMatchObject({ method: 'oidc' });
    const impostor = newVisitor(application().url);
    expect(await signInAs(impostor, 'impostor')).toBe('/sign-in?error=NotInvited');
    expect(await isIn(impostor)).toBe(false);
  });

  test('who is invited gets the account of the invitation, once', async () => {
    const invitation = await db().invitation.create({
      data: {
        tokenHash: hashToken(randomUUID()),
        email: 'invited@ministry.example',
        name: 'Invited',
        partyCode: 'GTM',
        invitedBy: 'nobody',
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    const visitor = newVisitor(application().url);
    expect(await signInAs(visitor, 'invited')).toBe('/people');
    expect(await isIn(visitor)).toBe(true);
    const made = await db().account.findUniqueOrThrow({ where: { email: 'invited@ministry.example' } });
    expect(made).toMatchObject({ partyCode: 'GTM', name: 'Ana of the Ministry', passwordHash: '' });
    const used = await db().invitation.findUniqueOrThrow({ where: { id: invitation.id } });
    expect(used.acceptedAt).not.toBeNull();
    expect(await newVisitor(application().url).signIn(made.email, ' ')).toBe('CredentialsSignin');
  });

  test.each(['stranger', 'unverified', 'suspended', 'demo'] as const)('but is %s stays out', async (sub) => {
    const suspendedAt = new Date();
    if (sub === 'suspended') await account(PEOPLE.suspended.email, { suspendedAt });
    if (sub === 'unverified') await account(PEOPLE.unverified.email);
    const before = await db().account.count();
    const visitor = newVisitor(application().url);
    expect(await signInAs(visitor, sub)).toBe('/sign-in?error=NotInvited');
    expect(await isIn(visitor)).toBe(false);
    expect(await db().account.count()).toBe(before);
  });
});

test('the sign-in page offers it by its name', async () => {
  expect(await (await newVisitor(application().url).go('/sign-in')).text()).toContain('Sign in with the Ministry');
});

describe('the metrics', () => {
  const ask = (headers: Record<string, string>) => fetch(`${application().url}/api/metrics`, { headers });

  test.each([{}, { Authorization: 'Bearer another token' }, { Authorization: TOKEN }])(
    'are closed to %j',
    async (headers) => {
      expect((await ask(headers as Record<string, string>)).status).toBe(401);
    },
  );

  test('tell numbers to who shows the token, and nothing else', async () => {
    await newVisitor(application().url).signIn(demoEmail('GTM'), 'not the password at all');
    const text = await (await ask({ Authorization: `Bearer ${TOKEN}` })).text();
    expect(text).toMatch(/^consenso_sign_ins_total\{outcome="refused"\} [1-9]/m);
    expect(text).toMatch(/^consenso_http_request_seconds_count\{status="2xx"\} [1-9]/m);
    expect(text).toMatch(/^consenso_open_documents 0$/m);
    expect(text).toMatch(/^consenso_nodejs_eventloop_lag_p99_seconds /m);
    expect(text).not.toContain('@');
  });
});
