import { beforeAll, describe, expect, test } from 'vitest';
import { readSection } from '#lib/collab/section-document.ts';
import { importDraft } from '#lib/commands/import-draft.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { ZERO_DRAFT } from '#lib/demo/zero-draft.ts';
import { draftHash } from '#lib/domain/text/draft-hash.ts';
import type { LabelledDraft } from '#lib/domain/text/paragraph.ts';
import { DraftInput } from '#lib/inputs/draft.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

beforeAll(async () => {
  await seedParties(db());
  expect(await loadDemo()).toBe(true);
});

/** The demo's words under another address. */
const at = (slug: string) => ({ ...ZERO_DRAFT, slug });

describe('importing a draft', () => {
  test('the zero draft and the working draft hold the same paragraphs under the same ids', async () => {
    const negotiation = await db().negotiation.findUniqueOrThrow({
      where: { slug: 'common-position' },
      include: { revisions: { include: { texts: true } }, sections: { orderBy: { ordinal: 'asc' } } },
    });
    const text = negotiation.revisions[0]?.texts[0];
    const zero = text?.content as unknown as LabelledDraft;
    expect(zero.sections.map((section) => section.paragraphs.length)).toEqual([4, 7, 2, 1]);
    expect(zero.sections[1]?.paragraphs[4]?.label).toEqual({ code: 'item', number: 5, suffix: null });
    expect(draftHash(zero)).toBe(text?.contentHash);
    for (const [index, section] of negotiation.sections.entries()) {
      const working = await readSection(db(), section.id, 'en');
      expect(working).toEqual(
        zero.sections[index]?.paragraphs.map(({ id, heading, content }) => ({ id, heading, content })),
      );
    }
  });

  test('a delegation and an observer are refused, and nothing is stored', async () => {
    for (const code of ['GTM', 'IOM']) {
      const outcome = await importDraft(await demoActor(code), at(`by-${code.toLowerCase()}`));
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'onlySecretariats' } });
    }
    expect(await db().negotiation.count({ where: { slug: { startsWith: 'by-' } } })).toBe(0);
  });

  test('twice at once, one opens the negotiation and the other hears that the address is taken', async () => {
    const secretariats = [await demoActor('TS-RCM'), await demoActor('TS-SACM')];
    const outcomes = await Promise.all(secretariats.map((actor) => importDraft(actor, at('at-once'))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'draft.slugTaken', field: 'slug' } });
  });

  test('a draft without a paragraph is refused', async () => {
    const [section] = ZERO_DRAFT.sections;
    const empty = { ...at('empty'), sections: section ? [{ ...section, paragraphs: [] }] : [] };
    expect(await importDraft(await demoActor('TS-RCM'), empty)).toMatchObject({
      refusal: { code: 'draft.noParagraphs' },
    });
  });

  test('a paragraph over the limit does not come in', () => {
    const long = { heading: null, content: [{ kind: 'text', text: 'a'.repeat(10_001) }] };
    const [section] = ZERO_DRAFT.sections;
    const parsed = DraftInput.safeParse({ ...at('long'), sections: [{ ...section, paragraphs: [long] }] });
    expect(parsed.error?.issues[0]).toMatchObject({
      params: { code: 'tooLong', values: { count: 10_001, limit: 10_000 } },
    });
  });

  test('the demo is loaded once', async () => {
    expect(await loadDemo()).toBe(false);
  });
});
