import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { enterProposals } from '#lib/commands/enter-proposals.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { type EnterProposals, EnterProposalsInput } from '#lib/inputs/redline.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
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

const from = (delegation: string) => ({ delegation, coSponsors: [], authors: ['Ana'], rationale: '' });

function wording(delegation: string, label: string, words: string) {
  const { id, content, heading } = round.paragraph(label);
  const base = { kind: 'revision', number: 0 } as const;
  const on = { paragraphId: id, base, baseHash: contentHash(content, heading) };
  return { ...from(delegation), ...on, kind: 'replace', proposed: contentOf(words) } as const;
}

function submission(...proposals: EnterProposals['proposals']): EnterProposals {
  const { negotiationId } = round;
  const file = { name: 'comments.docx', sha256: 'ab'.repeat(32) };
  return { negotiationId, submissionId: randomUUID(), file, proposals };
}

const stored = () =>
  db().proposal.findMany({
    where: { negotiationId: round.negotiationId },
    orderBy: { number: 'asc' },
    include: { backers: true },
  });

describe('entering the proposals of a file', () => {
  test('a Secretariat enters what delegations submitted: theirs, and the record says who entered it from what', async () => {
    const insert = {
      ...from('GTM'),
      kind: 'insert',
      sectionId: round.sections[1],
      paragraphId: round.paragraph('item 7').id,
      heading: null,
      proposed: contentOf('Combat smuggling;'),
    } as const;
    const backed = { ...wording('MEX', 'item 1', 'Mexico’s words;'), coSponsors: ['CAN'], rationale: 'Shorter.' };
    const { numbers } = expectDone(await enterProposals(secretariat, submission(backed, insert)));
    expect(numbers).toEqual([1, 2]);
    expect(await stored()).toMatchObject([
      {
        delegation: 'MEX',
        state: 'tabled',
        number: 1,
        rationale: 'Shorter.',
        baseRevision: 0,
        submission: { name: 'comments.docx', enteredBy: 'TS-RCM', authors: ['Ana'] },
        backers: [{ delegation: 'CAN', backing: 'coSponsor' }],
      },
      { delegation: 'GTM', state: 'tabled', number: 2, kind: 'insert' },
    ]);
    const events = await db().event.findMany({ where: { book: round.negotiationId }, orderBy: { seq: 'asc' } });
    expect(events.slice(1)).toMatchObject([
      {
        kind: 'proposal.entered',
        partyCode: 'TS-RCM',
        payload: { delegation: 'MEX', coSponsors: ['CAN'], submission: { sha256: 'ab'.repeat(32) } },
      },
      { kind: 'proposal.entered', payload: { delegation: 'GTM' } },
    ]);
    const [first] = await stored();
    const withdrawn = { negotiationId: round.negotiationId, proposalId: first?.id ?? '' };
    expect(codeOf(await withdrawProposal(mex, withdrawn))).toBeNull();
  });

  test('a delegation enters its own and nobody else’s; an observer none', async () => {
    const own = wording('GTM', 'item 1', 'Guatemala’s words;');
    expect(codeOf(await enterProposals(mex, submission(own)))).toBe('onlyOwnSubmission');
    expect(codeOf(await enterProposals(gtm, submission({ ...own, coSponsors: ['MEX'] })))).toBe('onlyOwnSubmission');
    expect(codeOf(await enterProposals(observer, submission(own)))).toBe('onlyDelegations');
    expectDone(await enterProposals(gtm, submission(own)));
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened', 'proposal.tabled']);
  });

  test('all or none: what stands in the way is named', async () => {
    const good = wording('GTM', 'item 1', 'Good words;');
    const same = { ...wording('GTM', 'item 2', ''), proposed: round.paragraph('item 2').content };
    const outcome = await enterProposals(secretariat, submission(good, same));
    expect(outcome).toMatchObject({ refusal: { code: 'identicalToBase', field: 'proposals.1' } });
    expect(await stored()).toEqual([]);
    expect(await kindsOnRecord(round.negotiationId)).toEqual(['negotiation.opened']);
  });

  test('twice at once, and again, is once', async () => {
    const input = submission(wording('GTM', 'item 1', 'Once;'), wording('MEX', 'item 2', 'Once too;'));
    const outcomes = [enterProposals(secretariat, input), enterProposals(secretariat, input)];
    expect(await codesOf(outcomes)).toEqual(['done', 'done']);
    expect(expectDone(await enterProposals(secretariat, input)).numbers).toEqual([1, 2]);
    expect(await stored()).toHaveLength(2);
  });

  test('the same words of the same delegation, read from a file anew, are on the table already', async () => {
    const own = wording('GTM', 'item 1', 'The same;');
    expectDone(await enterProposals(secretariat, submission(own)));
    expect(await enterProposals(secretariat, submission(own))).toMatchObject({
      refusal: { code: 'alreadyOnTable', values: { number: 1 } },
    });
    expect(codeOf(await enterProposals(secretariat, submission({ ...own, delegation: 'MEX' })))).toBeNull();
  });

  test('on a revision’s words, though the working draft has moved on; on words that never stood there, not', async () => {
    await typeInto(round, 'item 2', 'Other words by now;');
    const old = wording('GTM', 'item 2', 'On the old words;');
    expectDone(await enterProposals(secretariat, submission(old)));
    const unseen = { ...old, baseHash: 'cd'.repeat(32) };
    expect(codeOf(await enterProposals(secretariat, submission(unseen)))).toBe('wordsChanged');
  });

  test('is refused on a paragraph that is closed, of a delegation that is none, in a negotiation that is none', async () => {
    const { id, content, heading } = round.paragraph('item 1');
    const set = { setBy: 'TS-RCM', setAt: new Date(), present: [], contentHash: contentHash(content, heading) };
    await db().paragraphMark.create({
      data: { negotiationId: round.negotiationId, paragraphId: id, kind: 'adReferendum', ...set },
    });
    const closed = submission(wording('GTM', 'item 1', 'Late;'));
    expect(codeOf(await enterProposals(secretariat, closed))).toBe('paragraphClosed');
    const nobody = submission(wording('FRA', 'item 2', 'Not here;'));
    expect(codeOf(await enterProposals(secretariat, nobody))).toBe('partyUnknown');
    const nowhere = { ...closed, negotiationId: randomUUID() };
    expect(codeOf(await enterProposals(secretariat, nowhere))).toBe('notFound');
  });
});

test('what is no reading of a file does not come in', () => {
  const good = submission(wording('GTM', 'item 1', 'Words;'));
  expect(EnterProposalsInput.safeParse(good).success).toBe(true);
  const wrong = [
    { ...good, proposals: [] },
    { ...good, file: { ...good.file, sha256: 'short' } },
    { ...good, proposals: [{ ...good.proposals[0], delegation: 'nobody' }] },
    { ...good, proposals: [{ ...good.proposals[0], more: 1 }] },
    { ...good, submissionId: 'again' },
  ];
  expect(wrong.map((one) => EnterProposalsInput.safeParse(one).success)).toEqual(wrong.map(() => false));
});
