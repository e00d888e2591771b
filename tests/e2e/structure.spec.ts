import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { loadWorkingDraft } from '#lib/commands/load-working-draft.ts';
import { db } from '#lib/db/client.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import type { Round } from '#tests/factories/round.ts';
import { caretAtStart } from './at-the-editor.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

const open: Page[] = [];
test.afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close();
});

async function structure(browser: Browser, party: string, round: Round): Promise<Page> {
  const page = await signInAs(browser, party);
  await page.goto(pathOf(round, 'structure'));
  await expect(page.getByRole('heading', { name: 'Structure', exact: true })).toBeVisible({ timeout: 30_000 });
  open.push(page);
  return page;
}

async function editing(browser: Browser, party: string, address: string): Promise<Page> {
  const page = await signInAs(browser, party);
  await page.goto(address);
  await expect(page.locator('.ProseMirror')).toBeVisible({ timeout: 30_000 });
  open.push(page);
  return page;
}

const headings = (page: Page) => page.locator('main').getByRole('heading', { level: 2 }).allInnerTexts();
const isSaved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

async function draftOf(round: Round) {
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: round.negotiationId } });
  return (await loadWorkingDraft(db(), negotiation)).draft;
}

/** Opens the acts of a section by keyboard and chooses one. */
async function choose(page: Page, section: string, act: string) {
  await page.getByRole('button', { name: `Change “${section}”` }).press('Enter');
  await page.getByRole('menuitem', { name: act }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('a section is split by keyboard while another writes in it, who goes on where the words stand', async ({
  browser,
  round,
}) => {
  const honduras = await editing(browser, 'HND', pathOf(round, `drafting/${round.sections[1]}`));
  const words = honduras.getByRole('textbox', { name: /Principles and commitments/ });
  await caretAtStart(words, 5);
  await honduras.keyboard.type('Duly ');
  await isSaved(honduras);

  const secretariat = await structure(browser, 'TS-RCM', round);
  await choose(secretariat, 'Principles and commitments', 'Split at …');
  const dialog = secretariat.getByRole('dialog');
  await dialog.getByLabel('The second part begins with').selectOption({ index: 2 });
  await dialog.getByLabel('Heading of the second part').fill('Commitments');
  await expect(dialog).toContainText('4 paragraphs go along');
  await dialog.getByRole('button', { name: 'Split the section' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => headings(secretariat))
    .toEqual([
      'I Preamble',
      'II Principles and commitments',
      'III Commitments',
      'IV Extra-regional and extra-continental flows',
      'V Follow-up',
    ]);
  await expect(secretariat.getByText('from section II of the zero draft')).toBeVisible();

  // The other's page has only the first part now, and the list of sections has the second.
  await expect(words.locator('p')).toHaveCount(3);
  await honduras
    .getByRole('link', { name: /^Commitments/ })
    .first()
    .click();
  const second = honduras.getByRole('textbox', { name: /The words of the section “Commitments”/ });
  await expect(second.locator('p')).toHaveCount(4);
  await expect(second.locator('p').nth(1)).toContainText(/^Duly /);
  await caretAtStart(second, 1);
  await honduras.keyboard.type('Firmly ');
  await isSaved(honduras);
  // Who wrote it before the split is still told.
  await honduras.getByLabel('Who wrote this').check();
  await expect(second.locator('p').nth(1).locator('.written-by')).toHaveAttribute('title', /^Honduras, /);
  const { sections } = await draftOf(round);
  expect(plainText(sections[2]?.paragraphs[0]?.content ?? [])).toMatch(/^Firmly /);
  expect(sections[2]?.paragraphs.map(({ id }) => id)).toEqual(
    round.zero.sections[1]?.paragraphs.slice(3).map(({ id }) => id),
  );
});

test('a section is joined while another writes in it, who is led to the one that has the words', async ({
  browser,
  round,
}) => {
  const honduras = await editing(browser, 'HND', pathOf(round, `drafting/${round.sections[2]}`));
  await caretAtStart(honduras.getByRole('textbox', { name: /Extra-regional/ }), 1);
  await honduras.keyboard.type('Duly ');
  await isSaved(honduras);
  const secretariat = await structure(browser, 'TS-SACM', round);
  await choose(secretariat, 'Principles and commitments', 'Join with the next …');
  await secretariat.getByRole('dialog').getByRole('button', { name: 'Join the sections' }).press('Enter');
  await expect
    .poll(() => headings(secretariat))
    .toEqual([
      'I Preamble',
      'II Principles and commitments',
      'III Follow-up',
      'Sections of the zero draft that are no more',
    ]);
  await expect(secretariat.getByText('ex sections II and III of the zero draft')).toBeVisible();
  await honduras.waitForURL(`**/drafting/${round.sections[1]}`);
  const joined = honduras.getByRole('textbox', { name: /Principles and commitments/ });
  await expect(joined.locator('p').nth(7)).toContainText(/^Duly /);
  await caretAtStart(joined, 8);
  await honduras.keyboard.type('Very ');
  await isSaved(honduras);
});

test('sections move by keyboard, the focus goes along, and the text, its outline and its changes show it', async ({
  browser,
  round,
}) => {
  const secretariat = await structure(browser, 'TS-RCM', round);
  const editor = await editing(browser, 'HND', pathOf(round, `drafting/${round.sections[3]}`));
  await caretAtStart(editor.getByRole('textbox', { name: /Follow-up/ }), 1);
  await editor.keyboard.type('Duly ');
  const up = secretariat.getByRole('button', { name: 'Move “Follow-up” up' });
  await up.press('Enter');
  await expect
    .poll(() => headings(secretariat))
    .toEqual([
      'I Preamble',
      'II Principles and commitments',
      'III Follow-up',
      'IV Extra-regional and extra-continental flows',
    ]);
  await expect(up).toBeFocused();
  await up.press('Enter');
  await expect.poll(async () => (await headings(secretariat))[1]).toBe('II Follow-up');
  // No word moved: who writes in it writes on.
  await editor.keyboard.type('and freely ');
  await isSaved(editor);
  await expect(editor.getByRole('textbox', { name: /Follow-up/ })).toContainText('Duly and freely ');
  await secretariat.goto(pathOf(round));
  await expect(secretariat.locator('.document').getByText('ex section IV of the zero draft')).toBeVisible();
  await expect(secretariat.getByRole('navigation', { name: 'Outline' })).toContainText(
    'ex section IV of the zero draft',
  );
  await secretariat.goto(pathOf(round, 'revisions/compare'));
  await expect(secretariat.getByRole('heading', { name: /Follow-up/ })).toContainText('moved');
});

test('a section is added, renamed and removed; what stands against it is said with its reason', async ({
  browser,
  round,
}) => {
  const page = await structure(browser, 'TS-RCM', round);
  await choose(page, 'Follow-up', 'Add a section after it …');
  await page.getByLabel('Heading').fill('Means of implementation');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').getByRole('button', { name: 'Add the section' }).press('Enter');
  await expect.poll(() => headings(page)).toHaveLength(5);
  await choose(page, 'Means of implementation', 'Rename …');
  await page.getByLabel('Heading').fill('Means');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).press('Enter');
  await expect.poll(async () => (await headings(page))[4]).toBe('V Means');
  await choose(page, 'Preamble', 'Join with the next …');
  await page.getByRole('dialog').getByRole('button', { name: 'Join the sections' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('count their paragraphs differently');
  await page.keyboard.press('Escape');
  await choose(page, 'Means', 'Remove …');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the section' }).press('Enter');
  await expect.poll(() => headings(page)).toHaveLength(4);
});

test('a delegation sees the structure and cannot change it', async ({ browser, round }) => {
  const page = await structure(browser, 'GTM', round);
  await expect(page.getByRole('button', { name: /Move “|Change “|Add a section/ })).toHaveCount(0);
  expect(await headings(page)).toHaveLength(4);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing hinders anyone on the structure page, ${colorScheme}, wide and narrow`, async ({ browser, round }) => {
    const context = await browser.newContext({ colorScheme, locale: 'es' });
    const page = await signInAs(context, 'TS-RCM');
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(pathOf(round, 'structure'));
      await expect(page.getByRole('heading', { name: 'Estructura', exact: true })).toBeVisible();
      for (const dialog of [false, true]) {
        if (dialog) {
          await page.getByRole('button', { name: /^Cambiar «Principles/ }).click();
          await page.getByRole('menuitem', { name: 'Dividir en…' }).click();
          await expect(page.getByRole('dialog')).toBeVisible();
          await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1');
        }
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      }
    }
    await context.close();
  });
}
