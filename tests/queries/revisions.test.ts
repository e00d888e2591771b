import { beforeAll, describe, expect, test } from 'vitest';
import { approveRevision } from '#lib/commands/approve-revision.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { incorporateProposal } from '#lib/commands/incorporate-proposal.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentOf, type Label } from '#lib/domain/text/paragraph.ts';
import { labelText } from '#lib/i18n/label-text.ts';
import { comparison } from '#lib/queries/comparison.ts';
import { revisions } from '#lib/queries/revisions.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { newProposal, onTable } from '../factories/proposals.ts';
import { demoActors, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

const cited = (label: Label | undefined) => (label ? labelText(label, 'en') : null);

/** A round with an item after Item 1 and other words in Item 4. */
async function drafted(): Promise<Round> {
  const round = await openRound();
  const [hnd, rcm] = await demoActors('HND', 'TS-RCM');
  await typeInto(round, 'item 4', 'Condemn all forms of racism;');
  const { proposalId } = await onTable(hnd, {
    ...newProposal(round),
    kind: 'insert',
    sectionId: round.sections[1],
    paragraphId: round.paragraph('item 1').id,
    heading: null,
    proposed: contentOf('Guarantee access to justice;'),
  });
  const act = { negotiationId: round.negotiationId, proposalId, resolution: null, reason: '' };
  expectDone(await incorporateProposal(rcm, act));
  return round;
}

/** Issues the next revision of a drafted round. */
async function issue(round: Round): Promise<void> {
  const [hnd, rcm, sacm] = await demoActors('HND', 'TS-RCM', 'TS-SACM');
  const target = { negotiationId: round.negotiationId, sectionId: round.sections[1] };
  const { contentHash } = expectDone(await submitSection(hnd, target));
  expectDone(await approveSection(rcm, { ...target, contentHash }));
  for (const actor of [rcm, sacm]) {
    const next = (await revisions(round.slug, actor))?.next;
    const key = {
      negotiationId: round.negotiationId,
      contentHash: next?.contentHash ?? '',
      kind: 'editorial',
    } as const;
    expectDone(await approveRevision(actor, key));
  }
}

describe('the next revision', () => {
  test('shows its symbol, the changes with the labels it would have, and what is missing', async () => {
    const round = await drafted();
    const [gtm] = await demoActors('GTM');
    const next = (await revisions(round.slug, gtm))?.next;
    expect(next).toMatchObject({
      number: 1,
      symbol: 'RCM-SACM/2017/L.1/Rev.1',
      state: { state: 'waiting', missing: 2 },
      keys: [
        { bloc: 'RCM', key: null },
        { bloc: 'SACM', key: null },
      ],
      readersBloc: null,
      mayApprove: false,
    });
    expect(next?.sections.filter(({ changed }) => changed).map(({ id }) => id)).toEqual([round.sections[1]]);
    const told = next?.changes.flatMap(({ paragraphs }) =>
      paragraphs.map(({ kind, from, to }) => `${kind} ${cited(from?.label)} ${cited(to?.label)}`),
    );
    expect(told?.slice(0, 4)).toEqual([
      'new null Item 2',
      'same Item 2 Item 3',
      'same Item 3 Item 4',
      'changed Item 4 Item 5',
    ]);
  });

  test('a Secretariat sees the key it may turn, and the one that is turned', async () => {
    const round = await drafted();
    const [hnd, rcm, sacm] = await demoActors('HND', 'TS-RCM', 'TS-SACM');
    expect((await revisions(round.slug, rcm))?.next).toMatchObject({ readersBloc: 'RCM', mayApprove: false });
    const target = { negotiationId: round.negotiationId, sectionId: round.sections[1] };
    const { contentHash } = expectDone(await submitSection(hnd, target));
    expectDone(await approveSection(rcm, { ...target, contentHash }));
    const next = (await revisions(round.slug, rcm))?.next;
    expect(next?.mayApprove).toBe(true);
    const key = {
      negotiationId: round.negotiationId,
      contentHash: next?.contentHash ?? '',
      kind: 'editorial',
    } as const;
    expectDone(await approveRevision(rcm, key));
    expect((await revisions(round.slug, sacm))?.next).toMatchObject({
      state: { state: 'waiting', missing: 1 },
      keys: [
        { bloc: 'RCM', key: { kind: 'editorial' } },
        { bloc: 'SACM', key: null },
      ],
    });
  });
});

describe('the revisions', () => {
  test('newest first, with the keys they were issued on and their old-to-new table', async () => {
    const round = await drafted();
    await issue(round);
    const [gtm] = await demoActors('GTM');
    const view = await revisions(round.slug, gtm);
    expect(view?.revisions.map(({ number, kind, keys }) => [number, kind, keys.map(({ bloc }) => bloc)])).toEqual([
      [1, 'editorial', ['RCM', 'SACM']],
      [0, 'zero', []],
    ]);
    expect(view?.revisions[0]?.relabelled).toHaveLength(10);
    expect(view?.next).toMatchObject({ number: 2, changes: [], state: { state: 'waiting', missing: 2 } });
  });
});

describe('a comparison', () => {
  test('of two revisions, of a revision with the working draft, and of one with itself', async () => {
    const round = await drafted();
    expect((await comparison({ slug: round.slug, from: null, to: null }))?.counts).toMatchObject({
      changed: 1,
      new: 1,
      deleted: 0,
      relabelled: 0,
      same: 13,
    });
    await issue(round);
    const compared = await comparison({ slug: round.slug, from: 0, to: 1 });
    expect(compared).toMatchObject({ from: 0, to: 1, counts: { changed: 1, new: 1, relabelled: 9 } });
    expect((await comparison({ slug: round.slug, from: 1, to: 0 }))?.counts).toMatchObject({ deleted: 1, new: 0 });
    expect((await comparison({ slug: round.slug, from: 1, to: 'draft' }))?.counts).toMatchObject({ same: 15 });
  });

  test('without choice, it is with the revision before', async () => {
    const round = await drafted();
    await issue(round);
    expect(await comparison({ slug: round.slug, from: null, to: 1 })).toMatchObject({ from: 0, to: 1 });
    expect(await comparison({ slug: round.slug, from: null, to: null })).toMatchObject({ from: 1, to: 'draft' });
  });

  test('an unknown revision or negotiation is none', async () => {
    const round = await openRound();
    expect(await comparison({ slug: round.slug, from: 0, to: 7 })).toBeNull();
    expect(await comparison({ slug: 'nowhere', from: null, to: null })).toBeNull();
  });
});
