import { beforeAll, describe, expect, test } from 'vitest';
import { findDocument, readSection } from '#lib/collab/section-document.ts';
import { approveRevision } from '#lib/commands/approve-revision.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { loadWorkingDraft } from '#lib/commands/load-working-draft.ts';
import { returnSection } from '#lib/commands/return-section.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { draftHash } from '#lib/domain/text/draft-hash.ts';
import { contentOf, type LabelledDraft } from '#lib/domain/text/paragraph.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { codeOf, demoActors, kindsOnRecord, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

const WORDS = 'Condemn all forms of racism;';
const substantive = 'substantive' as const;

async function hashNow(round: Round): Promise<string> {
  const negotiation = await db().negotiation.findUniqueOrThrow({ where: { id: round.negotiationId } });
  return draftHash((await loadWorkingDraft(db(), negotiation)).draft);
}

/** A round whose Item 4 reads otherwise, in a section that is approved. */
async function approved(keysRequired: 1 | 2 = 2) {
  const round = await openRound(keysRequired);
  const [hnd, rcm, sacm] = await demoActors('HND', 'TS-RCM', 'TS-SACM');
  await typeInto(round, 'item 4', WORDS);
  const target = { negotiationId: round.negotiationId, sectionId: round.sections[1] };
  const { contentHash } = expectDone(await submitSection(hnd, target));
  expectDone(await approveSection(rcm, { ...target, contentHash }));
  const key = { negotiationId: round.negotiationId, contentHash: await hashNow(round), kind: substantive };
  return { round, target, key, hnd, rcm, sacm };
}
const revisionsOf = async ({ negotiationId }: Round) =>
  await db().revision.findMany({ where: { negotiationId }, include: { texts: true }, orderBy: { number: 'asc' } });

describe('issuing a revision', () => {
  test('the first key waits, the second issues the revision with its words, labels, symbol and hash', async () => {
    const { round, key, rcm, sacm } = await approved();
    expect(expectDone(await approveRevision(rcm, key))).toEqual({
      keys: { state: 'waiting', kind: substantive, missing: 1 },
      issued: null,
    });
    expect(await revisionsOf(round)).toHaveLength(1);
    const { issued } = expectDone(await approveRevision(sacm, key));
    expect(issued).toEqual({ number: 1, symbol: 'RCM-SACM/2017/L.1/Rev.1' });
    const [, revision] = await revisionsOf(round);
    expect(revision).toMatchObject({ number: 1, kind: substantive, contentHash: key.contentHash, relabelled: [] });
    const draft = revision?.texts[0]?.content as unknown as LabelledDraft;
    expect(draftHash(draft)).toBe(key.contentHash);
    expect(draft.sections[1]?.paragraphs[3]).toEqual({ ...round.paragraph('item 4'), content: contentOf(WORDS) });
    expect((await kindsOnRecord(round.negotiationId)).slice(-3)).toEqual([
      'revision.approved',
      'revision.approved',
      'revision.issued',
    ]);
  });

  test('the sections are open again, with the same words in a fresh live document', async () => {
    const { round, target, key, rcm, sacm } = await approved();
    const before = await readSection(db(), target.sectionId, 'en');
    for (const actor of [rcm, sacm]) expectDone(await approveRevision(actor, key));
    const sections = await db().draftSection.findMany({ where: { negotiationId: round.negotiationId } });
    expect(new Set(sections.map(({ state }) => state))).toEqual(new Set(['drafting']));
    expect(await readSection(db(), target.sectionId, 'en')).toEqual(before);
    const head = await findDocument(db(), target.sectionId, 'en');
    expect(head?.generation).toBe(2);
    expect(await db().sectionUpdate.count({ where: { documentId: head?.id ?? '' } })).toBe(0);
    expect(await hashNow(round)).toBe(key.contentHash);
  });

  test('where one key suffices, it issues the revision', async () => {
    const { key, rcm } = await approved(1);
    expect(expectDone(await approveRevision(rcm, key)).issued?.number).toBe(1);
  });

  test('both keys at once issue one revision', async () => {
    const { round, key, rcm, sacm } = await approved();
    const outcomes = await Promise.all([rcm, sacm].map((actor) => approveRevision(actor, key)));
    expect(outcomes.map(codeOf)).toEqual([null, null]);
    expect(await revisionsOf(round)).toHaveLength(2);
  });
});

describe('while somebody types', () => {
  test('in another section: the words are either judged before the key, or stand in the working draft after it', async () => {
    const { round, key, rcm, sacm } = await approved();
    expectDone(await approveRevision(rcm, key));
    const typed = 'Recalling what was typed meanwhile,';
    const [outcome] = await Promise.all([approveRevision(sacm, key), typeInto(round, 'PP1', typed)]);
    const [, issued] = await revisionsOf(round);
    const inOrder = outcome.ok ? [null, key.contentHash] : ['sectionsNotApproved', undefined];
    expect([codeOf(outcome), issued?.contentHash]).toEqual(inOrder);
    const [pp1] = await readSection(db(), round.sections[0], 'en');
    expect(pp1?.content).toEqual(contentOf(typed));
    expect(await hashNow(round)).not.toBe(key.contentHash);
  });
});

describe('a key that does not fit', () => {
  test('no key on a text that has changed since it was read', async () => {
    const { round, target, key, hnd, rcm, sacm } = await approved();
    expectDone(await approveRevision(rcm, key));
    expectDone(await returnSection(rcm, { ...target, comment: 'One word more.' }));
    await typeInto(round, 'item 4', 'Condemn all forms of racism and xenophobia;');
    const { contentHash } = expectDone(await submitSection(hnd, target));
    expectDone(await approveSection(sacm, { ...target, contentHash }));
    expect(codeOf(await approveRevision(sacm, key))).toBe('draftTextChanged');
    const now = { ...key, contentHash: await hashNow(round) };
    expect(expectDone(await approveRevision(sacm, now)).issued).toBeNull();
    expect(expectDone(await approveRevision(rcm, now)).issued?.number).toBe(1);
  });

  test('declared differently, no revision is issued until one of them declares it anew', async () => {
    const { key, rcm, sacm } = await approved();
    expectDone(await approveRevision(rcm, { ...key, kind: 'editorial' }));
    expect(expectDone(await approveRevision(sacm, key))).toEqual({ keys: { state: 'kindsDiffer' }, issued: null });
    expect(expectDone(await approveRevision(rcm, key)).issued?.number).toBe(1);
  });

  test('the same key twice, one after the other and at once', async () => {
    const { round, key, rcm } = await approved();
    const outcomes = await Promise.all([approveRevision(rcm, key), approveRevision(rcm, key)]);
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'keyAlreadyTurned']));
    expect((await kindsOnRecord(round.negotiationId)).filter((kind) => kind === 'revision.approved')).toHaveLength(1);
  });

  test('not while a changed section is not approved, and not when nothing has changed', async () => {
    const round = await openRound();
    const [rcm] = await demoActors('TS-RCM');
    const key = { negotiationId: round.negotiationId, contentHash: await hashNow(round), kind: substantive };
    expect(codeOf(await approveRevision(rcm, key))).toBe('nothingToIssue');
    await typeInto(round, 'item 4', WORDS);
    const changed = await approveRevision(rcm, { ...key, contentHash: await hashNow(round) });
    expect(changed).toMatchObject({
      refusal: { code: 'sectionsNotApproved', values: { count: 1, sections: 'Principles and commitments' } },
    });
  });

  test('only the Secretariats have one', async () => {
    const { key, hnd } = await approved();
    expect(codeOf(await approveRevision(hnd, key))).toBe('onlySecretariats');
  });
});
