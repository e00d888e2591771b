import { beforeAll, describe, expect, test } from 'vitest';
import { findParagraph, loadWorkingDraft } from '#lib/commands/load-working-draft.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { playRound } from '#lib/demo/play-round.ts';
import { ROUND } from '#lib/demo/round-script.ts';
import { ZERO_DRAFT } from '#lib/demo/zero-draft.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { kindsOnRecord } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

const demo = async () => await db().negotiation.findUniqueOrThrow({ where: { slug: ZERO_DRAFT.slug } });

describe('the round of 29 March 2017', () => {
  useDatabase();
  beforeAll(async () => {
    await seedParties(db());
    await loadDemo();
  });

  test('is played through the commands, each act on the record of its own country', async () => {
    expect(await playRound()).toEqual({ played: true, acts: ROUND.length, refused: [] });
    const { id } = await demo();
    const events = await db().event.findMany({ where: { book: id }, orderBy: { seq: 'asc' }, skip: 4 });
    expect(events.map(({ partyCode }) => partyCode)).toEqual(ROUND.map(({ by }) => by));
    const proposals = await db().proposal.findMany({ where: { negotiationId: id }, orderBy: { number: 'asc' } });
    expect(proposals.map(({ delegation, state }) => `${delegation} ${state}`)).toEqual([
      'GTM tabled',
      'GTM tabled',
      'GTM tabled',
      'HND incorporated',
    ]);
    const item5 = proposals[2]?.proposed as unknown as Parameters<typeof plainText>[0];
    expect(plainText(item5)).toMatch(/^Promote the management of orderly and safe migration flows, with regular/);
  });

  test('stops in the middle: a new item stands in the working draft, and a few paragraphs are agreed ad referendum', async () => {
    const negotiation = await demo();
    const { draft } = await loadWorkingDraft(db(), negotiation);
    const created = await db().proposal.findFirstOrThrow({ where: { delegation: 'HND' } });
    expect(findParagraph(draft, created.createdId ?? '')?.paragraph.label).toEqual({
      code: 'item',
      number: 7,
      suffix: 'bis',
    });
    expect(await db().paragraphMark.count({ where: { negotiationId: negotiation.id } })).toBe(6);
  });

  test('is not played twice', async () => {
    const before = await kindsOnRecord((await demo()).id);
    expect(await playRound()).toEqual({ played: false, because: 'alreadyPlayed' });
    expect(await kindsOnRecord((await demo()).id)).toEqual(before);
  });

  test('what a visitor took back stays taken back', async () => {
    const { id: negotiationId } = await demo();
    const victims = await db().proposal.findFirstOrThrow({ where: { negotiationId, number: 1 } });
    expectDone(await withdrawProposal(await demoActor('GTM'), { negotiationId, proposalId: victims.id }));
    expect(await playRound()).toEqual({ played: false, because: 'alreadyPlayed' });
  });
});

describe('without the demo', () => {
  useDatabase();
  test('nothing is played', async () => {
    expect(await playRound()).toEqual({ played: false, because: 'noDemo' });
  });
});
