import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { addSource } from '#lib/commands/add-source.ts';
import { removeSource } from '#lib/commands/remove-source.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { codeOf, codesOf, demoActors, kindsOnRecord, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let secretariat: Actor;
let gtm: Actor;
let observer: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [secretariat, gtm, observer] = await demoActors('TS-RCM', 'GTM', 'IOM');
});
beforeEach(async () => {
  round = await openRound();
});

function declaration(symbol = 'A/RES/71/1') {
  return {
    negotiationId: round.negotiationId,
    symbol,
    title: 'New York Declaration for Refugees and Migrants',
    adoptedOn: '2016-09-19',
    language: 'en',
    passages: [
      { label: '5', heading: '', text: 'We reaffirm the purposes and principles of the Charter.' },
      { label: '6', heading: 'Rights', text: 'We reaffirm and will fully protect the human rights of all migrants.' },
    ],
  } as const;
}

describe('a source', () => {
  test('is stored with its paragraphs, and the record tells', async () => {
    const { sourceId } = expectDone(await addSource(secretariat, declaration()));
    const passages = await db().sourcePassage.findMany({ where: { sourceId }, orderBy: { ordinal: 'asc' } });
    expect(passages.map(({ label, heading }) => [label, heading])).toEqual([
      ['5', ''],
      ['6', 'Rights'],
    ]);
    const event = await db().event.findFirstOrThrow({ where: { book: round.negotiationId, kind: 'source.added' } });
    expect(event.payload).toEqual({
      sourceId,
      symbol: 'A/RES/71/1',
      title: 'New York Declaration for Refugees and Migrants',
      adoptedOn: '2016-09-19',
      language: 'en',
      paragraphs: 2,
    });
  });

  test('is stored once in a language, also twice at once, and anew after its removal', async () => {
    const twice = [addSource(secretariat, declaration()), addSource(secretariat, declaration('a/res/71/1'))];
    expect(await codesOf(twice)).toEqual(['done', 'sourceStored']);
    expectDone(await addSource(secretariat, { ...declaration(), language: 'es' }));
    const { id: sourceId } = await db().source.findFirstOrThrow({
      where: { negotiationId: round.negotiationId, language: 'en' },
    });
    const named = { negotiationId: round.negotiationId, sourceId };
    expect(await codesOf([removeSource(secretariat, named), removeSource(secretariat, named)])).toEqual([
      'done',
      'notFound',
    ]);
    expectDone(await addSource(secretariat, declaration()));
    expect((await kindsOnRecord(round.negotiationId)).slice(1)).toEqual([
      'source.added',
      'source.added',
      'source.removed',
      'source.added',
    ]);
  });

  test('is a Secretariat’s to add and to remove', async () => {
    const { sourceId } = expectDone(await addSource(secretariat, declaration()));
    const named = { negotiationId: round.negotiationId, sourceId };
    for (const other of [gtm, observer]) {
      expect(codeOf(await addSource(other, declaration('A/RES/70/1')))).toBe('onlySecretariats');
      expect(codeOf(await removeSource(other, named))).toBe('onlySecretariats');
    }
    expect(await kindsOnRecord(round.negotiationId)).toHaveLength(2);
  });

  test('of another negotiation is unknown; one without a paragraph is none', async () => {
    const { sourceId } = expectDone(await addSource(secretariat, declaration()));
    const other = await openRound();
    expect(codeOf(await removeSource(secretariat, { negotiationId: other.negotiationId, sourceId }))).toBe('notFound');
    expect(codeOf(await addSource(secretariat, { ...declaration('X'), passages: [] }))).toBe('required');
  });
});
