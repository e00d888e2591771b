import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readSection } from '#lib/collab/section-document.ts';
import { approveRevision } from '#lib/commands/approve-revision.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { loadWorkingDraft } from '#lib/commands/load-working-draft.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { draftHash } from '#lib/domain/text/draft-hash.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { onTable, replacement, reworded, victimsOfCrimes } from '#tests/factories/proposals.ts';
import { typeInto } from '#tests/factories/round.ts';
import { caretAtEnd } from './at-the-editor.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
}

test('the desk is worked by keyboard alone: incorporate, close with a reason, set ad ref.', async ({
  browser,
  round,
}) => {
  const gtm = await demoActor('GTM');
  await onTable(gtm, victimsOfCrimes(round));
  await onTable(gtm, replacement(round, round.paragraph('item 5'), 'Promote orderly migration;'));
  const page = await signInAs(browser, 'TS-RCM');
  await page.goto(pathOf(round, 'desk'));
  await expect(page.getByRole('heading', { name: /P1/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog')).toContainText('crimes');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /P2/ })).toBeVisible();

  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('No delegation supports it.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /PP1/ })).toBeVisible();

  await page.keyboard.press('a');
  await expect(page.getByRole('dialog')).toContainText('Recalling');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /PP2/ })).toBeVisible();
  await page.goto(pathOf(round));
  await expect(page.getByRole('article', { name: 'PP1 agreed ad ref.' })).toBeVisible();
  await expect(page.getByRole('article', { name: /^Item 1 / })).toContainText('victims of crimes');
});

test('a conflict is resolved in explicit words with a reason', async ({ browser, round }) => {
  const item1 = round.paragraph('item 1');
  await onTable(await demoActor('GTM'), victimsOfCrimes(round));
  const forced = plainText(reworded(item1, 'trafficking in persons and of modern slavery', 'forced labour'));
  await typeInto(round, 'item 1', forced);
  const page = await signInAs(browser, 'TS-SACM');
  await page.goto(pathOf(round, 'desk'));
  await expect(page.getByText('conflicts with the text').first()).toBeVisible();
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog');
  const result = dialog.getByRole('textbox', { name: 'Result' });
  await expect(result).toContainText('forced labour');
  await expectAccessible(page);
  const choice = dialog.getByRole('radiogroup', { name: 'Words at place 1' });
  await choice.getByRole('radio', { name: 'as proposed' }).click();
  // Today's words are struck, the proposal's stand behind them.
  await expect(result).toContainText('crimes;');
  await choice.getByRole('radio', { name: 'as they are now' }).click();
  await expect(result).toContainText('forced labour;');
  await caretAtEnd(result);
  await page.keyboard.type(' and of crimes');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Both delegations agree.');
  await dialog.getByRole('button', { name: 'Incorporate these words' }).click();
  await expect(page.getByRole('heading', { name: /PP1/ })).toBeVisible();
  await page.goto(pathOf(round));
  await expect(page.getByRole('article', { name: /^Item 1 / })).toContainText('forced labour; and of crimes');
});

test('a section is returned, approved, and both keys issue the next revision', async ({ browser, round }) => {
  await typeInto(round, 'item 10', 'Request both Secretariats to present this common position.');
  const section = { negotiationId: round.negotiationId, sectionId: round.sections[3] };
  const hnd = await demoActor('HND');
  expectDone(await submitSection(hnd, section));
  const rcm = await signInAs(browser, 'TS-RCM');
  await rcm.goto(pathOf(round, 'desk'));
  await expect(rcm.getByRole('heading', { name: /Follow-up/ }).first()).toBeVisible();
  await expectAccessible(rcm);
  await rcm.keyboard.press('r');
  await rcm.getByRole('textbox', { name: 'Comment' }).fill('One word more, please.');
  await rcm.getByRole('button', { name: 'Return the section' }).click();
  await expect(rcm.getByText('The section has been returned.', { exact: true })).toBeVisible();

  expectDone(await submitSection(hnd, section));
  await rcm.getByRole('button', { name: /Follow-up/ }).click();
  await rcm.keyboard.press('y');
  await expect(rcm.getByText('The section is approved for the next revision.', { exact: true })).toBeVisible();
  await rcm.getByRole('button', { name: 'RCM-SACM/2017/L.1/Rev.1' }).click();
  await expectAccessible(rcm);
  await rcm.keyboard.press('y');
  await expectAccessible(rcm);
  await rcm.getByRole('dialog').getByRole('button', { name: 'Turn the key of RCM' }).click();
  await expect(rcm.getByText(/RCM: key turned, declared substantive/)).toBeVisible();

  const sacm = await signInAs(browser, 'TS-SACM');
  await sacm.goto(pathOf(round, 'desk'));
  await sacm.getByRole('button', { name: 'RCM-SACM/2017/L.1/Rev.1' }).click();
  await sacm.getByRole('button', { name: 'Turn the key of SACM' }).click();
  await sacm.getByRole('dialog').getByRole('button', { name: 'Turn the key of SACM' }).click();
  await expect(sacm.getByText('RCM-SACM/2017/L.1/Rev.1 has been issued.', { exact: true })).toBeVisible();

  const gtm = await signInAs(browser, 'GTM');
  await gtm.goto(pathOf(round, 'revisions'));
  await expect(gtm.getByRole('heading', { name: 'RCM-SACM/2017/L.1/Rev.1' })).toBeVisible();
  await expectAccessible(gtm);
  await gtm.getByRole('link', { name: /Compare with the one before/ }).click();
  await expect(gtm.getByRole('deletion').first()).toContainText('the Technical');
  await expectAccessible(gtm);
});

test('the desk is nowhere for a delegation that does not chair', async ({ browser, round }) => {
  const page = await signInAs(browser, 'GTM');
  await page.goto(pathOf(round, 'desk'));
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Queue' })).toHaveCount(0);
});

test('who co-edits a section sees at once what is incorporated, and goes on writing after a revision is issued', async ({
  browser,
  round,
}) => {
  const { proposalId } = await onTable(await demoActor('GTM'), victimsOfCrimes(round));
  const editor = await signInAs(browser, 'HND');
  await editor.goto(pathOf(round, `drafting/${round.sections[1]}`));
  const words = editor.locator('[contenteditable="true"]').first();
  await expect(words).toContainText('modern slavery');
  const act = { negotiationId: round.negotiationId, proposalId, resolution: null, reason: '' };
  expectDone(await incorporateProposal(await demoActor('TS-RCM'), act));
  await expect(words).toContainText('victims of crimes');

  const section = { negotiationId: round.negotiationId, sectionId: round.sections[1] };
  const { contentHash } = expectDone(await submitSection(await demoActor('HND'), section));
  const [rcm, sacm] = [await demoActor('TS-RCM'), await demoActor('TS-SACM')];
  expectDone(await approveSection(rcm, { ...section, contentHash }));
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: round.negotiationId } });
  const hash = draftHash((await loadWorkingDraft(db(), negotiation)).draft);
  for (const actor of [rcm, sacm]) {
    const key = { negotiationId: round.negotiationId, contentHash: hash, kind: 'substantive' } as const;
    expectDone(await approveRevision(actor, key));
  }
  await editor.reload();
  await expect(words).toContainText('victims of crimes');
  await caretAtEnd(words);
  await editor.keyboard.type(' And more.');
  await expect(words).toContainText('And more.');
  await expect
    .poll(async () =>
      (await readSection(db(), section.sectionId, 'en')).some(({ content }) =>
        plainText(content).includes('And more.'),
      ),
    )
    .toBe(true);
});
