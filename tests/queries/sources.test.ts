import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { addSource } from '#lib/commands/add-source.ts';
import { removeSource } from '#lib/commands/remove-source.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';
import { agreedLanguageOf, source, sources } from '#lib/queries/sources.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let secretariat: Actor;
let gtm: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [secretariat, gtm] = await demoActors('TS-RCM', 'GTM');
});
beforeEach(async () => {
  round = await openRound();
});

const PASSAGES = [
  { label: '¶1', heading: '', text: 'The General Assembly,' },
  {
    label: '23',
    heading: 'II. Commitments',
    text: 'We recognize victims of trafficking in persons and of modern slavery – in all countries.',
  },
];

async function store(): Promise<string> {
  const about = { symbol: 'A/RES/71/1', title: 'Declaration', adoptedOn: '', language: 'en' } as const;
  const stored = await addSource(secretariat, { ...about, negotiationId: round.negotiationId, passages: PASSAGES });
  return expectDone(stored).sourceId;
}

async function citationShown() {
  const view = await negotiationText({ slug: round.slug, base: { kind: 'workingDraft' }, actor: gtm });
  const proposals = view?.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ proposals }) => proposals));
  return proposals?.[0]?.citation;
}

test.each([
  ['victims of trafficking in persons and of modern slavery - in all countries', 'verbatim', 100],
  ['victims of trafficking in people and of modern slavery', 'adapted', 88],
  ['firmly resolved to do something else', 'notFound', null],
])('a proposal’s citation “%s” is %s', async (quote, check, percent) => {
  await onTable(gtm, { ...victimsOfCrimes(round), citation: { symbol: 'A/RES/71/1', paragraph: '23', quote } });
  expect(await citationShown()).toMatchObject({ check: 'unverified', place: null });
  const sourceId = await store();
  const place = percent === null ? null : { sourceId, ordinal: 1, label: '23', percent };
  expect(await citationShown()).toEqual({ symbol: 'A/RES/71/1', paragraph: '23', quote, check, place });
  expectDone(await removeSource(secretariat, { negotiationId: round.negotiationId, sourceId }));
  expect(await citationShown()).toMatchObject({ check: 'unverified', place: null });
});

test('a paragraph’s words are found where they stand', async () => {
  const sourceId = await store();
  const item1 = round.paragraph('item 1');
  expect(await agreedLanguageOf(round.slug, gtm, item1.id)).toEqual([
    {
      sourceId,
      symbol: 'A/RES/71/1',
      ordinal: 1,
      label: '23',
      heading: 'II. Commitments',
      kind: 'part',
      percent: expect.any(Number),
      before: 'We recognize ',
      words: 'victims of trafficking in persons and of modern slavery',
      after: ' – in all countries.',
    },
  ]);
  expect(await agreedLanguageOf(round.slug, gtm, round.paragraph('item 2').id)).toEqual([]);
  expect(await agreedLanguageOf(round.slug, gtm, 'nowhere')).toBeNull();
});

test('the list names the documents and looks a wording up; one document is shown whole', async () => {
  const empty = await sources(round.slug, gtm, 'the Charter');
  expect(empty).toMatchObject({ sources: [], mayKeep: false, search: { found: [] } });
  const sourceId = await store();
  const view = await sources(round.slug, secretariat, ' The general Assembly ');
  expect(view).toMatchObject({
    mayKeep: true,
    sources: [{ id: sourceId, symbol: 'A/RES/71/1', paragraphs: 2, addedBy: 'TS-RCM', adoptedOn: null }],
    search: { wording: 'The general Assembly', found: [{ ordinal: 0, kind: 'near', percent: 100 }] },
  });
  expect((await source(round.slug, gtm, sourceId))?.passages.map(({ label }) => label)).toEqual(['¶1', '23']);
});

test('nothing of it is seen from another negotiation', async () => {
  const sourceId = await store();
  const other = await openRound();
  expect(await source(other.slug, secretariat, sourceId)).toBeNull();
  expect((await sources(other.slug, secretariat, 'modern slavery'))?.search?.found).toEqual([]);
  expect(await sources('nowhere', secretariat, '')).toBeNull();
});
