import { expect, signInAs, test } from './fixtures.ts';

test('a long import shows its stage, and is cancelled without losing what was chosen', async ({ browser }) => {
  const page = await signInAs(browser, 'TS-RCM');
  // A server that takes its time with the first request.
  const held = Promise.withResolvers<void>();
  await page.route('**/api/imports/draft', () => held.promise, { times: 1 });
  await page.goto('/negotiations/new');
  const file = page.getByLabel('Or choose a file');
  await file.setInputFiles({
    name: 'draft.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('First item.\n\nSecond item.'),
  });
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('progressbar', { name: 'Sending the file' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(page.getByText('Cancelled. What you had chosen is still there')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await file.evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('draft.txt');
  held.resolve();
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('heading', { name: 'How it was read' })).toBeVisible();
  await expect(page.getByText('Cancelled.')).toHaveCount(0);
});
