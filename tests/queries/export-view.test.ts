import { beforeAll, describe, expect, test } from 'vitest';
import { approveRevision } from '#lib/commands/approve-revision.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { backProposal } from '#lib/commands/back-proposal.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { loadWorkingDraft } from '#lib/commands/load-working-draft.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { draftHash } from '#lib/domain/text/draft-hash.ts';
import { contentOf, type LabelledParagraph } from '#lib/domain/text/paragraph.ts';
import { exportDocx } from '#lib/exports/docx/docx-file.ts';
import type { ExportText, ExportView } from '#lib/exports/export-view.ts';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { JsonFile } from '#lib/exports/json/json-shape.ts';
import { exportPdf } from '#lib/exports/pdf/pdf-file.ts';
import { exportView } from '#lib/queries/export-view.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { readPdf } from '../exports/read-pdf.ts';
import { all, attribute, paragraphsAfter, wordPart } from '../exports/read-word.ts';
import { deletion, newProposal, onTable, replacement, reworded, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

const border = ' and more efficient border management';
let round: Round;
/** The compilation before anything was incorporated: on the working draft, and on the zero draft. */
let compilation: ExportView;
let zeroCompilation: ExportView;

async function viewOf(text: ExportText, revision: number | null = null): Promise<ExportView> {
  const view = await exportView({ slug: round.slug, text, revision });
  if (view === null) throw new Error('the round is not there');
  return view;
}
const wordText = async (text: ExportText, decision: 'accept' | 'reject', revision: number | null = null) =>
  paragraphsAfter((await exportDocx(await viewOf(text, revision))).bytes, decision);
const startsWith = (paragraphs: readonly string[], start: string) =>
  paragraphs.filter((paragraph) => paragraph.startsWith(start));

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  round = await openRound();
  const [gtm, hnd, mex, usa, rcm] = await demoActors('GTM', 'HND', 'MEX', 'USA', 'TS-RCM');
  const { negotiationId } = round;
  const named = (proposalId: string) => ({ negotiationId, proposalId });
  const first = await onTable(gtm, { ...victimsOfCrimes(round), rationale: 'Various crimes.' });
  for (const actor of [mex, hnd])
    expectDone(await backProposal(actor, { ...named(first.proposalId), backing: 'support' }));
  const item5 = round.paragraph('item 5');
  await onTable(gtm, replacement(round, item5, reworded(item5, border, '')));
  const item7 = round.paragraph('item 7');
  const insertion = {
    ...newProposal(round),
    kind: 'insert' as const,
    sectionId: round.sections[1],
    paragraphId: item7.id,
    heading: 'Smuggling',
    proposed: contentOf('Combat migrant smuggling;'),
  };
  const smuggling = await onTable(hnd, insertion);
  await onTable(usa, { ...insertion, heading: null, proposed: contentOf('Study climate;') });
  const gone = await onTable(mex, deletion(round, round.paragraph('item 4')));
  expectDone(await saveProposal(usa, { ...victimsOfCrimes(round), rationale: 'private words' }));
  const position = { negotiationId, stance: 'awaitingInstructions', note: 'Climate.' } as const;
  expectDone(await takePosition(usa, { ...position, target: { kind: 'paragraph', paragraphId: item7.id } }));
  const reserve = { negotiationId, type: 'scrutiny', blocksAdReferendum: false } as const;
  expectDone(await enterReservation(usa, { ...reserve, target: { kind: 'whole' }, text: 'Length and contents.' }));
  expectDone(await objectToTerm(usa, { negotiationId, term: 'modern slavery', note: '' }));
  compilation = await viewOf('compilation');
  zeroCompilation = await viewOf('compilation', 0);
  const act = { resolution: null, reason: '' };
  for (const { proposalId } of [first, smuggling, gone])
    expectDone(await incorporateProposal(rcm, { ...named(proposalId), ...act }));
  await typeInto(round, 'item 3', 'Recognize migrants as actors of development;');
});

describe('the compilation', () => {
  test('has the proposals in brackets with their countries, insertions with the labels they would have', async () => {
    const { blocks } = await readPdf((await exportPdf(compilation)).bytes);
    const paragraphs = blocks.map(({ text }) => text);
    expect(startsWith(paragraphs, '1. ')[0]).toContain(
      'among them victims of [trafficking in persons and of modern slavery] [crimes – GTM, supported by MEX, HND];',
    );
    expect(startsWith(paragraphs, '5. ')[0]).toContain(
      `safe migration flows [${border.trim()}] [deleted – GTM], with regular`,
    );
    expect(startsWith(paragraphs, '4. ')[0]).toContain('[delete paragraph – MEX] ');
    const at = paragraphs.findIndex((paragraph) => paragraph.startsWith('7. '));
    expect(paragraphs.slice(at + 1, at + 3)).toEqual([
      '7 bis. [Smuggling. Combat migrant smuggling; – HND]',
      '7 ter. [Study climate; – USA]',
    ]);
    const json = new TextDecoder().decode((await exportJson(compilation)).bytes);
    expect(json).not.toContain('private words');
    expect(JsonFile.safeParse(JSON.parse(json)).error).toBeUndefined();
  });

  test('in Word: Guatemala’s changes alone give Guatemala’s text; its comment has the reasons, others their own', async () => {
    const { bytes } = await exportDocx(compilation);
    const theirs = paragraphsAfter(bytes, (author) => (author === 'Guatemala' ? 'accept' : 'reject'));
    expect(startsWith(theirs, '1.\t')[0]).toContain('among them victims of crimes;');
    expect(startsWith(theirs, '5.\t')[0]).toContain('safe migration flows, with regular');
    expect(startsWith(theirs, '4.\t')[0]).toContain('Condemn');
    expect(startsWith(theirs, '7 bis.')).toEqual([]);
    const comments = all(wordPart(bytes, 'word/comments.xml'), 'comment').map(
      (one) =>
        `${attribute(one, 'author')}: ${all(one, 'p')
          .map(({ textContent }) => textContent)
          .join(' | ')}`,
    );
    expect(comments).toContain('Guatemala: Proposal P1 – GTM, supported by MEX, HND | Various crimes.');
    expect(comments.filter((one) => /^(Honduras|Mexico|United States):/.test(one))).toHaveLength(3);
  });

  test('reads the same on the zero draft while the working draft has its words', () => {
    expect(zeroCompilation.sections).toEqual(compilation.sections);
    expect(zeroCompilation.source).toMatchObject({ kind: 'revision', number: 0, symbol: 'RCM-SACM/2017/L.1' });
  });

  test('has the positions in its annex, and the statuses', () => {
    expect(compilation.positions).toMatchObject([{ label: 'Item 7', positions: [{ stance: 'awaitingInstructions' }] }]);
    const items = compilation.sections[1]?.paragraphs ?? [];
    expect(items.map(({ status }) => status).slice(0, 5)).toEqual([
      'bracketed',
      'open',
      'open',
      'bracketed',
      'bracketed',
    ]);
  });
});

describe('the changes of the working draft', () => {
  test('accepted they are its words, rejected those of the zero draft, paragraph for paragraph', async () => {
    const clean = await wordText('clean', 'accept');
    const zero = await wordText('clean', 'accept', 0);
    const body = (paragraphs: readonly string[]) => paragraphs.slice(0, -1);
    expect(body(await wordText('changes', 'accept'))).toEqual(body(clean));
    expect(body(await wordText('changes', 'reject'))).toEqual(body(zero));
    expect(clean).not.toEqual(zero);
  });

  test('each is owed to the country whose proposal was incorporated; what was typed, to nobody in particular', async () => {
    const document = wordPart((await exportDocx(await viewOf('changes'))).bytes, 'word/document.xml');
    const by = (name: 'ins' | 'del') =>
      all(document, name).flatMap((change) =>
        change.textContent?.trim() ? [`${attribute(change, 'author')}: ${change.textContent.trim()}`] : [],
      );
    expect(by('ins')).toContain('Guatemala: crimes');
    expect(by('del').filter((change) => change.startsWith('Guatemala'))).toEqual([
      'Guatemala: trafficking in persons and of modern slavery',
    ]);
    expect(by('ins')).toContain('Honduras: Combat migrant smuggling;');
    expect(by('del').find((change) => change.startsWith('Mexico: Condemn'))).toBeDefined();
    expect(new Set([...by('ins'), ...by('del')].map((change) => change.split(':')[0]))).toEqual(
      new Set(['Guatemala', 'Honduras', 'Mexico', 'Working draft']),
    );
  });
});

test('reservations and term objections are footnotes with the country', async () => {
  const { bytes } = await exportDocx(await viewOf('clean'));
  const notes = all(wordPart(bytes, 'word/footnotes.xml'), 'footnote').map((note) => note.textContent?.trim());
  expect(notes).toContain('United States: scrutiny reservation. Length and contents.');
  expect(notes).toContain('United States: asks that the term “modern slavery” not be used.');
});

test('the clean PDF breaks and numbers lines as the screen does', async () => {
  const view = await viewOf('clean', 0);
  const pdf = await readPdf((await exportPdf(view)).bytes);
  const lines = view.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines ?? []));
  expect(pdf.artifacts.filter((text) => /^\d+$/.test(text))).toEqual(lines.map(({ number }) => String(number)));
  const first = view.sections[1]?.paragraphs[0];
  expect(pdf.blocks.find(({ text }) => text.startsWith('1. Human rights.'))?.text).toBe(
    `1. Human rights. ${first?.lines?.map(({ content }) => content.map((run) => (run.kind === 'text' ? run.text : '')).join('')).join(' ')}`,
  );
});

test('in the compilation and the changes each of the screen’s lines has its number where it begins', async () => {
  for (const text of ['compilation', 'changes'] as const) {
    const view = await viewOf(text);
    const pdf = await readPdf((await exportPdf(view)).bytes);
    const lines = view.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines ?? []));
    expect(pdf.accessible).toBe(true);
    expect(pdf.artifacts.filter((said) => /^\d+$/.test(said))).toEqual(lines.map(({ number }) => String(number)));
    expect(pdf.blocks.map((block) => block.text).join('\n')).toContain(
      'Agree to exchange timely information on these flows',
    );
  }
});

test('once issued, the revision shows the same changes against the zero draft, with new labels', async () => {
  const [hnd, rcm, sacm] = await demoActors('HND', 'TS-RCM', 'TS-SACM');
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: round.negotiationId } });
  const { negotiationId } = round;
  const contentHash = draftHash((await loadWorkingDraft(db(), negotiation)).draft);
  const target = { negotiationId, sectionId: round.sections[1] };
  const submitted = expectDone(await submitSection(hnd, target));
  expectDone(await approveSection(rcm, { ...target, ...submitted }));
  for (const actor of [rcm, sacm])
    expectDone(await approveRevision(actor, { negotiationId, contentHash, kind: 'substantive' }));
  const [accepted, rejected] = [await wordText('changes', 'accept', 1), await wordText('changes', 'reject', 1)];
  expect(accepted.slice(0, -1)).toEqual((await wordText('clean', 'accept', 1)).slice(0, -1));
  expect(rejected.slice(0, -1)).toEqual((await wordText('clean', 'accept', 0)).slice(0, -1));
  expect(startsWith(accepted, '7.\t')).toEqual([`7.\tSmuggling. Combat migrant smuggling;`]);
  expect((await viewOf('changes', 1)).against).toBe('RCM-SACM/2017/L.1');
});

const asked = { text: 'changes', revision: null } as const;

test('any two texts are compared: the working draft with the zero draft, a revision with itself, an older with a newer', async () => {
  const since = await exportView({ slug: round.slug, ...asked, against: 0 });
  expect(since?.against).toBe('RCM-SACM/2017/L.1');
  const items = since?.sections.flatMap(({ paragraphs }) => paragraphs) ?? [];
  const redline = items.find(({ citedLabel }) => citedLabel === 'Item 1')?.redline ?? [];
  expect(redline.flatMap((piece) => (piece.kind === 'inserted' ? [piece.by.name] : []))).toEqual(['Guatemala']);
  const same = await exportView({ slug: round.slug, text: 'changes', revision: 1, against: 1 });
  expect(same?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ change }) => change))).not.toContain('changed');
  const back = await exportView({ slug: round.slug, text: 'changes', revision: 0, against: 1 });
  const { bytes } = await exportDocx(back ?? compilation);
  expect(paragraphsAfter(bytes, 'accept').slice(0, -2)).toEqual((await wordText('clean', 'accept', 0)).slice(0, -2));
  expect(paragraphsAfter(bytes, 'reject').slice(0, -2)).toEqual((await wordText('clean', 'accept', 1)).slice(0, -2));
  expect(await exportView({ slug: round.slug, ...asked, against: 9 })).toBeNull();
});

test('some sections alone are a part of the text and say so; one that is not there gives nothing', async () => {
  const [first, second] = round.sections;
  const part = await exportView({ slug: round.slug, text: 'compilation', revision: 0, sections: [second] });
  expect(part?.sections.map(({ id }) => id)).toEqual([second]);
  expect(part?.selected).toBe(true);
  const { bytes, fileName } = await exportDocx(part ?? compilation);
  expect(paragraphsAfter(bytes, 'accept')).toContain('Selected sections; this is not the whole text.');
  expect(fileName).toBe('RCM-SACM-2017-L.1-compilation-part-en.docx');
  const opening = await exportView({ slug: round.slug, text: 'compilation', revision: 0, sections: [first] });
  expect(opening?.proposals).toEqual([]);
  expect(await exportView({ slug: round.slug, text: 'clean', revision: 0, sections: ['nowhere'] })).toBeNull();
});

test('another language version of a revision is in its own words; a compilation is had in the original alone', async () => {
  const { id: revisionId } = await db().revision.findFirstOrThrow({
    where: { negotiationId: round.negotiationId, number: 0 },
  });
  const content = { title: 'Posición común', language: 'es', sections: [] };
  await db().revisionText.create({ data: { revisionId, language: 'es', content, contentHash: 'x' } });
  const spanish = { slug: round.slug, revision: 0, language: 'es' };
  const view = await exportView({ ...spanish, text: 'clean' });
  expect(view).toMatchObject({ title: 'Posición común', language: 'es', words: { clean: 'Texto limpio' } });
  expect(await exportView({ ...spanish, text: 'compilation' })).toBeNull();
  expect(await exportView({ ...spanish, revision: null, text: 'clean' })).toBeNull();
  expect(await exportView({ ...spanish, language: 'pt', text: 'clean' })).toBeNull();
});

test('a revision or negotiation that is not there gives nothing', async () => {
  expect(await exportView({ slug: round.slug, text: 'clean', revision: 9 })).toBeNull();
  expect(await exportView({ slug: 'nowhere', text: 'clean', revision: null })).toBeNull();
});

test('a paragraph knows its permanent id, cited label and hash', async () => {
  const view = await viewOf('clean', 0);
  const item: LabelledParagraph = round.paragraph('item 1');
  expect(view.sections[1]?.paragraphs[0]).toMatchObject({
    id: item.id,
    citedLabel: 'Item 1',
    printedLabel: '1.',
    content: item.content,
  });
});
