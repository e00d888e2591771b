import { loadWorkingDraft } from '../commands/load-working-draft.ts';
import { db } from '../db/client.ts';
import { loadRevision } from '../db/revisions.ts';
import { type ComparedSection, compareDrafts } from '../domain/revisions/comparison.ts';
import type { LabelledDraft } from '../domain/text/paragraph.ts';
import { negotiationBySlug } from './negotiation.ts';
import type { ComparedText, ComparisonView } from './views/comparison-view.ts';

/** Which two texts; without `from`, the revision before `to`; without `to`, the working draft. */
export interface ComparisonQuestion {
  readonly slug: string;
  readonly from: ComparedText | null;
  readonly to: ComparedText | null;
}

/** Two texts compared paragraph by paragraph; null where the negotiation or one of the revisions is unknown. */
export async function comparison({ slug, ...asked }: ComparisonQuestion): Promise<ComparisonView | null> {
  const negotiation = await negotiationBySlug(slug);
  if (negotiation === null) return null;
  const rows = await db().revision.findMany({
    where: { negotiationId: negotiation.id },
    orderBy: { number: 'asc' },
  });
  const to = asked.to ?? 'draft';
  const latest = rows.at(-1)?.number ?? 0;
  const from = asked.from ?? (to === 'draft' ? latest : Math.max(0, to - 1));
  const textOf = async (which: ComparedText): Promise<LabelledDraft | null> => {
    if (which === 'draft') return (await loadWorkingDraft(db(), negotiation)).draft;
    const language = negotiation.originalLanguage;
    return (await loadRevision(db(), negotiation.id, { number: which, language }))?.draft ?? null;
  };
  const [before, after] = await Promise.all([textOf(from), textOf(to)]);
  if (before === null || after === null) return null;
  const sections = compareDrafts(before, after);
  return {
    slug,
    language: negotiation.originalLanguage,
    revisions: rows.map(({ number, symbol, kind, issuedAt }) => ({
      number,
      symbol,
      kind,
      issuedAt: issuedAt.toISOString(),
    })),
    from,
    to,
    sections,
    counts: countsOf(sections),
  };
}

function countsOf(sections: readonly ComparedSection[]): ComparisonView['counts'] {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const count = (kind: 'same' | 'changed' | 'new' | 'deleted') => paragraphs.filter((one) => one.kind === kind).length;
  return {
    changed: count('changed'),
    new: count('new'),
    deleted: count('deleted'),
    moved: paragraphs.filter(({ moved }) => moved).length,
    relabelled: paragraphs.filter(({ relabelled }) => relabelled).length,
    same: count('same'),
  };
}
