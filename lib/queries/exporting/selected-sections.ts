import type { ExportView } from '../../exports/export-view.ts';

/**
 * The view with some of its sections only, and of proposals and positions those that bear on them; null where a section
 * is not in the text. Without a selection it is the whole.
 */
export function selectedSections(view: ExportView, wanted: readonly string[] | null): ExportView | null {
  if (wanted === null) return view;
  const ids = new Set(wanted);
  const sections = view.sections.filter(({ id }) => ids.has(id));
  if (sections.length !== ids.size || sections.length === 0) return null;
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const here = new Set(paragraphs.map(({ id }) => id));
  const proposals = new Set([
    ...paragraphs.flatMap((paragraph) => paragraph.proposals.map(({ id }) => id)),
    ...[
      ...sections.flatMap(({ proposedFirst }) => proposedFirst),
      ...paragraphs.flatMap(({ proposedAfter }) => proposedAfter),
    ].map(({ proposalId }) => proposalId),
  ]);
  return {
    ...view,
    sections,
    selected: sections.length < view.sections.length,
    proposedSections: [],
    proposals: view.proposals.filter(({ id }) => proposals.has(id)),
    positions: view.positions.filter(({ target }) => {
      if (target.kind === 'whole') return false;
      return target.kind === 'paragraph' ? here.has(target.paragraphId) : proposals.has(target.proposalId);
    }),
  };
}
