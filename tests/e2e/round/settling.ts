import { expect } from '@playwright/test';
import { actAndConfirm, hears, pane, paragraph, proposal, select } from '../at-the-text.ts';
import type { Table } from './table.ts';

/** A Secretariat hears why Item 1 and Item 5 cannot be agreed yet, and nothing is. */
export async function hearWhyNot({ 'TS-RCM': secretariat }: Table): Promise<void> {
  await select(secretariat, 'Item 1');
  await actAndConfirm(pane(secretariat), 'Set agreed ad ref.');
  await hears(
    secretariat,
    'Not yet agreed ad referendum. Open proposals: P1 (GTM). Terms objected to: modern slavery (USA).',
  );
  await expect(paragraph(secretariat, 'Item 1', 'bracketed')).toBeVisible();
}

/** Each Secretariat incorporates a proposal; the words stand in everybody's text at once. */
export async function incorporate(table: Table): Promise<void> {
  const { 'TS-RCM': rcm, 'TS-SACM': sacm, GTM, USA } = table;
  await actAndConfirm(proposal(rcm, 'P1'), 'Incorporate');
  await hears(rcm, 'The proposal has been incorporated.');
  await select(sacm, 'Item 7');
  await actAndConfirm(proposal(sacm, 'P3'), 'Incorporate');
  await hears(sacm, 'The proposal has been incorporated.');
  for (const page of [GTM, USA]) {
    await expect(paragraph(page, 'Item 1', 'open')).toContainText('among them victims of crimes;');
    await expect(paragraph(page, 'Item 1')).not.toContainText('objects to the term');
    await expect(paragraph(page, 'Item 7 bis')).toContainText('Prevent and combat migrant smuggling');
  }
}

/** What nothing stands against is agreed ad referendum: by a Secretariat, and by the chair. */
export async function agreeAdReferendum({ 'TS-RCM': secretariat, SLV, GTM }: Table): Promise<void> {
  await select(secretariat, 'Item 1');
  await actAndConfirm(pane(secretariat), 'Set agreed ad ref.');
  await hears(secretariat, 'The paragraph is agreed ad referendum.');
  await expect(paragraph(GTM, 'Item 1', 'agreed ad ref.')).toBeVisible();
  await select(GTM, 'Item 1');
  await expect(pane(GTM).getByRole('button', { name: 'Propose a change' })).toBeDisabled();
  await expect(SLV.getByText('Under review')).toBeVisible();
}
