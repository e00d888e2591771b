import type { Transaction } from '../db/client.ts';
import { loadActs, standingActs, watchedTerms } from '../db/negotiation-acts.ts';
import { factsOf } from '../domain/consensus/paragraph-facts.ts';
import type { ParagraphFacts } from '../domain/consensus/paragraph-status.ts';
import type { ParagraphId } from '../domain/text/paragraph.ts';
import { findTerms } from '../domain/text/terms.ts';
import { followActs, loadFollowedText } from './follow-acts.ts';
import { findParagraph, type WorkingDraft } from './load-working-draft.ts';

/**
 * Everything that bears on one paragraph's status now, by the words it has in the given working draft. One that the
 * draft does not hold has the facts of a deleted paragraph; whether it ever was one is for the caller to know.
 */
export async function loadParagraphFacts(
  tx: Transaction,
  negotiation: { readonly id: string; readonly originalLanguage: string },
  { working, paragraphId }: { readonly working: WorkingDraft; readonly paragraphId: ParagraphId },
): Promise<ParagraphFacts> {
  const text = await loadFollowedText(tx, negotiation, working);
  const acts = standingActs(followActs(await loadActs(tx, negotiation.id, { privateOf: null }), text));
  const paragraph = findParagraph(working.draft, paragraphId)?.paragraph ?? null;
  const places = paragraph === null ? [] : findTerms(paragraph.content, watchedTerms(acts));
  return factsOf(acts)({
    id: paragraphId,
    inWorkingDraft: paragraph !== null,
    terms: new Set(places.map(({ term }) => term)),
  });
}
