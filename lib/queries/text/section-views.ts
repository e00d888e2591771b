import type { WorkingDraft } from '../../commands/load-working-draft.ts';
import type { StoredProposal } from '../../db/negotiation-acts.ts';
import type { ParagraphStatus } from '../../domain/consensus/paragraph-status.ts';
import type { SectionDescent } from '../../domain/revisions/section-genealogy.ts';
import type { ParagraphView, SectionView } from '../views/negotiation-text-view.ts';
import { isOpen, viewsOf } from './paragraph-views.ts';
import type { ProposalSetting } from './proposal-views.ts';
import type { ShownParagraph, ShownSection } from './shown-text.ts';

/** What the sections of a view have in common. */
export interface SectionSetting {
  readonly working: WorkingDraft;
  readonly open: readonly StoredProposal[];
  readonly proposals: ProposalSetting;
  readonly paragraphView: (shown: ShownParagraph) => ParagraphView;
  /** What became of each section since the text before; empty where there is none. */
  readonly descents: ReadonlyMap<string, SectionDescent>;
}

/** A section with its paragraphs as the text shown has them. */
export function sectionView({ section, inText, paragraphs }: ShownSection, setting: SectionSetting): SectionView {
  const { id, kind, numbering, heading, chapeau } = section;
  const progress = setting.working.progress.get(id);
  const views = paragraphs.map(setting.paragraphView);
  const first = setting.open.filter((proposal) => isFirstOf(proposal, id));
  return {
    id,
    kind,
    numbering,
    heading,
    chapeau,
    inText,
    descent: setting.descents.get(id) ?? null,
    state: progress?.state ?? 'drafting',
    returnComment: progress?.returnComment ?? null,
    paragraphs: views,
    insertedFirst: viewsOf(first, setting.proposals),
    byStatus: countByStatus(views),
  };
}

/** Paragraphs by status; one that a revision shown still has, but the working draft no longer, counts as deleted. */
export function countByStatus(
  paragraphs: readonly Pick<ParagraphView, 'status'>[],
): Readonly<Record<ParagraphStatus, number>> {
  const counts = { open: 0, bracketed: 0, adReferendum: 0, agreed: 0, deferred: 0, deleted: 0 };
  for (const { status } of paragraphs) counts[status] += 1;
  return counts;
}

/** Open proposals that stand with nothing of what is shown: never lost, whatever became of what they are about. */
export function straysAmong(
  proposals: readonly StoredProposal[],
  shown: readonly ShownSection[],
): readonly StoredProposal[] {
  const paragraphs = new Set(shown.flatMap((section) => section.paragraphs.map(({ paragraph }) => paragraph.id)));
  const sections = new Set(shown.map(({ section }) => section.id));
  return proposals.filter((proposal) => {
    if (!isOpen(proposal) || proposal.kind === 'newSection') return false;
    const { paragraphId, sectionId } = proposal;
    if (paragraphId !== null) return !paragraphs.has(paragraphId);
    return sectionId === null || !sections.has(sectionId);
  });
}

function isFirstOf({ kind, paragraphId, sectionId }: StoredProposal, id: string): boolean {
  return kind === 'insert' && paragraphId === null && sectionId === id;
}
