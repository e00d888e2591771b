import type { Actor } from '../auth/actor.ts';
import { followActs, loadFollowedText } from '../commands/follow-acts.ts';
import { loadWorkingDraft } from '../commands/load-working-draft.ts';
import { db } from '../db/client.ts';
import { loadActs, onEachParagraph } from '../db/negotiation-acts.ts';
import { loadSectionActs } from '../db/section-acts.ts';
import { heirOf } from '../domain/proposals/section-place.ts';
import { sectionGenealogy } from '../domain/revisions/section-genealogy.ts';
import { type LabelledParagraph, plainText } from '../domain/text/paragraph.ts';
import { mayArrangeSections } from '../policies/section.ts';
import { allows } from '../policies/verdict.ts';
import { negotiationBySlug } from './negotiation.ts';
import type { OutlinedParagraph, StructureView } from './views/structure-view.ts';

/** So many characters tell a paragraph from its neighbours. */
const BEGINNING = 80;

/** The sections of the working draft; null for an unknown address. */
export async function structure(actor: Actor, slug: string): Promise<StructureView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) return null;
  const { draft, current, progress } = await loadWorkingDraft(db(), negotiation);
  const outlined = await outlining(negotiation, draft);
  const descents = sectionGenealogy(current.draft, draft);
  const descentOf = (id: string) =>
    descents.find((descent) => descent.id === id) ?? { id, from: null, to: null, ex: [], nowIn: [], moved: false };
  const standing = new Set(draft.sections.map(({ id }) => id));
  return {
    negotiation: { id: negotiation.id, slug, language: negotiation.originalLanguage },
    revision: current.number,
    sections: draft.sections.map(({ id, heading, chapeau, numbering, paragraphs }) => ({
      id,
      heading,
      chapeau,
      numbering,
      state: progress.get(id)?.state ?? 'drafting',
      paragraphs: paragraphs.map(outlined),
      descent: descentOf(id),
    })),
    gone: current.draft.sections
      .filter(({ id }) => !standing.has(id))
      .map(({ id, heading }) => ({ heading, descent: descentOf(id) })),
    arranges: allows(mayArrangeSections(actor)),
  };
}

async function outlining(
  negotiation: { readonly id: string; readonly originalLanguage: string },
  draft: Parameters<typeof loadFollowedText>[2]['draft'],
): Promise<(paragraph: LabelledParagraph) => OutlinedParagraph> {
  const text = await loadFollowedText(db(), negotiation, { draft });
  const acts = followActs(await loadActs(db(), negotiation.id, { privateOf: null }), text);
  const agreed = new Set(acts.marks.filter(({ kind }) => kind !== 'deferred').map(({ paragraphId }) => paragraphId));
  const open = acts.proposals.filter(({ state }) => state === 'tabled').flatMap(onEachParagraph);
  const counts = Map.groupBy(open, ({ paragraphId }) => paragraphId);
  return ({ id, label, heading, content }) => {
    const words = plainText(content);
    return {
      id,
      label,
      heading,
      beginning: words.length > BEGINNING ? `${words.slice(0, BEGINNING).replace(/\s+\S*$/, '')} …` : words,
      agreed: agreed.has(id),
      proposals: counts.get(id)?.length ?? 0,
    };
  };
}

/** Where the paragraphs of a section that is gone are drafted now: the section's id, or null where it has no heir. */
export async function sectionAfter(slug: string, sectionId: string): Promise<string | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) return null;
  const heir = heirOf(sectionId, await loadSectionActs(db(), negotiation.id));
  return heir === sectionId ? null : heir;
}
