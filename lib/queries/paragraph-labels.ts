import { db } from '../db/client.ts';
import { type Label, type LabelledDraft, type ParagraphId, paragraphsOf } from '../domain/text/paragraph.ts';

/** What every paragraph a negotiation has ever issued is cited by: its label in the newest revision that holds it. */
export async function paragraphLabels(negotiation: {
  id: string;
  originalLanguage: string;
}): Promise<ReadonlyMap<ParagraphId, Label>> {
  const texts = await db().revisionText.findMany({
    where: { revision: { negotiationId: negotiation.id }, language: negotiation.originalLanguage },
    orderBy: { revision: { number: 'asc' } },
    select: { content: true },
  });
  const drafts = texts.map(({ content }) => content as unknown as LabelledDraft);
  return new Map(drafts.flatMap((draft) => paragraphsOf(draft).map(({ id, label }) => [id, label] as const)));
}
