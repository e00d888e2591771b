/** Every page, in both languages, light and dark, wide and narrow: axe finds nothing, and nothing is wider than the page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addSource } from '#lib/commands/add-source.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { invitePerson } from '#lib/commands/invite-person.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { env } from '#lib/env.ts';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { LOCALE_COOKIE, LOCALES } from '#lib/i18n/locales.ts';
import { exportView } from '#lib/queries/export-view.ts';
import { onTable, replacement, reworded, victimsOfCrimes } from '#tests/factories/proposals.ts';
import type { Round } from '#tests/factories/round.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

// Each page is its own test: all workers share them.
test.describe.configure({ mode: 'parallel' });

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const LIGHTS = ['light', 'dark'] as const;

/** A text in the middle of a negotiation, so that pages show what they can show. */
async function negotiate(round: Round): Promise<void> {
  const { negotiationId } = round;
  const [gtm, blz, usa] = [await demoActor('GTM'), await demoActor('BLZ'), await demoActor('USA')];
  const about = { symbol: 'A/RES/71/1', title: 'Declaration', adoptedOn: '2016-09-19', language: 'en' } as const;
  const passages = [
    { label: '23', heading: 'Rights', text: 'Victims of trafficking in persons and of modern slavery.' },
  ];
  expectDone(await addSource(await demoActor('TS-RCM'), { ...about, negotiationId, passages }));
  await onTable(gtm, victimsOfCrimes(round));
  const item5 = round.paragraph('item 5');
  const shorter = reworded(item5, ' and more efficient border management', '');
  const { proposalId } = await onTable(gtm, replacement(round, item5, shorter));
  const target = { kind: 'proposal', proposalId } as const;
  expectDone(await takePosition(blz, { negotiationId, target, stance: 'object', note: 'Needed.' }));
  expectDone(await objectToTerm(usa, { negotiationId, term: 'modern slavery', note: 'Not to be used.' }));
  const reservation = { type: 'scrutiny', text: 'Attorneys.', blocksAdReferendum: false } as const;
  expectDone(await enterReservation(usa, { negotiationId, target: { kind: 'whole' }, ...reservation }));
}

/** What axe finds on the page as it stands, in every light and size, and whether one must scroll sideways. */
async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of LIGHTS) {
    for (const size of SIZES) {
      // A colour on its way to another one is neither.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const { id, nodes } of violations)
        for (const node of nodes) found.push(`${colorScheme} ${size.width}: ${id} at ${node.target.join(' ')}`);
      if (await isTooWide(page)) found.push(`${colorScheme} ${size.width}: wider than the page`);
    }
  }
  return found;
}

/** Whether the page stays wider than its window; a window that was just made narrow needs a moment to be laid out anew. */
async function isTooWide(page: Page): Promise<boolean> {
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  try {
    await expect.poll(beyond, { timeout: 3_000 }).toBeLessThanOrEqual(0);
    return false;
  } catch {
    return true;
  }
}

/** Opens a page in each language and gathers what axe finds. */
async function violationsAt(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const locale of LOCALES) {
    await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: env().publicUrl }]);
    await page.goto(path);
    await expect(page.locator('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    found.push(...(await violationsOn(page)).map((one) => `${path} ${locale} ${one}`));
  }
  return found;
}

const OF_A_NEGOTIATION = ['', '?reading=clean', '?reading=changes', 'consensus', 'drafting', 'revisions'] as const;
const MORE_OF_IT = ['reservations', 'sources?wording=modern+slavery', 'record', 'record/1', 'import'] as const;

for (const place of [...OF_A_NEGOTIATION, ...MORE_OF_IT]) {
  test(`a delegation’s page: ${place || 'the text'}`, async ({ browser, round }) => {
    test.slow();
    await negotiate(round);
    const page = await signInAs(browser, 'GTM');
    const path = place.startsWith('?') ? `${pathOf(round)}${place}` : pathOf(round, place);
    expect(await violationsAt(page, path)).toEqual([]);
  });
}

test('a delegation’s page: a paragraph with its proposals', async ({ browser, round }) => {
  test.slow();
  await negotiate(round);
  const page = await signInAs(browser, 'MEX');
  expect(await violationsAt(page, `${pathOf(round)}?paragraph=${round.paragraph('item 5').id}`)).toEqual([]);
});

for (const path of ['/negotiations', '/my-delegation', '/people', '/account']) {
  test(`a delegation’s page: ${path}`, async ({ browser }) => {
    test.slow();
    expect(await violationsAt(await signInAs(browser, 'HND'), path)).toEqual([]);
  });
}

for (const place of ['desk', 'drafting/section', 'consensus', 'sources']) {
  test(`a Secretariat’s page: ${place}`, async ({ browser, round }) => {
    test.slow();
    await negotiate(round);
    const page = await signInAs(browser, 'TS-SACM');
    const path = pathOf(round, place.replace('section', round.sections[1]));
    expect(await violationsAt(page, path)).toEqual([]);
  });
}

for (const path of ['/negotiations/new', '/my-delegation', '/people', '/people/record']) {
  test(`a Secretariat’s page: ${path}`, async ({ browser }) => {
    test.slow();
    expect(await violationsAt(await signInAs(browser, 'TS-RCM'), path)).toEqual([]);
  });
}

test('a Secretariat’s dialogs: inviting and suspending', async ({ browser }) => {
  test.slow();
  const page = await signInAs(browser, 'TS-RCM');
  await page.goto('/people');
  await page.getByRole('button', { name: 'Invite a person of Guatemala' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Suspend Delegate of Guatemala' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test('pages before signing in', async ({ page }) => {
  test.slow();
  const guest = { email: `${crypto.randomUUID()}@minex.example`, name: 'Ana', partyCode: 'GTM' };
  const { token } = expectDone(await invitePerson(await demoActor('TS-RCM'), guest));
  for (const path of ['/sign-in', `/invitation/${token}`, '/invitation/nothing', '/nowhere'])
    expect(await violationsAt(page, path)).toEqual([]);
});

for (const locale of LOCALES) {
  test(`the import page with what was read, in ${locale}`, async ({ browser, round }) => {
    test.slow();
    await negotiate(round);
    const view = await exportView({ slug: round.slug, text: 'clean', revision: null, whole: true });
    if (view === null) throw new Error('the round is not there');
    const buffer = Buffer.from((await exportJson(view)).bytes);
    const page = await signInAs(browser, 'TS-RCM');
    await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: env().publicUrl }]);
    await page.goto('/negotiations/new');
    await page.locator('input[type=file]').setInputFiles({ name: 'round.json', mimeType: 'application/json', buffer });
    await page.getByRole('button', { name: /^(Read the text|Leer el texto)$/ }).click();
    await expect(page.locator('#whole')).toBeVisible();
    await expect(page.locator('#details')).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  });
}
