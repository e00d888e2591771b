import { expect, signInAs, test } from './fixtures.ts';

test('a stranger is sent to sign in, and comes back to the page they asked for as Guatemala', async ({ page }) => {
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel(/e-mail/i).fill('gtm@demo.consenso.example');
  await page.getByLabel(/^password/i).fill('consenso-demo');
  await page.getByRole('button', { name: /^sign in/i }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText('gtm@demo.consenso.example').first()).toBeVisible();
});

test('a wrong password is refused without saying what was wrong, and what was typed stays', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel(/e-mail/i).fill('gtm@demo.consenso.example');
  await page.getByLabel(/^password/i).fill('consenso-wrong');
  await page.getByRole('button', { name: /^sign in/i }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel(/e-mail/i)).toHaveValue('gtm@demo.consenso.example');
});

test('a session minted as the application does lets one in', async ({ browser }) => {
  const page = await signInAs(browser, 'GTM');
  await page.goto('/account');
  await expect(page.getByText('gtm@demo.consenso.example').first()).toBeVisible();
});
