import { beforeAll, describe, expect, test } from 'vitest';
import { readSection } from '#lib/collab/section-document.ts';
import { closeProposal } from '#lib/commands/close-proposal.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { takeOverProposal } from '#lib/commands/take-over-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { deletion, moving, onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, openRound, type Round, splitBefore } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

async function begun() {
  const round = await openRound();
  const [gtm, hnd, slv, rcm] = await demoActors('GTM', 'HND', 'SLV', 'TS-RCM');
  return { round, gtm, hnd, slv, rcm };
}
const act = ({ negotiationId }: Round, proposalId: string) => ({
  negotiationId,
  proposalId,
  resolution: null,
  reason: '',
});
const stored = async (id: string) => await db().proposal.findUniqueOrThrow({ where: { id } });
const idsIn = async (sectionId: string) => (await readSection(db(), sectionId, 'en')).map(({ id }) => id);
async function lastEvent({ negotiationId }: Round) {
  return await db().event.findFirstOrThrow({ where: { book: negotiationId }, orderBy: { seq: 'desc' } });
}

describe('a move on the table', () => {
  test('says from the record where it goes, and closes nothing by itself', async () => {
    const { round, gtm } = await begun();
    const [item1, item5] = [round.paragraph('item 1'), round.paragraph('item 5')];
    const { proposalId, number } = await onTable(gtm, moving(round, item1, { after: item5 }));
    expect(await stored(proposalId)).toMatchObject({
      kind: 'move',
      state: 'tabled',
      paragraphId: item1.id,
      toAfterId: item5.id,
      toSectionId: round.sections[1],
      baseHash: contentHash(item1.content, item1.heading),
    });
    const event = await lastEvent(round);
    expect(event).toMatchObject({ kind: 'proposal.tabled', paragraphId: item1.id, proposalId });
    expect(event.payload).toMatchObject({
      number,
      kind: 'move',
      base: item1.content,
      to: { afterId: item5.id, label: item5.label },
    });
  });

  test('to where the paragraph stands, after itself or to what is no place is refused', async () => {
    const { round, gtm } = await begun();
    const [item1, item2] = [round.paragraph('item 1'), round.paragraph('item 2')];
    const saved = expectDone(await saveProposal(gtm, moving(round, item2, { after: item1 })));
    expect(codeOf(await tableProposal(gtm, { negotiationId: round.negotiationId, ...saved }))).toBe('standsThere');
    expect(codeOf(await saveProposal(gtm, moving(round, item1, { after: item1 })))).toBe('invalid');
    const nowhere = { ...moving(round, item1, { sectionId: crypto.randomUUID() }) };
    expect(codeOf(await saveProposal(gtm, nowhere))).toBe('notFound');
  });

  test('of a closed paragraph is refused; behind a closed one it is not', async () => {
    const { round, gtm, rcm } = await begun();
    const [item1, item2] = [round.paragraph('item 1'), round.paragraph('item 2')];
    const { content, heading, id: paragraphId } = item2;
    const agreed = { negotiationId: round.negotiationId, paragraphId, contentHash: contentHash(content, heading) };
    expectDone(await setAgreedAdReferendum(rcm, { ...agreed, present: ['GTM'] }));
    const closed = expectDone(await saveProposal(gtm, moving(round, item2, { sectionId: round.sections[2] })));
    expect(codeOf(await tableProposal(gtm, { negotiationId: round.negotiationId, ...closed }))).toBe('paragraphClosed');
    const { proposalId } = await onTable(gtm, moving(round, item1, { after: item2 }));
    expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    expect((await idsIn(round.sections[1])).slice(0, 2)).toEqual([item2.id, item1.id]);
  });

  test('can be edited while private, replaced by a version, withdrawn, taken over and closed', async () => {
    const { round, gtm, hnd, rcm } = await begun();
    const [item1, item3] = [round.paragraph('item 1'), round.paragraph('item 3')];
    const first = moving(round, item1, { after: item3 });
    const saved = expectDone(await saveProposal(gtm, first));
    const other = moving(round, item1, { sectionId: round.sections[3] });
    const edited = expectDone(await saveProposal(gtm, { ...other, ...saved }));
    const { proposalId } = expectDone(await tableProposal(gtm, { negotiationId: round.negotiationId, ...edited }));
    expect(await stored(proposalId)).toMatchObject({ toSectionId: round.sections[3], toAfterId: null });
    const version = expectDone(await saveProposal(gtm, { ...first, revisesId: proposalId }));
    expectDone(await tableProposal(gtm, { negotiationId: round.negotiationId, ...version }));
    expect(await stored(proposalId)).toMatchObject({ toAfterId: item3.id, tabledVersion: 2 });
    expect(await db().proposalVersion.findFirst({ where: { proposalId } })).toMatchObject({
      toSectionId: round.sections[3],
      toAfterId: null,
    });
    const named = { negotiationId: round.negotiationId, proposalId };
    expectDone(await withdrawProposal(gtm, named));
    const taken = expectDone(await takeOverProposal(hnd, { ...named, rationale: 'Ours.' }));
    expect(await stored(taken.proposalId)).toMatchObject({ delegation: 'HND', kind: 'move', toAfterId: item3.id });
    const close = {
      negotiationId: round.negotiationId,
      proposalId: taken.proposalId,
      as: 'notRetained' as const,
      reason: 'No.',
    };
    expectDone(await closeProposal(rcm, close));
    expect(await idsIn(round.sections[1])).toEqual(round.zero.sections[1]?.paragraphs.map(({ id }) => id));
  });
});

describe('incorporating a move', () => {
  test('within a section keeps the paragraph, its words and its id', async () => {
    const { round, gtm, rcm } = await begun();
    const [item1, item3] = [round.paragraph('item 1'), round.paragraph('item 3')];
    const before = await readSection(db(), round.sections[1], 'en');
    const { proposalId } = await onTable(gtm, moving(round, item1, { after: item3 }));
    expect(expectDone(await incorporateProposal(rcm, act(round, proposalId)))).toEqual({
      how: 'asProposed',
      createdId: null,
    });
    const after = await readSection(db(), round.sections[1], 'en');
    const [a, b, c, ...rest] = before;
    expect(after).toEqual([b, c, a, ...rest]);
    expect((await lastEvent(round)).payload).toMatchObject({
      how: 'asProposed',
      from: { afterId: null, section: expect.any(String) },
      to: { afterId: item3.id, label: item3.label },
    });
  });

  test('across sections writes both logs in one transaction, and what stands on the paragraph goes with it', async () => {
    const { round, gtm, hnd, slv, rcm } = await begun();
    const { negotiationId } = round;
    const item1 = round.paragraph('item 1');
    const crimes = await onTable(hnd, victimsOfCrimes(round));
    const target = { kind: 'paragraph', paragraphId: item1.id } as const;
    expectDone(await takePosition(slv, { negotiationId, target, stance: 'support', note: '' }));
    const { proposalId } = await onTable(gtm, moving(round, item1, { sectionId: round.sections[2] }));
    expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    expect(await idsIn(round.sections[1])).not.toContain(item1.id);
    const [arrived] = await readSection(db(), round.sections[2], 'en');
    expect(arrived).toEqual({ id: item1.id, heading: item1.heading, content: item1.content });
    const rows = await db().$queryRaw<{ tx: string }[]>`
      SELECT u."xmin"::text AS "tx" FROM "SectionUpdate" u JOIN "SectionDocument" d ON d."id" = u."documentId"
      JOIN "DraftSection" s ON s."id" = d."sectionId" WHERE s."negotiationId" = ${negotiationId}`;
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ tx }) => tx)).size).toBe(1);
    // The words are changed where they are now.
    expectDone(await incorporateProposal(rcm, act(round, crimes.proposalId)));
    expect(plainText((await readSection(db(), round.sections[2], 'en'))[0]?.content ?? [])).toMatch(
      /victims of crimes;$/,
    );
    expect(await db().position.count({ where: { negotiationId, paragraphId: item1.id } })).toBe(1);
  });

  test('moves behind one paragraph stand in the order in which they were incorporated', async () => {
    const { round, gtm, hnd, rcm } = await begun();
    const [item1, item2, item7] = ['item 1', 'item 2', 'item 7'].map((label) => round.paragraph(label));
    if (!item1 || !item2 || !item7) throw new Error('The zero draft has seven items.');
    const first = await onTable(hnd, moving(round, item2, { after: item7 }));
    const second = await onTable(gtm, moving(round, item1, { after: item7 }));
    for (const { proposalId } of [first, second]) expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    expect((await idsIn(round.sections[1])).slice(-3)).toEqual([item7.id, item2.id, item1.id]);
    const again = await saveProposal(gtm, moving(round, item2, { after: item7 }));
    const tabled = await tableProposal(gtm, { negotiationId: round.negotiationId, ...expectDone(again) });
    expect(codeOf(tabled)).toBe('standsThere');
  });

  test('twice at once moves once; the same move by another country is contained then', async () => {
    const { round, gtm, hnd, rcm } = await begun();
    const [item1, item3] = [round.paragraph('item 1'), round.paragraph('item 3')];
    const { proposalId } = await onTable(gtm, moving(round, item1, { after: item3 }));
    const same = await onTable(hnd, moving(round, item1, { after: item3 }));
    const both = [1, 2].map(() => incorporateProposal(rcm, act(round, proposalId)));
    expect(await codesOf(both)).toEqual(['done', 'proposalClosed']);
    expect((await idsIn(round.sections[1])).filter((id) => id === item1.id)).toHaveLength(1);
    const updates = await db().sectionUpdate.count();
    expect(expectDone(await incorporateProposal(rcm, act(round, same.proposalId))).how).toBe('contained');
    expect(await db().sectionUpdate.count()).toBe(updates);
  });

  test('is refused once its place is gone, into a section under review, and while its paragraph is split', async () => {
    const { round, gtm, hnd, slv, rcm } = await begun();
    const [item1, item2, item3] = ['item 1', 'item 2', 'item 3'].map((label) => round.paragraph(label));
    if (!item1 || !item2 || !item3) throw new Error('The zero draft has seven items.');
    const behind = await onTable(gtm, moving(round, item1, { after: item3 }));
    const gone = await onTable(hnd, deletion(round, item3));
    expectDone(await incorporateProposal(rcm, act(round, gone.proposalId)));
    expect(codeOf(await incorporateProposal(rcm, act(round, behind.proposalId)))).toBe('moveTargetGone');
    const { sections } = round;
    const into = await onTable(gtm, moving(round, item2, { sectionId: sections[2] }));
    const section = { negotiationId: round.negotiationId, sectionId: sections[2] };
    expectDone(await submitSection(slv, section));
    expect(codeOf(await incorporateProposal(rcm, act(round, into.proposalId)))).toMatch(/^section/);
    const elsewhere = await onTable(gtm, moving(round, item1, { sectionId: sections[3] }));
    await splitBefore(round, 'item 1', 'boys');
    expect(codeOf(await incorporateProposal(rcm, act(round, elsewhere.proposalId)))).toBe('placeUndecided');
  });
});

describe('a private draft whose paragraph was split', () => {
  test('is placed by its delegation on one of the parts, and on nothing else', async () => {
    const { round, gtm } = await begun();
    const [item1, item2] = [round.paragraph('item 1'), round.paragraph('item 2')];
    const { negotiationId } = round;
    const draft = expectDone(await saveProposal(gtm, moving(round, item1, { sectionId: round.sections[3] })));
    const second = await splitBefore(round, 'item 1', 'boys');
    expect(codeOf(await tableProposal(gtm, { negotiationId, ...draft }))).toBe('placeUndecided');
    const half = (await readSection(db(), round.sections[1], 'en')).find(({ id }) => id === second);
    if (!half) throw new Error('The second half is gone.');
    const on = { ...moving(round, { ...half, label: item1.label }, { sectionId: round.sections[3] }), ...draft };
    const elsewhere = { ...moving(round, item2, { sectionId: round.sections[3] }), ...draft };
    expect(codeOf(await saveProposal(gtm, elsewhere))).toBe('invalid');
    const placed = expectDone(await saveProposal(gtm, on));
    expect(await stored(placed.proposalId)).toMatchObject({ paragraphId: second, base: half.content });
    expectDone(await tableProposal(gtm, { negotiationId, ...placed }));
  });
});
