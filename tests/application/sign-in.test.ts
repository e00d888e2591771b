/** Signing in, from outside: limits, one-time codes, sessions that end, and nothing told about who has an account. */
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadActor } from '#lib/auth/load-actor.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { endAllSessions } from '#lib/commands/end-sessions.ts';
import { beginCodes, confirmCodes } from '#lib/commands/one-time-codes.ts';
import { requireCodes } from '#lib/commands/require-codes.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { address, argument, builtActions, callAction, useApplication } from './application.ts';
import { newVisitor, type Visitor } from './browser.ts';

useApplication();

const PASSWORD = 'seven ordinary words in a row';
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(PASSWORD);
});

/** A person of a delegation, with a password and nothing else. */
async function somebody(partyCode = 'CAN') {
  const email = `${randomUUID()}@example.org`;
  return await db().account.create({ data: { email, name: 'Somebody', passwordHash, partyCode } });
}

async function actorOf(account: { id: string }) {
  const actor = await loadActor(account.id, 1);
  if (actor === null) throw new Error('The account is not open.');
  return actor;
}

const isIn = async (visitor: Visitor) => (await visitor.go('/account')).status === 200;
/** An address of its own for each test, so that they do not count for each other. */
const somewhere = () => `2001:${randomUUID().slice(9, 23).replaceAll('-', ':')}::1`;

describe('address and password', () => {
  test('open the account, with a cookie that scripts and other sites do not get', async () => {
    const { email } = await somebody();
    const visitor = newVisitor();
    expect(await visitor.signIn(email.toUpperCase(), PASSWORD)).toBeNull();
    expect(await isIn(visitor)).toBe(true);
    const { csrfToken } = (await (await visitor.go('/api/auth/csrf')).json()) as { csrfToken: string };
    const answer = await visitor.go('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' }),
    });
    const cookie = answer.headers.getSetCookie().find((set) => set.startsWith('next-auth.session-token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test('are answered alike for an unknown, a suspended and a known account', async () => {
    const known = await somebody();
    const suspended = await somebody();
    await db().account.update({ where: { id: suspended.id }, data: { suspendedAt: new Date() } });
    const said = [];
    for (const email of [known.email, suspended.email, 'nobody@example.org']) {
      said.push(await newVisitor().signIn(email, 'not the password at all', { from: somewhere() }));
    }
    expect(new Set(said)).toEqual(new Set(['CredentialsSignin']));
  });

  test('are answered in about the same time', async () => {
    const known = await somebody();
    const timeOf = async (email: string) => {
      const begun = performance.now();
      await newVisitor().signIn(email, 'not the password at all', { from: somewhere() });
      return performance.now() - begun;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let turn = 0; turn < 7; turn++) {
      times.known.push(await timeOf(known.email));
      times.unknown.push(await timeOf(`${turn}@example.org`));
    }
    const median = (list: number[]) => list.toSorted((a, b) => a - b)[3] ?? 0;
    // Without the same work for nobody, an unknown address would be answered at once: a fraction of the time.
    expect(median(times.unknown) / median(times.known)).toBeGreaterThan(0.4);
  });
});

describe('too many tries', () => {
  test('from one address on one account have to wait; the same account is open from elsewhere', async () => {
    const { email } = await somebody();
    const from = somewhere();
    for (let turn = 0; turn < 10; turn++)
      expect(await newVisitor().signIn(email, 'wrong words again', { from })).toBe('CredentialsSignin');
    expect(await newVisitor().signIn(email, PASSWORD, { from })).toMatch(/^Wait:\d+$/);
    expect(await newVisitor().signIn(email, PASSWORD, { from: somewhere() })).toBeNull();
    expect(await newVisitor().signIn((await somebody()).email, PASSWORD, { from })).toBeNull();
  });

  test('at once are counted one by one', async () => {
    const { email } = await somebody();
    const from = somewhere();
    const said = await Promise.all(
      Array.from({ length: 20 }, () => newVisitor().signIn(email, 'wrong words again', { from })),
    );
    expect(said.filter((answer) => answer === 'CredentialsSignin')).toHaveLength(10);
  });

  test('on an account that does not exist are answered the same', async () => {
    const from = somewhere();
    const email = `${randomUUID()}@example.org`;
    for (let turn = 0; turn < 10; turn++) await newVisitor().signIn(email, 'wrong words again', { from });
    expect(await newVisitor().signIn(email, 'wrong words again', { from })).toMatch(/^Wait:\d+$/);
  });
});

describe('sessions', () => {
  test('end at sign-out, in the database too: the cookie kept from before opens nothing', async () => {
    const { email } = await somebody();
    const visitor = newVisitor();
    await visitor.signIn(email, PASSWORD);
    const kept = newVisitor();
    for (const [name, value] of visitor.cookies) (kept.cookies as Map<string, string>).set(name, value);
    const { csrfToken } = (await (await visitor.go('/api/auth/csrf')).json()) as { csrfToken: string };
    await visitor.go('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken, json: 'true' }) });
    expect(await isIn(kept)).toBe(false);
  });

  test('one is ended alone, from another', async () => {
    const account = await somebody();
    const [here, there] = [newVisitor(), newVisitor()];
    await here.signIn(account.email, PASSWORD);
    await there.signIn(account.email, PASSWORD);
    const sessions = await db().session.findMany({ where: { accountId: account.id }, orderBy: { createdAt: 'asc' } });
    const action = builtActions().get('account.endOwnSession');
    if (!action) throw new Error('There is no such action.');
    const cookie = [...here.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    expect(await callAction(action, { cookie, body: argument({ sessionId: sessions[1]?.id }) })).toBe('done');
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  });

  test('all end everywhere, and what was open is cut within two seconds', async () => {
    const account = await somebody('HND');
    const visitor = newVisitor();
    await visitor.signIn(account.email, PASSWORD);
    const stream = await visitor.go('/api/negotiations/common-position/live');
    expect(stream.status).toBe(200);
    const begun = performance.now();
    expectDone(await endAllSessions(await actorOf(account)));
    const reader = stream.body?.getReader();
    while (!(await reader?.read())?.done);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await isIn(visitor)).toBe(false);
  });
});

describe('one-time codes', () => {
  async function withCodes() {
    const account = await somebody();
    const actor = await actorOf(account);
    const { secret } = expectDone(await beginCodes(actor, { password: PASSWORD }));
    // A code of the step before, so that the present one is still unused.
    const codeAt = (shift: number) =>
      TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + shift * 30_000 });
    const { recoveryCodes } = expectDone(await confirmCodes(actor, { code: codeAt(-1) }));
    return { account, actor, codeAt, recoveryCodes };
  }

  test('are asked for after the right password alone, and none is good twice', async () => {
    const { account, codeAt } = await withCodes();
    const visitor = newVisitor();
    expect(await visitor.signIn(account.email, 'wrong words again')).toBe('CredentialsSignin');
    expect(await visitor.signIn(account.email, PASSWORD)).toBe('NeedsCode');
    expect(await isIn(visitor)).toBe(false);
    expect(await visitor.signIn(account.email, PASSWORD, { code: '000000' })).toBe('WrongCode');
    const code = codeAt(0);
    expect(await visitor.signIn(account.email, PASSWORD, { code })).toBeNull();
    expect(await isIn(visitor)).toBe(true);
    expect(await newVisitor().signIn(account.email, PASSWORD, { code })).toBe('WrongCode');
  });

  test('can be replaced by each recovery code once', async () => {
    const { account, recoveryCodes } = await withCodes();
    const [code = ''] = recoveryCodes;
    expect(await newVisitor().signIn(account.email, PASSWORD, { code })).toBeNull();
    expect(await newVisitor().signIn(account.email, PASSWORD, { code })).toBe('WrongCode');
  });

  test('cannot be guessed, from however many addresses', async () => {
    const { account } = await withCodes();
    for (let turn = 0; turn < 10; turn++) {
      const from = somewhere();
      expect(await newVisitor().signIn(account.email, PASSWORD, { code: '000000', from })).toBe('WrongCode');
    }
    const said = await newVisitor().signIn(account.email, PASSWORD, { code: '000000', from: somewhere() });
    expect(said).toMatch(/^Wait:\d+$/);
  });

  test('asked for by the Secretariat, leave nothing open but setting them up', async () => {
    const account = await somebody('CHL');
    const secretariat = await demoActor('TS-SACM');
    const visitor = newVisitor();
    await visitor.signIn(account.email, PASSWORD);
    expect((await visitor.go('/negotiations')).status).toBe(200);
    expectDone(await requireCodes(secretariat, { blocCode: 'SACM', required: true }));
    try {
      expect((await visitor.go('/negotiations')).headers.get('location')).toContain('/sign-in');
      expect((await visitor.go('/sign-in')).headers.get('location')).toBe('/account');
      expect((await visitor.go('/api/negotiations/common-position/export/json')).status).toBe(401);
      expect(await isIn(visitor)).toBe(true);
      const actor = await actorOf(account);
      const { secret } = expectDone(await beginCodes(actor, { password: PASSWORD }));
      const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
      expectDone(await confirmCodes(actor, { code }));
      expect((await visitor.go('/negotiations')).status).toBe(200);
    } finally {
      expectDone(await requireCodes(secretariat, { blocCode: 'SACM', required: false }));
    }
  });
});

describe('after signing in, and at every door', () => {
  test.each(['https://elsewhere.example/', '//elsewhere.example', 'https:elsewhere.example', '/\\elsewhere.example'])(
    'nobody is sent on to %s',
    async (callbackUrl) => {
      const { email } = await somebody();
      const visitor = newVisitor();
      const { csrfToken } = (await (await visitor.go('/api/auth/csrf')).json()) as { csrfToken: string };
      const answer = await visitor.go('/api/auth/callback/credentials', {
        method: 'POST',
        body: new URLSearchParams({ csrfToken, email, password: PASSWORD, callbackUrl }),
      });
      expect(new URL(answer.headers.get('location') ?? '', address()).origin).toBe(address());
      const page = await visitor.go(`/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`);
      expect(new URL(page.headers.get('location') ?? '', address()).origin).toBe(address());
    },
  );

  test.each([
    ['/api/auth/signout', 'null'],
    ['/api/auth/signout', 'https://elsewhere.example'],
    ['/negotiations/common-position', undefined],
  ])('a change of %s from %s is not heard', async (path, origin) => {
    const answer = await fetch(address(path), {
      method: 'POST',
      headers: origin === undefined ? {} : { Origin: origin },
      body: new URLSearchParams({ json: 'true' }),
    });
    expect(answer.status).toBe(403);
  });

  test('what is no browser signs in with the token that was asked for, and not without', async () => {
    const { email } = await somebody();
    const given = await fetch(address('/api/auth/csrf'));
    const { csrfToken } = (await given.json()) as { csrfToken: string };
    const cookie = given.headers.getSetCookie().map((set) => set.split(';')[0]);
    const signIn = async (token: string) => {
      const answer = await fetch(address('/api/auth/callback/credentials'), {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: cookie.join('; ') },
        body: new URLSearchParams({ csrfToken: token, email, password: PASSWORD, json: 'true' }),
      });
      return answer.headers.getSetCookie().some((set) => set.startsWith('next-auth.session-token='));
    };
    expect(await signIn('f'.repeat(64))).toBe(false);
    expect(await signIn(csrfToken)).toBe(true);
  });

  test('a session signed with another secret is nobody’s', async () => {
    const { email } = await somebody();
    const visitor = newVisitor();
    await visitor.signIn(email, PASSWORD);
    const name = 'next-auth.session-token';
    const token = visitor.cookies.get(name) ?? '';
    (visitor.cookies as Map<string, string>).set(name, `${token.slice(0, -4)}AAAA`);
    expect(await isIn(visitor)).toBe(false);
  });
});
