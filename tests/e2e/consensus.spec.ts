import { takePosition } from '#lib/commands/take-position.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { onTable, replacement, reworded } from '#tests/factories/proposals.ts';
import type { Round } from '#tests/factories/round.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

async function guatemalaDeletesWords(round: Round): Promise<string> {
  const item5 = round.paragraph('item 5');
  const shorter = reworded(item5, ' and more efficient border management', '');
  return (await onTable(await demoActor('GTM'), replacement(round, item5, shorter))).proposalId;
}

test('the matrix is walked by keyboard, and Enter reads the paragraph', async ({ browser, round }) => {
  await guatemalaDeletesWords(round);
  const page = await signInAs(browser, 'URY');
  await page.goto(pathOf(round, 'consensus'));
  const grid = page.getByRole('grid');
  await grid.getByRole('button', { name: /Whole text/ }).focus();
  await page.keyboard.press('Control+Home');
  // The whole text, four preambular paragraphs, Items 1 to 4: the ninth step is Item 5.
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('button', { name: /Item 5/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Item 5', level: 2 })).toBeVisible();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
  const cell = grid.getByRole('gridcell', { name: 'proposes to delete words (P1)' });
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${pathOf(round)}?paragraph=${round.paragraph('item 5').id}`);
});

test('an objection is in everybody’s matrix at once, and what blocks says with whom', async ({ browser, round }) => {
  const proposalId = await guatemalaDeletesWords(round);
  const page = await signInAs(browser, 'MEX');
  await page.goto(pathOf(round, 'consensus'));
  const blocks = page.locator('li').filter({ has: page.getByRole('link', { name: 'Item 5' }) });
  await expect(blocks).toContainText('proposes to delete words (P1).');
  const target = { kind: 'proposal', proposalId } as const;
  const { negotiationId } = round;
  expectDone(await takePosition(await demoActor('BLZ'), { negotiationId, target, stance: 'object', note: '' }));
  await expect(blocks).toContainText(/proposes to delete words \(P1\); .*Belize objects\./);
  await expect(page.getByRole('gridcell', { name: 'objects to P1' })).toBeVisible();
});

test('rows are sorted by obstacles, and a row is chosen for the map by pressing its head', async ({
  browser,
  round,
}) => {
  await guatemalaDeletesWords(round);
  const page = await signInAs(browser, 'IOM');
  await page.goto(pathOf(round, 'consensus'));
  await page.getByRole('radio', { name: 'most obstacles first' }).click();
  const heads = page.getByRole('grid').getByRole('rowheader');
  await expect(heads.nth(1)).toContainText('Item 5');
  await heads.filter({ hasText: 'PP2' }).getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'PP2', level: 2 })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Guatemala: silent' })).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'PP2', level: 2 })).toBeVisible();
});
