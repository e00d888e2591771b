import { expect, type Page } from '@playwright/test';
import { actAndConfirm, hears, open, paragraph, read } from '../at-the-text.ts';
import { pathOf } from '../fixtures.ts';
import type { Table } from './table.ts';

const SYMBOL = 'RCM-SACM/2017/L.1/Rev.1';

const waiting = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Queue' }).getByRole('button', { name });

/** Honduras hands over the section with the incorporated words; at the desk both are approved. */
export async function approveSections({ HND, 'TS-RCM': rcm, 'TS-SACM': sacm, SLV, round }: Table): Promise<void> {
  await open(HND, pathOf(round, `drafting/${round.sections[1]}`));
  await HND.getByRole('button', { name: 'Submit for approval' }).click();
  await HND.getByRole('dialog').getByRole('button', { name: 'Submit for approval' }).click();
  await hears(HND, 'The section is submitted for approval.');
  await Promise.all([rcm, sacm].map((page) => open(page, pathOf(round, 'desk'))));
  await approve(sacm, 'Principles and commitments');
  await approve(rcm, 'Follow-up');
  await expect(SLV.getByText('Approved for the next revision')).toBeVisible();
}

async function approve(page: Page, section: string): Promise<void> {
  await waiting(page, new RegExp(section)).click();
  await page.getByRole('main').getByRole('button', { name: 'Approve the section' }).click();
  await hears(page, 'The section is approved for the next revision.');
}

/** Both Secretariats turn their keys; with the second one Rev.1 is issued, and everybody has it before them. */
export async function issue({ 'TS-RCM': rcm, 'TS-SACM': sacm, GTM, MEX, round }: Table): Promise<void> {
  await waiting(rcm, SYMBOL).click();
  await actAndConfirm(rcm.getByRole('main'), 'Turn the key of RCM');
  await hears(rcm, 'Your key is turned.');
  await waiting(sacm, SYMBOL).click();
  await expect(sacm.getByText('RCM: key turned, declared substantive')).toBeVisible();
  await actAndConfirm(sacm.getByRole('main'), 'Turn the key of SACM');
  await hears(sacm, `${SYMBOL} has been issued.`);

  await expect(paragraph(GTM, 'Item 8')).toContainText('Prevent and combat migrant smuggling');
  await expect(paragraph(GTM, 'Item 11')).toContainText('acting jointly');
  await expect(paragraph(GTM, 'Item 5', 'bracketed')).toContainText('[deleted – GTM]');
  await open(MEX, pathOf(round, 'revisions/compare?from=0&to=1'));
  await expect(MEX.getByRole('main')).toContainText('Item 8 becomes Item 9');
  await open(MEX, `${pathOf(round)}?base=1`);
  await read(MEX, 'Changes');
  await expect(paragraph(MEX, 'Item 1')).toContainText('[deleted:trafficking in persons and of modern slavery]');
}
