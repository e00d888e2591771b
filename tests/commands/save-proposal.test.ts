import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { discardProposal } from '#lib/commands/discard-proposal.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { contentOf, PARAGRAPH_LIMIT } from '#lib/domain/text/paragraph.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { newProposal, replacement, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, kindsOnRecord, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let gtm: Actor;
let mex: Actor;
let secretariat: Actor;
let observer: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, mex, secretariat, observer] = await demoActors('GTM', 'MEX', 'TS-RCM', 'IOM');
});
beforeEach(async () => {
  round = await openRound();
});

async function stored(proposalId: string) {
  return await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
}

describe('a proposal is kept', () => {
  test('private to its delegation, with the words it is made against frozen, and nothing on the record', async () => {
    const { proposalId, version } = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const item1 = round.paragraph('item 1');
    expect(version).toBe(1);
    expect(await stored(proposalId)).toMatchObject({
      delegation: 'GTM',
      state: 'private',
      number: null,
      paragraphId: item1.id,
      sectionId: round.sections[1],
      base: item1.content,
      baseHash: contentHash(item1.content, item1.heading),
      baseRevision: null,
    });
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened']);
  });

  test('against a revision that was on the screen, whatever stands in the working draft since', async () => {
    await typeInto(round, 'item 1', 'Other words;');
    const input = { ...victimsOfCrimes(round), base: { kind: 'revision', number: 0 } } as const;
    const { proposalId } = expectDone(await saveProposal(gtm, input));
    const item1 = round.paragraph('item 1');
    expect(await stored(proposalId)).toMatchObject({ base: item1.content, baseRevision: 0 });
  });

  test('to delete a paragraph, to insert one, first or after another, and to add a section', async () => {
    const { id, content, heading } = round.paragraph('item 5');
    const base = { kind: 'workingDraft' } as const;
    const common = newProposal(round);
    const proposed = contentOf('Combat migrant smuggling;');
    const [preamble, principles] = round.sections;
    const after = { paragraphId: id, sectionId: principles };
    const first = { paragraphId: null, sectionId: preamble };
    const cases = [
      [
        { ...common, kind: 'delete', paragraphId: id, base, baseHash: contentHash(content, heading) },
        { ...after, proposed: [] },
      ],
      [
        { ...common, kind: 'insert', ...after, heading: 'Smuggling', proposed },
        { ...after, proposed, base: [] },
      ],
      [
        { ...common, kind: 'insert', ...first, heading: null, proposed },
        { ...first, proposed },
      ],
      [
        { ...common, kind: 'newSection', sectionId: principles, heading: 'Means', paragraphs: [proposed, proposed] },
        { sectionId: principles, heading: 'Means', proposed: [proposed, proposed] },
      ],
    ] as const;
    for (const [input, expected] of cases) {
      const { proposalId } = expectDone(await saveProposal(gtm, input));
      expect(await stored(proposalId)).toMatchObject({ kind: input.kind, ...expected });
    }
  });

  test('letters, emoji, right-to-left quotes, marks and footnotes come back as they went in', async () => {
    const proposed = [
      { kind: 'text', text: 'Niñas y migração: «l’État»\u00a0– ', italic: true },
      { kind: 'text', text: '👩‍👧‍👦 \u200f“שלום”\u200f e\u0301' },
      {
        kind: 'footnote',
        content: [{ kind: 'text', text: 'A/RES/71/1', bold: true, link: 'https://undocs.org/A/RES/71/1' }],
      },
    ] as const;
    const { proposalId } = expectDone(await saveProposal(gtm, replacement(round, round.paragraph('PP1'), proposed)));
    expect((await stored(proposalId)).proposed).toEqual(proposed);
  });
});

describe('a private proposal is edited', () => {
  test('by whoever knows the last edit; the words it is made against stay frozen while others write', async () => {
    const first = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    await typeInto(round, 'item 1', 'Commit to something else;');
    const input = { ...victimsOfCrimes(round), ...first, rationale: 'Victims of various crimes.' };
    expect(expectDone(await saveProposal(gtm, input))).toEqual({ ...first, version: 2 });
    expect(await stored(first.proposalId)).toMatchObject({
      rationale: 'Victims of various crimes.',
      base: round.paragraph('item 1').content,
    });
    expect(codeOf(await saveProposal(gtm, input))).toBe('changedMeanwhile');
  });

  test('onto the words that stand there now, when the delegate has seen them', async () => {
    const first = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    await typeInto(round, 'item 1', 'Commit to something else;');
    const heading = round.paragraph('item 1').heading;
    const seen = { baseHash: contentHash(contentOf('Commit to something else;'), heading) };
    expectDone(await saveProposal(gtm, { ...victimsOfCrimes(round), ...first, ...seen }));
    expect(await stored(first.proposalId)).toMatchObject({ base: contentOf('Commit to something else;'), ...seen });
  });

  test('by two delegates of one country at once: one wins, the other hears of it', async () => {
    const first = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const edits = ['one', 'two'].map((rationale) =>
      saveProposal(gtm, { ...victimsOfCrimes(round), ...first, rationale }),
    );
    expect(await codesOf(edits)).toEqual(['changedMeanwhile', 'done']);
    expect((await stored(first.proposalId)).version).toBe(2);
  });

  test('not into a proposal on something else', async () => {
    const first = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const other = replacement(round, round.paragraph('item 5'), 'Other words;');
    expect(codeOf(await saveProposal(gtm, { ...other, ...first }))).toBe('invalid');
  });

  test('and thrown away, once, without a trace on the record', async () => {
    const { negotiationId } = round;
    const first = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    expect(codeOf(await discardProposal(mex, { negotiationId, ...first }))).toBe('notFound');
    expect(codeOf(await discardProposal(gtm, { negotiationId, ...first, version: 9 }))).toBe('changedMeanwhile');
    const twice = [
      discardProposal(gtm, { negotiationId, ...first }),
      discardProposal(gtm, { negotiationId, ...first }),
    ];
    expect(await codesOf(twice)).toEqual(['done', 'notFound']);
    expect(await db().proposal.count({ where: { negotiationId } })).toBe(0);
    expect(await kindsOnRecord(negotiationId)).toEqual(['negotiation.opened']);
  });
});

describe('a proposal is refused', () => {
  test('to those who are no delegation', async () => {
    for (const actor of [secretariat, observer])
      expect(codeOf(await saveProposal(actor, victimsOfCrimes(round)))).toBe('onlyDelegations');
    expect(await db().proposal.count({ where: { negotiationId: round.negotiationId } })).toBe(0);
  });

  test('when the words are no longer those the delegate saw', async () => {
    await typeInto(round, 'item 1', 'Other words;');
    expect(codeOf(await saveProposal(gtm, victimsOfCrimes(round)))).toBe('wordsChanged');
  });

  test('over the limit, with the count', async () => {
    const proposed = 'ñ'.repeat(PARAGRAPH_LIMIT + 7);
    const outcome = await saveProposal(gtm, replacement(round, round.paragraph('PP1'), proposed));
    expect(outcome).toMatchObject({
      refusal: { code: 'tooLong', values: { count: PARAGRAPH_LIMIT + 7, limit: PARAGRAPH_LIMIT }, field: 'proposed' },
    });
  });

  test('on what is of another negotiation or nowhere', async () => {
    const other = await openRound();
    const strange = { ...victimsOfCrimes(other), negotiationId: round.negotiationId };
    expect(codeOf(await saveProposal(gtm, strange))).toBe('notFound');
    const insert = { ...newProposal(round), kind: 'insert', heading: null, proposed: contentOf('New;') } as const;
    const [section] = other.sections;
    expect(codeOf(await saveProposal(gtm, { ...insert, sectionId: section, paragraphId: null }))).toBe('notFound');
    const after = other.paragraph('PP1').id;
    const [preamble] = round.sections;
    expect(codeOf(await saveProposal(gtm, { ...insert, sectionId: preamble, paragraphId: after }))).toBe('notFound');
    const revision = { ...victimsOfCrimes(round), base: { kind: 'revision', number: 7 } } as const;
    expect(codeOf(await saveProposal(gtm, revision))).toBe('notFound');
    expect(codeOf(await saveProposal(gtm, { ...victimsOfCrimes(round), negotiationId: crypto.randomUUID() }))).toBe(
      'notFound',
    );
  });

  test('to another delegation than its own, as if it were not there', async () => {
    const first = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    expect(codeOf(await saveProposal(mex, { ...victimsOfCrimes(round), ...first }))).toBe('notFound');
    expect((await stored(first.proposalId)).version).toBe(1);
  });
});
