import { type Content, contentOf, plainText } from '../domain/text/paragraph.ts';
import type {
  ChangeAuthor,
  ExportBacking,
  ExportParagraph,
  ExportSection,
  ExportView,
  ParagraphChange,
  ProposedParagraph,
  ProposedSection,
  Redline,
} from './export-view.ts';
import { printedCompilation, printedProposed } from './print-compilation.ts';
import { printedContent, printedHeading, printedRedline, printedText } from './print-inline.ts';
import { lineCursor, withLineStarts } from './print-lines.ts';
import { inARow, reservationNote, termNote } from './print-notes.ts';
import { printedAnnex } from './print-positions.ts';
import {
  paragraphRemark,
  printedArrival,
  printedTracked,
  proposalRemarks,
  type Tracking,
  wholeChange,
} from './print-tracked.ts';
import type { PrintedBlock, PrintedChange, PrintedDocument, PrintedInline, PrintedText } from './printed.ts';
import { fill, statusWords } from './words.ts';

/** The change that a redline is when it is one from end to end: then its paragraph's end came or went with it. */
function onlyChange(redline: Redline | null): PrintedChange | null {
  const [first, ...others] = redline ?? [];
  return first === undefined || first.kind === 'same' || others.length > 0 ? null : { kind: first.kind, by: first.by };
}

/** The view, and how it is drawn. */
interface LinedView extends ExportView {
  /** Whether the beginnings of lines are marked. */
  readonly lineStarts: boolean;
  /** Set where open proposals are tracked changes and not brackets. */
  readonly tracking: Tracking | null;
}

/** The mark of a block that came or went as a whole. */
function markOf(change: ParagraphChange, by: ChangeAuthor | null, move: string | null = null): PrintedChange | null {
  if (by === null || (change !== 'inserted' && change !== 'deleted')) return null;
  return { kind: change, by, ...(move === null ? {} : { move }) };
}

const block = (part: Partial<PrintedBlock> & Pick<PrintedBlock, 'kind' | 'inlines'>): PrintedBlock => ({
  id: null,
  proposed: false,
  label: [],
  mark: null,
  lines: null,
  status: null,
  ...part,
});

function wording(now: string, redline: Redline | null, mark: PrintedChange | null): readonly PrintedInline[] {
  return redline === null ? [printedText(now, 'words', mark)] : printedRedline(redline);
}

/** The label before the words; where it changed against the revision before, both, as one more change of the text. */
function printedLabel(paragraph: ExportParagraph, mark: PrintedChange | null): readonly PrintedText[] {
  const { printedLabel, formerPrintedLabel, relabelledBy } = paragraph;
  const now = printedLabel === null ? [] : [printedText(printedLabel, 'label', mark)];
  if (relabelledBy === null || mark !== null) return now;
  const former =
    formerPrintedLabel === null
      ? []
      : [printedText(formerPrintedLabel, 'label', { kind: 'deleted', by: relabelledBy })];
  return [...former, ...now.map((label) => ({ ...label, change: { kind: 'inserted', by: relabelledBy } as const }))];
}

function paragraphHeading(paragraph: ExportParagraph, mark: PrintedChange | null): readonly PrintedInline[] {
  const { heading, headingRedline } = paragraph;
  if (headingRedline === null) return printedHeading(heading, mark);
  return headingRedline.flatMap((piece) =>
    printedHeading(plainText(piece.content), piece.kind === 'same' ? null : { kind: piece.kind, by: piece.by }),
  );
}

function paragraphWords(paragraph: ExportParagraph, view: LinedView): readonly PrintedInline[] {
  const cursor = lineCursor(view.lineStarts ? paragraph.lines : null);
  if (view.tracking && paragraph.pieces) return printedTracked(paragraph.pieces, view.tracking);
  if (view.text === 'compilation' && paragraph.pieces) return printedCompilation(paragraph.pieces, view, cursor);
  if (view.text === 'changes' && paragraph.redline) return printedRedline(paragraph.redline, cursor, paragraph.move);
  return withLineStarts(printedContent(paragraph.content), cursor);
}

function blockKind(section: ExportSection): 'preambular' | 'numbered' | 'plain' {
  if (section.numbering === 'PP') return 'preambular';
  return section.numbering === 'plain' ? 'plain' : 'numbered';
}

function paragraphBlock(paragraph: ExportParagraph, section: ExportSection, view: LinedView): PrintedBlock {
  const { tracking } = view;
  const mark = tracking
    ? wholeChange(paragraph.pieces ?? [], tracking)
    : markOf(paragraph.change, paragraph.changedBy, paragraph.move);
  const notes = inARow(
    paragraph.reservations.map((reservation) => ({ ...reservationNote(reservation, view.words), change: mark })),
  );
  const status = view.text === 'compilation' ? view.words[statusWords[paragraph.status]] : null;
  const remark = tracking && status !== null ? paragraphRemark(paragraph, status, view) : [];
  const heading = paragraphHeading(paragraph, mark);
  const lines = paragraph.lines?.map((line, index, all) => ({
    number: line.number,
    inlines: [
      ...(index === 0 ? heading : []),
      ...printedContent(line.content),
      ...(index === all.length - 1 ? notes : []),
    ],
  }));
  return block({
    kind: blockKind(section),
    id: paragraph.id,
    label: printedLabel(paragraph, mark),
    inlines: [...heading, ...paragraphWords(paragraph, view), ...notes, ...remark],
    mark,
    lines: view.text === 'clean' ? (lines ?? null) : null,
    status: tracking ? null : status,
  });
}

function proposedBlock(proposed: ProposedParagraph, section: ExportSection, view: LinedView): PrintedBlock {
  const mark = proposedMark(proposed, view);
  const label = proposed.label === null ? [] : [printedText(proposed.label, 'label', mark)];
  const inlines = proposedWords(proposed, view);
  return block({ kind: blockKind(section), id: proposed.proposalId, proposed: true, label, inlines, mark });
}

/** What is proposed as a whole is one insertion, or the end of a move, where proposals are tracked; else it has no mark. */
function proposedMark(
  { owner, proposalId, moved }: ExportBacking & { proposalId: string; moved?: ProposedParagraph['moved'] },
  view: LinedView,
): PrintedChange | null {
  if (view.tracking === null) return null;
  const at = view.proposals.find(({ id }) => id === proposalId)?.tabledAt ?? view.madeAt;
  return {
    kind: 'inserted',
    by: { ...owner, at },
    ...(moved ? { move: proposalId } : {}),
  };
}

function proposedWords(proposed: Omit<ProposedParagraph, 'label'>, view: LinedView): readonly PrintedInline[] {
  const mark = proposedMark(proposed, view);
  if (view.tracking === null || mark === null) return printedProposed(proposed, view);
  // The comment on a move stands where the paragraph is now.
  if (proposed.moved)
    return [...printedHeading(proposed.heading, mark), ...printedArrival(proposed.pieces ?? [], mark, view.tracking)];
  const remarks = proposalRemarks([proposed.proposalId], view.tracking);
  return [...printedHeading(proposed.heading, mark), ...printedContent(proposed.content, mark), ...remarks];
}

function sectionBlocks(section: ExportSection, view: LinedView): readonly PrintedBlock[] {
  const mark = markOf(section.change, section.changedBy);
  const proposed = (list: readonly ProposedParagraph[]) => list.map((item) => proposedBlock(item, section, view));
  const heading = block({
    kind: 'section',
    id: section.id,
    inlines: wording(section.heading, section.headingRedline, mark),
    mark,
  });
  const chapeau = section.chapeauRedline
    ? printedRedline(section.chapeauRedline)
    : [printedText(section.chapeau ?? '', 'words', mark)];
  const opening =
    section.chapeau === null && section.chapeauRedline === null
      ? []
      : [
          block({
            kind: 'chapeau',
            inlines: chapeau,
            mark: mark ?? onlyChange(section.chapeauRedline),
          }),
        ];
  const body = section.paragraphs.flatMap((paragraph) => [
    paragraphBlock(paragraph, section, view),
    ...proposed(paragraph.proposedAfter),
  ]);
  return [heading, ...opening, ...proposed(section.proposedFirst), ...body];
}

function proposedSectionBlocks(sections: readonly ProposedSection[], view: LinedView): readonly PrintedBlock[] {
  return sections.flatMap(({ heading, paragraphs, after: _place, ...backing }) => {
    const proposed = (content: Content) => ({
      id: backing.proposalId,
      proposed: true,
      mark: proposedMark(backing, view),
      inlines: proposedWords({ ...backing, heading: null, content, moved: null, pieces: null }, view),
    });
    return [
      block({ kind: 'section', ...proposed(contentOf(heading)) }),
      ...paragraphs.map((content) => block({ kind: 'plain', ...proposed(content) })),
    ];
  });
}

/** What reading this is, in words: "Changes since RCM-SACM/2017/L.1". */
export function readingOf(view: ExportView): string {
  if (view.text === 'clean') return view.words.clean;
  if (view.text === 'compilation') return view.words.compilation;
  return view.against === null ? view.words.changesFirst : fill(view.words.changes, { symbol: view.against });
}

/** All sections in order, those that are proposed where they would stand. */
function bodyBlocks(view: LinedView): readonly PrintedBlock[] {
  const ids = new Set(view.sections.map(({ id }) => id));
  const proposed = (follows: (after: string | null) => boolean) =>
    proposedSectionBlocks(
      view.proposedSections.filter(({ after }) => follows(after)),
      view,
    );
  return [
    ...proposed((after) => after === null),
    ...view.sections.flatMap((section) => [
      ...sectionBlocks(section, view),
      ...proposed((after) => after === section.id),
    ]),
    ...proposed((after) => after !== null && !ids.has(after)),
  ];
}

/**
 * The document as it stands on paper. With `lineStarts` the screen's lines are marked where they begin, for the margin of
 * a format that has one. With `tracked`, for a format with tracked changes and comments, a compilation has the open
 * proposals as changes by their countries and no brackets.
 */
export function printDocument(exported: ExportView, { lineStarts = false, tracked = false } = {}): PrintedDocument {
  const tracking = tracked && exported.text === 'compilation' ? { view: exported, remarked: new Set<string>() } : null;
  const view: LinedView = { ...exported, lineStarts, tracking };
  const { source, words } = view;
  const day = new Date(source.kind === 'revision' ? source.issuedAt : source.at);
  const notes = [
    ...view.reservations.map((reservation) => reservationNote(reservation, words)),
    ...view.termObjections.map((objection) => termNote(objection, words)),
  ];
  const title = block({ kind: 'title', inlines: [...wording(view.title, view.titleRedline, null), ...inARow(notes)] });
  return {
    symbol: source.kind === 'revision' ? source.symbol : fill(words.workingDraft, { symbol: source.basedOn }),
    reading: readingOf(view),
    // English documents of the United Nations write 24 April 2017.
    date: new Intl.DateTimeFormat(view.language === 'en' ? 'en-GB' : view.language, {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(day),
    language: view.language,
    title: view.title,
    remarks: [
      ...(view.negotiation.illustrative ? [words.illustrative] : []),
      ...(view.selected ? [words.selectedSections] : []),
    ],
    blocks: [title, ...bodyBlocks(view)],
    annex: view.text === 'compilation' ? printedAnnex(view) : null,
    record: fill(words.record, { seq: String(view.record.seq), head: view.record.head }),
  };
}
