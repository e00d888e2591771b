import { beforeAll, describe, expect, test } from 'vitest';
import { confirmAgreed } from '#lib/commands/confirm-agreed.ts';
import { deferParagraph } from '#lib/commands/defer-paragraph.ts';
import { reopenParagraph } from '#lib/commands/reopen-paragraph.ts';
import { requestReopening } from '#lib/commands/request-reopening.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { codeOf, demoActors, kindsOnRecord, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

const present = ['MEX', 'GTM', 'MEX'];

/** The act on a paragraph of the zero draft, on the words it has there. */
function on(round: Round, label: string) {
  const { id: paragraphId, content, heading } = round.paragraph(label);
  const target = { negotiationId: round.negotiationId, paragraphId };
  return { target, seen: { ...target, contentHash: contentHash(content, heading), present } };
}
const markOf = async ({ negotiationId, paragraphId }: { negotiationId: string; paragraphId: string }) =>
  await db().paragraphMark.findUnique({ where: { negotiationId_paragraphId: { negotiationId, paragraphId } } });

async function begun() {
  const round = await openRound();
  const [gtm, slv, rcm, iom] = await demoActors('GTM', 'SLV', 'TS-RCM', 'IOM');
  return { round, ...on(round, 'item 2'), gtm, slv, rcm, iom };
}

/** A round with Item 2 agreed ad referendum. */
async function agreed() {
  const all = await begun();
  expectDone(await setAgreedAdReferendum(all.slv, all.seen));
  return all;
}

describe('agreed ad referendum', () => {
  test('the chair sets it; words, hash, time and who was present are on the record', async () => {
    const { round, target, seen } = await agreed();
    expect(await markOf(target)).toMatchObject({
      kind: 'adReferendum',
      contentHash: seen.contentHash,
      setBy: 'SLV',
      present: ['GTM', 'MEX'],
    });
    const event = await db().event.findFirstOrThrow({ where: { book: round.negotiationId }, orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({ kind: 'paragraph.agreedAdReferendum', paragraphId: target.paragraphId });
    expect(event.payload).toMatchObject({
      label: { code: 'item', number: 2, suffix: null },
      contentHash: seen.contentHash,
      present: ['GTM', 'MEX'],
      text: expect.stringContaining('Affirm the shared responsibility'),
    });
  });

  test('not by a delegation that does not chair, nor by an observer', async () => {
    const { seen, target, gtm, iom } = await begun();
    expect(codeOf(await setAgreedAdReferendum(gtm, seen))).toBe('onlyChairOrSecretariats');
    expect(codeOf(await setAgreedAdReferendum(iom, seen))).toBe('onlyChairOrSecretariats');
    expect(await markOf(target)).toBeNull();
  });

  test('not on words that have changed since they were read', async () => {
    const { round, seen, rcm } = await openedAndTyped();
    expect(codeOf(await setAgreedAdReferendum(rcm, seen))).toBe('paragraphTextChanged');
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened']);
  });

  test('a paragraph of another negotiation is unknown, and so is a delegation that does not exist', async () => {
    const { seen, rcm } = await begun();
    const other = await openRound();
    expect(codeOf(await setAgreedAdReferendum(rcm, { ...seen, negotiationId: other.negotiationId }))).toBe('notFound');
    expect(codeOf(await setAgreedAdReferendum(rcm, { ...seen, present: ['ATL'] }))).toBe('unknownDelegation');
  });

  test('what stands against it is named; a reservation that lets it pass blocks "agreed" alone', async () => {
    const { seen, target, rcm } = await begun();
    const at = new Date();
    const { negotiationId, paragraphId } = target;
    await db().position.create({
      data: { negotiationId, paragraphId, delegation: 'BLZ', stance: 'object', at, accountId: rcm.accountId },
    });
    expect(await setAgreedAdReferendum(rcm, seen)).toMatchObject({
      refusal: { code: 'blockedAdReferendum', values: { count: 1, objection: 'BLZ', proposal: 'none' } },
    });
    await db().position.create({
      data: { negotiationId, paragraphId, delegation: 'BLZ', stance: 'none', at, accountId: rcm.accountId },
    });
    await db().reservation.create({
      data: {
        negotiationId,
        delegation: 'USA',
        scope: 'whole',
        type: 'scrutiny',
        text: 'Attorneys will have to review.',
        blocksAdReferendum: false,
        enteredAt: at,
      },
    });
    expectDone(await setAgreedAdReferendum(rcm, seen));
    expect(await confirmAgreed(rcm, seen)).toMatchObject({
      refusal: { code: 'blockedAgreed', values: { reservation: 'USA' } },
    });
  });

  test('twice at once, one sets it and the other hears that it is set', async () => {
    const { seen, slv, rcm } = await begun();
    const outcomes = await Promise.all([slv, rcm].map((actor) => setAgreedAdReferendum(actor, seen)));
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'alreadyAdReferendum']));
  });
});

async function openedAndTyped() {
  const all = await begun();
  await typeInto(all.round, 'item 2', 'Affirm;');
  return all;
}

describe('agreed', () => {
  test('only after ad referendum, once', async () => {
    const { round, seen, target, rcm } = await begun();
    expect(codeOf(await confirmAgreed(rcm, seen))).toBe('notAdReferendum');
    expectDone(await setAgreedAdReferendum(rcm, seen));
    const outcomes = await Promise.all([confirmAgreed(rcm, seen), confirmAgreed(rcm, seen)]);
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'alreadyAgreed']));
    expect((await markOf(target))?.kind).toBe('agreed');
    expect((await kindsOnRecord(round.negotiationId)).slice(1)).toEqual([
      'paragraph.agreedAdReferendum',
      'paragraph.agreed',
    ]);
  });
});

describe('deferred', () => {
  test('chair or Secretariat sets a paragraph aside and takes it up again without a request', async () => {
    const { round, target, gtm, slv, rcm } = await begun();
    expect(codeOf(await deferParagraph(gtm, { ...target, reason: '' }))).toBe('onlyChairOrSecretariats');
    expectDone(await deferParagraph(slv, { ...target, reason: 'After the plenary.' }));
    expect(codeOf(await deferParagraph(rcm, { ...target, reason: '' }))).toBe('alreadyDeferred');
    expectDone(await reopenParagraph(rcm, { ...target, reason: 'The plenary is over.' }));
    expect(await markOf(target)).toBeNull();
    expect((await kindsOnRecord(round.negotiationId)).slice(1)).toEqual(['paragraph.deferred', 'paragraph.reopened']);
  });

  test('a paragraph that is agreed is not set aside', async () => {
    const { target, rcm } = await agreed();
    expect(codeOf(await deferParagraph(rcm, { ...target, reason: '' }))).toBe('paragraphClosed');
  });
});

describe('reopening', () => {
  test('needs the request of a delegation, which asks for itself', async () => {
    const { round, target, gtm, rcm } = await agreed();
    const reopen = { ...target, reason: 'Guatemala asked for it.' };
    expect(codeOf(await reopenParagraph(rcm, reopen))).toBe('reopeningNeedsRequest');
    expect(codeOf(await requestReopening(rcm, reopen))).toBe('onlyDelegations');
    expectDone(await requestReopening(gtm, { ...target, reason: 'New instructions.' }));
    expect((await markOf(target))?.kind).toBe('adReferendum');
    expect(codeOf(await reopenParagraph(gtm, reopen))).toBe('onlyChairOrSecretariats');
    expectDone(await reopenParagraph(rcm, reopen));
    expect(await markOf(target)).toBeNull();
    const event = await db().event.findFirstOrThrow({ where: { book: round.negotiationId }, orderBy: { seq: 'desc' } });
    expect(event.payload).toMatchObject({
      from: 'adReferendum',
      reason: 'Guatemala asked for it.',
      requests: [{ delegation: 'GTM', reason: 'New instructions.' }],
    });
  });

  test('a request is answered once: after reopening and agreeing again a new one is needed', async () => {
    const { target, seen, gtm, rcm } = await agreed();
    expectDone(await requestReopening(gtm, { ...target, reason: 'New instructions.' }));
    expectDone(await reopenParagraph(rcm, { ...target, reason: 'As asked.' }));
    expectDone(await setAgreedAdReferendum(rcm, seen));
    expect(codeOf(await reopenParagraph(rcm, { ...target, reason: 'Again.' }))).toBe('reopeningNeedsRequest');
  });

  test('two delegates of one country asking at once: one request', async () => {
    const { target, gtm } = await agreed();
    const ask = { ...target, reason: 'New instructions.' };
    const outcomes = await Promise.all([requestReopening(gtm, ask), requestReopening(gtm, ask)]);
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'reopeningAlreadyRequested']));
  });

  test('reopened twice at once, it is reopened once', async () => {
    const { target, gtm, slv, rcm } = await agreed();
    expectDone(await requestReopening(gtm, { ...target, reason: 'New instructions.' }));
    const reopen = { ...target, reason: 'As asked.' };
    const outcomes = await Promise.all([slv, rcm].map((actor) => reopenParagraph(actor, reopen)));
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set([null, 'paragraphNotClosed']));
  });
});
