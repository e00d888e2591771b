import { beforeAll, describe, expect, test } from 'vitest';
import { closeProposal } from '#lib/commands/close-proposal.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { CloseInput } from '#lib/inputs/closing.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, replacement, victimsOfCrimes } from '../factories/proposals.ts';
import { codeOf, codesOf, demoActors, openRound } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

const reason = 'The Secretariats found no support.';

async function tabled() {
  const round = await openRound();
  const [gtm, usa, slv, rcm, sacm] = await demoActors('GTM', 'USA', 'SLV', 'TS-RCM', 'TS-SACM');
  const { negotiationId } = round;
  const { proposalId } = await onTable(gtm, victimsOfCrimes(round));
  return { round, negotiationId, gtm, usa, slv, rcm, sacm, target: { negotiationId, proposalId, reason } };
}
const stored = async (id: string) => await db().proposal.findUniqueOrThrow({ where: { id } });

describe('closing a proposal', () => {
  test.each(['notRetained', 'overtaken'] as const)('%s, with its reason, by the chair', async (as) => {
    const { negotiationId, slv, target } = await tabled();
    expectDone(await closeProposal(slv, { ...target, as }));
    expect(await stored(target.proposalId)).toMatchObject({ state: as, closedBy: 'SLV', closedReason: reason });
    const event = await db().event.findFirstOrThrow({ where: { book: negotiationId }, orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({ kind: `proposal.${as}`, partyCode: 'SLV', proposalId: target.proposalId });
    expect(event.payload).toMatchObject({ delegation: 'GTM', reason });
  });

  test('merged into another one that is open or incorporated', async () => {
    const { round, usa, rcm, target } = await tabled();
    const other = await onTable(usa, replacement(round, round.paragraph('item 1'), 'Commit;'));
    expectDone(await closeProposal(rcm, { ...target, as: 'merged', intoId: other.proposalId }));
    expect(await stored(target.proposalId)).toMatchObject({ state: 'merged', mergedIntoId: other.proposalId });
  });

  test('not merged into itself, into a closed one, or into one of another negotiation', async () => {
    const { round, usa, rcm, target } = await tabled();
    const merge = (intoId: string) => closeProposal(rcm, { ...target, as: 'merged', intoId });
    expect(codeOf(await merge(target.proposalId))).toBe('mergedIntoItself');
    const other = await onTable(usa, replacement(round, round.paragraph('item 2'), 'Affirm;'));
    expectDone(await closeProposal(rcm, { ...target, proposalId: other.proposalId, as: 'notRetained' }));
    expect(codeOf(await merge(other.proposalId))).toBe('mergedIntoClosed');
    expect(codeOf(await merge((await tabled()).target.proposalId))).toBe('notFound');
  });

  test('not by its own delegation, which withdraws it instead', async () => {
    const { gtm, target } = await tabled();
    expect(codeOf(await closeProposal(gtm, { ...target, as: 'notRetained' }))).toBe('onlyChairOrSecretariats');
  });

  test('never without a reason', () => {
    const input = { negotiationId: crypto.randomUUID(), proposalId: crypto.randomUUID(), as: 'notRetained' };
    expect(CloseInput.safeParse({ ...input, reason: '  ' }).success).toBe(false);
    expect(CloseInput.safeParse({ ...input, reason }).success).toBe(true);
  });

  test('closed and incorporated at once: one of them, and the other hears that it is closed', async () => {
    const { rcm, sacm, target, negotiationId } = await tabled();
    const incorporate = { negotiationId, proposalId: target.proposalId, resolution: null, reason: '' };
    const codes = await codesOf<unknown>([
      closeProposal(rcm, { ...target, as: 'notRetained' }),
      incorporateProposal(sacm, incorporate),
    ]);
    expect(codes).toEqual(['done', 'proposalClosed']);
  });
});
