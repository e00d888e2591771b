/** An export's view of any draft, with or without proposals on it, without a database. */
import { compile } from '#lib/domain/text/compilation.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import { printedMarker } from '#lib/domain/text/lines.ts';
import type { Content, LabelledDraft, LabelledParagraph } from '#lib/domain/text/paragraph.ts';
import type { ExportParagraph, ExportProposal, ExportView } from '#lib/exports/export-view.ts';
import { exportWords } from '#lib/exports/words.ts';
import { sampleView } from './sample-view.ts';

/** An open proposal on a paragraph. */
export interface Wish {
  readonly paragraphId: string;
  readonly owner: string;
  readonly wording: Content | 'deleted';
}

const tabledAt = '2017-03-29T14:00:00.000Z';

function proposalOf({ owner, wording }: Wish, index: number): ExportProposal {
  return {
    id: `proposal-${index + 1}`,
    number: index + 1,
    kind: wording === 'deleted' ? 'delete' : 'replace',
    base: [],
    move: null,
    proposed: wording === 'deleted' ? [] : [wording],
    heading: null,
    rationale: `Reason ${index + 1}.`,
    citation: null,
    verdict: 'clean',
    tabledAt,
    owner: { code: owner, name: owner },
    coSponsors: [],
    supporters: [],
  };
}

function paragraphOf(
  paragraph: LabelledParagraph,
  wishes: readonly (Wish & { id: string; at: number })[],
): ExportParagraph {
  const { id, label, heading, content } = paragraph;
  const own = wishes.filter(({ paragraphId }) => paragraphId === id);
  const variants = own.map(({ owner, wording, id: proposalId }) => {
    return { proposalId, owner, coSponsors: [], supporters: [], content: wording };
  });
  return {
    id,
    label,
    citedLabel: `${label.code} ${label.number}`,
    printedLabel: printedMarker(label) || null,
    formerPrintedLabel: null,
    relabelledBy: null,
    heading,
    status: own.length > 0 ? 'bracketed' : 'open',
    content,
    contentHash: contentHash(content, heading),
    lines: null,
    pieces: compile(content, variants),
    change: 'same',
    changedBy: null,
    move: null,
    redline: null,
    headingRedline: null,
    proposals: own.map(({ at: place, ...wish }) => proposalOf(wish, place)),
    reservations: [],
    proposedAfter: [],
  };
}

/** The compilation of a draft with the wishes of countries on it; without any it is the draft. */
export function draftView(
  draft: LabelledDraft,
  wishes: readonly Wish[] = [],
  part: Partial<ExportView> = {},
): ExportView {
  const numbered = wishes.map((wish, index) => ({ ...wish, id: `proposal-${index + 1}`, at: index }));
  return sampleView('compilation', {
    language: draft.language,
    words: exportWords(draft.language),
    title: draft.title,
    sections: draft.sections.map((section) => ({
      ...section,
      change: 'same',
      changedBy: null,
      headingRedline: null,
      chapeauRedline: null,
      proposedFirst: [],
      paragraphs: section.paragraphs.map((paragraph) => paragraphOf(paragraph, numbered)),
    })),
    proposals: wishes.map(proposalOf),
    reservations: [],
    termObjections: [],
    positions: [],
    ...part,
  });
}
