/** Two processes on one database: what is ended or counted at one is ended and counted at the other. */
import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { loadActor } from '#lib/auth/load-actor.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { beginSession } from '#lib/auth/session-store.ts';
import { SESSION_COOKIES } from '#lib/auth/token.ts';
import { endAllSessions } from '#lib/commands/end-sessions.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { address, cookieFor, useApplication } from './application.ts';
import { newVisitor } from './browser.ts';
import { useSecondProcess } from './second-process.ts';

useApplication();
const second = useSecondProcess();

const PASSWORD = 'seven ordinary words in a row';
async function somebody() {
  const data = { email: `${randomUUID()}@example.org`, name: 'Somebody', partyCode: 'HND' };
  return await db().account.create({ data: { ...data, passwordHash: await hashPassword(PASSWORD) } });
}

const pageAt = (base: string, cookie: string) =>
  fetch(`${base}/account`, { redirect: 'manual', headers: { Cookie: cookie } }).then(({ status }) => status);

test('a session that ends at one has ended at the other, and what was open there is cut', async () => {
  const account = await somebody();
  const cookie = await cookieFor(account);
  expect([await pageAt(address(), cookie), await pageAt(second(), cookie)]).toEqual([200, 200]);
  const stream = await fetch(`${second()}/api/negotiations/common-position/live`, { headers: { Cookie: cookie } });
  expect(stream.status).toBe(200);
  const actor = await loadActor(account.id, 1);
  if (actor === null) throw new Error('The account is not open.');
  const begun = performance.now();
  expectDone(await endAllSessions(actor));
  const reader = stream.body?.getReader();
  while (!(await reader?.read())?.done);
  expect(performance.now() - begun).toBeLessThan(2_000);
  expect([await pageAt(address(), cookie), await pageAt(second(), cookie)]).toEqual([307, 307]);
});

test('tries are counted together', async () => {
  const { email } = await somebody();
  const from = `2001:${randomUUID().slice(9, 23).replaceAll('-', ':')}::1`;
  for (let turn = 0; turn < 10; turn++)
    await newVisitor(turn % 2 === 0 ? address() : second()).signIn(email, 'wrong words again', { from });
  expect(await newVisitor(second()).signIn(email, PASSWORD, { from })).toMatch(/^Wait:\d+$/);
});

test('a session signed with a secret that is not theirs opens nothing at either', async () => {
  const { id } = await somebody();
  const sessionId = await beginSession(id, 'password', { agent: '', address: '' });
  const token = await encode({ token: { sub: id, sessionVersion: 1, sessionId }, secret: 'x'.repeat(40) });
  const cookie = `${SESSION_COOKIES[1]}=${token}`;
  expect([await pageAt(address(), cookie), await pageAt(second(), cookie)]).toEqual([307, 307]);
});
