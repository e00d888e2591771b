import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readSection } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { env } from '#lib/env.ts';
import { LOCALE_COOKIE } from '#lib/i18n/locales.ts';
import { moving, onTable } from '#tests/factories/proposals.ts';
import { open, proposal, read, writing } from './at-the-text.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
}

/** The labels of the paragraphs in the order in which they stand. */
async function labels(page: Page): Promise<readonly string[]> {
  return await page.locator('[data-paragraph-label] > :first-child').allTextContents();
}

test('Guatemala proposes a move, Mexico sees it live, the Secretariat incorporates it and it stands there for all', async ({
  browser,
  round,
}) => {
  const [item1, item2] = [round.paragraph('item 1'), round.paragraph('item 2')];
  const [guatemala, mexico, secretariat] = [
    await signInAs(browser, 'GTM'),
    await signInAs(browser, 'MEX'),
    await signInAs(browser, 'TS-RCM'),
  ];
  await open(mexico, `${pathOf(round)}?paragraph=${item1.id}`);
  await open(guatemala, `${pathOf(round)}?paragraph=${item1.id}`);
  await guatemala.getByRole('button', { name: 'Other proposals' }).press('Enter');
  await guatemala.getByRole('menuitem', { name: 'Another place for it' }).press('Enter');
  const places = guatemala.getByRole('group', { name: 'Where it is to stand' });
  // It begins where the paragraph stands; the arrow goes to the next place.
  await expect(places.getByRole('radio', { checked: true })).toHaveAccessibleName(/^At the start .*stands here now/);
  await expect(writing(guatemala).getByRole('button', { name: 'Table', exact: true })).toBeDisabled();
  await places.getByRole('radio', { checked: true }).press('ArrowDown');
  await expect(places.getByRole('radio', { checked: true })).toHaveAccessibleName(/^After Item 2/);
  await guatemala.getByRole('textbox', { name: 'Rationale' }).fill('Responsibility comes first.');
  await expect(guatemala.getByText('Saved, private to your delegation')).toBeVisible();
  await expectAccessible(guatemala);
  await writing(guatemala).getByRole('button', { name: 'Table', exact: true }).click();
  await expect(guatemala.getByRole('dialog')).toContainText(
    'Item 1 stands at the start of “Principles and commitments” and would stand after Item 2.',
  );
  await guatemala.getByRole('dialog').getByRole('button', { name: 'Table', exact: true }).click();

  await expect(proposal(mexico, 'P1')).toContainText('move paragraph');
  await expect(proposal(mexico, 'P1')).toContainText('would stand after Item 2');
  await read(mexico, 'Compilation');
  await expect(mexico.getByRole('article', { name: /^Item 1 / })).toContainText('[move after Item 2 – GTM]');
  await expect(mexico.getByRole('button', { name: 'Item 1, if it is moved here' })).toBeVisible();
  await expectAccessible(mexico);

  await secretariat.goto(pathOf(round, 'desk'));
  await expect(secretariat.getByRole('heading', { name: /P1/ })).toContainText('move paragraph');
  await expectAccessible(secretariat);
  await secretariat.keyboard.press('i');
  await expect(secretariat.getByRole('dialog')).toContainText('The paragraph goes to the new place');
  await secretariat.keyboard.press('Enter');

  await read(mexico, 'Changes');
  await expect(mexico.getByText('Moved; in the text before it stood')).toBeVisible();
  for (const page of [mexico, guatemala])
    await expect
      .poll(async () => (await labels(page)).filter((label) => /^Item [12]$/.test(label)))
      .toEqual(['Item 2', 'Item 1']);
  const ids = (await readSection(db(), round.sections[1], 'en')).map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual([item2.id, item1.id]);
});

test('a move reads in Spanish and on a narrow screen', async ({ browser, round }) => {
  const gtm = await demoActor('GTM');
  const item5 = round.paragraph('item 5');
  await onTable(gtm, moving(round, item5, { sectionId: round.sections[3] }));
  const page = await signInAs(browser, 'HND');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'es', url: env().publicUrl }]);
  await page.goto(`${pathOf(round)}?reading=compilation`);
  await expect(page.getByRole('article', { name: /^Punto 5 / })).toContainText('[trasladar al comienzo de');
  await expectAccessible(page);
});
