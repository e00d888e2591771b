import type { Actor } from '#lib/auth/actor.ts';
import { saveProposal } from '#lib/commands/save-proposal.ts';
import { tableProposal } from '#lib/commands/table-proposal.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { type Content, contentOf, type LabelledParagraph, plainText } from '#lib/domain/text/paragraph.ts';
import type { SaveProposal } from '#lib/inputs/proposal.ts';
import type { Round } from './round.ts';

/** What every new proposal has; a test says only what it is about. */
export function newProposal(round: Round) {
  return { negotiationId: round.negotiationId, proposalId: null, version: 0, rationale: '', citation: null } as const;
}

/** A change of a paragraph's words, as written on the working draft that stands on the screen. */
export function replacement(round: Round, paragraph: LabelledParagraph, proposed: string | Content): SaveProposal {
  return {
    ...newProposal(round),
    kind: 'replace',
    paragraphId: paragraph.id,
    base: { kind: 'workingDraft' },
    baseHash: contentHash(paragraph.content, paragraph.heading),
    proposed: typeof proposed === 'string' ? contentOf(proposed) : proposed,
  };
}

/** The deletion of a paragraph, as written on the working draft. */
export function deletion(round: Round, paragraph: LabelledParagraph): SaveProposal {
  return {
    ...newProposal(round),
    kind: 'delete',
    paragraphId: paragraph.id,
    base: { kind: 'workingDraft' },
    baseHash: contentHash(paragraph.content, paragraph.heading),
  };
}

/** The paragraph's words with some of them replaced. */
export function reworded(paragraph: LabelledParagraph, from: string, to: string): Content {
  if (!plainText(paragraph.content).includes(from)) throw new Error(`“${from}” does not stand there.`);
  return paragraph.content.map((inline) =>
    inline.kind === 'text' ? { ...inline, text: inline.text.replace(from, to) } : inline,
  );
}

/** Guatemala's proposal of 29 March 2017, by default: "victims of crimes" in Item 1. */
export function victimsOfCrimes(round: Round): SaveProposal {
  const item1 = round.paragraph('item 1');
  const words = 'victims of trafficking in persons and of modern slavery';
  return replacement(round, item1, reworded(item1, words, 'victims of crimes'));
}

/** Saves a proposal and tables it; it must not be refused. */
export async function onTable(actor: Actor, input: SaveProposal): Promise<{ proposalId: string; number: number }> {
  const saved = expectDone(await saveProposal(actor, input));
  return expectDone(await tableProposal(actor, { negotiationId: input.negotiationId, ...saved }));
}

/** A paragraph to be moved behind another one, or to the start of a section, as written on the working draft. */
export function moving(
  round: Round,
  paragraph: LabelledParagraph,
  to: { readonly after: LabelledParagraph } | { readonly sectionId: string },
): SaveProposal {
  const place =
    'after' in to
      ? {
          sectionId: round.zero.sections.find(({ paragraphs }) => paragraphs.includes(to.after))?.id ?? '',
          afterId: to.after.id,
        }
      : { sectionId: to.sectionId, afterId: null };
  return { ...deletion(round, paragraph), kind: 'move', to: place } as SaveProposal;
}
