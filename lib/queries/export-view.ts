import { db } from '../db/client.ts';
import type { ComparedSection } from '../domain/revisions/comparison.ts';
import { type LabelledDraft, type LabelledParagraph, paragraphsOf } from '../domain/text/paragraph.ts';
import { env } from '../env.ts';
import type { ExportSection, ExportTable, ExportText, ExportView } from '../exports/export-view.ts';
import {
  type Changes,
  changesOf,
  comparedSections,
  draftersRedline,
  movedFrom,
  sectionChange,
} from './exporting/export-changes.ts';
import {
  deletedParagraph,
  exportParagraph,
  type ParagraphContext,
  paragraphContext,
  withChanges,
} from './exporting/export-paragraphs.ts';
import { maintainedReservations, positionRows } from './exporting/export-positions.ts';
import { additionsTo, exportProposal, openProposals, proposedSections } from './exporting/export-proposals.ts';
import { type ExportedText, type ExportSources, loadExportSources } from './exporting/export-sources.ts';
import { selectedSections } from './exporting/selected-sections.ts';
import { loadWholeNegotiation } from './exporting/whole-negotiation.ts';

/** What an export is asked for; `revision` null is the working draft. */
export interface ExportRequest extends ExportedText {
  readonly text: ExportText;
  /** Ids of the only sections wanted; without it all. */
  readonly sections?: readonly string[] | null;
  /** The comparative table where it is not said. */
  readonly table?: ExportTable;
  /** With everything of which the negotiation can be recreated. */
  readonly whole?: boolean;
}

/**
 * Everything an exporter needs about one text in one reading, as of one instant; null where the negotiation, the revision,
 * its language version or a section is unknown. A compilation is had in the original alone, in whose words proposals are
 * made. Every person with an account may read it: private proposals are never in it.
 */
export async function exportView(request: ExportRequest): Promise<ExportView | null> {
  const loaded = await db().$transaction(
    async (tx) => {
      const sources = await loadExportSources(tx, request);
      const whole =
        sources && request.whole && !request.sections && (await loadWholeNegotiation(tx, sources.negotiation));
      return sources && { sources, whole: whole || null };
    },
    { isolationLevel: 'RepeatableRead', timeout: 30_000 },
  );
  if (loaded === null) return null;
  const { sources, whole } = loaded;
  const { language, negotiation } = sources;
  if (request.text === 'compilation' && language !== negotiation.originalLanguage) return null;
  const view = composeView(sources, request);
  return selectedSections(whole ? { ...view, whole } : view, request.sections ?? null);
}

function composeView(sources: ExportSources, request: ExportRequest): ExportView {
  const { text } = request;
  const { negotiation, source, draft, previous, acts, party } = sources;
  const changes = changesOf(sources);
  const against = text === 'changes' ? (previous?.draft ?? null) : null;
  const { title, symbol, slug, illustrative } = negotiation;
  const { language } = sources;
  return {
    negotiation: { title, symbol, slug, illustrative },
    source,
    text,
    against: text === 'changes' ? (previous?.symbol ?? null) : null,
    language,
    title: draft.title,
    titleRedline: against && draftersRedline(against.title, draft.title, changes.drafters),
    sections: sectionsOf(sources, text, { against, changes }),
    selected: false,
    proposedSections: text === 'compilation' ? proposedSections(sources) : [],
    proposals: openProposals(sources).map((stored) => exportProposal(stored, sources)),
    reservations: maintainedReservations(sources, null),
    termObjections: acts.termObjections
      .filter(({ liftedAt }) => liftedAt === null)
      .map(({ delegation, term, note }) => ({ delegation: party(delegation), term, note })),
    positions: positionRows(sources),
    delegations: sources.delegations,
    record: { ...sources.record, address: verificationAddress(slug, sources.record) },
    table: request.table ?? 'comparative',
    madeAt: sources.now.toISOString(),
    words: sources.words,
  };
}

/** The entry of the record that was its head, with the head that the file has: the page there compares them. */
function verificationAddress(slug: string, { head, seq }: ExportSources['record']): string {
  const book = `${env().publicUrl}/negotiations/${encodeURIComponent(slug)}/record`;
  return seq === 0 ? book : `${book}/${seq}?head=${head}`;
}

interface Against {
  readonly against: LabelledDraft | null;
  readonly changes: Changes;
}

function sectionsOf(sources: ExportSources, text: ExportText, { against, changes }: Against): readonly ExportSection[] {
  const insertions = text === 'compilation' ? additionsTo(sources) : [];
  const context = paragraphContext(sources, text, {
    proposals: openProposals(sources).map((stored) => ({
      ...exportProposal(stored, sources),
      paragraphId: stored.paragraphId,
    })),
    insertedAfter: new Map(
      [...Map.groupBy(insertions, ({ after }) => after)].map(([id, list]) => [
        id,
        list.map(({ proposed }) => proposed),
      ]),
    ),
  });
  if (against !== null) return changedSections(against, context, changes);
  return sources.draft.sections.map(({ id, kind, numbering, heading, chapeau, paragraphs }) => ({
    id,
    kind,
    numbering,
    heading,
    chapeau,
    change: 'same',
    changedBy: null,
    headingRedline: null,
    chapeauRedline: null,
    proposedFirst: insertions
      .filter(({ after, sectionId }) => after === null && sectionId === id)
      .map(({ proposed }) => proposed),
    paragraphs: paragraphs.map((paragraph) => exportParagraph(paragraph, context)),
  }));
}

/** The text with everything that was deleted since the revision before still in its place. */
function changedSections(before: LabelledDraft, context: ParagraphContext, changes: Changes): readonly ExportSection[] {
  const { draft } = context.sources;
  const older = new Map(
    paragraphsOf(before).flatMap((paragraph) => [
      [paragraph.id, paragraph] as const,
      [movedFrom(paragraph.id), { ...paragraph, id: movedFrom(paragraph.id) }] as const,
    ]),
  );
  const newer = new Map(paragraphsOf(draft).map((paragraph) => [paragraph.id, paragraph]));
  return comparedSections(before, draft).map((compared) => {
    const { id } = compared;
    const section = [...draft.sections, ...before.sections].find((one) => one.id === id || movedFrom(one.id) === id);
    if (section === undefined) throw new Error(`Neither text has the section ${id}.`);
    const { kind, numbering } = section;
    return {
      id,
      kind,
      numbering,
      heading: (compared.to ?? compared.from)?.heading ?? '',
      chapeau: (compared.to ?? compared.from)?.chapeau ?? null,
      ...sectionChange(compared, changes),
      proposedFirst: [],
      paragraphs: changedParagraphs(compared, { older, newer }, context, changes),
    };
  });
}

interface BothTexts {
  readonly older: ReadonlyMap<string, LabelledParagraph>;
  readonly newer: ReadonlyMap<string, LabelledParagraph>;
}

function changedParagraphs(
  { id: section, paragraphs }: ComparedSection,
  { older, newer }: BothTexts,
  context: ParagraphContext,
  changes: Changes,
) {
  return paragraphs.flatMap((compared) => {
    const now = newer.get(compared.id);
    const former = older.get(compared.id);
    if (now === undefined) return former ? [deletedParagraph(former, section, context, changes)] : [];
    const before = compared.from ? (former?.content ?? []) : [];
    const moved = compared.from === null && former !== undefined;
    return [withChanges(exportParagraph(now, context), { compared, before, section, moved }, changes)];
  });
}
