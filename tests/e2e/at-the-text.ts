/** What a person does and sees on the text page, by the names that everybody hears and reads. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a page of a negotiation and waits until it listens: from then on what others do must reach it by itself. */
export async function open(page: Page, path: string): Promise<void> {
  const listens = page.waitForResponse((response) => response.url().includes('/live?'), { timeout: 60_000 });
  await Promise.all([listens, page.goto(path)]);
}

/** A paragraph of the text by its label, such as "Item 1", whatever its status; or in one status. */
export function paragraph(page: Page, label: string, status = '(?:open|bracketed|agreed|deferred)'): Locator {
  return page.getByRole('article', { name: new RegExp(`^${label} (?:new since you last looked )?${status}`) });
}

/** The words of a paragraph line by line, as delegates cite them: "Item 1, line 3" is the third. */
export async function linesOf(article: Locator): Promise<readonly string[]> {
  const text = await article.getByRole('paragraph').evaluate((words) => {
    const copy = words.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('[data-line]')) mark.textContent = '\n';
    return copy.textContent;
  });
  return text.split('\n').slice(1);
}

/** What stands on the selected paragraph, or on the whole text. */
export function pane(page: Page): Locator {
  return page.getByRole('complementary', { name: 'On the selected paragraph' });
}

/** The proposal that one is writing, where it would stand. Its card, which has a way to table it too, may be beside it. */
export function writing(page: Page): Locator {
  return page.getByRole('region', { name: /^(A proposal in writing|Una propuesta en redacción)$/ });
}

/** The card of a proposal of the selected paragraph, such as "P1". */
export function proposal(page: Page, number: string): Locator {
  return pane(page).getByRole('article', { name: new RegExp(`^${number} `) });
}

/** Selects a paragraph as one does by pointing at it. */
export async function select(page: Page, label: string): Promise<void> {
  await paragraph(page, label)
    .getByRole('link', { name: new RegExp(`^${label} `) })
    .click();
  await expect(pane(page).getByRole('heading', { level: 2, name: new RegExp(`^${label}(?! bis)\\b`) })).toBeVisible();
}

/** Chooses one of the three readings. */
export async function read(page: Page, reading: 'Clean' | 'Compilation' | 'Changes'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Reading' }).getByRole('radio', { name: reading }).click();
}

/** Presses a button that asks first, and says yes. */
export async function actAndConfirm(within: Locator, button: string): Promise<void> {
  await within.getByRole('button', { name: button, exact: true }).click();
  await within.page().getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await expect(within.page().getByRole('dialog')).toBeHidden();
}

/** What the page says after an act. */
export async function hears(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('region', { name: /^Notification/ }).getByText(words)).toBeVisible();
}

/** Goes on by Tab until the focus is there, as somebody does who has no mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way by Tab to ${String(target)}`);
}

/** Presses a key several times. */
export async function press(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count++) await page.keyboard.press(key);
}
