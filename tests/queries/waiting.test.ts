import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { backProposal } from '#lib/commands/back-proposal.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { liftReservation } from '#lib/commands/lift-reservation.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';
import { reservations } from '#lib/queries/reservations.ts';
import type { WaitingView } from '#lib/queries/views/my-delegation-view.ts';
import { waiting } from '#lib/queries/waiting.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { deletion, onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let gtm: Actor;
let mex: Actor;
let usa: Actor;
let secretariat: Actor;
let observer: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, mex, usa, secretariat, observer] = await demoActors('GTM', 'MEX', 'USA', 'TS-RCM', 'IOM');
});
beforeEach(async () => {
  round = await openRound();
});

async function of(actor: Actor): Promise<WaitingView> {
  const view = (await waiting(actor, 'en')).find(({ negotiation }) => negotiation.slug === round.slug);
  if (!view) throw new Error('The round is not among what waits.');
  return view;
}

describe('what awaits a delegation', () => {
  test('is every open proposal of others until it has had its word, as the text page counts', async () => {
    const { negotiationId } = round;
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const other = await onTable(gtm, deletion(round, round.paragraph('PP2')));
    const awaited = async (actor: Actor) => {
      const text = await negotiationText({ slug: round.slug, base: { kind: 'workingDraft' }, actor });
      const numbers = (await of(actor)).awaiting.map(({ proposal }) => proposal.number);
      expect(text?.progress.awaitingReader).toBe(numbers.length);
      return numbers;
    };
    expect(await awaited(mex)).toEqual([2, 1]);
    expectDone(await backProposal(mex, { negotiationId, proposalId, backing: 'coSponsor' }));
    expect(await awaited(mex)).toEqual([2]);
    const target = { kind: 'proposal', proposalId: other.proposalId } as const;
    expectDone(await takePosition(mex, { negotiationId, target, stance: 'awaitingInstructions', note: 'capital' }));
    expect(await awaited(mex)).toEqual([]);
    expect((await of(mex)).instructions).toMatchObject([{ proposal: 2, note: 'capital', label: { code: 'PP' } }]);
    expect(await awaited(gtm)).toEqual([]);
  });

  test('its own proposals and drafts, and what others said on them', async () => {
    const { negotiationId } = round;
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    expectDone(await saveProposal(gtm, deletion(round, round.paragraph('PP2'))));
    expectDone(await backProposal(mex, { negotiationId, proposalId, backing: 'support' }));
    const own = await of(gtm);
    expect([own.own.length, own.drafts.length]).toEqual([1, 1]);
    expect(own.replies.map(({ kind, party }) => [kind, party.code])).toEqual([['proposal.supported', 'MEX']]);
    const others = await of(usa);
    expect([others.own.length, others.drafts.length, others.replies.length]).toEqual([0, 0, 0]);
  });

  test('a Secretariat sees what waits on the desk, a delegation without the chair does not, an observer nothing', async () => {
    await onTable(gtm, victimsOfCrimes(round));
    const desk = (await of(secretariat)).desk;
    expect(desk).toContainEqual({ kind: 'proposal', count: 1 });
    expect((await of(gtm)).desk).toBeNull();
    const nothing = await of(observer);
    expect([nothing.desk, nothing.awaiting, nothing.own]).toEqual([null, [], []]);
  });
});

describe('the list of reservations', () => {
  test('has what is maintained first, with the paragraphs cited and where a term stands', async () => {
    const { negotiationId } = round;
    const item8 = round.paragraph('item 8');
    const reserve = (target: { kind: 'whole' } | { kind: 'paragraph'; paragraphId: string }) =>
      enterReservation(usa, { negotiationId, target, type: 'scrutiny', text: 'x', blocksAdReferendum: true });
    const first = expectDone(await reserve({ kind: 'whole' }));
    expectDone(await reserve({ kind: 'paragraph', paragraphId: item8.id }));
    expectDone(await liftReservation(usa, { negotiationId, reservationId: first.reservationId }));
    expectDone(await objectToTerm(usa, { negotiationId, term: 'slavery', note: '' }));
    const view = await reservations(round.slug, usa);
    expect(
      view?.reservations.map(({ scope, on, liftedAt, mayLift }) => [scope, on?.label, liftedAt === null, mayLift]),
    ).toEqual([
      ['paragraph', item8.label, true, true],
      ['whole', undefined, false, false],
    ]);
    expect(view?.terms).toMatchObject([{ term: 'slavery', standsIn: [{ label: { code: 'item', number: 1 } }] }]);
    expect((await reservations(round.slug, gtm))?.reservations[0]?.mayLift).toBe(false);
    expect(await reservations('nowhere', gtm)).toBeNull();
  });
});
