import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { approveSection } from '#lib/commands/approve-section.ts';
import { deferParagraph } from '#lib/commands/defer-paragraph.ts';
import { requestReopening } from '#lib/commands/request-reopening.ts';
import { setAgreedAdReferendum } from '#lib/commands/set-agreed-ad-referendum.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { desk } from '#lib/queries/desk.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { onTable, replacement, reworded, victimsOfCrimes } from '../factories/proposals.ts';
import { demoActors, openRound, type Round, typeInto } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();
beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});

/** The queue as its kinds and what each entry is about. */
async function queue(round: Round, actor: Actor): Promise<string[]> {
  const view = await desk(round.slug, actor);
  return (view?.queue ?? []).map((entry) => {
    switch (entry.kind) {
      case 'proposal':
        return `P${entry.proposal.number} ${entry.proposal.verdict?.kind} ${entry.paragraph?.label.number}`;
      case 'section':
        return `${entry.section.state} ${entry.section.heading}`;
      case 'revision':
        return `Rev.${entry.next.number}`;
      default:
        return `${entry.kind} ${entry.paragraph.label.code} ${entry.paragraph.label.number}`;
    }
  });
}
function target(round: Round, label: string) {
  return { negotiationId: round.negotiationId, paragraphId: round.paragraph(label).id };
}
function seen(round: Round, label: string) {
  const { content, heading } = round.paragraph(label);
  return { ...target(round, label), contentHash: contentHash(content, heading), present: ['GTM'] };
}

describe('the desk', () => {
  test('begins with every paragraph ready for ad ref.', async () => {
    const round = await openRound();
    const [rcm] = await demoActors('TS-RCM');
    const waiting = await queue(round, rcm);
    expect(waiting).toHaveLength(14);
    expect(waiting[0]).toBe('agree PP 1');
  });

  test('puts first what somebody waits for, in the order of the text', async () => {
    const round = await openRound();
    const [gtm, usa, hnd, rcm, sacm] = await demoActors('GTM', 'USA', 'HND', 'TS-RCM', 'TS-SACM');
    const item1 = round.paragraph('item 1');
    await onTable(gtm, victimsOfCrimes(round));
    await onTable(usa, replacement(round, item1, reworded(item1, 'modern slavery', 'forced labour')));
    expectDone(await setAgreedAdReferendum(rcm, seen(round, 'PP2')));
    expectDone(await setAgreedAdReferendum(rcm, seen(round, 'PP3')));
    expectDone(await requestReopening(gtm, { ...target(round, 'PP3'), reason: 'New instructions.' }));
    expectDone(await deferParagraph(rcm, { ...target(round, 'PP4'), reason: '' }));
    await typeInto(round, 'item 10', 'Request;');
    const section = { negotiationId: round.negotiationId, sectionId: round.sections[3] };
    const submitted = expectDone(await submitSection(hnd, section));
    const waiting = await queue(round, sacm);
    expect(waiting.slice(0, 4)).toEqual(['reopening PP 3', 'P1 clean 1', 'P2 clean 1', 'submitted Follow-up']);
    expect(waiting.slice(-3)).toEqual(['confirm PP 2', 'deferred PP 4', 'Rev.1']);
    const entry = (await desk(round.slug, sacm))?.queue[3];
    expect(entry).toMatchObject({
      kind: 'section',
      section: { contentHash: submitted.contentHash, submittedBy: 'HND' },
    });
    expectDone(await approveSection(sacm, { ...section, contentHash: submitted.contentHash }));
    expect(await queue(round, sacm)).toContain('approved Follow-up');
  });

  test('is for chair and Secretariats', async () => {
    const round = await openRound();
    const [gtm, slv, iom] = await demoActors('GTM', 'SLV', 'IOM');
    expect(await desk(round.slug, gtm)).toBeNull();
    expect(await desk(round.slug, iom)).toBeNull();
    expect(await desk(round.slug, slv)).not.toBeNull();
    expect(await desk('nowhere', slv)).toBeNull();
  });
});
