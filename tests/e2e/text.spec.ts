import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { numberLines } from '#lib/domain/text/lines.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { env } from '#lib/env.ts';
import { LOCALE_COOKIE } from '#lib/i18n/locales.ts';
import type { Round } from '#tests/factories/round.ts';
import { caretAtEnd } from './at-the-editor.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

const paragraphOf = (page: Page, round: Round, label: string): Locator =>
  page.locator(`[id="${round.paragraph(label).id}"]`);

/** Tables a new paragraph after the one with this label, as its delegation would. */
async function tableInsertion(round: Round, delegation: string, label: string, words: string): Promise<void> {
  const actor = await demoActor(delegation);
  const { negotiationId } = round;
  const paragraphId = round.paragraph(label).id;
  const section = round.zero.sections.find(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraphId));
  const saved = expectDone(
    await saveProposal(actor, {
      kind: 'insert',
      negotiationId,
      proposalId: null,
      version: 0,
      sectionId: section?.id ?? '',
      paragraphId,
      heading: null,
      proposed: contentOf(words),
      rationale: '',
      citation: null,
    }),
  );
  expectDone(await tableProposal(actor, { negotiationId, ...saved }));
}

/** The vertical places at which the lines of a paragraph begin, as the browser has laid them out. */
function lineTops(paragraph: Locator): Promise<number[]> {
  return paragraph
    .locator('.line-mark')
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.nextElementSibling?.getClientRects()[0]?.top ?? 0)));
}

/** Opens a text page and waits until it hears clicks and keys. */
async function openText(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('[data-awake]').waitFor();
}

test('each line of the clean text is broken where it was computed, and cited by its number', async ({
  browser,
  round,
}) => {
  const page = await signInAs(browser, 'GTM');
  await openText(page, `${pathOf(round)}?reading=clean`);
  const computed = numberLines(round.zero);
  for (const label of ['PP1', 'item 1', 'item 10']) {
    const paragraph = paragraphOf(page, round, label);
    const lines = computed.get(round.paragraph(label).id);
    const tops = await lineTops(paragraph);
    expect(tops, label).toHaveLength(lines?.starts.length ?? 0);
    expect(new Set(tops).size, `${label}: each on a line of its own`).toBe(tops.length);
    const numbers = await paragraph
      .locator('.line-mark')
      .evaluateAll((marks) => marks.map((m) => m.getAttribute('data-line')));
    expect(numbers).toEqual(tops.map((_, index) => String((lines?.first ?? 0) + index)));
    // Nothing wraps but at a computed place: the paragraph is as high as its lines.
    const words = paragraph.locator('.words');
    const rows = await words.evaluate((p) =>
      Math.round(p.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(p).lineHeight)),
    );
    expect(rows, label).toBe(tops.length);
  }
});

test('on a telephone the text wraps freely, nothing is wider than the screen, and a paragraph opens from below', async ({
  browser,
  round,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const page = await signInAs(context, 'GTM');
  await openText(page, pathOf(round));
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await paragraphOf(page, round, 'item 5').click();
  const sheet = page.getByRole('dialog', { name: /Item 5/ });
  await expect(sheet.getByRole('button', { name: 'Propose a change' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Outline' }).click();
  await page
    .getByRole('dialog', { name: 'Outline' })
    .getByRole('button', { name: /Item 9/ })
    .click();
  await expect(paragraphOf(page, round, 'item 9')).toBeInViewport();
  await context.close();
});

test('a link leads to its paragraph, by address and by anchor, and the anchor follows what one chooses', async ({
  browser,
  round,
}) => {
  const page = await signInAs(browser, 'MEX');
  const { id } = round.paragraph('item 9');
  for (const address of [`?paragraph=${id}`, `#${id}`]) {
    await page.goto('about:blank');
    await openText(page, `${pathOf(round)}${address}`);
    await expect(paragraphOf(page, round, 'item 9')).toBeInViewport();
    await expect(page.getByRole('heading', { name: /^Item 9/ })).toBeVisible();
  }
  await paragraphOf(page, round, 'item 8').click();
  await expect(page).toHaveURL(new RegExp(`#${round.paragraph('item 8').id}$`));
});

test('by keyboard alone: go to a paragraph, propose, leave and come back to one’s words, and object', async ({
  browser,
  round,
}) => {
  const page = await signInAs(browser, 'MEX');
  await openText(page, pathOf(round));
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'PP1' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: 'PP2' })).toBeVisible();
  await page.keyboard.press('p');
  const words = page.getByRole('textbox', { name: 'Proposed words' });
  await expect(words).toBeFocused();
  await page.keyboard.type(' kept');
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(words).toContainText(' kept');
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  await page.keyboard.press('5');
  await expect(page.getByRole('radio', { name: 'object' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Mexico objects')).toBeVisible();
  const positions = await db().position.findMany({ where: { negotiationId: round.negotiationId, delegation: 'MEX' } });
  expect(positions).toMatchObject([{ stance: 'object', paragraphId: round.paragraph('PP2').id }]);
});

test('nothing jumps while one reads, and no letter is lost while one writes, when others act', async ({
  browser,
  round,
}) => {
  const reader = await signInAs(browser, 'PAN');
  await openText(reader, `${pathOf(round)}?paragraph=${round.paragraph('item 9').id}`);
  const item9 = paragraphOf(reader, round, 'item 9');
  await expect(item9).toBeInViewport();
  const before = (await item9.boundingBox())?.y ?? 0;
  const writer = await signInAs(browser, 'MEX');
  await openText(writer, `${pathOf(round)}?paragraph=${round.paragraph('item 2').id}`);
  await writer.getByRole('button', { name: 'Propose a change' }).click();
  const words = writer.getByRole('textbox', { name: 'Proposed words' });
  await caretAtEnd(words);
  await words.pressSequentially(' in writing');

  await tableInsertion(round, 'GTM', 'PP1', 'Noting '.repeat(60));

  await expect(writer.getByText('New paragraph after PP1')).toBeAttached();
  await writer.keyboard.type(' still');
  await expect(words).toContainText('in writing still');
  await expect(reader.getByText('New paragraph after PP1')).toBeAttached();
  const after = (await item9.boundingBox())?.y ?? 0;
  expect(Math.abs(after - before)).toBeLessThanOrEqual(2);
});

test('what is new since one last looked is marked, and one’s own acts are not', async ({ browser, round }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await signInAs(context, 'MEX');
  await openText(page, pathOf(round));
  const isNew = paragraphOf(page, round, 'item 7').getByText('new since you last looked');
  await expect(isNew).toHaveCount(0);
  await page.goto('about:blank');
  await tableInsertion(round, 'HND', 'item 7', 'Combat migrant smuggling and trafficking in persons;');
  await tableInsertion(round, 'MEX', 'item 5', 'Promote regular channels;');
  await openText(page, pathOf(round));
  await expect(isNew).toHaveCount(1);
  await expect(paragraphOf(page, round, 'item 5').getByText('new since you last looked')).toHaveCount(0);
  await paragraphOf(page, round, 'item 7').click();
  await expect(isNew).toHaveCount(0);
  await context.close();
});

test('only what awaits us is read when one asks for it', async ({ browser, round }) => {
  await tableInsertion(round, 'HND', 'item 7', 'Combat migrant smuggling and trafficking in persons;');
  const page = await signInAs(browser, 'MEX');
  await openText(page, pathOf(round));
  await expect(page.getByText('Awaiting MEX: 1').first()).toBeVisible();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Only what awaits our position').check();
  await expect(page.getByText('1 of 14 paragraphs shown.')).toBeVisible();
  await expect(paragraphOf(page, round, 'item 7')).toBeVisible();
  await expect(paragraphOf(page, round, 'item 6')).toHaveCount(0);
});

for (const locale of ['en', 'es'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing on the text, the list, sign-in and reservations: ${locale}, ${colorScheme}`, async ({
      browser,
      round,
    }) => {
      // Seven pages, each walked through by axe.
      test.setTimeout(240_000);
      await tableInsertion(round, 'HND', 'item 7', 'Combat migrant smuggling and trafficking in persons;');
      const context = await browser.newContext({ colorScheme });
      await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: env().publicUrl }]);
      const stranger = await context.newPage();
      await stranger.goto('/sign-in');
      await expectAccessible(stranger);
      const page = await signInAs(context, 'MEX');
      const { id } = round.paragraph('item 7');
      for (const path of [
        `${pathOf(round)}?paragraph=${id}`,
        `${pathOf(round)}?reading=changes`,
        '/negotiations',
        pathOf(round, 'reservations'),
        '/my-delegation',
      ]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
      await openText(page, `${pathOf(round)}?paragraph=${id}`);
      await page.keyboard.press('p');
      await expect(page.getByRole('textbox').first()).toBeVisible();
      await expectAccessible(page);
      await context.close();
    });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }))).toEqual([]);
}

test('the export sheet shows the first page as it will be, with its words', async ({ browser, round }) => {
  const page = await signInAs(browser, 'MEX');
  await openText(page, pathOf(round));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const image = page.getByRole('dialog', { name: 'Export' }).getByRole('img', { name: 'First page' });
  await expect(image).toHaveJSProperty('complete', true);
  const drawn = await image.evaluate(async (element) => {
    const shown = element as HTMLImageElement;
    await shown.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 595, height: 842 });
    const context = canvas.getContext('2d');
    context?.drawImage(shown, 0, 0, canvas.width, canvas.height);
    const { data = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    // Of each pixel red, green, blue and opacity.
    const dark = data.filter((value, index) => index % 4 === 0 && value < 128).length;
    return { dark, shape: shown.naturalHeight / shown.naturalWidth };
  });
  // One page of A4; a page of text is black for some hundredths.
  expect(drawn.shape).toBeCloseTo(Math.SQRT2, 1);
  expect(drawn.dark).toBeGreaterThan(5_000);
});
