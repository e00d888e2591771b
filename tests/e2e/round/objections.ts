import { expect } from '@playwright/test';
import { hears, pane, paragraph, select } from '../at-the-text.ts';
import type { Table } from './table.ts';

/** The United States objects to "modern slavery", reserves for its attorneys, and awaits instructions on Item 7. */
export async function objectAndReserve({ USA, GTM, 'TS-SACM': secretariat }: Table): Promise<void> {
  await USA.keyboard.press('t');
  const term = USA.getByRole('dialog', { name: 'Object to a term' });
  await term.getByRole('textbox', { name: 'Term' }).fill('modern slavery');
  await term.getByRole('button', { name: 'Object to the term' }).click();
  await hears(USA, 'Your delegation objects to “modern slavery”.');

  await USA.keyboard.press('r');
  const reservation = USA.getByRole('dialog', { name: 'Enter a reservation' });
  await reservation.getByRole('combobox', { name: 'Kind' }).selectOption('scrutiny reservation');
  await reservation
    .getByRole('textbox', { name: 'Text' })
    .fill('Attorneys will have to review its length and contents.');
  await reservation.getByRole('checkbox', { name: /may pass/ }).check();
  await reservation.getByRole('button', { name: 'Enter the reservation' }).click();
  await hears(USA, 'The reservation has been entered.');

  await select(USA, 'Item 7');
  const positions = pane(USA).getByRole('region', { name: 'Positions on the paragraph' });
  await positions.getByRole('button', { name: 'Position' }).click();
  await USA.getByRole('radio', { name: 'awaiting instructions' }).press('Space');
  await USA.getByRole('button', { name: 'Take this position' }).click();
  await hears(USA, 'Position taken: awaiting instructions');
  await expect(positions.getByRole('button', { name: 'Position: awaiting instructions' })).toBeVisible();

  for (const page of [GTM, secretariat])
    await expect(paragraph(page, 'Item 1')).toContainText('objects to the term “modern slavery”');
  await expect(pane(secretariat)).toContainText('Attorneys will have to review its length and contents.');
}
