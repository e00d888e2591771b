import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { liftReservation } from '#lib/commands/lift-reservation.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import type { EnterReservation } from '#lib/inputs/reservation.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { codeOf, codesOf, demoActors, kindsOnRecord, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let gtm: Actor;
let usa: Actor;
let secretariat: Actor;
let observer: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, usa, secretariat, observer] = await demoActors('GTM', 'USA', 'TS-RCM', 'IOM');
});
beforeEach(async () => {
  round = await openRound();
});

function scrutiny(target: EnterReservation['target'] = { kind: 'whole' }): EnterReservation {
  const text = 'Length and contents: attorneys will have to review.';
  return { negotiationId: round.negotiationId, target, type: 'scrutiny', text, blocksAdReferendum: false };
}

function onItem(label: string): EnterReservation {
  return scrutiny({ kind: 'paragraph', paragraphId: round.paragraph(label).id });
}

async function stored() {
  return await db().reservation.findMany({
    where: { negotiationId: round.negotiationId },
    orderBy: { enteredAt: 'asc' },
  });
}

async function lastEvent() {
  return await db().event.findFirstOrThrow({ where: { book: round.negotiationId }, orderBy: { seq: 'desc' } });
}

describe('a reservation is entered', () => {
  test('on the whole text, on a paragraph and on a term, with its words on the record', async () => {
    expectDone(await enterReservation(usa, scrutiny()));
    expectDone(await enterReservation(usa, scrutiny({ kind: 'term', term: 'slavery' })));
    expectDone(await enterReservation(usa, { ...onItem('item 7'), type: 'wording', blocksAdReferendum: true }));
    const paragraphId = round.paragraph('item 7').id;
    expect(await stored()).toMatchObject([
      { delegation: 'USA', scope: 'whole', paragraphId: null, term: null, blocksAdReferendum: false, liftedAt: null },
      { scope: 'term', term: 'slavery' },
      { scope: 'paragraph', paragraphId, type: 'wording', blocksAdReferendum: true },
    ]);
    const label = { code: 'item', number: 7, suffix: null };
    const { text } = scrutiny();
    expect(await lastEvent()).toMatchObject({
      kind: 'reservation.entered',
      partyCode: 'USA',
      paragraphId,
      payload: { scope: 'paragraph', label, type: 'wording', text, blocksAdReferendum: true },
    });
  });

  test('once, also twice at once, while it is maintained; anew once it is lifted', async () => {
    const { negotiationId } = round;
    const [first, second] = await Promise.all([enterReservation(usa, scrutiny()), enterReservation(usa, scrutiny())]);
    const { reservationId } = expectDone(first);
    expect(expectDone(second).reservationId).toBe(reservationId);
    const term = (spelling: string) => scrutiny({ kind: 'term', term: spelling });
    expectDone(await enterReservation(usa, term('slavery')));
    expectDone(await enterReservation(usa, term('Slavery')));
    expect(await stored()).toHaveLength(2);
    expectDone(await liftReservation(usa, { negotiationId, reservationId }));
    expectDone(await enterReservation(usa, scrutiny()));
    expect(await stored()).toHaveLength(3);
  });

  test('beside the same one of another delegation', async () => {
    expect(await codesOf([enterReservation(usa, scrutiny()), enterReservation(gtm, scrutiny())])).toEqual([
      'done',
      'done',
    ]);
    expect(await stored()).toHaveLength(2);
  });
});

describe('a reservation is refused', () => {
  test('to those who are no delegation', async () => {
    for (const actor of [secretariat, observer])
      expect(codeOf(await enterReservation(actor, scrutiny()))).toBe('onlyDelegations');
    expect(await stored()).toEqual([]);
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened']);
  });

  test('on a paragraph of another negotiation', async () => {
    const other = await openRound();
    const strange = scrutiny({ kind: 'paragraph', paragraphId: other.paragraph('item 7').id });
    expect(codeOf(await enterReservation(usa, strange))).toBe('notFound');
  });

  test('on a paragraph that is agreed ad ref. unless it lets that pass', async () => {
    const { negotiationId } = round;
    const { id } = round.paragraph('item 7');
    const set = { setBy: 'TS-RCM', setAt: new Date(), present: [], contentHash: '' };
    await db().paragraphMark.create({ data: { negotiationId, paragraphId: id, kind: 'adReferendum', ...set } });
    const blocking = { ...onItem('item 7'), blocksAdReferendum: true };
    expect(codeOf(await enterReservation(usa, blocking))).toBe('adReferendumStands');
    expectDone(await enterReservation(usa, onItem('item 7')));
  });
});

describe('a reservation is lifted', () => {
  test('by its delegation alone, once, and stays with the time of it', async () => {
    const { negotiationId } = round;
    const { reservationId } = expectDone(await enterReservation(usa, onItem('item 7')));
    const input = { negotiationId, reservationId };
    expect(codeOf(await liftReservation(gtm, input))).toBe('notOwnReservation');
    expect(codeOf(await liftReservation(secretariat, input))).toBe('onlyDelegations');
    const elsewhere = { ...input, negotiationId: (await openRound()).negotiationId };
    expect(codeOf(await liftReservation(usa, elsewhere))).toBe('notFound');
    expect(await codesOf([liftReservation(usa, input), liftReservation(usa, input)])).toEqual([
      'alreadyLifted',
      'done',
    ]);
    expect(await stored()).toMatchObject([{ id: reservationId, liftedAt: expect.any(Date) }]);
    const payload = { reservationId, label: { code: 'item', number: 7, suffix: null }, type: 'scrutiny' };
    expect(await lastEvent()).toMatchObject({ kind: 'reservation.lifted', payload });
  });
});
