import { beforeAll, describe, expect, test } from 'vitest';
import { readAuthorship } from '#lib/collab/read-authorship.ts';
import { changeSection, findDocument, loadSectionDocument } from '#lib/collab/section-document.ts';
import { addSection } from '#lib/commands/add-section.ts';
import { approveRevision } from '#lib/commands/approve-revision.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { changeChapeau } from '#lib/commands/change-chapeau.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { joinSections } from '#lib/commands/join-sections.ts';
import { loadWorkingDraft } from '#lib/commands/load-working-draft.ts';
import { moveSection } from '#lib/commands/move-section.ts';
import { removeSection } from '#lib/commands/remove-section.ts';
import { renameSection } from '#lib/commands/rename-section.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { splitSection } from '#lib/commands/split-section.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { draftHash } from '#lib/domain/text/draft-hash.ts';
import { contentOf, type Draft, type LabelledDraft, paragraphsOf, plainText } from '#lib/domain/text/paragraph.ts';
import { insertParagraph, readParagraphs, replaceContent } from '#lib/editor/paragraphs.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { moving, newProposal, onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, kindsOnRecord, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

async function draftOf(round: Round): Promise<LabelledDraft> {
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: round.negotiationId } });
  return (await loadWorkingDraft(db(), negotiation)).draft;
}
const idsOf = (draft: Draft) => paragraphsOf(draft).map(({ id }) => id);
const item = (round: Round, number: number) => round.paragraph(`item ${number}`).id;

/** A round with those who may arrange its sections, and the beginning of what they say. */
async function opened(keysRequired: 1 | 2 = 2) {
  const round = await openRound(keysRequired);
  const { negotiationId } = round;
  const [preamble, principles, extra, followUp] = round.sections;
  const [rcm, sacm, hnd, gtm, usa] = await demoActors('TS-RCM', 'TS-SACM', 'HND', 'GTM', 'USA');
  const split = { negotiationId, sectionId: principles, at: item(round, 4), heading: 'Commitments' };
  const join = { negotiationId, sectionId: principles, nextId: extra };
  return { round, negotiationId, preamble, principles, extra, followUp, rcm, sacm, hnd, gtm, usa, split, join };
}
type Opened = Awaited<ReturnType<typeof opened>>;

/** Honduras and Guatemala write in one paragraph of the draft, as through their editors. */
async function write({ round, hnd, gtm }: Opened, label: string): Promise<string> {
  const { id } = round.paragraph(label);
  const section = round.zero.sections.find(({ paragraphs }) => paragraphs.some((one) => one.id === id));
  for (const [actor, words] of [
    [hnd, 'Freely moved'],
    [gtm, 'Freely and safely moved'],
  ] as const) {
    const by = { accountId: actor.accountId, partyCode: actor.party.code };
    await db().$transaction((tx) =>
      changeSection(tx, section?.id ?? '', 'en', (ydoc) => replaceContent(ydoc, id, contentOf(words)), by),
    );
  }
  return id;
}

/** Which party wrote how many of the characters that stand in a section's document or stood there. */
async function handsIn(sectionId: string): Promise<Record<string, number>> {
  const head = await findDocument(db(), sectionId, 'en');
  const { ydoc, log } = await loadSectionDocument(db(), head?.id ?? '');
  const hands: Record<string, number> = {};
  for (const { partyCode, client, clock, length } of await readAuthorship(db(), log)) {
    for (let at = clock; at < clock + length; at += 1) {
      const item = ydoc.store.clients.get(client)?.find(({ id, length: own }) => id.clock <= at && at < id.clock + own);
      if (item && !item.deleted && 'content' in item && item.content && (item.content as { str?: string }).str) {
        hands[partyCode ?? '–'] = (hands[partyCode ?? '–'] ?? 0) + 1;
      }
    }
  }
  ydoc.destroy();
  return hands;
}

describe('splitting a section', () => {
  test('the second part is a section of its own; every id, word, label and order of paragraphs stays', async () => {
    const { round, rcm, split, principles } = await opened();
    const before = await draftOf(round);
    const { sectionId } = expectDone(await splitSection(rcm, split));
    const after = await draftOf(round);
    expect(paragraphsOf(after)).toEqual(paragraphsOf(before));
    expect(after.sections.map(({ id }) => id)).toEqual(round.sections.toSpliced(2, 0, sectionId));
    const [, first, second] = after.sections;
    expect(first?.id).toBe(principles);
    expect(second).toMatchObject({ heading: 'Commitments', chapeau: null, numbering: 'item', kind: 'items' });
    expect(second?.paragraphs[0]?.id).toBe(split.at);
    const event = await db().event.findFirstOrThrow({ where: { book: round.negotiationId }, orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({
      kind: 'section.split',
      payload: { heading: 'Principles and commitments', intoId: sectionId, label: { code: 'item', number: 4 } },
    });
  });

  test('who wrote what stays with the words, in both parts', async () => {
    const round = await opened();
    await write(round, 'item 2');
    await write(round, 'item 5');
    const before = await handsIn(round.principles);
    const { sectionId } = expectDone(await splitSection(round.rcm, round.split));
    const [first, second] = [await handsIn(round.principles), await handsIn(sectionId)];
    expect(before['GTM']).toBeGreaterThan(0);
    for (const party of ['HND', 'GTM']) {
      expect((first[party] ?? 0) + (second[party] ?? 0)).toBe(before[party]);
      expect(second[party]).toBe((before[party] ?? 0) / 2);
    }
  });

  test('bold, links and footnotes go along', async () => {
    const { round, rcm, split, principles } = await opened();
    const content = [
      { kind: 'text', text: 'Bold', bold: true },
      { kind: 'text', text: ' and ' },
      { kind: 'text', text: 'linked', link: 'https://www.un.org/', italic: true },
      { kind: 'footnote', content: [{ kind: 'text', text: 'A/RES/71/1' }] },
      { kind: 'text', text: ', then plain.' },
    ] as const;
    await db().$transaction((tx) =>
      changeSection(
        tx,
        principles,
        'en',
        (ydoc) => insertParagraph(ydoc, item(round, 5), { id: 'marked', heading: 'Shape', content }),
        { accountId: rcm.accountId, partyCode: 'TS-RCM' },
      ),
    );
    expectDone(await splitSection(rcm, split));
    const moved = paragraphsOf(await draftOf(round)).find(({ id }) => id === 'marked');
    expect(moved).toMatchObject({ heading: 'Shape', content });
  });

  test('an open editor is led to a fresh document, and the old one takes no more words', async () => {
    const { rcm, split, principles } = await opened();
    const before = await findDocument(db(), principles, 'en');
    expectDone(await splitSection(rcm, split));
    const after = await findDocument(db(), principles, 'en');
    expect(after).toMatchObject({ id: before?.id, generation: (before?.generation ?? 0) + 1 });
  });

  test('agreed paragraphs go along in their words and stay closed', async () => {
    const { round, rcm, split, negotiationId } = await opened();
    const { id, content, heading } = round.paragraph('item 5');
    const agree = { negotiationId, paragraphId: id, contentHash: contentHash(content, heading), present: [] };
    expectDone(await setAgreedAdReferendum(rcm, agree));
    expectDone(await splitSection(rcm, split));
    expect(await db().paragraphMark.count({ where: { negotiationId, paragraphId: id, kind: 'adReferendum' } })).toBe(1);
    expect(paragraphsOf(await draftOf(round)).find((one) => one.id === id)?.content).toEqual(content);
  });

  test('only Secretariats split, behind the first paragraph, what is open and stands there', async () => {
    const { round, rcm, hnd, split, preamble, negotiationId } = await opened();
    const before = await draftOf(round);
    expect(codeOf(await splitSection(hnd, split))).toBe('onlySecretariats');
    expect(codeOf(await splitSection(rcm, { ...split, at: item(round, 1) }))).toBe('splitAtFirst');
    expect(codeOf(await splitSection(rcm, { ...split, at: round.paragraph('PP2').id }))).toBe('structureChanged');
    const other = await openRound();
    expect(codeOf(await splitSection(rcm, { ...split, sectionId: other.sections[1] }))).toBe('notFound');
    expectDone(await submitSection(hnd, { negotiationId, sectionId: preamble }));
    const closed = { ...split, sectionId: preamble, at: round.paragraph('PP2').id };
    expect(codeOf(await splitSection(rcm, closed))).toBe('sectionUnderReview');
    expect(await draftOf(round)).toEqual(before);
    expect(await kindsOnRecord(negotiationId)).toEqual(['negotiation.opened', 'section.submitted']);
  });

  test('twice at once, it is split once', async () => {
    const { round, rcm, sacm, split } = await opened();
    expect(await codesOf([splitSection(rcm, split), splitSection(sacm, split)])).toEqual(['done', 'structureChanged']);
    expect((await draftOf(round)).sections).toHaveLength(5);
  });
});

describe('joining two sections', () => {
  test('the second’s paragraphs come to the end of the first, and its id is gone for good', async () => {
    const all = await opened();
    const { round, rcm, join, principles, extra, followUp, preamble } = all;
    await write(all, 'item 8');
    const before = await draftOf(round);
    expectDone(await joinSections(rcm, join));
    const after = await draftOf(round);
    expect(paragraphsOf(after)).toEqual(paragraphsOf(before));
    expect(after.sections.map(({ id }) => id)).toEqual([preamble, principles, followUp]);
    expect((await handsIn(principles))['GTM']).toBeGreaterThan(0);
    expect(await findDocument(db(), extra, 'en')).toBeNull();
    const event = await db().event.findFirstOrThrow({ where: { book: round.negotiationId }, orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({ kind: 'section.joined', payload: { sectionId: extra, intoId: principles } });
  });

  test('what was split and joined again is as it was', async () => {
    const { round, rcm, split, negotiationId, principles } = await opened();
    const before = await draftOf(round);
    const { sectionId } = expectDone(await splitSection(rcm, split));
    expectDone(await joinSections(rcm, { negotiationId, sectionId: principles, nextId: sectionId }));
    expect(await draftOf(round)).toEqual(before);
  });

  test('sections that count otherwise, that have opening words or are not neighbours stay apart', async () => {
    const { round, rcm, hnd, join, preamble, principles, followUp, negotiationId } = await opened();
    const before = await draftOf(round);
    expect(codeOf(await joinSections(hnd, join))).toBe('onlySecretariats');
    const joining = (sectionId: string, nextId: string) => joinSections(rcm, { negotiationId, sectionId, nextId });
    expect(codeOf(await joining(preamble, principles))).toBe('sectionsCountDifferently');
    expect(codeOf(await joining(principles, followUp))).toBe('structureChanged');
    expect(await draftOf(round)).toEqual(before);
  });

  test('twice at once, they are joined once', async () => {
    const { round, rcm, sacm, join } = await opened();
    expect(await codesOf([joinSections(rcm, join), joinSections(sacm, join)])).toEqual(['done', 'notFound']);
    expect(idsOf(await draftOf(round))).toEqual(idsOf(round.zero));
  });
});

describe('what delegations did follows', () => {
  test('a proposal stays with its paragraph and is incorporated where that stands now', async () => {
    const round = await opened();
    const { gtm, rcm, principles, negotiationId } = round;
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round.round));
    const at = item(round.round, 1);
    const first = { negotiationId, sectionId: round.preamble, at: round.round.paragraph('PP2').id, heading: 'Second' };
    expectDone(await splitSection(rcm, first));
    expectDone(await moveSection(rcm, { negotiationId, sectionId: principles, after: null }));
    expectDone(await incorporateProposal(rcm, { negotiationId, proposalId, resolution: null, reason: '' }));
    const words = paragraphsOf(await draftOf(round.round)).find(({ id }) => id === at);
    expect(plainText(words?.content ?? [])).toContain('victims of crimes');
  });

  test('a move to the start of a section that came into another goes between the same paragraphs', async () => {
    const { round, gtm, rcm, join, extra, negotiationId } = await opened();
    const { proposalId } = await onTable(gtm, moving(round, round.paragraph('item 2'), { sectionId: extra }));
    expectDone(await joinSections(rcm, join));
    expectDone(await incorporateProposal(rcm, { negotiationId, proposalId, resolution: null, reason: '' }));
    const order = (await draftOf(round)).sections[1]?.paragraphs.map(({ id }) => id);
    expect(order).toEqual([1, 3, 4, 5, 6, 7, 2, 8, 9].map((number) => item(round, number)));
  });

  test('an insertion at the beginning of a section that came into another stays between the same paragraphs', async () => {
    const { round, gtm, rcm, join, extra, negotiationId } = await opened();
    const insertion = { kind: 'insert', sectionId: extra, paragraphId: null, heading: null } as const;
    const proposed = contentOf('Welcome the dialogue;');
    const { proposalId } = await onTable(gtm, { ...newProposal(round), ...insertion, proposed });
    expectDone(await joinSections(rcm, join));
    const view = await negotiationText({ slug: round.slug, base: { kind: 'workingDraft' }, actor: gtm });
    const last = view?.sections[1]?.paragraphs.find(({ id }) => id === item(round, 7));
    expect(last?.proposals.map(({ id, verdict }) => [id, verdict?.kind])).toEqual([[proposalId, 'clean']]);
    const { createdId } = expectDone(
      await incorporateProposal(rcm, { negotiationId, proposalId, resolution: null, reason: '' }),
    );
    const ids = idsOf(await draftOf(round));
    expect(ids.slice(ids.indexOf(item(round, 7)), ids.indexOf(item(round, 8)) + 1)).toEqual([
      item(round, 7),
      createdId,
      item(round, 8),
    ]);
  });

  test('a new section that was to follow a split one comes behind its second part', async () => {
    const { round, gtm, rcm, split, principles, negotiationId } = await opened();
    const section = { kind: 'newSection', sectionId: principles, heading: 'Means' } as const;
    const paragraphs = [contentOf('Provide means.')];
    const { proposalId } = await onTable(gtm, { ...newProposal(round), ...section, paragraphs });
    const { sectionId } = expectDone(await splitSection(rcm, split));
    const { createdId } = expectDone(
      await incorporateProposal(rcm, { negotiationId, proposalId, resolution: null, reason: '' }),
    );
    expect((await draftOf(round)).sections.map(({ id }) => id).slice(1, 4)).toEqual([principles, sectionId, createdId]);
  });
});

describe('moving a section', () => {
  test('the order is another, no word is, and a section under review goes as well', async () => {
    const { round, rcm, hnd, followUp, preamble, principles, extra, negotiationId } = await opened();
    expectDone(await submitSection(hnd, { negotiationId, sectionId: followUp }));
    expectDone(await moveSection(rcm, { negotiationId, sectionId: followUp, after: preamble }));
    const after = await draftOf(round);
    expect(after.sections.map(({ id }) => id)).toEqual([preamble, followUp, principles, extra]);
    expect(new Map(paragraphsOf(after).map((one) => [one.id, one]))).toEqual(
      new Map(paragraphsOf(round.zero).map((one) => [one.id, one])),
    );
  });

  test('the approval keys are void, and labels change with the next revision only, with an old-to-new table', async () => {
    const { round, rcm, sacm, principles, extra, negotiationId } = await opened();
    expectDone(await moveSection(rcm, { negotiationId, sectionId: extra, after: round.sections[0] }));
    const key = async () => ({
      negotiationId,
      contentHash: draftHash(await draftOf(round)),
      kind: 'substantive' as const,
    });
    expectDone(await approveRevision(rcm, await key()));
    const old = await key();
    expectDone(await moveSection(rcm, { negotiationId, sectionId: principles, after: null }));
    expect(codeOf(await approveRevision(sacm, old))).toBe('draftTextChanged');
    const state = expectDone(await approveRevision(sacm, await key()));
    expect(state).toMatchObject({ keys: { state: 'waiting', missing: 1 }, issued: null });
    expect(idsOf(await draftOf(round))[0]).toBe(item(round, 1));
    expectDone(await moveSection(rcm, { negotiationId, sectionId: principles, after: round.sections[0] }));
    expectDone(await moveSection(rcm, { negotiationId, sectionId: extra, after: round.sections[0] }));
    expect(paragraphsOf(await draftOf(round)).find(({ id }) => id === item(round, 8))?.label.number).toBe(8);
    // The text reads again as it did when the other key was turned on it.
    expect(expectDone(await approveRevision(sacm, await key())).issued?.number).toBe(1);
    const { relabelled } = await db().revision.findFirstOrThrow({ where: { negotiationId, number: 1 } });
    expect(relabelled).toContainEqual({
      paragraphId: item(round, 8),
      from: { code: 'item', number: 8, suffix: null },
      to: { code: 'item', number: 1, suffix: null },
    });
  });

  test('only Secretariats move, to another place, behind a section of the same text; twice at once it moves once', async () => {
    const { round, rcm, sacm, gtm, extra, preamble, negotiationId } = await opened();
    const move = { negotiationId, sectionId: extra, after: preamble };
    expect(codeOf(await moveSection(gtm, move))).toBe('onlySecretariats');
    expect(codeOf(await moveSection(rcm, { ...move, after: extra }))).toBe('structureChanged');
    const other = await openRound();
    expect(codeOf(await moveSection(rcm, { ...move, after: other.sections[0] }))).toBe('notFound');
    expect(await codesOf([moveSection(rcm, move), moveSection(sacm, move)])).toEqual(['done', 'structureUnchanged']);
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened', 'section.moved']);
  });
});

describe('adding and removing a section', () => {
  test('one without paragraphs comes in where it was asked for, and goes again', async () => {
    const { round, rcm, hnd, principles, negotiationId } = await opened();
    const add = { negotiationId, after: principles, heading: 'Means of implementation' };
    expect(codeOf(await addSection(hnd, add))).toBe('onlySecretariats');
    const { sectionId } = expectDone(await addSection(rcm, add));
    const [, , added] = (await draftOf(round)).sections;
    expect(added).toMatchObject({
      id: sectionId,
      heading: 'Means of implementation',
      paragraphs: [],
      numbering: 'item',
    });
    expectDone(await removeSection(rcm, { negotiationId, sectionId, paragraphs: 0 }));
    expect(await draftOf(round)).toEqual(round.zero);
  });

  test('what goes with its paragraphs is on the record, word for word', async () => {
    const { round, rcm, followUp, extra, negotiationId } = await opened();
    expectDone(await removeSection(rcm, { negotiationId, sectionId: followUp, paragraphs: 1 }));
    expect((await draftOf(round)).sections.map(({ id }) => id)).not.toContain(followUp);
    const event = await db().event.findFirstOrThrow({ where: { book: negotiationId }, orderBy: { seq: 'desc' } });
    const paragraphs = round.zero.sections[3]?.paragraphs;
    expect(event).toMatchObject({
      kind: 'section.removed',
      payload: { sectionId: followUp, intoId: extra, paragraphs },
    });
  });

  test('nothing that is somebody’s goes by the back door', async () => {
    const { round, rcm, gtm, usa, principles, extra, followUp, negotiationId } = await opened();
    const removing = (sectionId: string, paragraphs: number) =>
      removeSection(rcm, { negotiationId, sectionId, paragraphs });
    expect(codeOf(await removing(principles, 6))).toBe('structureChanged');
    const entered = { negotiationId, target: { kind: 'paragraph', paragraphId: item(round, 8) } } as const;
    expectDone(await enterReservation(usa, { ...entered, type: 'scrutiny', text: 'x', blocksAdReferendum: false }));
    const size = round.zero.sections[2]?.paragraphs.length ?? 0;
    expect(codeOf(await removing(extra, size))).toBe('sectionHoldsReservations');
    const agreed = round.paragraph('item 8');
    const agree = { negotiationId, paragraphId: agreed.id, contentHash: contentHash(agreed.content, agreed.heading) };
    expectDone(await setAgreedAdReferendum(rcm, { ...agree, present: [] }));
    expect(codeOf(await removing(extra, size))).toBe('sectionHoldsAgreed');
    await onTable(gtm, victimsOfCrimes(round));
    const all = round.zero.sections[1]?.paragraphs.length ?? 0;
    const refused = await removing(principles, all);
    expect(refused).toMatchObject({ refusal: { code: 'sectionHoldsProposals', values: { proposals: 'P1' } } });
    await onTable(gtm, moving(round, round.paragraph('item 2'), { sectionId: followUp }));
    expect(codeOf(await removing(followUp, 1))).toBe('sectionHoldsProposals');
    expect(await draftOf(round)).toEqual(round.zero);
  });

  test('twice at once, it goes once', async () => {
    const { rcm, sacm, followUp, negotiationId } = await opened();
    const remove = { negotiationId, sectionId: followUp, paragraphs: 1 };
    expect(await codesOf([removeSection(rcm, remove), removeSection(sacm, remove)])).toEqual(['done', 'notFound']);
  });
});

describe('the words of a section outside its paragraphs', () => {
  test('the heading that was seen gets another, on the record; twice at once, one wins', async () => {
    const { round, rcm, sacm, hnd, extra, negotiationId } = await opened();
    const seen = round.zero.sections[2]?.heading ?? '';
    const rename = { negotiationId, sectionId: extra, seen, heading: 'Flows from afar' };
    expect(codeOf(await renameSection(hnd, rename))).toBe('onlySecretariats');
    const both = [renameSection(rcm, rename), renameSection(sacm, { ...rename, heading: 'Other flows' })];
    expect(await codesOf(both)).toEqual(['done', 'headingChanged']);
    const { heading } = (await draftOf(round)).sections[2] ?? { heading: '' };
    expect(codeOf(await renameSection(rcm, { ...rename, seen: heading, heading }))).toBe('structureUnchanged');
    expect(await kindsOnRecord(negotiationId)).toEqual(['negotiation.opened', 'section.renamed']);
  });

  test('the opening words change with a reason, unless a paragraph that is read with them is agreed', async () => {
    const { round, rcm, hnd, preamble, negotiationId } = await opened();
    const seen = round.zero.sections[0]?.chapeau ?? '';
    const change = { negotiationId, sectionId: preamble, seen, chapeau: 'The Member States,', reason: 'As agreed.' };
    expect(codeOf(await changeChapeau(hnd, change))).toBe('onlySecretariats');
    expect(codeOf(await changeChapeau(rcm, { ...change, seen: 'Other' }))).toBe('wordsChanged');
    expectDone(await changeChapeau(rcm, change));
    expect((await draftOf(round)).sections[0]?.chapeau).toBe('The Member States,');
    const event = await db().event.findFirstOrThrow({ where: { book: negotiationId }, orderBy: { seq: 'desc' } });
    expect(event.payload).toMatchObject({ before: seen, after: 'The Member States,', reason: 'As agreed.' });
    const { id, content, heading } = round.paragraph('PP2');
    const agree = { negotiationId, paragraphId: id, contentHash: contentHash(content, heading), present: [] };
    expectDone(await setAgreedAdReferendum(rcm, agree));
    const again = { ...change, seen: 'The Member States,', chapeau: '' };
    expect(codeOf(await changeChapeau(rcm, again))).toBe('chapeauOfAgreed');
  });

  test('a section that is approved keeps both until it is returned', async () => {
    const { rcm, hnd, followUp, negotiationId } = await opened();
    const target = { negotiationId, sectionId: followUp };
    const { contentHash: hash } = expectDone(await submitSection(hnd, target));
    expectDone(await approveSection(rcm, { ...target, contentHash: hash }));
    expect(codeOf(await renameSection(rcm, { ...target, seen: '', heading: 'x' }))).toBe('sectionApproved');
    expect(codeOf(await changeChapeau(rcm, { ...target, seen: '', chapeau: 'x', reason: 'x' }))).toBe(
      'sectionApproved',
    );
  });
});

test('the documents of a split section can be read by themselves', async () => {
  const { rcm, split, principles } = await opened();
  const { sectionId } = expectDone(await splitSection(rcm, split));
  const counts = [];
  for (const id of [principles, sectionId]) {
    const head = await findDocument(db(), id, 'en');
    const { ydoc } = await loadSectionDocument(db(), head?.id ?? '');
    counts.push(readParagraphs(ydoc).length);
    ydoc.destroy();
  }
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);
});
