import pg from 'pg';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { importDraft } from '#lib/commands/import-draft.ts';
import { db } from '#lib/db/client.ts';
import { toJsonList } from '#lib/db/json.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { ZERO_DRAFT } from '#lib/demo/zero-draft.ts';
import { contentOf, type LabelledDraft, paragraphsOf, plainText } from '#lib/domain/text/paragraph.ts';
import { negotiationText } from '#lib/queries/negotiation-text.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});
afterEach(() => vi.restoreAllMocks());

/** A draft of so many sections of 25 paragraphs, each in the length of two items of the zero draft. */
async function openLarge(slug: string, sections: number): Promise<string> {
  const [, principles = ZERO_DRAFT.sections[0]] = ZERO_DRAFT.sections;
  if (!principles) throw new Error('The zero draft has sections.');
  const words = principles.paragraphs.map(({ content }) => plainText(content));
  const paragraphs = Array.from({ length: 25 }, (_, index) => ({
    heading: null,
    content: contentOf(`${words[index % 7]} ${index} ${words[(index + 3) % 7]}`),
  }));
  const draft = {
    ...ZERO_DRAFT,
    slug,
    sections: Array.from({ length: sections }, (_, index) => ({
      ...principles,
      heading: `Section ${index}`,
      paragraphs,
    })),
  };
  return expectDone(await importDraft(await demoActor('TS-RCM'), draft)).negotiationId;
}

/** Open proposals, two or three on a paragraph, each with backers, positions and a term objected to in its words. */
async function negotiate(negotiationId: string, count: number): Promise<void> {
  const text = await db().revisionText.findFirstOrThrow({ where: { revision: { negotiationId } } });
  const paragraphs = paragraphsOf(text.content as unknown as LabelledDraft);
  const on = (index: number) => paragraphs[(index * 7) % Math.ceil(paragraphs.length / 2)] ?? { id: '', content: [] };
  await db().proposal.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      negotiationId,
      number: index + 1,
      delegation: ['GTM', 'MEX', 'HND', 'USA'][index % 4] ?? 'GTM',
      kind: 'replace' as const,
      state: 'tabled' as const,
      paragraphId: on(index).id,
      base: toJsonList(on(index).content),
      proposed: toJsonList(contentOf(plainText(on(index).content).replace(' of ', ` of the ${index} `))),
      createdBy: 'nobody',
      tabledAt: new Date(),
    })),
  });
  const proposals = await db().proposal.findMany({ where: { negotiationId }, select: { id: true } });
  const others = ['SLV', 'PAN', 'NIC'];
  const each = proposals.flatMap(({ id }) => others.map((delegation) => ({ proposalId: id, delegation })));
  await db().proposalBacker.createMany({
    data: each.map((one) => ({ ...one, backing: 'support', since: new Date() })),
  });
  const position = { negotiationId, stance: 'canAccept' as const, at: new Date(), accountId: 'nobody' };
  await db().position.createMany({ data: each.map((one) => ({ ...one, ...position })) });
  await db().termObjection.create({
    data: { negotiationId, delegation: 'USA', term: 'racism', enteredAt: new Date() },
  });
}

/** The view and how many statements were sent for it. */
async function counted(slug: string) {
  const statements = vi.spyOn(pg.Client.prototype, 'query');
  const view = await negotiationText({ slug, base: { kind: 'workingDraft' }, actor: await demoActor('BRA') });
  return { view, statements: statements.mock.calls.length };
}

describe('a text of 500 paragraphs with 300 open proposals', () => {
  test('is shown whole, with as many statements as a short one', async () => {
    await openLarge('short', 1);
    await negotiate(await openLarge('large', 20), 300);
    await Promise.all([counted('short'), counted('large')]);
    vi.restoreAllMocks();
    const short = await counted('short');
    vi.restoreAllMocks();
    const large = await counted('large');
    expect(large.view?.progress).toMatchObject({ total: 500, awaitingReader: 300 });
    expect(
      large.view?.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ proposals }) => proposals),
    ).toHaveLength(300);
    // One more: those who stand behind proposals are only asked for where there are proposals.
    expect(large.statements).toBeLessThanOrEqual(short.statements + 1);
    expect(large.statements).toBeLessThan(25);
    expect(short.statements).toBeGreaterThan(5);
  });
});
