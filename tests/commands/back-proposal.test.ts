import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { backProposal } from '#lib/commands/back-proposal.ts';
import { endBacking } from '#lib/commands/end-backing.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, kindsOnRecord, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let target: { negotiationId: string; proposalId: string };
let gtm: Actor;
let mex: Actor;
let hnd: Actor;
let secretariat: Actor;
let observer: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, mex, hnd, secretariat, observer] = await demoActors('GTM', 'MEX', 'HND', 'TS-RCM', 'IOM');
});
beforeEach(async () => {
  round = await openRound();
  const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
  target = { negotiationId: round.negotiationId, proposalId };
});

async function backers() {
  const rows = await db().proposalBacker.findMany({
    where: { proposalId: target.proposalId },
    orderBy: { since: 'asc' },
  });
  return rows.map(({ delegation, backing }) => `${delegation} ${backing}`);
}

async function backingOnRecord() {
  return (await kindsOnRecord(round.negotiationId)).slice(2);
}

describe('standing behind a proposal', () => {
  test('as co-sponsor or in support, one for the other, and no longer', async () => {
    expectDone(await backProposal(mex, { ...target, backing: 'support' }));
    expectDone(await backProposal(hnd, { ...target, backing: 'support' }));
    expect(await backers()).toEqual(['MEX support', 'HND support']);
    expectDone(await backProposal(mex, { ...target, backing: 'coSponsor' }));
    expectDone(await endBacking(hnd, target));
    expect(await backers()).toEqual(['MEX coSponsor']);
    expect(await backingOnRecord()).toEqual([
      'proposal.supported',
      'proposal.supported',
      'proposal.coSponsored',
      'proposal.backingEnded',
    ]);
    const last = await db().event.findFirstOrThrow({ where: { book: round.negotiationId }, orderBy: { seq: 'desc' } });
    const payload = { number: 1, delegation: 'GTM', from: 'support', to: null };
    expect(last).toMatchObject({ partyCode: 'HND', proposalId: target.proposalId, payload });
    expect(last.paragraphId).toBe(round.paragraph('item 1').id);
  });

  test('twice at once is one act', async () => {
    const twice = [1, 2].map(() => backProposal(mex, { ...target, backing: 'support' }));
    expect(await codesOf(twice)).toEqual(['done', 'done']);
    expect(await backers()).toEqual(['MEX support']);
    expect(await backingOnRecord()).toEqual(['proposal.supported']);
  });

  test('ended twice at once: one ends it, the other hears that it is over', async () => {
    expectDone(await backProposal(mex, { ...target, backing: 'support' }));
    expect(await codesOf([endBacking(mex, target), endBacking(mex, target)])).toEqual(['done', 'notBacking']);
  });

  test('is not for its owner, Secretariats and observers', async () => {
    const refused = [gtm, secretariat, observer].map((actor) => backProposal(actor, { ...target, backing: 'support' }));
    expect((await Promise.all(refused)).map(codeOf)).toEqual(['ownProposal', 'onlyDelegations', 'onlyDelegations']);
    expect(await backers()).toEqual([]);
    expect(await backingOnRecord()).toEqual([]);
  });

  test('and objecting to it exclude each other', async () => {
    const { negotiationId, proposalId } = target;
    const on = { negotiationId, target: { kind: 'proposal', proposalId }, note: '' } as const;
    expectDone(await takePosition(mex, { ...on, stance: 'object' }));
    expect(codeOf(await backProposal(mex, { ...target, backing: 'support' }))).toBe('objectsToProposal');
    expectDone(await takePosition(mex, { ...on, stance: 'none' }));
    expectDone(await backProposal(mex, { ...target, backing: 'support' }));
    expect(codeOf(await takePosition(mex, { ...on, stance: 'object' }))).toBe('backsProposal');
  });

  test('is refused on what is private, withdrawn or of another negotiation', async () => {
    const { negotiationId } = round;
    const saved = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const hidden = { negotiationId, proposalId: saved.proposalId, backing: 'support' } as const;
    expect(codeOf(await backProposal(mex, hidden))).toBe('notFound');
    const elsewhere = { ...target, negotiationId: (await openRound()).negotiationId, backing: 'support' } as const;
    expect(codeOf(await backProposal(mex, elsewhere))).toBe('notFound');
    expectDone(await backProposal(hnd, { ...target, backing: 'support' }));
    expectDone(await withdrawProposal(gtm, target));
    expect(codeOf(await backProposal(mex, { ...target, backing: 'support' }))).toBe('proposalClosed');
    expect(codeOf(await endBacking(hnd, target))).toBe('proposalClosed');
    expect(await backers()).toEqual(['HND support']);
  });

  test('by many at once keeps them all', async () => {
    const actors = await demoActors('MEX', 'HND', 'SLV', 'PAN', 'CRI', 'DOM', 'NIC', 'BLZ');
    const outcomes = actors.map((actor) => backProposal(actor, { ...target, backing: 'support' }));
    expect(new Set(await codesOf(outcomes))).toEqual(new Set(['done']));
    expect(await backers()).toHaveLength(actors.length);
  });
});
