import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { changeSection } from '#lib/collab/section-document.ts';
import { backProposal } from '#lib/commands/back-proposal.ts';
import { enterReservation } from '#lib/commands/enter-reservation.ts';
import { liftReservation } from '#lib/commands/lift-reservation.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { insertParagraph, removeParagraph } from '#lib/editor/paragraphs.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';
import type { NegotiationTextView, TextBase } from '#lib/queries/views/negotiation-text-view.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { newProposal, onTable, replacement, reworded, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

const WORKING: TextBase = { kind: 'workingDraft' };
const ZERO: TextBase = { kind: 'revision', number: 0 };
const BY_NOBODY = { accountId: null, partyCode: null };

let round: Round;
let gtm: Actor;
let mex: Actor;
let hnd: Actor;
let usa: Actor;
let secretariat: Actor;
let observer: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [gtm, mex, hnd, usa, secretariat, observer] = await demoActors('GTM', 'MEX', 'HND', 'USA', 'TS-RCM', 'IOM');
});
beforeEach(async () => {
  round = await openRound();
});

async function text(actor: Actor, base: TextBase = WORKING): Promise<NegotiationTextView> {
  const view = await negotiationText({ slug: round.slug, base, actor });
  if (view === null) throw new Error('There is no such text.');
  return view;
}

function paragraphOf(view: NegotiationTextView, label: string) {
  const { id } = round.paragraph(label);
  const found = view.sections.flatMap(({ paragraphs }) => paragraphs).find((paragraph) => paragraph.id === id);
  if (!found) throw new Error(`The text does not show ${label}.`);
  return found;
}

async function inSection(index: 0 | 1 | 2 | 3, change: Parameters<typeof changeSection>[3]) {
  await db().$transaction((tx) => changeSection(tx, round.sections[index], 'en', change, BY_NOBODY));
}

describe('the text as it was imported', () => {
  test('has every paragraph with its label, its lines and the hash of its words; nothing has changed', async () => {
    const view = await text(gtm);
    expect(view.sections.map(({ paragraphs }) => paragraphs.length)).toEqual([4, 7, 2, 1]);
    const item1 = paragraphOf(view, 'item 1');
    const { content, heading } = round.paragraph('item 1');
    expect(item1).toMatchObject({
      label: { code: 'item', number: 1, suffix: null },
      formerLabel: { code: 'item', number: 1, suffix: null },
      heading,
      content,
      inText: true,
      status: 'open',
      changes: null,
      proposals: [],
      mark: null,
      blockers: [],
      contentHash: contentHash(content, heading),
      compiled: [{ kind: 'text', content }],
    });
    expect(item1.lines.first).toBe(1);
    expect(paragraphOf(view, 'item 2').lines.first).toBe(1 + item1.lines.starts.length);
    expect(view.progress).toMatchObject({ total: 14, byStatus: { open: 14, bracketed: 0 }, awaitingReader: 0 });
    expect(view.revisions).toMatchObject([{ number: 0, kind: 'zero', symbol: 'RCM-SACM/2017/L.1' }]);
  });

  test('is the same as the zero draft, which has none before it', async () => {
    const [working, zero] = [await text(gtm), await text(gtm, ZERO)];
    expect(zero.sections.map(({ byStatus }) => byStatus)).toEqual(working.sections.map(({ byStatus }) => byStatus));
    expect(paragraphOf(zero, 'item 1')).toMatchObject({ changes: null, formerLabel: null });
  });

  test('is not there under another address or another number', async () => {
    expect(await negotiationText({ slug: 'nowhere', base: WORKING, actor: gtm })).toBeNull();
    expect(await negotiationText({ slug: round.slug, base: { kind: 'revision', number: 1 }, actor: gtm })).toBeNull();
  });
});

describe('an open proposal', () => {
  test('stands in brackets with the names behind it, and its paragraph is bracketed', async () => {
    const { proposalId } = await onTable(gtm, { ...victimsOfCrimes(round), rationale: 'Various crimes.' });
    const target = { negotiationId: round.negotiationId, proposalId };
    expectDone(await backProposal(mex, { ...target, backing: 'support' }));
    expectDone(await backProposal(hnd, { ...target, backing: 'coSponsor' }));
    const view = await text(usa);
    const item1 = paragraphOf(view, 'item 1');
    expect(item1.status).toBe('bracketed');
    expect(item1.blockers).toEqual([{ kind: 'proposal', proposalId, number: 1, delegation: 'GTM' }]);
    const bracket = item1.compiled.find((piece) => piece.kind === 'alternatives');
    expect(bracket?.kind === 'alternatives' && bracket.alternatives.map(({ content }) => plainText(content))).toEqual([
      'trafficking in persons and of modern slavery',
      'crimes',
    ]);
    expect(bracket).toMatchObject({
      alternatives: [{ isBase: true }, { owners: [{ owner: 'GTM', coSponsors: ['HND'], supporters: ['MEX'] }] }],
    });
    expect(item1.proposals).toMatchObject([
      { number: 1, delegation: 'GTM', coSponsors: ['HND'], supporters: ['MEX'], rationale: 'Various crimes.' },
    ]);
    expect(item1.proposals[0]?.verdict).toMatchObject({ kind: 'clean' });
    expect(item1.proposals[0]?.redline.map(({ kind }) => kind)).toEqual(['same', 'deleted', 'inserted', 'same']);
    expect(view.progress).toMatchObject({ byStatus: { open: 13, bracketed: 1 } });
  });

  test('awaits those delegations that have said nothing on it', async () => {
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    const { negotiationId } = round;
    const target = { kind: 'proposal', proposalId } as const;
    expectDone(await backProposal(mex, { negotiationId, proposalId, backing: 'support' }));
    expectDone(await takePosition(hnd, { negotiationId, target, stance: 'reserve', note: '' }));
    const waiting = await Promise.all([gtm, mex, hnd, usa, secretariat, observer].map((actor) => text(actor)));
    expect(waiting.map(({ progress }) => progress.awaitingReader)).toEqual([0, 0, 0, 1, 0, 0]);
  });

  test('collides with another on the same words, and both say so', async () => {
    const item5 = round.paragraph('item 5');
    await onTable(gtm, replacement(round, item5, reworded(item5, ' and more efficient border management', '')));
    await onTable(mex, replacement(round, item5, reworded(item5, 'more efficient', 'humane')));
    const { proposals } = paragraphOf(await text(usa), 'item 5');
    expect(proposals.map(({ collidesWith }) => collidesWith.map(({ number }) => number))).toEqual([[2], [1]]);
  });

  test('is judged against the working draft, whichever text is shown', async () => {
    await onTable(gtm, victimsOfCrimes(round));
    const item1 = round.paragraph('item 1');
    await typeInto(round, 'item 1', plainText(reworded(item1, 'trafficking in persons', 'smuggling')));
    for (const base of [WORKING, ZERO]) {
      const { proposals, compiled } = paragraphOf(await text(usa, base), 'item 1');
      expect(proposals[0]?.verdict?.kind).toBe('conflict');
      expect(compiled.some((piece) => piece.kind === 'alternatives')).toBe(true);
    }
  });

  test('to insert stands after its paragraph, or first; a new section stands by itself; neither brackets anything', async () => {
    const proposed = contentOf('Combat migrant smuggling and trafficking in persons;');
    const item7 = round.paragraph('item 7').id;
    const [preamble, principles] = round.sections;
    const insert = { ...newProposal(round), kind: 'insert', heading: null, proposed } as const;
    await onTable(hnd, { ...insert, sectionId: principles, paragraphId: item7 });
    await onTable(hnd, { ...insert, sectionId: preamble, paragraphId: null });
    const section = { ...newProposal(round), kind: 'newSection', sectionId: principles, heading: 'Means' } as const;
    await onTable(hnd, { ...section, paragraphs: [proposed] });
    const view = await text(gtm);
    expect(paragraphOf(view, 'item 7')).toMatchObject({ status: 'open', proposals: [{ kind: 'insert', number: 1 }] });
    expect(view.sections[0]?.insertedFirst).toMatchObject([{ number: 2, verdict: { kind: 'clean' } }]);
    expect(view.newSections).toMatchObject([{ number: 3, heading: 'Means', proposedParagraphs: [proposed] }]);
    expect(view.strays).toEqual([]);
  });

  test('gives the reader the abilities that the policies give', async () => {
    await onTable(gtm, victimsOfCrimes(round));
    const abilities = async (actor: Actor) => {
      const all = Object.entries(paragraphOf(await text(actor), 'item 1').proposals[0]?.abilities ?? {});
      return all.flatMap(([name, may]) => (may ? [name] : []));
    };
    expect(await abilities(gtm)).toEqual(['withdraw', 'revise']);
    expect(await abilities(mex)).toEqual(['back']);
    expect(await abilities(secretariat)).toEqual(['incorporate', 'close']);
    expect(await abilities(observer)).toEqual([]);
  });

  test('that is withdrawn is kept among the closed ones, where others may take it over', async () => {
    const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
    expectDone(await withdrawProposal(gtm, { negotiationId: round.negotiationId, proposalId }));
    const view = await text(mex);
    expect(paragraphOf(view, 'item 1')).toMatchObject({ status: 'open', proposals: [], closedProposals: 1 });
    expect(view.closed).toMatchObject([
      { number: 1, state: 'withdrawn', verdict: null, abilities: { takeOver: true } },
    ]);
  });
});

describe('a private proposal', () => {
  test('is shown to its own delegation, outside the compilation, with what it would collide with', async () => {
    const tabled = replacement(round, round.paragraph('item 1'), 'Commit to less;');
    await onTable(mex, tabled);
    const { proposalId } = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    const item1 = paragraphOf(await text(gtm), 'item 1');
    expect(item1.proposals).toMatchObject([
      { number: 1, delegation: 'MEX', collidesWith: [] },
      { id: proposalId, number: null, state: 'private', version: 1, collidesWith: [{ number: 1 }] },
    ]);
    expect(item1.proposals[1]?.abilities).toMatchObject({ edit: true, table: true, withdraw: false });
    expect(JSON.stringify(item1.compiled)).not.toContain(proposalId);
    expect(item1.blockers).toHaveLength(1);
  });

  test('is in nobody else’s view, in no form', async () => {
    const { proposalId } = expectDone(await saveProposal(gtm, victimsOfCrimes(round)));
    for (const actor of [mex, hnd, secretariat, observer]) {
      for (const base of [WORKING, ZERO]) {
        const told = JSON.stringify(await text(actor, base));
        expect(told).not.toContain(proposalId);
        expect(told).not.toContain('victims of crimes');
      }
    }
  });
});

describe('changes against the revision before', () => {
  test('show words changed, paragraphs new under bis, and paragraphs deleted where they stood', async () => {
    await typeInto(round, 'item 2', 'Affirm nothing;');
    const added = { id: 'added', heading: null, content: contentOf('Establish a forum;') };
    await inSection(1, (ydoc) => insertParagraph(ydoc, round.paragraph('item 3').id, added));
    await inSection(1, (ydoc) => removeParagraph(ydoc, round.paragraph('item 5').id));
    const view = await text(gtm);
    const order = view.sections[1]?.paragraphs.map(({ label, inText, status }) => [
      label.number,
      label.suffix,
      inText,
      status,
    ]);
    expect(order).toEqual([
      [1, null, true, 'open'],
      [2, null, true, 'open'],
      [3, null, true, 'open'],
      [3, 'bis', true, 'open'],
      [4, null, true, 'open'],
      [5, null, false, 'deleted'],
      [6, null, true, 'open'],
      [7, null, true, 'open'],
    ]);
    expect(paragraphOf(view, 'item 2').changes?.map(({ kind }) => kind)).toContain('deleted');
    const bis = view.sections[1]?.paragraphs[3];
    expect(bis).toMatchObject({ formerLabel: null, changes: [{ kind: 'inserted', content: added.content }] });
    const item5 = paragraphOf(view, 'item 5');
    const { content } = round.paragraph('item 5');
    expect(item5).toMatchObject({
      content,
      changes: [{ kind: 'deleted', content }],
      compiled: [],
      lines: { starts: [] },
    });
    expect(view.progress).toMatchObject({ total: 14, byStatus: { open: 14, deleted: 1 } });
    expect(paragraphOf(await text(gtm, ZERO), 'item 5')).toMatchObject({ inText: true, status: 'deleted' });
  });

  test('leave no proposal out: one on a new paragraph is a stray beside the revision that lacks it', async () => {
    const added = { id: 'added', heading: null, content: contentOf('Establish a forum;') };
    await inSection(1, (ydoc) => insertParagraph(ydoc, round.paragraph('item 3').id, added));
    const label = { code: 'item', number: 3, suffix: 'bis' } as const;
    await onTable(gtm, replacement(round, { ...added, label }, 'Establish two;'));
    expect((await text(mex)).strays).toEqual([]);
    expect((await text(mex, ZERO)).strays).toMatchObject([{ number: 1, paragraphId: 'added' }]);
  });
});

describe('what delegations say', () => {
  test('stands with its history, the newest first; what was taken back does not stand', async () => {
    const { negotiationId } = round;
    const target = { kind: 'paragraph', paragraphId: round.paragraph('item 7').id } as const;
    const take = async (actor: Actor, stance: 'object' | 'reserve' | 'awaitingInstructions' | 'none', note: string) =>
      expectDone(await takePosition(actor, { negotiationId, target, stance, note }));
    await take(usa, 'object', 'no');
    await take(usa, 'reserve', 'perhaps');
    await take(usa, 'awaitingInstructions', 'on climate change');
    await take(mex, 'object', '');
    await take(mex, 'none', '');
    const whole = { kind: 'whole' } as const;
    expectDone(
      await takePosition(gtm, { negotiationId, target: whole, stance: 'support', note: 'an open declaration' }),
    );
    const view = await text(hnd);
    expect(paragraphOf(view, 'item 7').positions).toMatchObject([
      {
        delegation: 'USA',
        stance: 'awaitingInstructions',
        note: 'on climate change',
        history: [
          { stance: 'reserve', note: 'perhaps' },
          { stance: 'object', note: 'no' },
        ],
      },
    ]);
    expect(paragraphOf(view, 'item 7').status).toBe('open');
    expect(view.whole.positions).toMatchObject([{ delegation: 'GTM', stance: 'support' }]);
  });

  test('an objection brackets its paragraph, a term objection every paragraph with the term', async () => {
    const { negotiationId } = round;
    const target = { kind: 'paragraph', paragraphId: round.paragraph('item 5').id } as const;
    expectDone(await takePosition(hnd, { negotiationId, target, stance: 'object', note: '' }));
    expectDone(await objectToTerm(usa, { negotiationId, term: 'slavery', note: '' }));
    expectDone(await objectToTerm(mex, { negotiationId, term: 'Modern slavery', note: '' }));
    const view = await text(usa);
    const [item1, item5] = [paragraphOf(view, 'item 1'), paragraphOf(view, 'item 5')];
    expect(item5).toMatchObject({ status: 'bracketed', blockers: [{ kind: 'objection', delegation: 'HND' }] });
    expect(item1.status).toBe('bracketed');
    const words = plainText(item1.content);
    expect(item1.watched.map(({ delegations, start, end }) => [delegations, words.slice(start, end)])).toEqual([
      [['MEX'], 'modern slavery'],
      [['USA'], 'slavery'],
    ]);
    expect(view.termObjections).toMatchObject([
      { term: 'slavery', delegation: 'USA', mayLift: true, standsIn: [item1.id] },
      { term: 'Modern slavery', delegation: 'MEX', mayLift: false, standsIn: [item1.id] },
    ]);
    await typeInto(round, 'item 1', 'Commit to protecting all;');
    expect((await text(usa)).termObjections.map(({ standsIn }) => standsIn)).toEqual([[], []]);
    expect(paragraphOf(await text(usa, ZERO), 'item 1').watched).toHaveLength(2);
  });

  test('a reservation on the whole text bears on every paragraph until it is lifted', async () => {
    const { negotiationId } = round;
    const scrutiny = {
      negotiationId,
      type: 'scrutiny',
      text: 'length and contents',
      blocksAdReferendum: false,
    } as const;
    const { reservationId } = expectDone(await enterReservation(usa, { ...scrutiny, target: { kind: 'whole' } }));
    const before = await text(usa);
    expect(before.whole.reservations).toMatchObject([{ delegation: 'USA', type: 'scrutiny', mayLift: true }]);
    const blocker = { kind: 'reservation', reservationId, delegation: 'USA', blocksAdReferendum: false };
    expect(paragraphOf(before, 'PP1')).toMatchObject({ status: 'open', blockers: [blocker], reservations: [] });
    expectDone(await liftReservation(usa, { negotiationId, reservationId }));
    const after = await text(gtm);
    expect(after.whole.reservations).toMatchObject([{ liftedAt: expect.any(String), mayLift: false }]);
    expect(paragraphOf(after, 'PP1').blockers).toEqual([]);
  });

  test('reservations on a paragraph, and on a term where it stands, are listed with it', async () => {
    const { negotiationId } = round;
    const wording = { negotiationId, type: 'wording', text: '', blocksAdReferendum: true } as const;
    const paragraphId = round.paragraph('item 1').id;
    expectDone(await enterReservation(usa, { ...wording, target: { kind: 'paragraph', paragraphId } }));
    expectDone(await enterReservation(mex, { ...wording, target: { kind: 'term', term: 'slavery' } }));
    const view = await text(gtm);
    expect(paragraphOf(view, 'item 1').reservations.map(({ delegation, scope }) => [delegation, scope])).toEqual([
      ['USA', 'paragraph'],
      ['MEX', 'term'],
    ]);
    expect(paragraphOf(view, 'item 2').reservations).toEqual([]);
    expect(view.whole.reservations).toMatchObject([{ delegation: 'MEX', scope: 'term', term: 'slavery' }]);
  });
});

test('full replacements are cited in the order of tabling, and keep what they are cited by when one is withdrawn', async () => {
  const item2 = round.paragraph('item 2');
  const first = await onTable(gtm, replacement(round, item2, 'Set up a fund;'));
  await onTable(mex, replacement(round, item2, 'Leave it to each country;'));
  await onTable(hnd, replacement(round, item2, `${plainText(item2.content)} and more;`));
  const cited = async () =>
    paragraphOf(await text(gtm), 'item 2').proposals.map(({ delegation, alternative }) => [
      delegation,
      alternative?.suffix ?? null,
    ]);
  expect(await cited()).toEqual([
    ['GTM', 'alt'],
    ['MEX', 'alt 2'],
    ['HND', null],
  ]);
  expectDone(await withdrawProposal(gtm, { negotiationId: round.negotiationId, proposalId: first.proposalId }));
  expect(await cited()).toEqual([
    ['MEX', 'alt 2'],
    ['HND', null],
  ]);
});
