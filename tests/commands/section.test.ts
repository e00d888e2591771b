import { beforeAll, describe, expect, test } from 'vitest';
import { approveSection } from '#lib/commands/approve-section.ts';
import { reclaimSection } from '#lib/commands/reclaim-section.ts';
import { returnSection } from '#lib/commands/return-section.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { codeOf, demoActors, kindsOnRecord, openRound, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

/** A round whose principles the troika has submitted. */
async function submitted() {
  const round = await openRound();
  const [, sectionId] = round.sections;
  const [hnd, rcm, sacm] = await demoActors('HND', 'TS-RCM', 'TS-SACM');
  const target = { negotiationId: round.negotiationId, sectionId };
  const { contentHash } = expectDone(await submitSection(hnd, target));
  return { round, target, hnd, rcm, sacm, contentHash };
}
const stateOf = async (id: string) => await db().draftSection.findUniqueOrThrow({ where: { id } });

describe('submitting a section', () => {
  test('a troika delegate submits it, and it is on the record with the hash of its words', async () => {
    const { round, target, contentHash } = await submitted();
    expect(await stateOf(target.sectionId)).toMatchObject({ state: 'submitted', submittedBy: 'HND' });
    const event = await db().event.findFirstOrThrow({ where: { book: round.negotiationId }, orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({ kind: 'section.submitted', partyCode: 'HND' });
    expect(event.payload).toEqual({ sectionId: target.sectionId, heading: 'Principles and commitments', contentHash });
  });

  test('a delegation without a seat and an observer are refused', async () => {
    const round = await openRound();
    const [gtm, iom] = await demoActors('GTM', 'IOM');
    const target = { negotiationId: round.negotiationId, sectionId: round.sections[0] };
    expect(codeOf(await submitSection(gtm, target))).toBe('onlyTroikaOrSecretariats');
    expect(codeOf(await submitSection(iom, target))).toBe('forbidden');
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened']);
  });

  test('a section of another negotiation is unknown', async () => {
    const [round, other] = [await openRound(), await openRound()];
    const [hnd] = await demoActors('HND');
    const foreign = { negotiationId: round.negotiationId, sectionId: other.sections[0] };
    expect(codeOf(await submitSection(hnd, foreign))).toBe('notFound');
    expect((await stateOf(other.sections[0])).state).toBe('drafting');
  });

  test('twice at once, one submits and the other hears that it is under review', async () => {
    const round = await openRound();
    const target = { negotiationId: round.negotiationId, sectionId: round.sections[2] };
    const outcomes = await Promise.all((await demoActors('PAN', 'BOL')).map((actor) => submitSection(actor, target)));
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'sectionUnderReview']));
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened', 'section.submitted']);
  });
});

describe('judging a submitted section', () => {
  test('a Secretariat approves exactly what it has read', async () => {
    const { target, rcm, contentHash } = await submitted();
    expect(codeOf(await approveSection(rcm, { ...target, contentHash: '0'.repeat(64) }))).toBe('sectionTextChanged');
    expectDone(await approveSection(rcm, { ...target, contentHash }));
    expect((await stateOf(target.sectionId)).state).toBe('approved');
  });

  test('what was taken back, changed and submitted anew is not approved by a page that shows the old words', async () => {
    const { round, target, hnd, rcm, contentHash } = await submitted();
    expectDone(await reclaimSection(hnd, target));
    await typeInto(round, 'item 4', 'Other words;');
    expectDone(await submitSection(hnd, target));
    expect(codeOf(await approveSection(rcm, { ...target, contentHash }))).toBe('sectionTextChanged');
  });

  test('it is returned with a comment, before and after approval, and can be submitted again', async () => {
    const { round, target, hnd, rcm, sacm, contentHash } = await submitted();
    expectDone(await approveSection(sacm, { ...target, contentHash }));
    expectDone(await returnSection(rcm, { ...target, comment: 'Item 3 needs a verb.' }));
    expect(await stateOf(target.sectionId)).toMatchObject({
      state: 'drafting',
      submittedBy: null,
      returnComment: 'Item 3 needs a verb.',
    });
    expectDone(await submitSection(hnd, target));
    expect((await stateOf(target.sectionId)).returnComment).toBeNull();
    expect((await kindsOnRecord(round.negotiationId)).slice(1)).toEqual([
      'section.submitted',
      'section.approved',
      'section.returned',
      'section.submitted',
    ]);
  });

  test('only the Secretariats judge, and only what is submitted', async () => {
    const { round, target, hnd, rcm, contentHash } = await submitted();
    expect(codeOf(await approveSection(hnd, { ...target, contentHash }))).toBe('onlySecretariats');
    expect(codeOf(await returnSection(hnd, { ...target, comment: 'x' }))).toBe('onlySecretariats');
    const draft = { negotiationId: round.negotiationId, sectionId: round.sections[3] };
    expect(codeOf(await approveSection(rcm, { ...draft, contentHash }))).toBe('sectionNotSubmitted');
    expect(codeOf(await returnSection(rcm, { ...draft, comment: 'x' }))).toBe('sectionNotSubmitted');
    expect(codeOf(await reclaimSection(hnd, draft))).toBe('sectionNotSubmitted');
  });

  test('approved and returned at once: both are done one after the other, and the record tells in which order', async () => {
    const { round, target, rcm, sacm, contentHash } = await submitted();
    const outcomes = await Promise.all([
      approveSection(rcm, { ...target, contentHash }),
      returnSection(sacm, { ...target, comment: 'Not yet.' }),
    ]);
    const { state } = await stateOf(target.sectionId);
    const kinds = (await kindsOnRecord(round.negotiationId)).slice(2);
    const inOrder = outcomes[0].ok
      ? [null, 'section.approved', 'section.returned']
      : ['sectionNotSubmitted', 'section.returned'];
    expect([codeOf(outcomes[0]), ...kinds]).toEqual(inOrder);
    expect([outcomes[1].ok, state]).toEqual([true, 'drafting']);
  });

  test('two Secretariats approving at once: one does, the other hears that it is done', async () => {
    const { target, rcm, sacm, contentHash } = await submitted();
    const outcomes = await Promise.all([rcm, sacm].map((actor) => approveSection(actor, { ...target, contentHash })));
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'sectionApproved']));
  });
});
