import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { onTable, replacement, reworded, victimsOfCrimes } from '#tests/factories/proposals.ts';
import { demoActors, splitBefore } from '#tests/factories/round.ts';
import { open, pane, proposal, select } from './at-the-text.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

test('of two proposals that collide one is incorporated; the other turns to a conflict by itself, and its owner resolves it in a new version', async ({
  browser,
  round,
}) => {
  const { negotiationId } = round;
  const [gtm, usa, rcm] = await demoActors('GTM', 'USA', 'TS-RCM');
  const item1 = round.paragraph('item 1');
  const theirs = await onTable(gtm, victimsOfCrimes(round));
  const words = reworded(
    item1,
    'victims of trafficking in persons and of modern slavery',
    'victims of human trafficking',
  );
  await onTable(usa, replacement(round, item1, words));
  const page = await signInAs(browser, 'USA');
  await open(page, `${pathOf(round)}?paragraph=${item1.id}`);
  const own = proposal(page, 'P2');
  await expect(own.getByText('applies cleanly')).toBeVisible();
  await expect(own.getByText('collides with P1 (GTM)')).toBeVisible();
  const target = { negotiationId, proposalId: theirs.proposalId, resolution: null, reason: '' };
  expectDone(await incorporateProposal(rcm, target));
  await expect(own.getByText('conflicts with the text')).toBeVisible();
  await own.getByRole('button', { name: 'New version' }).click();
  const writing = page.getByRole('region', { name: 'A proposal in writing' });
  // What meets in the conflict is shown, today's words among it.
  await expect(writing.getByText('crimes', { exact: false }).first()).toBeVisible();
  const editor = writing.getByRole('textbox', { name: 'Proposed words' });
  await editor.press('ControlOrMeta+A');
  await editor.pressSequentially('Protect all victims of crimes and of human trafficking;');
  await expect(writing.getByText('Saved, private to your delegation')).toBeVisible();
  await writing.getByRole('button', { name: 'Table as new version' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Table as new version' }).click();
  await expect(own.getByText('version 2', { exact: true })).toBeVisible();
  await expect(own.getByText('applies cleanly')).toBeVisible();
  await own.getByText('One earlier version').click();
  await expect(own.getByText(/^Version 1, tabled/)).toBeVisible();
  await expect(pane(page).getByRole('article', { name: /^Draft of a new version/ })).toHaveCount(0);
});

test('a proposal that changes both halves of a split paragraph waits for its owner, who chooses one', async ({
  browser,
  round,
}) => {
  const [gtm] = await demoActors('GTM');
  const item1 = round.paragraph('item 1');
  const first = { ...item1, content: reworded(item1, 'protecting the', 'defending the') };
  await onTable(gtm, replacement(round, item1, reworded(first, 'women', 'girls, women')));
  await splitBefore(round, 'item 1', 'with particular attention');
  const page = await signInAs(browser, 'GTM');
  await open(page, `${pathOf(round)}?paragraph=${item1.id}&reading=compilation`);
  await expect(page.getByText('ex Item 1 of the zero draft').first()).toBeVisible();
  await expect(
    proposal(page, 'P1').getByText(/GTM has yet to say whether it is on Item 1 or Item 1 bis/),
  ).toBeVisible();
  await proposal(page, 'P1').getByRole('button', { name: 'Say where it applies' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New version on Item 1 bis' }).click();
  const writing = page.getByRole('region', { name: 'A proposal in writing' });
  await expect(writing.getByRole('textbox', { name: 'Proposed words' })).toContainText('girls, women');
  await writing.getByRole('button', { name: 'Table as new version' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Table as new version' }).click();
  await select(page, 'Item 1 bis');
  await expect(proposal(page, 'P1').getByText('version 2', { exact: true })).toBeVisible();
});
