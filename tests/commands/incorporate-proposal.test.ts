import { beforeAll, describe, expect, test } from 'vitest';
import { readSection } from '#lib/collab/section-document.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { deletion, newProposal, onTable, replacement, reworded, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

async function begun() {
  const round = await openRound();
  const [gtm, hnd, usa, slv, rcm, sacm] = await demoActors('GTM', 'HND', 'USA', 'SLV', 'TS-RCM', 'TS-SACM');
  return { round, gtm, hnd, usa, slv, rcm, sacm };
}
const act = (round: Round, proposalId: string) => ({
  negotiationId: round.negotiationId,
  proposalId,
  resolution: null,
  reason: '',
});
/** The words of each paragraph of a section of the working draft, as plain text. */
async function words(sectionId: string): Promise<string[]> {
  return (await readSection(db(), sectionId, 'en')).map(({ content }) => plainText(content));
}
const stored = async (id: string) => await db().proposal.findUniqueOrThrow({ where: { id } });
async function lastEvent({ negotiationId }: Round) {
  return await db().event.findFirstOrThrow({ where: { book: negotiationId }, orderBy: { seq: 'desc' } });
}

describe('a proposal that applies', () => {
  test('its words stand in the working draft, it is closed, and the act is on the record', async () => {
    const { round, gtm, rcm } = await begun();
    const { proposalId, number } = await onTable(gtm, victimsOfCrimes(round));
    const done = expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    expect(done).toEqual({ how: 'asProposed', createdId: null });
    expect((await words(round.sections[1]))[0]).toMatch(/among them victims of crimes;$/);
    expect(await stored(proposalId)).toMatchObject({ state: 'incorporated', closedBy: 'TS-RCM' });
    const item1 = round.paragraph('item 1');
    const event = await lastEvent(round);
    expect(event).toMatchObject({
      kind: 'proposal.incorporated',
      partyCode: 'TS-RCM',
      proposalId,
      paragraphId: item1.id,
    });
    expect(event.payload).toMatchObject({ number, delegation: 'GTM', how: 'asProposed', before: item1.content });
  });

  test('it applies to words that others have changed elsewhere in the paragraph', async () => {
    const { round, gtm, rcm } = await begun();
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const item1 = plainText(round.paragraph('item 1').content);
    await typeInto(round, 'item 1', item1.replace('all migrants', 'all persons on the move'));
    expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    expect((await words(round.sections[1]))[0]).toMatch(/all persons on the move .* victims of crimes;$/);
  });

  test('one that is already there is closed as incorporated and changes nothing', async () => {
    const { round, gtm, rcm } = await begun();
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const item1 = plainText(round.paragraph('item 1').content);
    await typeInto(round, 'item 1', item1.replace(/victims of trafficking.*$/, 'victims of crimes;'));
    const before = await db().sectionUpdate.count();
    expect(expectDone(await incorporateProposal(rcm, act(round, proposalId))).how).toBe('contained');
    expect(await db().sectionUpdate.count()).toBe(before);
    expect((await stored(proposalId)).state).toBe('incorporated');
  });

  test('a deletion takes the paragraph out', async () => {
    const { round, gtm, rcm } = await begun();
    const item5 = round.paragraph('item 5');
    const { proposalId } = await onTable(gtm, deletion(round, item5));
    expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    const ids = (await readSection(db(), round.sections[1], 'en')).map(({ id }) => id);
    expect(ids).toHaveLength(6);
    expect(ids).not.toContain(item5.id);
  });

  test('insertions after one paragraph stand in the order in which they were incorporated', async () => {
    const { round, hnd, gtm, rcm } = await begun();
    const after = { kind: 'insert', sectionId: round.sections[1], paragraphId: round.paragraph('item 7').id } as const;
    const insert = (heading: string, text: string) => ({
      ...newProposal(round),
      ...after,
      heading,
      proposed: contentOf(text),
    });
    const first = await onTable(hnd, insert('Smuggling', 'Combat the smuggling of migrants;'));
    const second = await onTable(gtm, insert('Justice', 'Guarantee access to justice;'));
    for (const { proposalId } of [first, second]) expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    const paragraphs = await readSection(db(), round.sections[1], 'en');
    expect(paragraphs.slice(7).map(({ heading }) => heading)).toEqual(['Smuggling', 'Justice']);
    expect((await stored(first.proposalId)).createdId).toBe(paragraphs[7]?.id);
    expect((await lastEvent(round)).paragraphId).toBe(paragraphs[8]?.id);
  });

  test('a new section stands behind the one it follows, with a live document of its own', async () => {
    const { round, gtm, rcm } = await begun();
    const { proposalId } = await onTable(gtm, {
      ...newProposal(round),
      kind: 'newSection',
      sectionId: round.sections[1],
      heading: 'Access to justice',
      paragraphs: [contentOf('Guarantee access to justice;'), contentOf('Establish mechanisms;')],
    });
    const { createdId } = expectDone(await incorporateProposal(rcm, act(round, proposalId)));
    const sections = await db().draftSection.findMany({
      where: { negotiationId: round.negotiationId },
      orderBy: { ordinal: 'asc' },
    });
    const [a, b, c, d] = round.sections;
    expect(sections.map(({ id }) => id)).toEqual([a, b, createdId, c, d]);
    expect(await words(createdId ?? '')).toEqual(['Guarantee access to justice;', 'Establish mechanisms;']);
  });
});

describe('a conflict', () => {
  /** Guatemala's words meet others that a drafter has written in the same place. */
  async function conflict() {
    const all = await begun();
    const { proposalId } = await onTable(all.gtm, victimsOfCrimes(all.round));
    const item1 = all.round.paragraph('item 1');
    const now = plainText(item1.content).replace('trafficking in persons and of modern slavery', 'forced labour');
    await typeInto(all.round, 'item 1', now);
    const resolution = {
      content: contentOf(now.replace('forced labour', 'crimes, forced labour among them')),
      contentHash: contentHash(contentOf(now), item1.heading),
    };
    return { ...all, proposalId, now, resolution };
  }

  test('is refused with how many places, and nothing changes', async () => {
    const { round, rcm, proposalId, now } = await conflict();
    expect(await incorporateProposal(rcm, act(round, proposalId))).toMatchObject({
      refusal: { code: 'proposalConflicts', values: { count: 1 } },
    });
    expect((await words(round.sections[1]))[0]).toBe(now);
    expect((await stored(proposalId)).state).toBe('tabled');
  });

  test('is resolved by explicit words with a reason, and recorded as such', async () => {
    const { round, rcm, proposalId, resolution } = await conflict();
    const resolved = { ...act(round, proposalId), resolution };
    expect(codeOf(await incorporateProposal(rcm, resolved))).toBe('required');
    const reason = 'Both delegations agree to these words.';
    expect(expectDone(await incorporateProposal(rcm, { ...resolved, reason })).how).toBe('resolved');
    expect((await words(round.sections[1]))[0]).toMatch(/crimes, forced labour among them;$/);
    expect((await lastEvent(round)).payload).toMatchObject({ how: 'resolved', reason, after: resolution.content });
  });

  test('is not resolved on words that have changed since', async () => {
    const { round, rcm, proposalId, now, resolution } = await conflict();
    await typeInto(round, 'item 1', now.replace('forced', 'compulsory'));
    const resolved = { ...act(round, proposalId), resolution, reason: 'Agreed.' };
    expect(codeOf(await incorporateProposal(rcm, resolved))).toBe('wordsChanged');
  });

  test("a proposal that applies is not given other words than its delegation's", async () => {
    const { round, gtm, rcm } = await begun();
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const item1 = round.paragraph('item 1');
    const resolution = { content: contentOf('Commit;'), contentHash: contentHash(item1.content, item1.heading) };
    expect(codeOf(await incorporateProposal(rcm, { ...act(round, proposalId), resolution, reason: 'x' }))).toBe(
      'nothingToResolve',
    );
  });

  test('of two proposals that collide, one is incorporated and the other then conflicts', async () => {
    const { round, gtm, usa, rcm } = await begun();
    const item1 = round.paragraph('item 1');
    const theirs = replacement(round, item1, reworded(item1, 'modern slavery', 'forced labour'));
    const [first, second] = [await onTable(gtm, victimsOfCrimes(round)), await onTable(usa, theirs)];
    expectDone(await incorporateProposal(rcm, act(round, first.proposalId)));
    expect(codeOf(await incorporateProposal(rcm, act(round, second.proposalId)))).toBe('proposalConflicts');
    expect((await stored(second.proposalId)).state).toBe('tabled');
  });

  test('two Secretariats incorporating colliding proposals at once: one does, the other hears of the conflict', async () => {
    const { round, gtm, usa, rcm, sacm } = await begun();
    const item1 = round.paragraph('item 1');
    const theirs = replacement(round, item1, reworded(item1, 'modern slavery', 'forced labour'));
    const [first, second] = [await onTable(gtm, victimsOfCrimes(round)), await onTable(usa, theirs)];
    const codes = await codesOf([
      incorporateProposal(rcm, act(round, first.proposalId)),
      incorporateProposal(sacm, act(round, second.proposalId)),
    ]);
    expect(codes).toEqual(['done', 'proposalConflicts']);
  });
});

describe('what is not incorporated', () => {
  test('by a delegation that does not chair', async () => {
    const { round, gtm, hnd, slv } = await begun();
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    for (const actor of [gtm, hnd]) {
      expect(codeOf(await incorporateProposal(actor, act(round, proposalId)))).toBe('onlyChairOrSecretariats');
    }
    expectDone(await incorporateProposal(slv, act(round, proposalId)));
  });

  test('twice, at once or after it was withdrawn', async () => {
    const { round, gtm, rcm, sacm } = await begun();
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const codes = await codesOf([rcm, sacm].map((actor) => incorporateProposal(actor, act(round, proposalId))));
    expect(codes).toEqual(['done', 'proposalClosed']);
    const other = await onTable(gtm, replacement(round, round.paragraph('item 2'), 'Affirm;'));
    expectDone(await withdrawProposal(gtm, { negotiationId: round.negotiationId, proposalId: other.proposalId }));
    expect(codeOf(await incorporateProposal(rcm, act(round, other.proposalId)))).toBe('proposalClosed');
  });

  test('into a section under review or approved', async () => {
    const { round, gtm, hnd, rcm } = await begun();
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const section = { negotiationId: round.negotiationId, sectionId: round.sections[1] };
    const { contentHash } = expectDone(await submitSection(hnd, section));
    expect(codeOf(await incorporateProposal(rcm, act(round, proposalId)))).toBe('sectionUnderReview');
    expectDone(await approveSection(rcm, { ...section, contentHash }));
    expect(codeOf(await incorporateProposal(rcm, act(round, proposalId)))).toBe('sectionApproved');
  });

  test('into a paragraph that has gone; after one that is agreed, still', async () => {
    const { round, gtm, hnd, rcm } = await begun();
    const item7 = round.paragraph('item 7');
    const insertion = await onTable(hnd, {
      ...newProposal(round),
      kind: 'insert',
      sectionId: round.sections[1],
      paragraphId: item7.id,
      heading: null,
      proposed: contentOf('Combat the smuggling of migrants;'),
    });
    const seen = { contentHash: contentHash(item7.content, item7.heading), present: ['GTM'] };
    expectDone(
      await setAgreedAdReferendum(rcm, { negotiationId: round.negotiationId, paragraphId: item7.id, ...seen }),
    );
    expectDone(await incorporateProposal(rcm, act(round, insertion.proposalId)));
    const item5 = round.paragraph('item 5');
    const replaced = await onTable(gtm, replacement(round, item5, 'Promote;'));
    const deleted = await onTable(hnd, deletion(round, item5));
    expectDone(await incorporateProposal(rcm, act(round, deleted.proposalId)));
    expect(codeOf(await incorporateProposal(rcm, act(round, replaced.proposalId)))).toBe('proposalGone');
  });

  test('one of another negotiation is unknown', async () => {
    const { round, gtm, rcm } = await begun();
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const other = await openRound();
    expect(codeOf(await incorporateProposal(rcm, act(other, proposalId)))).toBe('notFound');
  });
});
