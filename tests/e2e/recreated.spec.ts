import { exportJson } from '#lib/exports/json/json-file.ts';
import { exportView } from '#lib/queries/export-view.ts';
import { onTable, victimsOfCrimes } from '#tests/factories/proposals.ts';
import { tryActs } from '#tests/factories/random-acts.ts';
import { demoActors } from '#tests/factories/round.ts';
import { expect, signInAs, test } from './fixtures.ts';

test('a Secretariat recreates a negotiation from its file; what others did is shown as in the file', async ({
  browser,
  round,
}) => {
  const [gtm] = await demoActors('GTM');
  await onTable(gtm, victimsOfCrimes(round));
  await tryActs(round, [
    { kind: 'back', who: 'HND', on: 0, words: 'x' },
    { kind: 'position', who: 'USA', on: 1, words: 'not this' },
    { kind: 'reservation', who: 'MEX', on: 4, words: 'under study' },
  ]);
  const view = await exportView({ slug: round.slug, text: 'clean', revision: null, whole: true });
  if (view === null) throw new Error('the round is not there');
  const { bytes } = await exportJson(view);
  const page = await signInAs(browser, 'TS-SACM');
  await page.goto('/negotiations/new');
  await page
    .getByLabel('Or choose a file')
    .setInputFiles({ name: 'round.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Read the text' }).click();
  const card = page.getByRole('region', { name: 'A whole negotiation' });
  await expect(card).toContainText('1 proposal, 1 position');
  const recreate = async () => {
    await card.getByRole('button', { name: 'Recreate the negotiation' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Recreate the negotiation' }).click();
  };
  await recreate();
  await expect(card).toContainText('Another negotiation has this address.');
  const slug = `${round.slug}-again`;
  await card.getByLabel('Address').fill(slug);
  await recreate();
  await page.waitForURL(`**/negotiations/${slug}`);
  await expect(page.getByText('Recreated from the file “round.json”, entered by TS-SACM')).toBeVisible();
  await page.goto(`/negotiations/${slug}?paragraph=${round.paragraph('item 1').id}`);
  const proposal = page.getByRole('article', { name: 'P1 replace wording' });
  await expect(proposal).toContainText('as in the file, entered by TS-SACM');

  await page.goto(`/negotiations/${slug}/record`);
  await expect(page.getByText('recreated the negotiation')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(tooWide).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: 'The record of before' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Record of before' })).toBeVisible();
  await expect(page.getByText('tabled P1')).toBeVisible();
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('The record is intact')).toBeVisible();
  await page.getByRole('link', { name: /^Entry 1 / }).click();
  await expect(page.getByText('opened the negotiation with the zero draft')).toBeVisible();
});
