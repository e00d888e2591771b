import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { readSection } from '#lib/collab/section-document.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { type Content, plainText } from '#lib/domain/text/paragraph.ts';
import type { Round } from '#tests/factories/round.ts';
import { caretAtStart, moveCaret, selectOnward, times } from './at-the-editor.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

/** Opens the section of principles and commitments, and waits until one can write or read along. */
async function draft(browser: Browser, party: string, round: Round): Promise<Page> {
  const page = await signInAs(browser, party);
  await page.goto(pathOf(round, `drafting/${round.sections[1]}`));
  await expect(editor(page)).toBeVisible({ timeout: 30_000 });
  open.push(page);
  return page;
}

const open: Page[] = [];
test.afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close();
});

const editor = (page: Page) => page.getByRole('textbox', { name: /Principles and commitments/ });
const paragraph = (page: Page, number: number) =>
  editor(page)
    .locator('p')
    .nth(number - 1);
const isSaved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

async function stored(round: Round): Promise<{ ids: string[]; texts: string[]; contents: Content[] }> {
  const paragraphs = await readSection(db(), round.sections[1], 'en');
  const contents = paragraphs.map(({ content }) => content);
  return { ids: paragraphs.map(({ id }) => id), texts: contents.map(plainText), contents };
}

test('two delegations write in one section at once, each under its name, while others read along', async ({
  browser,
  round,
}) => {
  const honduras = await draft(browser, 'HND', round);
  const secretariat = await draft(browser, 'TS-SACM', round);
  const guatemala = await draft(browser, 'GTM', round);
  await caretAtStart(editor(honduras), 2);
  await caretAtStart(editor(secretariat), 3);
  await Promise.all([
    honduras.keyboard.type('Strongly ', { delay: 20 }),
    secretariat.keyboard.type('Duly ', { delay: 20 }),
  ]);
  for (const page of [honduras, secretariat, guatemala]) {
    await expect(paragraph(page, 2)).toContainText('Strongly Affirm');
    await expect(paragraph(page, 3)).toContainText('Duly Recognize');
  }
  await Promise.all([isSaved(honduras), isSaved(secretariat)]);
  const { texts, ids } = await stored(round);
  expect(texts[1]).toMatch(/^Strongly Affirm/);
  expect(texts[2]).toMatch(/^Duly Recognize/);
  expect(ids).toEqual(round.zero.sections[1]?.paragraphs.map(({ id }) => id));
  await expect(guatemala.locator('.others-caret[data-name="Honduras"]')).toBeVisible();
  await expect(honduras.getByRole('button', { name: /Also here/ })).toContainText('GTM');
  await expect(editor(guatemala)).toHaveAttribute('contenteditable', 'false');

  await honduras.getByLabel(/Changes since/).check();
  await expect(paragraph(honduras, 2).locator('ins')).toHaveText('Strongly ');

  // What was typed is told with the next announcement, and read anew with it.
  await guatemala.getByLabel('Who wrote this').check();
  await expect(paragraph(guatemala, 2).locator('.written-by')).toHaveText('Strongly ', { timeout: 15_000 });
  await expect(paragraph(guatemala, 2).locator('.written-by')).toHaveAttribute('title', /^Honduras, /);
  await expect(guatemala.getByRole('region', { name: 'Who wrote in which paragraph' })).toContainText(
    'Honduras: 9 characters',
  );

  // The way back is everyone's own: the other's words stay.
  await editor(honduras).focus();
  await expect(async () => {
    await honduras.keyboard.press('Control+z');
    await expect(paragraph(secretariat, 2)).toHaveText(/^Affirm/, { timeout: 1_000 });
  }).toPass();
  await expect(paragraph(secretariat, 3)).toContainText('Duly Recognize');
});

test('paragraphs keep their ids through splitting, undoing, moving and joining, all by keyboard', async ({
  browser,
  round,
}) => {
  const page = await draft(browser, 'TS-RCM', round);
  const before = await stored(round);
  const behind = ['Control+Home', 'Control+ArrowDown', 'Home', ...times('Affirm'.length, 'ArrowRight')];
  await moveCaret(editor(page), behind, { paragraph: 2, before: 'Affirm' });
  await page.keyboard.press('Enter');
  await isSaved(page);
  await expect.poll(async () => (await stored(round)).ids.length).toBe(before.ids.length + 1);
  const split = await stored(round);
  expect(split.texts.slice(1, 3)).toEqual(['Affirm', before.texts[1]?.slice('Affirm'.length)]);
  expect(split.ids.filter((id) => before.ids.includes(id))).toEqual(before.ids);

  await page.keyboard.press('Control+z');
  await expect.poll(() => stored(round)).toEqual(before);

  await caretAtStart(editor(page), 2);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await stored(round)).ids.slice(1, 3)).toEqual([before.ids[2], before.ids[1]]);
  expect((await stored(round)).texts[2]).toBe(before.texts[1]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => stored(round)).toEqual(before);

  await caretAtStart(editor(page), 2);
  await page.keyboard.press('Backspace');
  await expect.poll(async () => (await stored(round)).ids).toEqual(before.ids.filter((id) => id !== before.ids[1]));
  expect((await stored(round)).texts[0]).toBe(`${before.texts[0]}${before.texts[1]}`);
});

test('a paragraph agreed ad referendum is closed to typing the moment it is set, and says so', async ({
  browser,
  round,
}) => {
  const page = await draft(browser, 'HND', round);
  const { id, heading, content } = round.paragraph('item 2');
  const target = { negotiationId: round.negotiationId, paragraphId: id, contentHash: contentHash(content, heading) };
  expectDone(await setAgreedAdReferendum(await demoActor('TS-RCM'), { ...target, present: [] }));
  await expect(paragraph(page, 2)).toHaveClass(/closed/);
  await caretAtStart(editor(page), 2);
  await page.keyboard.type('x');
  await expect(page.getByText(/agreed and closed to change/).first()).toBeVisible();
  await caretAtStart(editor(page), 3);
  await page.keyboard.type('Duly ');
  await isSaved(page);
  await expect.poll(async () => (await stored(round)).texts[2]).toMatch(/^Duly/);
  expect((await stored(round)).contents[1]).toEqual(content);
});

test('a term that a delegation objects to is marked as one types it, with the name of the delegation', async ({
  browser,
  round,
}) => {
  const page = await draft(browser, 'TS-RCM', round);
  await expect(page.locator('.section-words .watched-term')).toHaveCount(0);
  expectDone(
    await objectToTerm(await demoActor('USA'), {
      negotiationId: round.negotiationId,
      term: 'modern slavery',
      note: '',
    }),
  );
  const marked = page.locator('.section-words .watched-term');
  await expect(marked).toHaveText(['modern slavery']);
  await expect(marked).toHaveAttribute('title', /United States/);
  await caretAtStart(editor(page), 4);
  await page.keyboard.type('Modern slavery, ');
  await expect(marked).toHaveText(['modern slavery', 'Modern slavery']);
});

test('bold, a link and a footnote are set by keyboard and stand in the text', async ({ browser, round }) => {
  const page = await draft(browser, 'HND', round);
  await caretAtStart(editor(page), 6);
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Firmly');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+Alt+f');
  await page.getByRole('dialog').getByRole('textbox').pressSequentially('A/RES/71/1');
  await page.getByRole('button', { name: 'Keep the footnote' }).press('Enter');
  await expect(paragraph(page, 6).locator('sup')).toHaveCount(1);
  await editor(page).focus();
  await selectOnward(editor(page), 'Call');
  await page.keyboard.press('Control+Alt+l');
  await page.getByLabel('Address').fill('https://www.un.org/');
  await page.keyboard.press('Enter');
  await isSaved(page);
  await expect
    .poll(async () => (await stored(round)).contents[5]?.slice(0, 4))
    .toEqual([
      // What is typed before an italic word is italic like it.
      { kind: 'text', text: 'Firmly', bold: true, italic: true },
      { kind: 'text', text: ' ', italic: true },
      { kind: 'footnote', content: [{ kind: 'text', text: 'A/RES/71/1' }] },
      { kind: 'text', text: 'Call', italic: true, link: 'https://www.un.org/' },
    ]);
});

test('a section is handed over by keyboard and closes for everybody at once', async ({ browser, round }) => {
  const honduras = await draft(browser, 'HND', round);
  const secretariat = await draft(browser, 'TS-RCM', round);
  await honduras.getByRole('button', { name: 'Submit for approval' }).focus();
  await honduras.keyboard.press('Enter');
  const dialog = honduras.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Submit for approval' }).focus();
  await honduras.keyboard.press('Enter');
  for (const page of [honduras, secretariat]) {
    await expect(page.getByText('Under review by the Technical Secretariats')).toBeVisible();
    await expect(editor(page)).toHaveAttribute('contenteditable', 'false');
  }
  await honduras.getByRole('button', { name: 'Take back to draft on' }).press('Enter');
  await expect(editor(secretariat)).toHaveAttribute('contenteditable', 'true');
  await caretAtStart(editor(secretariat), 1);
  await secretariat.keyboard.type('Duly ');
  await isSaved(secretariat);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing hinders anyone on the drafting page, ${colorScheme}, wide and narrow`, async ({ browser, round }) => {
    const context = await browser.newContext({ colorScheme, locale: 'es' });
    const page = await signInAs(context, 'HND');
    const other = await draft(browser, 'TS-RCM', round);
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(pathOf(round, `drafting/${round.sections[1]}`));
      await expect(page.locator('.ProseMirror')).toBeVisible();
      await caretAtStart(editor(other), 2);
      await expect(page.locator('.others-caret')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await page.goto(pathOf(round, 'drafting'));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });
}
