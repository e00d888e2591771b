import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { changeSection } from '#lib/collab/section-document.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { takeOverProposal } from '#lib/commands/take-over-proposal.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { removeParagraph } from '#lib/editor/paragraphs.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { newProposal, onTable, replacement, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, kindsOnRecord, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let gtm: Actor;
let mex: Actor;
let hnd: Actor;
let secretariat: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, mex, hnd, secretariat] = await demoActors('GTM', 'MEX', 'HND', 'TS-RCM');
});
beforeEach(async () => {
  round = await openRound();
});

async function stored(id: string) {
  return await db().proposal.findUniqueOrThrow({ where: { id } });
}

async function lastEvent() {
  const where = { book: round.negotiationId };
  return await db().event.findFirstOrThrow({ where, orderBy: { seq: 'desc' } });
}

async function mark(label: string, kind: 'adReferendum' | 'agreed' | 'deferred') {
  const { id, content, heading } = round.paragraph(label);
  const set = { setBy: 'TS-RCM', setAt: new Date(), present: [], contentHash: contentHash(content, heading) };
  await db().paragraphMark.create({
    data: { negotiationId: round.negotiationId, paragraphId: id, kind, ...set },
  });
}

async function deleteParagraph(label: string, section: number) {
  const { id } = round.paragraph(label);
  const by = { accountId: null, partyCode: null };
  const sectionId = round.sections[section] ?? '';
  await db().$transaction((tx) => changeSection(tx, sectionId, 'en', (ydoc) => removeParagraph(ydoc, id), by));
}

describe('tabling', () => {
  test('gives the proposal its number, and the record everything that is needed to read it', async () => {
    const first = await onTable(gtm, { ...victimsOfCrimes(round), rationale: 'Various crimes.' });
    const second = await onTable(mex, replacement(round, round.paragraph('PP1'), 'Recalling all of it,'));
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await stored(first.proposalId)).toMatchObject({ state: 'tabled', number: 1 });
    const item1 = round.paragraph('item 1');
    const [, event] = await db().event.findMany({ where: { book: round.negotiationId }, orderBy: { seq: 'asc' } });
    expect(event).toMatchObject({
      kind: 'proposal.tabled',
      partyCode: 'GTM',
      paragraphId: item1.id,
      proposalId: first.proposalId,
      payload: {
        number: 1,
        kind: 'replace',
        label: { code: 'item', number: 1, suffix: null },
        section: 'Principles and commitments',
        base: item1.content,
        rationale: 'Various crimes.',
      },
    });
    expect(JSON.stringify(event?.payload)).toContain('victims of crimes');
  });

  test('twice at once by two delegates of one country: one tables, the other hears that it is tabled', async () => {
    const saved = {
      negotiationId: round.negotiationId,
      ...expectDone(await saveProposal(gtm, victimsOfCrimes(round))),
    };
    expect(await codesOf([tableProposal(gtm, saved), tableProposal(gtm, saved)])).toEqual(['alreadyTabled', 'done']);
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened', 'proposal.tabled']);
  });

  test('at once by many: the numbers have neither gaps nor doubles', async () => {
    const inputs = ['PP1', 'PP2', 'PP3', 'item 1', 'item 2', 'item 3'].map((label) =>
      replacement(round, round.paragraph(label), `Other words for ${label}`),
    );
    const tabled = await Promise.all(inputs.map((input, index) => onTable(index % 2 ? gtm : mex, input)));
    expect(tabled.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('only words that the delegate has seen, of a proposal of its own, in this negotiation', async () => {
    const { negotiationId } = round;
    const saved = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    expect(codeOf(await tableProposal(mex, { negotiationId, ...saved }))).toBe('notFound');
    expect(codeOf(await tableProposal(secretariat, { negotiationId, ...saved }))).toBe('notFound');
    expect(codeOf(await tableProposal(gtm, { negotiationId, ...saved, version: 2 }))).toBe('changedMeanwhile');
    const elsewhere = await openRound();
    expect(codeOf(await tableProposal(gtm, { ...saved, negotiationId: elsewhere.negotiationId }))).toBe('notFound');
    expect((await stored(saved.proposalId)).state).toBe('private');
  });

  test.each([
    ['the words that stand there', () => round.paragraph('item 1').content, 'identicalToBase'],
    ['no words', () => [], 'emptyWording'],
    ['blanks', () => contentOf(' \u00a0'), 'emptyWording'],
  ])('is refused for %s', async (_, proposed, code) => {
    const input = replacement(round, round.paragraph('item 1'), proposed());
    const saved = expectDone(await saveProposal(gtm, input));
    const outcome = await tableProposal(gtm, { negotiationId: round.negotiationId, ...saved });
    expect(outcome).toMatchObject({ refusal: { code, field: 'proposed' } });
  });

  test.each(['adReferendum', 'agreed'] as const)('is refused on a paragraph that is %s, not after it', async (kind) => {
    const saved = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const { id } = round.paragraph('item 1');
    const insert = { ...newProposal(round), kind: 'insert', sectionId: round.sections[1], paragraphId: id } as const;
    await mark('item 1', kind);
    expect(codeOf(await tableProposal(gtm, { negotiationId: round.negotiationId, ...saved }))).toBe('paragraphClosed');
    await onTable(hnd, { ...insert, heading: null, proposed: contentOf('Combat migrant smuggling;') });
  });

  test('goes on where a paragraph is deferred', async () => {
    await mark('item 1', 'deferred');
    expect((await onTable(gtm, victimsOfCrimes(round))).number).toBe(1);
  });

  test('is refused on a paragraph that was deleted meanwhile, and after it', async () => {
    const { negotiationId } = round;
    const { id } = round.paragraph('item 1');
    const insert = { ...newProposal(round), kind: 'insert', sectionId: round.sections[1], paragraphId: id } as const;
    const saved = [
      expectDone(await saveProposal(gtm, victimsOfCrimes(round))),
      expectDone(await saveProposal(gtm, { ...insert, heading: null, proposed: contentOf('New;') })),
    ];
    await deleteParagraph('item 1', 1);
    for (const one of saved)
      expect(codeOf(await tableProposal(gtm, { negotiationId, ...one }))).toBe('paragraphDeleted');
    expect(codeOf(await saveProposal(gtm, victimsOfCrimes(round)))).toBe('paragraphDeleted');
  });
});

describe('withdrawing', () => {
  test('is for the owner alone, once', async () => {
    const { negotiationId } = round;
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    expect(codeOf(await withdrawProposal(mex, { negotiationId, proposalId }))).toBe('notOwnProposal');
    expect(codeOf(await withdrawProposal(secretariat, { negotiationId, proposalId }))).toBe('onlyDelegations');
    const twice = [
      withdrawProposal(gtm, { negotiationId, proposalId }),
      withdrawProposal(gtm, { negotiationId, proposalId }),
    ];
    expect(await codesOf(twice)).toEqual(['done', 'proposalClosed']);
    expect(await stored(proposalId)).toMatchObject({ state: 'withdrawn', closedBy: 'GTM' });
    expect(await lastEvent()).toMatchObject({ kind: 'proposal.withdrawn', payload: { number: 1, delegation: 'GTM' } });
    expect((await kindsOnRecord(negotiationId)).filter((kind) => kind === 'proposal.withdrawn')).toHaveLength(1);
  });
});

describe('taking over', () => {
  test('tables the withdrawn words anew in the name of the delegation that does', async () => {
    const { negotiationId } = round;
    const { proposalId } = await onTable(gtm, { ...victimsOfCrimes(round), rationale: 'Guatemala’s reasons' });
    const input = { negotiationId, proposalId, rationale: 'Mexico’s reasons' };
    expect(codeOf(await takeOverProposal(mex, input))).toBe('notWithdrawn');
    await withdrawProposal(gtm, { negotiationId, proposalId });
    expect(codeOf(await takeOverProposal(gtm, input))).toBe('ownProposal');
    expect(codeOf(await takeOverProposal(secretariat, input))).toBe('onlyDelegations');
    const taken = expectDone(await takeOverProposal(mex, input));
    const [old, anew] = [await stored(proposalId), await stored(taken.proposalId)];
    expect(anew).toMatchObject({
      delegation: 'MEX',
      state: 'tabled',
      number: 2,
      rationale: 'Mexico’s reasons',
      takenOverFromId: proposalId,
      base: old.base,
      proposed: old.proposed,
      baseHash: old.baseHash,
    });
    expect(old).toMatchObject({ state: 'withdrawn', delegation: 'GTM', rationale: 'Guatemala’s reasons' });
    expect(await lastEvent()).toMatchObject({
      kind: 'proposal.tabled',
      partyCode: 'MEX',
      payload: { takenOverFrom: { number: 1, delegation: 'GTM' } },
    });
  });

  test('by two delegations at once: one has it, the other hears who', async () => {
    const { negotiationId } = round;
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    await withdrawProposal(gtm, { negotiationId, proposalId });
    const input = { negotiationId, proposalId, rationale: '' };
    const outcomes = [takeOverProposal(mex, input), takeOverProposal(hnd, input)];
    expect(await codesOf(outcomes)).toEqual(['alreadyTakenOver', 'done']);
    expect(await db().proposal.count({ where: { takenOverFromId: proposalId } })).toBe(1);
  });

  test('again, once the delegation that took it over has withdrawn it too', async () => {
    const { negotiationId } = round;
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    await withdrawProposal(gtm, { negotiationId, proposalId });
    const taken = expectDone(await takeOverProposal(mex, { negotiationId, proposalId, rationale: '' }));
    await withdrawProposal(mex, { negotiationId, proposalId: taken.proposalId });
    expect(codeOf(await takeOverProposal(hnd, { negotiationId, proposalId, rationale: '' }))).toBeNull();
  });

  test('is refused on a paragraph that was agreed meanwhile', async () => {
    const { negotiationId } = round;
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    await withdrawProposal(gtm, { negotiationId, proposalId });
    await mark('item 1', 'adReferendum');
    expect(codeOf(await takeOverProposal(mex, { negotiationId, proposalId, rationale: '' }))).toBe('paragraphClosed');
  });
});
