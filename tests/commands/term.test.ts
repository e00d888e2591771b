import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { liftTermObjection } from '#lib/commands/lift-term-objection.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { codeOf, codesOf, demoActors, openRound, type Round } from '../factories/round.ts';
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

function objection(term: string, note = '') {
  return { negotiationId: round.negotiationId, term, note };
}

async function onRecord() {
  const events = await db().event.findMany({ where: { book: round.negotiationId }, orderBy: { seq: 'asc' } });
  return events.slice(1).map(({ kind, partyCode, payload }) => ({ kind, partyCode, payload }));
}

describe('a term', () => {
  test('is objected to, and the record keeps it with the reason', async () => {
    const { termObjectionId } = expectDone(await objectToTerm(usa, objection('modern slavery', 'not agreed language')));
    expect(await db().termObjection.findUniqueOrThrow({ where: { id: termObjectionId } })).toMatchObject({
      delegation: 'USA',
      term: 'modern slavery',
      liftedAt: null,
    });
    const payload = { termObjectionId, term: 'modern slavery', note: 'not agreed language' };
    expect(await onRecord()).toEqual([{ kind: 'term.objected', partyCode: 'USA', payload }]);
  });

  test('is objected to once by one delegation, however it is spelled, also twice at once; by others as well', async () => {
    const twice = [objectToTerm(usa, objection('slavery')), objectToTerm(usa, objection('Slavery'))];
    expect(await codesOf(twice)).toEqual(['done', 'termAlreadyObjected']);
    expect(await objectToTerm(usa, objection('SLAVERY'))).toMatchObject({ refusal: { field: 'term' } });
    expectDone(await objectToTerm(usa, objection('modern slavery')));
    expectDone(await objectToTerm(gtm, objection('slavery')));
    expect(await onRecord()).toHaveLength(3);
  });

  test('is not objected to by those who are no delegation, nor in a negotiation that is not there', async () => {
    for (const actor of [secretariat, observer])
      expect(codeOf(await objectToTerm(actor, objection('slavery')))).toBe('onlyDelegations');
    const nowhere = { ...objection('slavery'), negotiationId: crypto.randomUUID() };
    expect(codeOf(await objectToTerm(usa, nowhere))).toBe('notFound');
    expect(await onRecord()).toEqual([]);
  });
});

test('an objection to a term is lifted by its delegation alone, once, and can be made anew', async () => {
  const { negotiationId } = round;
  const { termObjectionId } = expectDone(await objectToTerm(usa, objection('slavery')));
  const input = { negotiationId, termObjectionId };
  expect(codeOf(await liftTermObjection(gtm, input))).toBe('notOwnTermObjection');
  expect(codeOf(await liftTermObjection(secretariat, input))).toBe('onlyDelegations');
  const elsewhere = { ...input, negotiationId: (await openRound()).negotiationId };
  expect(codeOf(await liftTermObjection(usa, elsewhere))).toBe('notFound');
  const twice = [liftTermObjection(usa, input), liftTermObjection(usa, input)];
  expect(await codesOf(twice)).toEqual(['alreadyLifted', 'done']);
  expectDone(await objectToTerm(usa, objection('slavery')));
  expect((await onRecord()).map(({ kind }) => kind)).toEqual([
    'term.objected',
    'term.objectionLifted',
    'term.objected',
  ]);
});
