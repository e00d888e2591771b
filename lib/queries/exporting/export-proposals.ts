import { movePlace } from '../../db/move-place.ts';
import { onEachParagraph, partOf, type StoredProposal } from '../../db/negotiation-acts.ts';
import { destinationOf, targetIn } from '../../domain/proposals/moves.ts';
import { verdictOf } from '../../domain/proposals/verdict.ts';
import type { CompiledPiece, MoveTarget } from '../../domain/text/compilation.ts';
import { labelAgainst } from '../../domain/text/labels.ts';
import { printedMarker } from '../../domain/text/lines.ts';
import { type Content, type LabelledDraft, paragraphsOf } from '../../domain/text/paragraph.ts';
import type {
  ExportBacking,
  ExportCitation,
  ExportProposal,
  ProposedParagraph,
  ProposedSection,
} from '../../exports/export-view.ts';
import { labelText } from '../../i18n/label-text.ts';
import { checkedCitation } from '../text/checked-citation.ts';
import { compiledOn } from '../text/compiled.ts';
import { groundOf, printedOn } from '../text/move-views.ts';
import { wordsOf } from '../text/words-of.ts';
import type { ExportSources } from './export-sources.ts';

/** The open proposals, by number. */
export function openProposals({ acts }: ExportSources): readonly StoredProposal[] {
  return acts.proposals.filter(({ state }) => state === 'tabled');
}

function backingOf({ delegation, backers }: StoredProposal, { party }: ExportSources): ExportBacking {
  const those = (backing: 'coSponsor' | 'support') =>
    backers.filter((backer) => backer.backing === backing).map((backer) => party(backer.delegation));
  return { owner: party(delegation), coSponsors: those('coSponsor'), supporters: those('support') };
}

/** The words proposed, one content a paragraph; none where words or a paragraph are to go or to be moved. */
function proposedParagraphs(stored: StoredProposal): readonly Content[] {
  const { proposed, paragraphs } = wordsOf(stored);
  if (stored.kind === 'newSection') return paragraphs;
  return stored.kind === 'delete' || stored.kind === 'move' ? [] : [proposed];
}

/** A proposal with everything on it; its verdict is against the exported text. */
export function exportProposal(stored: StoredProposal, sources: ExportSources): ExportProposal {
  const current = paragraphsOf(sources.draft).find(({ id }) => id === stored.paragraphId)?.content;
  const { base, proposed } = wordsOf(stored);
  const to = movePlace(stored);
  const ground = groundOf(sources.draft, sources.acts);
  return {
    id: stored.id,
    number: stored.number ?? 0,
    kind: stored.kind,
    base,
    proposed: proposedParagraphs(stored),
    move: to && {
      ...to,
      place: placeCited(targetIn(sources.draft, to), sources),
    },
    heading: stored.heading,
    rationale: stored.rationale,
    citation: citationOf(stored, sources),
    // Until its delegation has said where it applies, it applies nowhere as it is.
    verdict: stored.followed?.among ? 'conflict' : verdictOf({ ...stored, base, proposed, to }, current, ground).kind,
    tabledAt: (stored.tabledAt ?? stored.createdAt).toISOString(),
    ...backingOf(stored, sources),
  };
}

function placeCited(target: MoveTarget | null, { locale }: ExportSources): string | null {
  if (target === null) return null;
  return target.kind === 'after' ? labelText(target.label, locale) : target.section;
}

function citationOf({ citation }: StoredProposal, { agreedLanguage }: ExportSources): ExportCitation | null {
  const checked = checkedCitation(citation, agreedLanguage);
  if (checked === null) return null;
  const { symbol, paragraph, quote, check } = checked;
  return { symbol, paragraph, quote, check };
}

/** The compilation of one paragraph's words with the open proposals on it, as the text page shows it. */
export function compiled(id: string, content: Content, sources: ExportSources): readonly CompiledPiece[] {
  const onWords = openProposals(sources)
    .flatMap(onEachParagraph)
    .filter(({ kind, paragraphId }) => paragraphId === id && kind !== 'insert' && kind !== 'newSection');
  const printed = printedOn(sources.draft, groundOf(sources.draft, sources.acts));
  return compiledOn(content, onWords.flatMap(partOf).map(printed));
}

interface Insertion {
  readonly sectionId: string | null;
  readonly after: string | null;
  readonly proposed: ProposedParagraph;
}

/** What would stand between the paragraphs of the text: new ones, and those that would be moved there. */
export function additionsTo(sources: ExportSources): readonly Insertion[] {
  return [...insertionsInto(sources), ...arrivalsIn(sources)];
}

/** The paragraphs that open moves would bring to another place, with what their movers would change in them. */
function arrivalsIn(sources: ExportSources): readonly Insertion[] {
  const open = openProposals(sources);
  const moves = open.filter(({ kind, followed }) => kind === 'move' && !followed?.among);
  const ground = groundOf(sources.draft, sources.acts);
  const paragraphs = new Map(paragraphsOf(sources.draft).map((paragraph) => [paragraph.id, paragraph]));
  return moves.flatMap((stored): Insertion[] => {
    const { delegation, paragraphId } = stored;
    const [paragraph, to] = [paragraphs.get(paragraphId ?? ''), movePlace(stored)];
    if (!paragraph || !to || destinationOf({ paragraphId: paragraph.id, to }, ground).kind !== 'there') return [];
    const { id, label, heading, content } = paragraph;
    const own = open.filter((one) => one.kind === 'replace' && one.paragraphId === id && one.delegation === delegation);
    const moved = {
      paragraphId: id,
      citedLabel: labelText(label, sources.locale),
    };
    const words = {
      label: printedMarker(label) || null,
      heading,
      content,
      moved,
      pieces: compiledOn(content, own),
    };
    const proposed = {
      proposalId: stored.id,
      ...words,
      ...backingOf(stored, sources),
    };
    return [{ sectionId: to.sectionId, after: to.afterId, proposed }];
  });
}

/** Where insertions would stand, with the labels they would have: after Item 7 the first is 7 bis, the next 7 ter. */
function insertionsInto(sources: ExportSources): readonly Insertion[] {
  const inserts = openProposals(sources).filter(({ kind }) => kind === 'insert');
  const labels = new Map(paragraphsOf(withInsertions(sources.draft, inserts)).map(({ id, label }) => [id, label]));
  return inserts.map((stored) => {
    const label = labels.get(stored.id);
    const content = wordsOf(stored).proposed;
    return {
      sectionId: stored.sectionId,
      after: stored.paragraphId,
      proposed: {
        proposalId: stored.id,
        label: (label && printedMarker(label)) || null,
        heading: stored.heading,
        content,
        moved: null,
        pieces: null,
        ...backingOf(stored, sources),
      },
    };
  });
}

/** The text as it would be cited with all insertions in it: what is there keeps its label. */
function withInsertions(draft: LabelledDraft, inserts: readonly StoredProposal[]): LabelledDraft {
  const standIn = ({ id }: StoredProposal) => ({ id, heading: null, content: [] });
  const sections = draft.sections.map((section) => ({
    ...section,
    paragraphs: [
      ...inserts.filter(({ paragraphId, sectionId }) => paragraphId === null && sectionId === section.id).map(standIn),
      ...section.paragraphs.flatMap((paragraph) => [
        paragraph,
        ...inserts.filter(({ paragraphId }) => paragraphId === paragraph.id).map(standIn),
      ]),
    ],
  }));
  return labelAgainst(draft, { ...draft, sections });
}

/** The new sections that are proposed. */
export function proposedSections(sources: ExportSources): readonly ProposedSection[] {
  return openProposals(sources)
    .filter(({ kind }) => kind === 'newSection')
    .map((stored) => ({
      proposalId: stored.id,
      after: stored.sectionId,
      heading: stored.heading ?? '',
      paragraphs: wordsOf(stored).paragraphs,
      ...backingOf(stored, sources),
    }));
}
