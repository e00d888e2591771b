import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { backProposal } from '#lib/commands/back-proposal.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { liftTermObjection } from '#lib/commands/lift-term-objection.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { consensus } from '#lib/queries/consensus.ts';
import type { ConsensusView, MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { newProposal, onTable, replacement, reworded, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let gtm: Actor;
let hnd: Actor;
let blz: Actor;
let usa: Actor;
let chair: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, hnd, blz, usa, chair] = await demoActors('GTM', 'HND', 'BLZ', 'USA', 'SLV');
});
beforeEach(async () => {
  round = await openRound();
});

async function view(actor: Actor = gtm): Promise<ConsensusView> {
  const found = await consensus({ slug: round.slug, actor, locale: 'en' });
  if (found === null) throw new Error('There is no such negotiation.');
  return found;
}

function rowOf({ sections }: ConsensusView, id: string): MatrixRow {
  const row = sections.flatMap(({ rows }) => rows).find((one) => one.id === id);
  if (!row) throw new Error(`There is no row ${id}.`);
  return row;
}

function stances({ cells }: MatrixRow): string {
  return cells.map(({ delegation, stance }) => `${delegation} ${stance}`).join(', ');
}

async function deletionOfWords(): Promise<string> {
  const item5 = round.paragraph('item 5');
  const shorter = reworded(item5, ' and more efficient border management', '');
  return (await onTable(gtm, replacement(round, item5, shorter))).proposalId;
}

describe('the matrix of a round', () => {
  test('has every delegation by bloc, every paragraph by section, and nothing said at first', async () => {
    const { blocs, sections, whole, total, byStatus } = await view();
    expect(blocs.map(({ code, delegations }) => [code, delegations.length])).toEqual([
      ['RCM', 11],
      ['SACM', 12],
    ]);
    expect(blocs[0]?.delegations.slice(0, 3)).toEqual(['BLZ', 'CAN', 'CRI']);
    expect(sections.map(({ rows }) => rows.length)).toEqual([4, 7, 2, 1]);
    const rows = [whole, ...sections.flatMap((section) => section.rows)];
    expect(rows.every(({ cells, obstacles }) => cells.length + obstacles.length === 0)).toBe(true);
    expect([total, byStatus.open]).toEqual([14, 14]);
  });

  test('GTM proposes to delete words, HND supports, BLZ objects', async () => {
    const { negotiationId } = round;
    const proposalId = await deletionOfWords();
    expectDone(await backProposal(hnd, { negotiationId, proposalId, backing: 'support' }));
    const target = { kind: 'proposal', proposalId } as const;
    expectDone(await takePosition(blz, { negotiationId, target, stance: 'object', note: 'Needed.' }));
    const row = rowOf(await view(), round.paragraph('item 5').id);
    expect(stances(row)).toBe('BLZ opposeProposal, GTM propose, HND back');
    expect(row.cells[0]?.voices[0]).toMatchObject({ note: 'Needed.', on: { kind: 'proposal', number: 1 } });
    expect(row).toMatchObject({
      status: 'bracketed',
      obstacles: [{ kind: 'proposal', change: 'deleteWords', delegation: 'GTM', behind: ['HND'], objecting: ['BLZ'] }],
    });
  });

  test('a term objection stands on every paragraph that has the term, a reservation on the whole text on one row', async () => {
    const { negotiationId } = round;
    expectDone(await objectToTerm(usa, { negotiationId, term: 'slavery', note: '' }));
    const target = { kind: 'whole' } as const;
    const reservation = {
      negotiationId,
      target,
      type: 'scrutiny',
      text: 'Attorneys.',
      blocksAdReferendum: true,
    } as const;
    expectDone(await enterReservation(usa, reservation));
    const { whole, sections } = await view();
    expect(stances(whole)).toBe('USA reserve');
    const said = sections.flatMap(({ rows }) => rows).filter(({ cells }) => cells.length > 0);
    expect(said.map(({ id }) => id)).toEqual([round.paragraph('item 1').id]);
    expect(said[0]?.obstacles).toEqual([{ kind: 'termObjection', term: 'slavery', delegations: ['USA'] }]);
  });

  test('what a proposal would add has a row where it would stand, and the paragraph before it stays open', async () => {
    const item7 = round.paragraph('item 7');
    const { proposalId } = await onTable(hnd, {
      ...newProposal(round),
      kind: 'insert',
      sectionId: round.sections[1],
      paragraphId: item7.id,
      heading: 'Smuggling',
      proposed: contentOf('Prevent migrant smuggling;'),
    });
    const found = await view();
    const rows = found.sections[1]?.rows ?? [];
    expect(rows.at(-1)).toMatchObject({ id: proposalId, kind: 'insertion', proposal: 1, label: item7.label });
    expect(rowOf(found, item7.id)).toMatchObject({ status: 'open', obstacles: [] });
  });

  test('another delegation’s draft is said to nobody, one’s own neither', async () => {
    expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const item1 = round.paragraph('item 1').id;
    for (const reader of [gtm, usa]) expect(rowOf(await view(reader), item1).cells).toEqual([]);
  });

  test('an unknown negotiation is null', async () => {
    expect(await consensus({ slug: 'nowhere', actor: gtm, locale: 'en' })).toBeNull();
  });
});

describe('the course', () => {
  test('tells the zero draft as it was issued, and now', async () => {
    const pp1 = round.paragraph('PP1');
    const { negotiationId } = round;
    await deletionOfWords();
    const agreed = {
      negotiationId,
      paragraphId: pp1.id,
      present: ['GTM'],
      contentHash: contentHash(pp1.content, null),
    };
    expectDone(await setAgreedAdReferendum(chair, agreed));
    const { course } = await view();
    expect(course.map(({ revision, byStatus }) => [revision?.number ?? 'now', byStatus])).toEqual([
      [0, { open: 14, bracketed: 0, adReferendum: 0, agreed: 0, deferred: 0, deleted: 0 }],
      ['now', { open: 12, bracketed: 1, adReferendum: 1, agreed: 0, deferred: 0, deleted: 0 }],
    ]);
  });

  test('a revision keeps what bracketed it when it was issued, though it was solved since', async () => {
    const { negotiationId } = round;
    const { termObjectionId } = expectDone(await objectToTerm(usa, { negotiationId, term: 'slavery', note: '' }));
    const zero = await db().revision.findFirstOrThrow({ where: { negotiationId } });
    const texts = await db().revisionText.findMany({ where: { revisionId: zero.id } });
    // The next revision, issued on the same words.
    await db().revision.create({
      data: {
        negotiationId,
        number: 1,
        kind: 'editorial',
        symbol: 'X/Rev.1',
        issuedAt: new Date(),
        contentHash: zero.contentHash,
        texts: {
          create: texts.map(({ language, content, contentHash }) => ({
            language,
            content: content ?? {},
            contentHash,
          })),
        },
      },
    });
    expectDone(await liftTermObjection(usa, { negotiationId, termObjectionId }));
    const { course } = await view();
    expect(course.map(({ revision, byStatus }) => [revision?.number ?? 'now', byStatus.bracketed])).toEqual([
      [0, 0],
      [1, 1],
      ['now', 0],
    ]);
  });
});
