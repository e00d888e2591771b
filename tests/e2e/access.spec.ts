import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { caretAtEnd } from './at-the-editor.ts';
import { hears, open, pane, paragraph, select } from './at-the-text.ts';
import { expect, pathOf, signInAs, signInWith, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

/** A second person of a delegation, so that nobody else's test loses its access. */
async function secondDelegate(party: string) {
  const { passwordHash } = await db().account.findUniqueOrThrow({ where: { email: demoEmail(party) } });
  const name = `Second delegate of ${party}, ${randomUUID().slice(0, 8)}`;
  return await db().account.create({
    data: { email: `${randomUUID()}@demo.consenso.example`, name, partyCode: party, passwordHash },
  });
}

async function signInByHand(page: Page, email: string): Promise<void> {
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel(/^password/i).fill('consenso-demo');
  await page.getByRole('button', { name: /^sign in/i }).click();
}

test('a suspended person is cut off at once, in the middle of a word, and can do nothing more', async ({
  browser,
  round,
}) => {
  const account = await secondDelegate('SLV');
  const writing = await signInWith(browser, account);
  const reading = await writing.context().newPage();
  const secretariat = await signInAs(browser, 'TS-RCM');
  await open(writing, pathOf(round, `drafting/${round.sections[3]}`));
  const words = writing.getByRole('textbox', { name: 'The words of the section “Follow-up”' });
  await caretAtEnd(words);
  await writing.keyboard.type(' Before.');
  await expect(writing.getByRole('status').getByText('Saved', { exact: true })).toBeVisible();
  await open(reading, pathOf(round));
  await select(reading, 'Item 5');

  await secretariat.goto('/people');
  await secretariat.getByRole('button', { name: `Suspend ${account.name}` }).click();
  await secretariat.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Left the delegation.');
  await secretariat.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  await hears(secretariat, `${account.name} is suspended.`);

  for (const page of [writing, reading]) await expect(page).toHaveURL(/\/sign-in/);
  await secretariat.goto(pathOf(round));
  await expect(paragraph(secretariat, 'Item 10')).toContainText('Global Compact. Before.');
  expect((await writing.request.get(`/api/negotiations/${round.slug}/export/json`)).status()).toBe(401);
  await signInByHand(writing, account.email);
  await expect(writing.getByRole('alert').first()).toContainText('do not match an open account');
});

test('an observer reads the text and drafts, and finds no act to do', async ({ browser, round }) => {
  const page = await signInAs(browser, 'IOM');
  await open(page, pathOf(round));
  await select(page, 'Item 5');
  await expect(pane(page).getByRole('button')).toHaveCount(1);
  await expect(pane(page).getByRole('button', { name: 'Copy a link to this paragraph' })).toBeVisible();
  for (const key of ['p', 'r', 't', '1']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'A proposal in writing' })).toHaveCount(0);
  await open(page, pathOf(round, `drafting/${round.sections[1]}`));
  await expect(page.getByRole('textbox', { name: /^The words of the section/ })).toHaveAttribute(
    'aria-readonly',
    'true',
  );
  await expect(page.getByRole('button', { name: 'Submit for approval' })).toHaveCount(0);
  await page.goto(pathOf(round, 'desk'));
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
});

test('the language one chooses is kept with the account, on every page and in other browsers', async ({
  browser,
  page: elsewhere,
  round,
}) => {
  const account = await secondDelegate('BLZ');
  const page = await signInWith(browser, account);
  await open(page, pathOf(round));
  await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: 'Español' }).click();
  await expect(page.getByRole('navigation', { name: 'Lugares de la negociación' })).toContainText('Consenso');
  await page.goto(pathOf(round, 'consensus'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await elsewhere.goto(pathOf(round));
  await signInByHand(elsewhere, account.email);
  await expect(paragraph(elsewhere, 'Punto 1', 'abierto')).toContainText('Commit to protecting');
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'es');
});

test('an unknown or foreign address is a 404', async ({ browser, round }) => {
  const page = await signInAs(browser, 'GTM');
  const unknown = randomUUID();
  const preamble = round.sections[0];
  for (const path of [
    `/negotiations/${unknown}`,
    `/negotiations/${unknown}/consensus`,
    `/negotiations/common-position/drafting/${preamble}`,
    pathOf(round, `drafting/${unknown}`),
    pathOf(round, 'record/9999'),
    `${pathOf(round)}?base=7`,
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' }), path).toBeVisible();
  }
  for (const path of [
    `/api/negotiations/${unknown}/export/docx`,
    `/api/negotiations/${round.slug}/export/docx?revision=7`,
  ])
    expect((await page.request.get(path)).status(), path).toBe(404);
});

test('a stranger is sent to sign in from every page, and gets no file', async ({ page, round }) => {
  for (const path of ['', 'consensus', 'record', 'revisions', 'reservations', `drafting/${round.sections[0]}`]) {
    await page.goto(pathOf(round, path));
    await expect(page, path).toHaveURL(/\/sign-in/);
  }
  for (const file of ['export/docx', 'export/json', 'live'])
    expect((await page.request.get(`/api/negotiations/${round.slug}/${file}`)).status(), file).toBe(401);
});
