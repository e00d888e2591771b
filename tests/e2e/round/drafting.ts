import { expect, type Page } from '@playwright/test';
import { moveCaret, times } from '../at-the-editor.ts';
import { hears, paragraph } from '../at-the-text.ts';
import { pathOf } from '../fixtures.ts';
import type { Table } from './table.ts';

const words = (page: Page) => page.getByRole('textbox', { name: 'The words of the section “Follow-up”' });
const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true });

/** Honduras and El Salvador write in one section at the same time; Mexico reads along there, the observer in the text. */
export async function draftTogether({ HND, SLV, MEX, IOM, round }: Table): Promise<void> {
  const address = pathOf(round, `drafting/${round.sections[3]}`);
  await Promise.all([HND, SLV, MEX].map((page) => page.goto(address)));
  for (const page of [HND, SLV]) await expect(words(page)).toHaveAttribute('aria-readonly', 'false');
  const beforeStop = ['Control+End', 'ArrowLeft'];
  await moveCaret(words(HND), beforeStop, { before: /Global Compact$/ });
  await moveCaret(words(SLV), [...beforeStop, ...times(16, 'Control+ArrowLeft'), 'ArrowLeft'], {
    before: 'Request the Technical Secretariats of both processes',
  });
  await Promise.all([
    HND.keyboard.type(' for Safe, Orderly and Regular Migration'),
    SLV.keyboard.type(', acting jointly,'),
  ]);
  const both =
    'Request the Technical Secretariats of both processes, acting jointly, to present this common position as an ' +
    'input to the intergovernmental negotiation of the Global Compact for Safe, Orderly and Regular Migration.';
  for (const page of [HND, SLV]) await expect(saved(page)).toBeVisible();
  for (const page of [HND, SLV, MEX]) await expect(words(page)).toContainText(both);
  await expect(words(MEX)).toHaveAttribute('aria-readonly', 'true');
  await expect(paragraph(IOM, 'Item 10')).toContainText(both);
}

/** El Salvador, which has the Presidency, hands the section over: nobody can write in it any more. */
export async function submitFollowUp({ SLV, HND }: Table): Promise<void> {
  await SLV.getByRole('button', { name: 'Submit for approval' }).click();
  await SLV.getByRole('dialog').getByRole('button', { name: 'Submit for approval' }).click();
  await hears(SLV, 'The section is submitted for approval.');
  await expect(HND.getByText('Under review by the Technical Secretariats')).toBeVisible();
  await expect(words(HND)).toHaveAttribute('aria-readonly', 'true');
}
