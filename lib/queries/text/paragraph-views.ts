import { type NegotiationActs, onEachParagraph, partOf, type StoredProposal } from '../../db/negotiation-acts.ts';
import { factsOf, type StandingActs } from '../../domain/consensus/paragraph-facts.ts';
import { blockers, paragraphStatus } from '../../domain/consensus/paragraph-status.ts';
import { alternativeLabels } from '../../domain/proposals/alternatives.ts';
import { equalContent } from '../../domain/text/content.ts';
import type { Content, ParagraphId } from '../../domain/text/paragraph.ts';
import type { ParagraphView, ProposalView } from '../views/negotiation-text-view.ts';
import { compiledOn } from './compiled.ts';
import type { PrintedProposal } from './move-views.ts';
import type { PositionsByTarget } from './position-views.ts';
import { type ProposalSetting, proposalView } from './proposal-views.ts';
import { reservationView } from './reservation-views.ts';
import type { ShownParagraph } from './shown-text.ts';
import { hashOf, redlineBetween, termsIn, wordsOf } from './words-of.ts';

/** What the paragraphs of a view have in common. */
export interface ParagraphSetting {
  readonly acts: NegotiationActs;
  readonly standing: StandingActs;
  readonly proposals: ProposalSetting;
  readonly positions: PositionsByTarget;
  /** Every term that somebody objects to or reserves on. */
  readonly terms: readonly string[];
  /** True where there is a revision before, so that a paragraph without former words is new. */
  readonly hasBefore: boolean;
  /** A paragraph's words in the working draft, on which its status is set; undefined where that does not hold it. */
  readonly currentOf: (id: ParagraphId) => Content | undefined;
  /** What the paragraph was in the text before, where its own id and label do not tell. */
  readonly exOf: (shown: ShownParagraph) => ParagraphView['ex'];
  readonly movedFrom: (id: ParagraphId) => ParagraphView['movedFrom'];
  /** A proposal as the compilation of the text shown prints it. */
  readonly printed: (proposal: StoredProposal) => PrintedProposal;
  readonly linesOf: (id: ParagraphId) => ParagraphView['lines'];
}

/** Gives each paragraph with everything that stands on it. What all paragraphs share is indexed once. */
export function paragraphViews(setting: ParagraphSetting): (shown: ShownParagraph) => ParagraphView {
  const { acts, standing, positions, proposals } = setting;
  const facts = factsOf(standing);
  const byParagraph = Map.groupBy(acts.proposals.flatMap(onEachParagraph), ({ paragraphId }) => paragraphId);
  const marks = new Map(acts.marks.map((mark) => [mark.paragraphId, mark]));
  const requests = Map.groupBy(acts.reopeningRequests, ({ paragraphId }) => paragraphId);
  return (shown) => {
    const { paragraph, inText, former } = shown;
    const { id, label, heading, content } = paragraph;
    const current = setting.currentOf(id);
    const own = byParagraph.get(id) ?? [];
    const judged = facts({ id, inWorkingDraft: current !== undefined, terms: termsOf(setting, current) });
    const mark = marks.get(id);
    const alternatives = alternativeLabels(label, alternativesAmong(own));
    return {
      id,
      label,
      heading,
      content,
      inText,
      formerLabel: former?.label ?? null,
      ex: setting.exOf(shown),
      contentHash: hashOf(paragraph),
      status: paragraphStatus(judged),
      blockers: blockers(judged),
      mark: mark ? { setBy: mark.setBy, setAt: mark.setAt.toISOString() } : null,
      reopeningRequests: (requests.get(id) ?? []).map(({ at, delegation, reason }) => ({
        delegation,
        reason,
        at: at.toISOString(),
      })),
      compiled: inText ? compiledOn(content, own.filter(isOpenWording).flatMap(partOf).map(setting.printed)) : [],
      changes: setting.hasBefore ? changesOf(shown) : null,
      movedFrom: inText ? setting.movedFrom(id) : null,
      lines: setting.linesOf(id),
      proposals: openFirstWordings(own).map((proposal) =>
        proposalView(proposal, proposals, alternatives.get(proposal.id)),
      ),
      closedProposals: own.filter((proposal) => !isOpen(proposal)).length,
      positions: positions.onParagraph(id),
      reservations: reservationsOn(setting, id, termsOf(setting, inText ? content : undefined)),
      watched: inText ? watchedIn(setting, content) : [],
    };
  };
}

/** Open, or private to the reader's delegation: what stands on the table or is about to. */
export function isOpen({ state }: StoredProposal): boolean {
  return state === 'tabled' || state === 'private';
}

function isOpenWording({ state, kind }: StoredProposal): boolean {
  return state === 'tabled' && kind !== 'insert';
}

/** Full replacements in the order of tabling. Closed ones keep their place, so that no open one is cited otherwise by then. */
function alternativesAmong(proposals: readonly StoredProposal[]): readonly string[] {
  const isWhole = (proposal: StoredProposal) => proposal.kind === 'replace' && wordsOf(proposal).whole;
  if (!proposals.some((proposal) => isOpenWording(proposal) && isWhole(proposal))) return [];
  return proposals.filter((proposal) => proposal.number !== null && isWhole(proposal)).map(({ id }) => id);
}

function openFirstWordings(proposals: readonly StoredProposal[]): readonly StoredProposal[] {
  const open = proposals.filter(isOpen);
  return [...open.filter(({ kind }) => kind !== 'insert'), ...open.filter(({ kind }) => kind === 'insert')];
}

function changesOf({ paragraph, inText, former }: ShownParagraph): ParagraphView['changes'] {
  if (!inText) return redlineBetween(paragraph.content, EMPTY);
  if (former === null) return redlineBetween(EMPTY, paragraph.content);
  const same = equalContent(former.content, paragraph.content);
  return same ? null : redlineBetween(former.content, paragraph.content);
}

const EMPTY: Content = [];

function termsOf({ terms }: ParagraphSetting, content: Content | undefined): ReadonlySet<string> {
  if (content === undefined || terms.length === 0) return new Set();
  return new Set(termsIn(content, terms).map(({ term }) => term));
}

function reservationsOn({ acts, proposals }: ParagraphSetting, id: ParagraphId, terms: ReadonlySet<string>) {
  return acts.reservations
    .filter(({ scope, paragraphId, term, liftedAt }) =>
      scope === 'paragraph' ? paragraphId === id : term !== null && liftedAt === null && terms.has(term),
    )
    .map((reservation) => reservationView(reservation, proposals));
}

function watchedIn({ standing, terms }: ParagraphSetting, content: Content): ParagraphView['watched'] {
  if (standing.termObjections.length === 0) return [];
  const objectors = Map.groupBy(standing.termObjections, ({ term }) => term);
  return termsIn(content, terms).flatMap(({ term, start, end }) => {
    const delegations = objectors.get(term)?.map(({ delegation }) => delegation);
    return delegations ? [{ term, delegations, start, end }] : [];
  });
}

/** The views of proposals that stand with no paragraph of the text shown, in their given order. */
export function viewsOf(proposals: readonly StoredProposal[], setting: ProposalSetting): readonly ProposalView[] {
  return proposals.map((proposal) => proposalView(proposal, setting));
}
