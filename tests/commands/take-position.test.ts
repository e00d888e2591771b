import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { changeSection } from '#lib/collab/section-document.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { removeParagraph } from '#lib/editor/paragraphs.ts';
import type { TakePosition } from '#lib/inputs/position.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, victimsOfCrimes } from '../factories/proposals.ts';
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

function on(target: TakePosition['target'], stance: TakePosition['stance'], note = ''): TakePosition {
  return { negotiationId: round.negotiationId, target, stance, note };
}

function onItem(label: string, stance: TakePosition['stance'], note = ''): TakePosition {
  return on({ kind: 'paragraph', paragraphId: round.paragraph(label).id }, stance, note);
}

async function taken() {
  const rows = await db().position.findMany({
    where: { negotiationId: round.negotiationId },
    orderBy: { ordinal: 'asc' },
  });
  return rows.map(({ delegation, stance, note }) => [delegation, stance, note].join(' ').trim());
}

async function recorded() {
  const where = { book: round.negotiationId, kind: 'position.taken' };
  return await db().event.findMany({ where, orderBy: { seq: 'asc' } });
}

describe('a position', () => {
  test('is added to those before and never overwrites one; the record tells from what to what', async () => {
    expectDone(await takePosition(usa, onItem('item 7', 'object', 'not yet')));
    expectDone(await takePosition(usa, onItem('item 7', 'awaitingInstructions', 'climate change')));
    expectDone(await takePosition(usa, onItem('item 7', 'none')));
    expect(await taken()).toEqual(['USA object not yet', 'USA awaitingInstructions climate change', 'USA none']);
    const events = await recorded();
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { from: null, to: { stance: 'object', note: 'not yet' } },
      { from: { stance: 'object', note: 'not yet' }, to: { stance: 'awaitingInstructions' } },
      { from: { stance: 'awaitingInstructions' }, to: { stance: 'none' } },
    ]);
    const label = { code: 'item', number: 7, suffix: null };
    const paragraphId = round.paragraph('item 7').id;
    expect(events[0]).toMatchObject({ paragraphId, proposalId: null, payload: { on: { kind: 'paragraph', label } } });
  });

  test('with the same stance and note is one act, also at once; with another note it is another', async () => {
    const twice = [1, 2].map(() => takePosition(usa, onItem('item 7', 'reserve', 'why')));
    expect(await codesOf(twice)).toEqual(['done', 'done']);
    expectDone(await takePosition(usa, onItem('item 7', 'reserve', 'why')));
    expectDone(await takePosition(usa, onItem('item 7', 'reserve', 'why not')));
    expect(await taken()).toEqual(['USA reserve why', 'USA reserve why not']);
    expect(await recorded()).toHaveLength(2);
  });

  test('that was never taken, or is taken back already, is taken back without an act', async () => {
    expectDone(await takePosition(usa, onItem('item 7', 'none')));
    expect(await taken()).toEqual([]);
    expectDone(await takePosition(usa, onItem('item 7', 'support')));
    const twice = [1, 2].map(() => takePosition(usa, onItem('item 7', 'none')));
    expect(await codesOf(twice)).toEqual(['done', 'done']);
    expect(await taken()).toEqual(['USA support', 'USA none']);
  });

  test('on the whole text, a paragraph and a proposal stand beside each other', async () => {
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    expectDone(await takePosition(usa, on({ kind: 'whole' }, 'reserve')));
    expectDone(await takePosition(usa, onItem('item 1', 'canAccept')));
    expectDone(await takePosition(usa, on({ kind: 'proposal', proposalId }, 'object')));
    expect(await taken()).toHaveLength(3);
    const last = (await recorded()).at(-1);
    const paragraphId = round.paragraph('item 1').id;
    const payload = { on: { kind: 'proposal', number: 1, delegation: 'GTM' } };
    expect(last).toMatchObject({ proposalId, paragraphId, payload });
  });

  test('of two delegations at once both stand', async () => {
    const both = [takePosition(usa, onItem('item 5', 'object')), takePosition(gtm, onItem('item 5', 'support'))];
    expect(await codesOf(both)).toEqual(['done', 'done']);
    expect((await taken()).toSorted((a, b) => a.localeCompare(b))).toEqual(['GTM support', 'USA object']);
  });
});

describe('a position is refused', () => {
  test('to those who are no delegation', async () => {
    for (const actor of [secretariat, observer])
      expect(codeOf(await takePosition(actor, onItem('item 7', 'support')))).toBe('onlyDelegations');
    expect(await taken()).toEqual([]);
  });

  test('on what is of another negotiation, private to another delegation, or nowhere', async () => {
    const strange = (await openRound()).paragraph('item 7').id;
    expect(codeOf(await takePosition(usa, on({ kind: 'paragraph', paragraphId: strange }, 'object')))).toBe('notFound');
    const { proposalId } = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    expect(codeOf(await takePosition(usa, on({ kind: 'proposal', proposalId }, 'object')))).toBe('notFound');
    const nowhere = { kind: 'proposal', proposalId: crypto.randomUUID() } as const;
    expect(codeOf(await takePosition(usa, on(nowhere, 'object')))).toBe('notFound');
    const elsewhere = { ...onItem('item 7', 'object'), negotiationId: crypto.randomUUID() };
    expect(codeOf(await takePosition(usa, elsewhere))).toBe('notFound');
  });

  test('on a proposal of one’s own, and on a closed one, but it can be taken back there', async () => {
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const target = { kind: 'proposal', proposalId } as const;
    expect(codeOf(await takePosition(gtm, on(target, 'support')))).toBe('ownProposal');
    expectDone(await takePosition(usa, on(target, 'object')));
    expectDone(await withdrawProposal(gtm, { negotiationId: round.negotiationId, proposalId }));
    expect(codeOf(await takePosition(usa, on(target, 'reserve')))).toBe('proposalClosed');
    expectDone(await takePosition(usa, on(target, 'none')));
  });

  test('as an objection to words that are agreed, and on words that are gone', async () => {
    const { id } = round.paragraph('item 5');
    const set = { setBy: 'TS-RCM', setAt: new Date(), present: [], contentHash: '' };
    const { negotiationId } = round;
    expectDone(await takePosition(usa, onItem('item 7', 'object')));
    await db().paragraphMark.create({ data: { negotiationId, paragraphId: id, kind: 'adReferendum', ...set } });
    expect(codeOf(await takePosition(usa, onItem('item 5', 'object')))).toBe('paragraphClosed');
    expectDone(await takePosition(usa, onItem('item 5', 'canAccept')));
    const gone = round.paragraph('item 7').id;
    const by = { accountId: null, partyCode: null };
    await db().$transaction((tx) =>
      changeSection(tx, round.sections[1], 'en', (ydoc) => removeParagraph(ydoc, gone), by),
    );
    expect(codeOf(await takePosition(usa, onItem('item 7', 'reserve')))).toBe('paragraphDeleted');
    expectDone(await takePosition(usa, onItem('item 7', 'none')));
  });
});
