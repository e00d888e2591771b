import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { placeReservation } from '#lib/commands/place-reservation.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';
import type { NegotiationTextView, ParagraphView } from '#lib/queries/views/negotiation-text-view.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { deletion, onTable, replacement, reworded, victimsOfCrimes } from '../factories/proposals.ts';
import {
  codeOf,
  codesOf,
  demoActors,
  joinWithNext,
  kindsOnRecord,
  openRound,
  type Round,
  splitBefore,
} from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let gtm: Actor;
let usa: Actor;
let mex: Actor;
let rcm: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, usa, mex, rcm] = await demoActors('GTM', 'USA', 'MEX', 'TS-RCM');
});
beforeEach(async () => {
  round = await openRound();
});

/** Item 1 is split here: "… with particular attention to women, …" and what follows goes into the second half. */
const CUT = 'with particular attention';
const plainly = { resolution: null, reason: '' };

async function text(actor: Actor = mex): Promise<NegotiationTextView> {
  const view = await negotiationText({ slug: round.slug, base: { kind: 'workingDraft' }, actor });
  if (!view) throw new Error('The text is gone.');
  return view;
}

async function paragraph(id: string, actor?: Actor): Promise<ParagraphView> {
  const found = (await text(actor)).sections.flatMap(({ paragraphs }) => paragraphs).find((one) => one.id === id);
  if (!found) throw new Error('The paragraph is gone.');
  return found;
}

const item = { code: 'item', suffix: null } as const;

describe('a proposal whose paragraph was split', () => {
  test('goes with the half that has the words it changes, and is incorporated there', async () => {
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const second = await splitBefore(round, 'item 1', CUT);
    expect((await paragraph(round.paragraph('item 1').id)).proposals).toEqual([]);
    const half = await paragraph(second);
    expect(half).toMatchObject({
      label: { ...item, number: 1, suffix: 'bis' },
      ex: [{ ...item, number: 1 }],
      status: 'bracketed',
    });
    expect(half.proposals).toMatchObject([
      {
        id: proposalId,
        verdict: { kind: 'clean' },
        place: { from: { label: { number: 1 }, revision: null }, among: null },
      },
    ]);
    expect(half.compiled.some(({ kind }) => kind === 'alternatives')).toBe(true);
    expectDone(await incorporateProposal(rcm, { negotiationId: round.negotiationId, proposalId, ...plainly }));
    expect(plainText((await paragraph(second)).content)).toContain('among them victims of crimes;');
    expect(plainText((await paragraph(round.paragraph('item 1').id)).content)).not.toContain('crimes');
  });

  test('needs its delegation to choose where it changes both halves, and holds both up until then', async () => {
    const { id, ...item1 } = round.paragraph('item 1');
    const { negotiationId } = round;
    const both = reworded(
      { id, ...item1, content: reworded({ id, ...item1 }, 'protecting the', 'defending the') },
      'women',
      'girls, women',
    );
    const { proposalId } = await onTable(gtm, replacement(round, { id, ...item1 }, both));
    const second = await splitBefore(round, 'item 1', CUT);
    const [first, half] = [await paragraph(id), await paragraph(second)];
    expect([first.status, half.status]).toEqual(['bracketed', 'bracketed']);
    expect([first, half].map(({ compiled }) => compiled.some(({ kind }) => kind === 'alternatives'))).toEqual([
      true,
      true,
    ]);
    expect(half.proposals.map((one) => one.id)).toEqual([proposalId]);
    const [card] = first.proposals;
    expect(card).toMatchObject({ id: proposalId, place: { among: [{ paragraphId: id }, { paragraphId: second }] } });
    const seen = { negotiationId, paragraphId: second, contentHash: half.contentHash, present: ['GTM'] };
    expect(codeOf(await setAgreedAdReferendum(rcm, seen))).toBe('blockedAdReferendum');
    expect(codeOf(await incorporateProposal(rcm, { negotiationId, proposalId, ...plainly }))).toBe('placeUndecided');
    const change = card?.place?.among?.[1]?.change?.proposed ?? [];
    const version = { ...replacement(round, half, change), revisesId: proposalId };
    expect(codeOf(await saveProposal(usa, version))).toBe('notOwnProposal');
    const elsewhere = { ...replacement(round, round.paragraph('item 2'), 'Affirm;'), revisesId: proposalId };
    expect(codeOf(await saveProposal(gtm, elsewhere))).toBe('invalid');
    const draft = expectDone(await saveProposal(gtm, version));
    expectDone(await tableProposal(gtm, { negotiationId, ...draft }));
    expect((await paragraph(second)).proposals).toMatchObject([
      { id: proposalId, tabledVersion: 2, place: null, verdict: { kind: 'clean' }, formerVersions: [{ number: 1 }] },
    ]);
    expect((await paragraph(id)).status).toBe('open');
    expectDone(await incorporateProposal(rcm, { negotiationId, proposalId, ...plainly }));
    expect(plainText((await paragraph(second)).content)).toContain('girls, women');
  });

  test('while private goes with its words too, and cannot be tabled before it is clear where', async () => {
    const { negotiationId } = round;
    const clear = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const unclear = expectDone(await saveProposal(usa, deletion(round, round.paragraph('item 1'))));
    const second = await splitBefore(round, 'item 1', CUT);
    expect((await paragraph(second, gtm)).proposals).toMatchObject([{ id: clear.proposalId, state: 'private' }]);
    expectDone(await tableProposal(gtm, { negotiationId, ...clear }));
    expect(codeOf(await tableProposal(usa, { negotiationId, ...unclear }))).toBe('placeUndecided');
  });
});

describe('a proposal whose paragraph was joined with the one before', () => {
  test('goes with its words, also a deletion, and the record names the paragraph that they are in', async () => {
    const { negotiationId } = round;
    const item2 = round.paragraph('item 2');
    const { proposalId } = await onTable(gtm, deletion(round, item2));
    await joinWithNext(round, 'item 1');
    const joined = await paragraph(round.paragraph('item 1').id);
    expect(joined.ex).toMatchObject([{ number: 1 }, { number: 2 }]);
    expect(joined.proposals).toMatchObject([
      {
        id: proposalId,
        verdict: { kind: 'clean' },
        place: { from: { label: { number: 2 }, revision: 0 }, among: null },
      },
    ]);
    expectDone(await incorporateProposal(rcm, { negotiationId, proposalId, ...plainly }));
    expect(plainText((await paragraph(joined.id)).content).trim()).toBe(plainText(round.paragraph('item 1').content));
    const event = await db().event.findFirstOrThrow({ where: { book: negotiationId, kind: 'proposal.incorporated' } });
    expect(event.paragraphId).toBe(joined.id);
  });
});

describe('a position on a paragraph that was split', () => {
  const taken = (paragraphId: string, stance: 'object' | 'support' | 'none') => ({
    negotiationId: round.negotiationId,
    target: { kind: 'paragraph', paragraphId } as const,
    stance,
    note: '',
  });

  test('stands on both halves until its delegation says it anew on each', async () => {
    const { id } = round.paragraph('item 1');
    expectDone(await takePosition(mex, taken(id, 'object')));
    const second = await splitBefore(round, 'item 1', CUT);
    for (const half of [id, second]) {
      expect((await paragraph(half)).positions).toMatchObject([
        { delegation: 'MEX', stance: 'object', place: { among: [{}, {}] } },
      ]);
      expect((await paragraph(half)).status).toBe('bracketed');
    }
    expectDone(await takePosition(mex, taken(id, 'object')));
    expect((await paragraph(id)).positions).toMatchObject([{ stance: 'object', place: null }]);
    expect((await paragraph(second)).positions).toMatchObject([{ stance: 'object', place: { among: [{}, {}] } }]);
    expectDone(await takePosition(mex, taken(second, 'none')));
    expect(await paragraph(second)).toMatchObject({ positions: [], status: 'open' });
    expect((await paragraph(id)).status).toBe('bracketed');
  });

  test('on a paragraph that was joined stands beside what the delegation says of the other, and neither is lost', async () => {
    const [item1, item2] = [round.paragraph('item 1'), round.paragraph('item 2')];
    expectDone(await takePosition(mex, taken(item2.id, 'object')));
    expectDone(await takePosition(mex, taken(item1.id, 'support')));
    await joinWithNext(round, 'item 1');
    const stances = async () => (await paragraph(item1.id)).positions.map(({ stance }) => stance).toSorted();
    expect(await stances()).toEqual(['object', 'support']);
    expect((await paragraph(item1.id)).status).toBe('bracketed');
    expectDone(await takePosition(mex, taken(item1.id, 'support')));
    expect(await stances()).toEqual(['support']);
    expect((await paragraph(item1.id)).status).toBe('open');
  });
});

describe('a reservation on a paragraph that was split', () => {
  async function reserved() {
    const { negotiationId } = round;
    const { id } = round.paragraph('item 1');
    const target = { kind: 'paragraph', paragraphId: id } as const;
    const entry = { negotiationId, target, type: 'wording', text: 'On women.', blocksAdReferendum: true } as const;
    const { reservationId } = expectDone(await enterReservation(usa, entry));
    return { negotiationId, reservationId, id };
  }

  test('stands on both halves until its delegation says on which it is', async () => {
    const { negotiationId, reservationId, id } = await reserved();
    const early = { negotiationId, reservationId, paragraphIds: [id] };
    expect(codeOf(await placeReservation(usa, early))).toBe('placeDecided');
    const second = await splitBefore(round, 'item 1', CUT);
    for (const half of [id, second]) {
      expect((await paragraph(half, usa)).reservations).toMatchObject([
        { id: reservationId, mayPlace: true, place: { among: [{}, {}] } },
      ]);
    }
    const chosen = { negotiationId, reservationId, paragraphIds: [second] };
    expect(codeOf(await placeReservation(mex, chosen))).toBe('notOwnReservation');
    expect(codeOf(await placeReservation(rcm, chosen))).toBe('onlyDelegations');
    const other = round.paragraph('item 2').id;
    expect(codeOf(await placeReservation(usa, { ...chosen, paragraphIds: [other] }))).toBe('invalid');
    expect(await codesOf([placeReservation(usa, chosen), placeReservation(usa, chosen)])).toEqual([
      'done',
      'placeDecided',
    ]);
    expect((await paragraph(id)).reservations).toEqual([]);
    expect((await paragraph(second)).reservations).toMatchObject([
      { id: reservationId, delegation: 'USA', place: null },
    ]);
    expect((await kindsOnRecord(negotiationId)).filter((kind) => kind === 'reservation.placed')).toHaveLength(1);
  });

  test('may be on both, each with its words and its time', async () => {
    const { negotiationId, reservationId, id } = await reserved();
    const second = await splitBefore(round, 'item 1', CUT);
    expectDone(await placeReservation(usa, { negotiationId, reservationId, paragraphIds: [id, second] }));
    for (const half of [id, second]) {
      expect((await paragraph(half)).reservations).toMatchObject([{ text: 'On women.', place: null }]);
    }
    const rows = await db().reservation.findMany({ where: { negotiationId } });
    expect(new Set(rows.map(({ enteredAt }) => enteredAt.toISOString())).size).toBe(1);
  });
});
