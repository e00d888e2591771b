import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { backProposal } from '#lib/commands/back-proposal.ts';
import { discardProposal } from '#lib/commands/discard-proposal.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { takePosition } from '#lib/commands/take-position.ts';
import { withdrawProposal } from '#lib/commands/withdraw-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import type { SaveProposal } from '#lib/inputs/proposal.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';
import type { ProposalView } from '#lib/queries/views/negotiation-text-view.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, replacement, reworded, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, kindsOnRecord, openRound, type Round } from '../factories/round.ts';
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

const WORDS = 'victims of trafficking in persons and of modern slavery';

/** The United States' change of the same words as Guatemala's. */
function victimsOfSlavery(): SaveProposal {
  const item1 = round.paragraph('item 1');
  return replacement(round, item1, reworded(item1, WORDS, 'victims of human trafficking'));
}

async function revising(input: SaveProposal, revisesId: string) {
  return await saveProposal(usa, { ...input, revisesId });
}

/** The proposal as a reader sees it now, open or closed. */
async function seen(proposalId: string, actor: Actor = mex): Promise<ProposalView> {
  const view = await negotiationText({ slug: round.slug, base: { kind: 'workingDraft' }, actor });
  const all = view?.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ proposals }) => proposals)) ?? [];
  const found = [...all, ...(view?.closed ?? [])].find(({ id }) => id === proposalId);
  if (!found) throw new Error('The reader does not see the proposal.');
  return found;
}

async function tabled(): Promise<{ negotiationId: string; proposalId: string }> {
  const { proposalId } = await onTable(usa, victimsOfSlavery());
  return { negotiationId: round.negotiationId, proposalId };
}

describe('a new version of a proposal', () => {
  test('takes the place of the words on the table under the same number; the former ones are kept', async () => {
    const target = await tabled();
    expectDone(await backProposal(mex, { ...target, backing: 'support' }));
    const on = { kind: 'proposal', proposalId: target.proposalId } as const;
    const position = { negotiationId: round.negotiationId, target: on, stance: 'object', note: 'Too narrow.' } as const;
    expectDone(await takePosition(gtm, position));
    const other = replacement(round, round.paragraph('item 1'), 'Commit to protecting all migrants;');
    const draft = expectDone(await revising({ ...other, rationale: 'Simpler.' }, target.proposalId));
    expect(await seen(draft.proposalId, usa)).toMatchObject({
      number: null,
      revises: { id: target.proposalId, number: 1 },
    });
    expect(expectDone(await tableProposal(usa, { negotiationId: round.negotiationId, ...draft }))).toEqual({
      proposalId: target.proposalId,
      number: 1,
    });
    const now = await seen(target.proposalId);
    expect(plainText(now.proposed)).toBe('Commit to protecting all migrants;');
    expect(now).toMatchObject({
      number: 1,
      state: 'tabled',
      tabledVersion: 2,
      rationale: 'Simpler.',
      supporters: [],
      positions: [],
      formerVersions: [
        {
          number: 1,
          rationale: '',
          supporters: ['MEX'],
          positions: [{ delegation: 'GTM', stance: 'object', note: 'Too narrow.' }],
        },
      ],
    });
    expect(await db().proposal.count({ where: { negotiationId: round.negotiationId } })).toBe(1);
    expect((await kindsOnRecord(round.negotiationId)).at(-1)).toBe('proposal.revised');
    expectDone(await takePosition(gtm, position));
    expect((await seen(target.proposalId)).positions).toMatchObject([{ delegation: 'GTM', stance: 'object' }]);
  });

  test('resolves the conflict that another proposal brought by being incorporated', async () => {
    const target = await tabled();
    const other = await onTable(gtm, victimsOfCrimes(round));
    expect(await seen(target.proposalId)).toMatchObject({ verdict: { kind: 'clean' }, collidesWith: [{ number: 2 }] });
    const { negotiationId } = round;
    const plainly = { resolution: null, reason: '' };
    expectDone(await incorporateProposal(rcm, { negotiationId, proposalId: other.proposalId, ...plainly }));
    expect(await seen(target.proposalId)).toMatchObject({ verdict: { kind: 'conflict' }, collidesWith: [] });
    const item1 = { ...round.paragraph('item 1'), content: (await seen(other.proposalId)).proposed };
    const words = reworded(item1, 'victims of crimes', 'victims of crimes, human trafficking among them');
    const draft = expectDone(await revising(replacement(round, item1, words), target.proposalId));
    expectDone(await tableProposal(usa, { negotiationId, ...draft }));
    expect(await seen(target.proposalId)).toMatchObject({ tabledVersion: 2, verdict: { kind: 'clean' } });
    expectDone(await incorporateProposal(rcm, { ...target, ...plainly }));
    expect(await seen(target.proposalId)).toMatchObject({ state: 'incorporated', formerVersions: [{ number: 1 }] });
  });

  test('is its own delegation’s alone, of the same kind and place, and one at a time', async () => {
    const target = await tabled();
    const { proposalId } = target;
    const other = replacement(round, round.paragraph('item 1'), 'Commit;');
    expect(codeOf(await saveProposal(gtm, { ...other, revisesId: proposalId }))).toBe('notOwnProposal');
    expect(codeOf(await saveProposal(usa, { ...other, revisesId: crypto.randomUUID() }))).toBe('notFound');
    const elsewhere = replacement(round, round.paragraph('item 2'), 'Affirm;');
    expect(codeOf(await revising(elsewhere, proposalId))).toBe('invalid');
    const first = expectDone(await revising(other, proposalId));
    expect(codeOf(await revising(other, proposalId))).toBe('changedMeanwhile');
    expect(codeOf(await saveProposal(usa, { ...other, ...first }))).toBe('invalid');
    expectDone(await discardProposal(usa, { negotiationId: round.negotiationId, ...first }));
    expect(await seen(proposalId)).toMatchObject({ tabledVersion: 1, formerVersions: [] });
  });

  test('is refused where nothing is new, and once the proposal is closed', async () => {
    const target = await tabled();
    const { negotiationId } = round;
    const same = expectDone(await revising(victimsOfSlavery(), target.proposalId));
    expect(codeOf(await tableProposal(usa, { negotiationId, ...same }))).toBe('sameVersion');
    const words = { ...victimsOfSlavery(), ...same, proposed: contentOf('Commit;'), revisesId: target.proposalId };
    const draft = expectDone(await saveProposal(usa, words as SaveProposal));
    expectDone(await withdrawProposal(usa, target));
    expect(codeOf(await tableProposal(usa, { negotiationId, ...draft }))).toBe('proposalClosed');
  });

  test('is not said to be read from the submission that the former words were read from', async () => {
    const target = await tabled();
    const submission = { file: 'USA.docx', sha256: '', authors: [], enteredBy: 'TS-RCM' };
    await db().proposal.update({ where: { id: target.proposalId }, data: { submission } });
    const other = replacement(round, round.paragraph('item 1'), 'Commit;');
    const draft = expectDone(await revising(other, target.proposalId));
    expectDone(await tableProposal(usa, { negotiationId: round.negotiationId, ...draft }));
    const now = await db().proposal.findUniqueOrThrow({
      where: { id: target.proposalId },
      include: { formerVersions: true },
    });
    expect(now.submission).toBeNull();
    expect(now.formerVersions).toMatchObject([{ number: 1, submission }]);
  });

  test('tabled twice at once is one version', async () => {
    const target = await tabled();
    const { negotiationId } = round;
    const other = replacement(round, round.paragraph('item 1'), 'Commit;');
    const draft = expectDone(await revising(other, target.proposalId));
    const twice = [tableProposal(usa, { negotiationId, ...draft }), tableProposal(usa, { negotiationId, ...draft })];
    expect(await codesOf(twice)).toEqual(['done', 'notFound']);
    expect(await seen(target.proposalId)).toMatchObject({ tabledVersion: 2, formerVersions: [{ number: 1 }] });
  });
});
