import { importDraft } from '#lib/commands/import-draft.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { ZERO_DRAFT } from '#lib/demo/zero-draft.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import type { LabelledDraft } from '#lib/domain/text/paragraph.ts';
import { contentOf, paragraphsOf, plainText } from '#lib/domain/text/paragraph.ts';

const DELEGATIONS = ['GTM', 'MEX', 'BRA'];
const SECTION_LENGTH = 25;

/** A negotiation of so many paragraphs in sections of 25, every third with an open proposal. Returns its slug and words. */
export async function openLongDraft(size: number): Promise<{ slug: string; words: readonly string[] }> {
  const pool = ZERO_DRAFT.sections.flatMap((section) => section.paragraphs);
  const paragraphs = Array.from({ length: size }, (_, index) => ({
    heading: null,
    content: contentOf(`${index + 1}: ${plainText(pool[index % pool.length]?.content ?? [])}`),
  }));
  const sections = Array.from({ length: Math.ceil(size / SECTION_LENGTH) }, (_, index) => ({
    kind: 'items' as const,
    numbering: 'item' as const,
    heading: `Part ${index + 1}`,
    chapeau: null,
    paragraphs: paragraphs.slice(index * SECTION_LENGTH, (index + 1) * SECTION_LENGTH),
  }));
  const slug = `long-${size}`;
  const opened = expectDone(await importDraft(await demoActor('TS-RCM'), { ...ZERO_DRAFT, slug, sections }));
  await tableOnEveryThird(opened.negotiationId);
  return { slug, words: paragraphs.map(({ content }) => plainText(content)) };
}

async function tableOnEveryThird(negotiationId: string): Promise<void> {
  const text = await db().revisionText.findFirstOrThrow({ where: { revision: { negotiationId } } });
  const draft = text.content as unknown as LabelledDraft;
  for (const [index, { id, heading, content }] of paragraphsOf(draft).entries()) {
    if (index % 3 !== 0) continue;
    const actor = await demoActor(DELEGATIONS[index % DELEGATIONS.length] ?? 'GTM');
    const proposed = contentOf(
      plainText(content)
        .replace(/migra\w+/, 'persons on the move')
        .concat(' as agreed'),
    );
    const on = {
      negotiationId,
      paragraphId: id,
      base: { kind: 'workingDraft' },
      baseHash: contentHash(content, heading),
    } as const;
    const saved = expectDone(
      await saveProposal(actor, {
        ...on,
        kind: 'replace',
        proposed,
        proposalId: null,
        version: 0,
        rationale: '',
        citation: null,
      }),
    );
    expectDone(await tableProposal(actor, { negotiationId, ...saved }));
  }
}
