import { test } from './fixtures.ts';
import { draftTogether, submitFollowUp } from './round/drafting.ts';
import { takePdf, takeWebPageAndJson, takeWord } from './round/files.ts';
import { objectAndReserve } from './round/objections.ts';
import { proposeDeletionAndItem, proposeVictimsOfCrimes, supportVictimsOfCrimes } from './round/proposals.ts';
import { approveSections, issue } from './round/revision.ts';
import { agreeAdReferendum, hearWhyNot, incorporate } from './round/settling.ts';
import { sitDown } from './round/table.ts';

test.describe.configure({ timeout: 300_000 });

test('the round of 29 March 2017, from the zero draft to the files of Rev.1', async ({ browser, round }) => {
  const table = await sitDown(browser, round);
  await test.step('Guatemala proposes by keyboard alone', () => proposeVictimsOfCrimes(table));
  await test.step('Mexico and Honduras support it', () => supportVictimsOfCrimes(table));
  await test.step('words are to go, an item is to come', () => proposeDeletionAndItem(table));
  await test.step('the United States objects and reserves', () => objectAndReserve(table));
  await test.step('two of the troikas write in one section at the same time', () => draftTogether(table));
  await test.step('the Presidency hands the section over', () => submitFollowUp(table));
  await test.step('a Secretariat hears why not', () => hearWhyNot(table));
  await test.step('the Secretariats incorporate', () => incorporate(table));
  await test.step('a paragraph is agreed ad referendum', () => agreeAdReferendum(table));
  await test.step('the sections are approved', () => approveSections(table));
  await test.step('both keys are turned, Rev.1 is issued', () => issue(table));
  await test.step('Rev.1 is taken home as Word files', () => takeWord(table));
  await test.step('… as PDF', () => takePdf(table));
  await test.step('… as web page and JSON', () => takeWebPageAndJson(table));
});
