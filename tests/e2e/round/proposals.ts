import { expect, type Page } from '@playwright/test';
import { moveCaret, times } from '../at-the-editor.ts';
import { hears, linesOf, pane, paragraph, press, proposal, read, select, tabTo, writing } from '../at-the-text.ts';
import type { Table } from './table.ts';

const words = (page: Page) => writing(page).getByRole('textbox', { name: 'Proposed words' });

/** Guatemala, by keyboard alone: use "victims of crimes" in Item 1, line 3. */
export async function proposeVictimsOfCrimes({ GTM }: Table): Promise<void> {
  expect((await linesOf(paragraph(GTM, 'Item 1')))[2]).toContain('victims of trafficking in persons');
  await press(GTM, 'j', 5);
  await expect(paragraph(GTM, 'Item 1').getByRole('link')).toBeFocused();
  await GTM.keyboard.press('p');
  await expect(words(GTM)).toBeFocused();
  // The words end with "… victims of trafficking in persons and of modern slavery;".
  await moveCaret(words(GTM), ['Control+End', 'ArrowLeft', ...times(9, 'Shift+Control+ArrowLeft')], {
    before: /among them $/,
  });
  await GTM.keyboard.type('victims of crimes');
  await expect(words(GTM)).toContainText('among them');
  await tabTo(GTM, writing(GTM).getByRole('textbox', { name: 'Rationale' }));
  await GTM.keyboard.type('Migrants can be victims of various crimes.');
  await tabTo(GTM, writing(GTM).getByRole('button', { name: 'Table', exact: true }));
  await GTM.keyboard.press('Enter');
  const asked = GTM.getByRole('dialog', { name: 'Table this proposal?' });
  await expect(asked).toContainText('Guatemala');
  await tabTo(GTM, asked.getByRole('button', { name: 'Table', exact: true }));
  await GTM.keyboard.press('Enter');
  await hears(GTM, 'The proposal has been tabled.');
}

/** Mexico and Honduras see it without reading the page anew, and support it; Guatemala sees that. */
export async function supportVictimsOfCrimes({ GTM, MEX, HND, IOM }: Table): Promise<void> {
  for (const page of [MEX, HND]) {
    await expect(paragraph(page, 'Item 1', 'bracketed')).toBeVisible();
    await select(page, 'Item 1');
    await expect(proposal(page, 'P1')).toContainText('Migrants can be victims of various crimes.');
    await proposal(page, 'P1').getByRole('button', { name: 'Support', exact: true }).click();
    await hears(page, 'Your delegation supports the proposal.');
  }
  await expect(proposal(GTM, 'P1').getByText('supported by')).toBeVisible();
  await expect(paragraph(GTM, 'Item 1')).toContainText(
    'victims of [trafficking in persons and of modern slavery] [crimes – GTM, supported by MEX, HND];',
  );
  await expect(paragraph(IOM, 'Item 1')).toContainText('[crimes – GTM, supported by MEX, HND]');
}

/** Guatemala asks for words of Item 5 to go; Honduras for an item after Item 7. */
export async function proposeDeletionAndItem({ GTM, HND, USA }: Table): Promise<void> {
  await select(GTM, 'Item 5');
  await pane(GTM).getByRole('button', { name: 'Propose a change' }).click();
  await expect(words(GTM)).toBeFocused();
  await moveCaret(
    words(GTM),
    ['Control+End', 'ArrowLeft', ...times(14, 'Control+ArrowLeft'), 'ArrowLeft', 'ArrowLeft'],
    {
      before: /and more efficient border management$/,
    },
  );
  await press(GTM, 'Control+Backspace', 5);
  await GTM.keyboard.press('Backspace');
  await table(GTM, 'There is a territorial claim with Belize.');

  await select(HND, 'Item 7');
  await pane(HND).getByRole('button', { name: 'Other proposals' }).click();
  await HND.getByRole('menuitem', { name: 'A new paragraph after it' }).click();
  await writing(HND).getByRole('textbox', { name: 'Short title' }).fill('Smuggling and trafficking');
  await words(HND).fill('Prevent and combat migrant smuggling and trafficking in persons;');
  await table(HND, 'A new item after Item 7.');

  await expect(paragraph(USA, 'Item 5')).toContainText('[and more efficient border management] [deleted – GTM]');
  await expect(USA.getByRole('main')).toContainText(
    '[Smuggling and trafficking. Prevent and combat migrant smuggling and trafficking in persons; – HND]',
  );
  await read(USA, 'Clean');
  await expect(paragraph(USA, 'Item 5')).toContainText(
    'safe migration flows and more efficient border management, with',
  );
}

async function table(page: Page, rationale: string): Promise<void> {
  await writing(page).getByRole('textbox', { name: 'Rationale' }).fill(rationale);
  await writing(page).getByRole('button', { name: 'Table', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Table this proposal?' });
  await asked.getByRole('button', { name: 'Table', exact: true }).click();
  await hears(page, 'The proposal has been tabled.');
  await expect(writing(page)).toBeHidden();
}
