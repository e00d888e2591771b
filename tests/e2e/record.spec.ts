import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { onTable, victimsOfCrimes } from '#tests/factories/proposals.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

test('acts are read in sentences as they happen, filtered by address, and the chain is verified', async ({
  browser,
  round,
}) => {
  await onTable(await demoActor('GTM'), victimsOfCrimes(round));
  const page = await signInAs(browser, 'IOM');
  await page.goto(pathOf(round, 'record'));
  await expect(page.getByText('Guatemala tabled P1: new wording for Item 1.')).toBeVisible();
  const { negotiationId } = round;
  expectDone(await objectToTerm(await demoActor('USA'), { negotiationId, term: 'slavery', note: 'Not used.' }));
  await expect(page.getByText('United States objects to the term “slavery”.')).toBeVisible();

  await page.getByLabel('Who').selectOption('USA');
  await page.waitForURL('**/record?party=USA');
  await expect(page.getByText('1 of 3 entries')).toBeVisible();
  await expect(page.getByText('Guatemala tabled')).toHaveCount(0);

  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('The record is intact: 3 entries.')).toBeVisible();

  await page.getByRole('link', { name: /^Entry 3 / }).click();
  await expect(page.getByRole('heading', { name: 'Entry 3' })).toBeVisible();
  await expect(page.getByText('“Not used.”')).toBeVisible();
  await page.getByRole('link', { name: 'Entry 2, older' }).click();
  await expect(page.getByRole('heading', { name: 'Entry 2' })).toBeVisible();
});
