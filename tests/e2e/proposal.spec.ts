import { readSection } from '#lib/collab/section-document.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { type Content, plainText } from '#lib/domain/text/paragraph.ts';
import { env } from '#lib/env.ts';
import { LOCALE_COOKIE } from '#lib/i18n/locales.ts';
import { caretAtEnd } from './at-the-editor.ts';
import { actAndConfirm, hears, paragraph, proposal, writing } from './at-the-text.ts';
import { expect, pathOf, signInAs, test } from './fixtures.ts';

test('Guatemala writes a proposal in the text and tables it; Mexico sees it without a reload and supports it', async ({
  browser,
  round,
}) => {
  const item7 = round.paragraph('item 7').id;
  const path = `${pathOf(round)}?paragraph=${item7}`;
  const [guatemala, mexico] = [await signInAs(browser, 'GTM'), await signInAs(browser, 'MEX')];
  await Promise.all([guatemala.goto(path), mexico.goto(path)]);
  await guatemala.getByRole('button', { name: 'Propose a change' }).click();
  const words = guatemala.getByRole('textbox', { name: 'Proposed words' });
  await caretAtEnd(words);
  await words.pressSequentially(' and with other regions;');
  await expect(guatemala.getByText('Saved, private to your delegation')).toBeVisible();
  const saved = await db().proposal.findFirstOrThrow({ where: { negotiationId: round.negotiationId } });
  expect(saved).toMatchObject({ state: 'private', delegation: 'GTM', paragraphId: item7 });
  await expect(mexico.getByText('P1', { exact: true })).toHaveCount(0);
  await writing(guatemala).getByRole('button', { name: 'Table', exact: true }).click();
  await guatemala.getByRole('dialog').getByRole('button', { name: 'Table', exact: true }).click();
  await expect(mexico.getByText('P1', { exact: true }).first()).toBeVisible();
  await mexico.getByRole('button', { name: 'Support', exact: true }).first().click();
  await expect(guatemala.getByText(/supported by/).first()).toBeVisible();
  const backers = await db().proposalBacker.findMany({ where: { proposalId: saved.id } });
  expect(backers).toMatchObject([{ delegation: 'MEX', backing: 'support' }]);
});

test('what may not be done is refused in the language of the person who tried', async ({ browser, round }) => {
  const item7 = round.paragraph('item 7').id;
  const page = await signInAs(browser, 'GTM');
  await page.context().addCookies([{ name: LOCALE_COOKIE, value: 'es', url: env().publicUrl }]);
  await page.goto(`${pathOf(round)}?paragraph=${item7}`);
  await page.getByRole('button', { name: 'Proponer un cambio' }).click();
  const set = { setBy: 'TS-RCM', setAt: new Date(), present: [], contentHash: '' };
  const words = page.getByRole('textbox', { name: 'Palabras propuestas' });
  await caretAtEnd(words);
  await words.pressSequentially(' y más');
  await db().paragraphMark.create({
    data: { negotiationId: round.negotiationId, paragraphId: item7, kind: 'adReferendum', ...set },
  });
  await writing(page).getByRole('button', { name: 'Presentar', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Presentar', exact: true }).click();
  await expect(page.getByText(/El párrafo está acordado y cerrado a cambios/).first()).toBeVisible();
  expect(await db().proposal.count({ where: { negotiationId: round.negotiationId, state: 'tabled' } })).toBe(0);
});

test('a footnote is proposed, and a term that a delegation objects to is marked as one proposes it', async ({
  browser,
  round,
}) => {
  const usa = await demoActor('USA');
  expectDone(await objectToTerm(usa, { negotiationId: round.negotiationId, term: 'modern slavery', note: '' }));
  const item7 = round.paragraph('item 7').id;
  const page = await signInAs(browser, 'GTM');
  await page.goto(`${pathOf(round)}?paragraph=${item7}`);
  await page.getByRole('button', { name: 'Propose a change' }).click();
  const words = page.getByRole('textbox', { name: 'Proposed words' });
  await caretAtEnd(words);
  await page.keyboard.type(' Modern slavery');
  await expect(words.locator('.watched-term')).toHaveText('Modern slavery');
  await expect(words.locator('.watched-term')).toHaveAttribute('title', /United States/);
  await page.keyboard.press('Control+Alt+f');
  await page.getByRole('dialog').getByRole('textbox').pressSequentially('A/RES/71/1');
  await page.getByRole('button', { name: 'Keep the footnote' }).press('Enter');
  await expect(words.locator('sup')).toHaveCount(1);
  await expect(page.getByText('Saved, private to your delegation')).toBeVisible();
  await expect
    .poll(async () => {
      const saved = await db().proposal.findFirst({ where: { negotiationId: round.negotiationId } });
      return JSON.stringify(saved?.proposed);
    })
    .toContain('A/RES/71/1');
});

test('a new section is proposed with the marks and footnotes of its paragraphs, and stands in the text as it was written', async ({
  browser,
  round,
}) => {
  const [guatemala, secretariat] = [await signInAs(browser, 'GTM'), await signInAs(browser, 'TS-RCM')];
  await guatemala.goto(`${pathOf(round)}?paragraph=${round.paragraph('item 7').id}`);
  await guatemala.getByRole('button', { name: 'Other proposals' }).click();
  await guatemala.getByRole('menuitem', { name: 'A new section after this one' }).click();
  await guatemala.getByRole('textbox', { name: 'Heading of the section' }).fill('Follow-up');
  const words = guatemala.getByRole('textbox', { name: 'Paragraphs' });
  await words.focus();
  await guatemala.keyboard.type('To review it ');
  await guatemala.keyboard.press('Control+b');
  await guatemala.keyboard.type('every year');
  await guatemala.keyboard.press('Control+b');
  await guatemala.keyboard.type(';');
  await guatemala.keyboard.press('Enter');
  await guatemala.keyboard.type('To report to the Assembly');
  await guatemala.keyboard.press('Control+Alt+f');
  await guatemala.getByRole('dialog').getByRole('textbox').pressSequentially('A/RES/71/1');
  await guatemala.getByRole('button', { name: 'Keep the footnote' }).press('Enter');
  await expect(words.locator('sup')).toHaveCount(1);
  await actAndConfirm(writing(guatemala), 'Table');

  const proposed = [
    [
      { kind: 'text', text: 'To review it ' },
      { kind: 'text', text: 'every year', bold: true },
      { kind: 'text', text: ';' },
    ],
    [
      { kind: 'text', text: 'To report to the Assembly' },
      { kind: 'footnote', content: [{ kind: 'text', text: 'A/RES/71/1' }] },
    ],
  ];
  const tabled = await db().proposal.findFirstOrThrow({ where: { negotiationId: round.negotiationId } });
  expect(tabled).toMatchObject({ state: 'tabled', kind: 'newSection', heading: 'Follow-up', proposed });

  await secretariat.goto(pathOf(round, 'desk'));
  await actAndConfirm(secretariat.getByRole('main'), 'Incorporate');
  await hears(secretariat, 'The proposal has been incorporated.');
  const { createdId } = await db().proposal.findUniqueOrThrow({ where: { id: tabled.id } });
  const section = await readSection(db(), createdId ?? '', 'en');
  expect(section.map(({ content }) => content)).toEqual(proposed);
});

test('other words for a whole paragraph are cited as its alternative, and their subparagraphs number themselves', async ({
  browser,
  round,
}) => {
  const path = `${pathOf(round)}?paragraph=${round.paragraph('item 7').id}`;
  const [guatemala, mexico] = [await signInAs(browser, 'GTM'), await signInAs(browser, 'MEX')];
  await Promise.all([guatemala.goto(path), mexico.goto(path)]);
  await guatemala.getByRole('button', { name: 'Propose a change' }).click();
  const words = guatemala.getByRole('textbox', { name: 'Proposed words' });
  await caretAtEnd(words);
  await guatemala.keyboard.press('Control+a');
  await guatemala.keyboard.type('Set up a fund:');
  await guatemala.keyboard.press('Enter');
  await guatemala.keyboard.type('(a) for girls;');
  await guatemala.keyboard.press('Enter');
  await guatemala.keyboard.type('for boys.');
  await actAndConfirm(writing(guatemala), 'Table');
  const { proposed } = await db().proposal.findFirstOrThrow({ where: { negotiationId: round.negotiationId } });
  expect(plainText(proposed as unknown as Content)).toBe('Set up a fund:\n(a) for girls;\n(b) for boys.');
  await expect(proposal(mexico, 'P1')).toContainText('Item 7 alt');
  await expect(paragraph(mexico, 'Item 7')).toContainText('[Item 7 alt: Set up a fund:');
});
