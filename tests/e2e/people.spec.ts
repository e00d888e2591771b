import type { Browser, Page } from '@playwright/test';
import { mintToken, SESSION_COOKIES } from '#lib/auth/token.ts';
import { acceptInvitation } from '#lib/commands/accept-invitation.ts';
import { invitePerson } from '#lib/commands/invite-person.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { env } from '#lib/env.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

const PASSWORD = 'four trucks at dawn';

/** A person of Guatemala of one's own: what is done to them is seen by no other test. */
async function newPerson(): Promise<{ name: string; email: string }> {
  const name = `Person ${crypto.randomUUID().slice(0, 8)}`;
  const email = `${crypto.randomUUID()}@minex.example`;
  const secretariat = await demoActor('TS-RCM');
  const { token } = expectDone(await invitePerson(secretariat, { email, name, partyCode: 'GTM' }));
  expectDone(await acceptInvitation({ token, name, password: PASSWORD }));
  return { name, email };
}

async function signInPerson(browser: Browser, email: string): Promise<Page> {
  const context = await browser.newContext();
  const account = await db().account.findUniqueOrThrow({ where: { email } });
  await context.addCookies([
    {
      name: SESSION_COOKIES[1],
      value: await mintToken(account),
      url: env().publicUrl,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
  return await context.newPage();
}

test('a Secretariat invites by link; the invited person chooses a password and is in; the link works once', async ({
  browser,
}) => {
  const name = `Ana ${crypto.randomUUID().slice(0, 8)}`;
  const secretariat = await signInAs(browser, 'TS-RCM');
  await secretariat.goto('/people');
  await secretariat.getByRole('button', { name: 'Invite a person of Guatemala' }).click();
  const dialog = secretariat.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail address').fill(`${crypto.randomUUID()}@minex.example`);
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Link').inputValue();
  await dialog.getByText('Close', { exact: true }).click();
  await expect(secretariat.getByText(name)).toBeVisible();

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: `Welcome, ${name}` })).toBeVisible();
  await guest.getByLabel('Password').fill('password2026');
  await guest.getByRole('button', { name: 'Create my account' }).click();
  await expect(guest.getByText('among the first that are tried')).toBeVisible();
  await guest.getByLabel('Password').fill(PASSWORD);
  await guest.getByRole('button', { name: 'Create my account' }).click();
  await guest.waitForURL('**/negotiations');
  await expect(guest.getByRole('button', { name: /Guatemala/ })).toBeVisible();

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole('heading', { name: 'This invitation opens nothing' })).toBeVisible();
});

test('a suspended person’s open page closes at once, and signing in fails until they are reinstated', async ({
  browser,
  round,
}) => {
  const { name, email } = await newPerson();
  const person = await signInPerson(browser, email);
  await person.goto(pathOf(round, 'record'));
  await expect(person.getByRole('heading', { name: 'Record' })).toBeVisible();

  const secretariat = await signInAs(browser, 'TS-RCM');
  await secretariat.goto('/people');
  await secretariat.getByRole('button', { name: `Suspend ${name}` }).click();
  await secretariat.getByRole('dialog').getByLabel('Reason').fill('Left the ministry.');
  await secretariat.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await expect(secretariat.getByRole('button', { name: `Reinstate ${name}` })).toBeVisible();
  await person.waitForURL('**/sign-in**');

  const tryToSignIn = async () => {
    await person.goto('/sign-in');
    await person.getByLabel('E-mail').fill(email);
    await person.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await person.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await tryToSignIn();
  await expect(person.getByRole('alert').filter({ hasText: 'do not' })).toBeVisible();
  await secretariat.getByRole('button', { name: `Reinstate ${name}` }).click();
  await expect(secretariat.getByRole('button', { name: `Suspend ${name}` })).toBeVisible();
  await tryToSignIn();
  await person.waitForURL('**/negotiations');
});

test('a delegation sees the troikas and no person', async ({ browser }) => {
  const page = await signInAs(browser, 'GTM');
  await page.goto('/people');
  await expect(page.getByRole('heading', { name: 'Troikas' })).toBeVisible();
  await expect(page.getByText('@')).toHaveCount(0);
  expect((await page.goto('/people/record'))?.status()).toBe(404);
});
