import { standingActs, watchedTerms } from '../../db/negotiation-acts.ts';
import { factsOf } from '../../domain/consensus/paragraph-facts.ts';
import { type ParagraphStatus, paragraphStatus } from '../../domain/consensus/paragraph-status.ts';
import type { ComparedParagraph } from '../../domain/revisions/comparison.ts';
import { contentHash, sliceContent } from '../../domain/text/content.ts';
import { numberLines, type ParagraphLines, printedMarker } from '../../domain/text/lines.ts';
import {
  type Content,
  type LabelledParagraph,
  type ParagraphId,
  paragraphsOf,
  plainText,
} from '../../domain/text/paragraph.ts';
import { findTerms } from '../../domain/text/terms.ts';
import {
  type ExportLine,
  type ExportParagraph,
  type ExportProposal,
  type ExportText,
  movedAway,
  type ProposedParagraph,
} from '../../exports/export-view.ts';
import { labelText } from '../../i18n/label-text.ts';
import { type Changes, changeOf, draftersRedline } from './export-changes.ts';
import { maintainedReservations } from './export-positions.ts';
import { compiled } from './export-proposals.ts';
import type { ExportSources } from './export-sources.ts';

/** What every paragraph of one export is made with. */
export interface ParagraphContext {
  readonly sources: ExportSources;
  readonly text: ExportText;
  readonly lines: ReadonlyMap<ParagraphId, ParagraphLines>;
  readonly status: (paragraph: LabelledParagraph) => ParagraphStatus;
  readonly proposals: readonly (ExportProposal & { readonly paragraphId: string | null })[];
  readonly insertedAfter: ReadonlyMap<string | null, readonly ProposedParagraph[]>;
}

/** The status of each paragraph, by the acts that stand now and the words it has in the exported text. */
export function statuses({ acts, working }: ExportSources): ParagraphContext['status'] {
  const standing = standingActs(acts);
  const facts = factsOf(standing);
  const terms = watchedTerms(standing);
  const inWorkingDraft = new Set(paragraphsOf(working).map(({ id }) => id));
  return ({ id, content }) =>
    paragraphStatus(
      facts({
        id,
        inWorkingDraft: inWorkingDraft.has(id),
        terms: new Set(findTerms(content, terms).map(({ term }) => term)),
      }),
    );
}

/** The paragraph's lines as the screen breaks them, without the blank or the break at their ends. */
function linesOf(content: Content, lines: ParagraphLines | undefined): readonly ExportLine[] | null {
  if (lines === undefined) return null;
  return lines.starts.map((start, index) => {
    const end = lines.starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const line = sliceContent(content, start, end);
    const blanks = /[ \t\n]*$/.exec(plainText(line))?.[0].length ?? 0;
    const length = plainText(line).length - blanks;
    return { number: lines.first + index, start, content: blanks === 0 ? line : trimmedTo(line, length) };
  });
}

/** Cut to a length, footnotes at the cut kept. */
function trimmedTo(content: Content, length: number): Content {
  let left = length;
  return content.flatMap((inline): Content => {
    if (inline.kind === 'footnote') return [inline];
    const text = inline.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...inline, text }];
  });
}

/** What a paragraph is called and numbered by, before anything of a comparison is added. */
function named({ id, label, heading }: LabelledParagraph, { locale }: ExportSources) {
  return {
    id,
    label,
    citedLabel: labelText(label, locale),
    printedLabel: printedMarker(label) || null,
    formerPrintedLabel: null,
    relabelledBy: null,
    heading,
  };
}

/** A paragraph of the text in the clean and the compilation reading. */
export function exportParagraph(paragraph: LabelledParagraph, context: ParagraphContext): ExportParagraph {
  const { sources, text } = context;
  const { id, heading, content } = paragraph;
  return {
    ...named(paragraph, sources),
    status: context.status(paragraph),
    content,
    contentHash: contentHash(content, heading),
    lines: linesOf(content, context.lines.get(id)),
    pieces: text === 'compilation' ? compiled(id, content, sources) : null,
    change: 'same',
    changedBy: null,
    move: null,
    redline: null,
    headingRedline: null,
    proposals: context.proposals
      .filter(({ paragraphId }) => paragraphId === id)
      .map(({ paragraphId: _id, ...one }) => one),
    reservations: maintainedReservations(sources, id),
    proposedAfter: text === 'compilation' ? (context.insertedAfter.get(id) ?? []) : [],
  };
}

/** What the changes reading adds to a paragraph that stands in the text. */
export function withChanges(
  paragraph: ExportParagraph,
  {
    compared,
    before,
    section,
    moved,
  }: {
    readonly compared: ComparedParagraph;
    readonly before: Content;
    readonly section: string;
    readonly moved: boolean;
  },
  changes: Changes,
): ExportParagraph {
  const whole = compared.kind === 'new';
  const former = compared.from ? printedMarker(compared.from.label) || null : null;
  const relabelled = compared.from !== null && former !== paragraph.printedLabel;
  return {
    ...paragraph,
    change: changeOf(compared),
    changedBy: whole ? (moved ? changes.moverOf(compared.id) : changes.authorOf(compared.id, section)) : null,
    move: moved ? compared.id : null,
    formerPrintedLabel: former,
    relabelledBy: relabelled ? changes.drafters : null,
    redline: compared.kind === 'same' ? null : changes.redline(compared.id, before, paragraph.content, section),
    headingRedline: whole ? null : wholeHeading(compared, changes),
  };
}

/** A heading is short: it is exchanged as a whole. */
function wholeHeading({ from, to }: ComparedParagraph, changes: Changes): ExportParagraph['headingRedline'] {
  const [before, after] = [from?.heading ?? null, to?.heading ?? null];
  if (before === after) return null;
  return [
    ...(draftersRedline(before, null, changes.drafters) ?? []),
    ...(draftersRedline(null, after, changes.drafters) ?? []),
  ];
}

/** A paragraph that the text no longer has, or has elsewhere, as it stood in the revision before. */
export function deletedParagraph(
  paragraph: LabelledParagraph,
  section: string,
  { sources }: ParagraphContext,
  changes: Changes,
): ExportParagraph {
  const { id, content } = paragraph;
  const moved = id.endsWith(movedAway) ? id.slice(0, -movedAway.length) : null;
  return {
    ...named(paragraph, sources),
    status: 'deleted',
    content: [],
    contentHash: null,
    lines: null,
    pieces: null,
    change: 'deleted',
    changedBy: moved === null ? changes.authorOf(id, section) : changes.moverOf(moved),
    move: moved,
    redline: changes.redline(id, content, [], section),
    headingRedline: null,
    proposals: [],
    reservations: [],
    proposedAfter: [],
  };
}

/** Context for all paragraphs of one export. */
export function paragraphContext(
  sources: ExportSources,
  text: ExportText,
  rest: Pick<ParagraphContext, 'proposals' | 'insertedAfter'>,
): ParagraphContext {
  return { sources, text, lines: numberLines(sources.draft), status: statuses(sources), ...rest };
}
