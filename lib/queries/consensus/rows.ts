import {
  cellsOf,
  type Said,
  type SpokenProposal,
  type SpokenProposalKind,
  type SpokenReservation,
} from '../../domain/consensus/matrix.ts';
import { obstaclesOf } from '../../domain/consensus/obstacles.ts';
import { type Content, plainText } from '../../domain/text/paragraph.ts';
import type { ConsensusSection, MatrixRow } from '../views/consensus-view.ts';
import type {
  NegotiationTextView,
  ParagraphView,
  ProposalView,
  ReservationView,
  SectionView,
} from '../views/negotiation-text-view.ts';

const OPENING_LENGTH = 120;

/** What is said on the text as a whole. It bears on every paragraph, and is shown once. */
export function wholeRow({ whole }: NegotiationTextView, delegations: readonly string[]): MatrixRow {
  const reservations = whole.reservations.filter(isMaintained).map(spokenReservation);
  const said: Said = { positions: whole.positions, proposals: [], reservations, termObjections: [] };
  const about = { id: 'whole', kind: 'whole', label: null, heading: null, opening: '', status: null } as const;
  return { ...about, proposal: null, paragraphId: null, ...saidBy(delegations, said) };
}

/** The rows of every section in reading order; what a proposal would add stands where it is to come. */
export function sectionRows(text: NegotiationTextView, delegations: readonly string[]): readonly ConsensusSection[] {
  const sections = text.sections
    .filter(({ inText }) => inText)
    .map((section) => ({ id: section.id, heading: section.heading, rows: rowsOf(text, section, delegations) }));
  const added = text.newSections.filter(isTabled).map((proposal) => newSectionRow(proposal, delegations));
  return added.length === 0 ? sections : [...sections, { id: 'new-sections', heading: null, rows: added }];
}

function rowsOf(text: NegotiationTextView, section: SectionView, delegations: readonly string[]): MatrixRow[] {
  const first = section.insertedFirst.filter(isTabled).map((proposal) => insertionRow(proposal, null, delegations));
  const rows = section.paragraphs
    .filter(({ inText }) => inText)
    .flatMap((paragraph) => [
      paragraphRow(text, paragraph, delegations),
      ...paragraph.proposals
        .filter((proposal) => proposal.kind === 'insert' && isTabled(proposal))
        .map((proposal) => insertionRow(proposal, paragraph, delegations)),
    ]);
  return [...first, ...rows];
}

function paragraphRow(text: NegotiationTextView, paragraph: ParagraphView, delegations: readonly string[]): MatrixRow {
  const { id, label, heading, content, status } = paragraph;
  const said: Said = {
    positions: paragraph.positions,
    proposals: paragraph.proposals.filter((one) => one.kind !== 'insert' && isTabled(one)).map(spokenProposal),
    reservations: paragraph.reservations.filter(isMaintained).map(spokenReservation),
    termObjections: text.termObjections.filter(
      (objection) => objection.liftedAt === null && objection.standsIn.includes(id),
    ),
  };
  const about = { id, kind: 'paragraph', label, heading, opening: openingOf(content), status } as const;
  return { ...about, proposal: null, paragraphId: id, ...saidBy(delegations, said) };
}

function insertionRow(proposal: ProposalView, after: ParagraphView | null, delegations: readonly string[]): MatrixRow {
  const { id, heading, proposed, number } = proposal;
  return {
    id,
    kind: 'insertion',
    label: after?.label ?? null,
    heading,
    opening: openingOf(proposed),
    status: null,
    proposal: number,
    paragraphId: after?.id ?? null,
    ...saidBy(delegations, onlyOn(proposal)),
  };
}

function newSectionRow(proposal: ProposalView, delegations: readonly string[]): MatrixRow {
  const { id, heading, proposedParagraphs, number } = proposal;
  return {
    id,
    kind: 'newSection',
    label: null,
    heading,
    opening: openingOf(proposedParagraphs[0] ?? []),
    status: null,
    proposal: number,
    paragraphId: null,
    ...saidBy(delegations, onlyOn(proposal)),
  };
}

function onlyOn(proposal: ProposalView): Said {
  return { positions: [], proposals: [spokenProposal(proposal)], reservations: [], termObjections: [] };
}

function saidBy(delegations: readonly string[], said: Said): Pick<MatrixRow, 'cells' | 'obstacles'> {
  const cells = cellsOf(delegations, said).filter(({ stance }) => stance !== 'silent');
  return { cells, obstacles: obstaclesOf(said) };
}

function spokenProposal(proposal: ProposalView): SpokenProposal {
  const { id, number, delegation, coSponsors, supporters, rationale, tabledAt, positions } = proposal;
  const kind = spokenKind(proposal);
  return { id, number, kind, delegation, coSponsors, supporters, rationale, tabledAt, positions };
}

function spokenKind({ kind, redline }: ProposalView): SpokenProposalKind {
  if (kind !== 'replace') return kind;
  const changed = new Set(redline.map((change) => change.kind));
  if (!changed.has('inserted')) return 'deleteWords';
  return changed.has('deleted') ? 'replace' : 'addWords';
}

function spokenReservation(reservation: ReservationView): SpokenReservation {
  const { id, delegation, type, term, text, blocksAdReferendum, enteredAt } = reservation;
  return { id, delegation, type, term, text, blocksAdReferendum, enteredAt };
}

function isMaintained({ liftedAt }: ReservationView): boolean {
  return liftedAt === null;
}

/** The reader's own private proposals are in the text's view; what is not tabled is said to nobody. */
function isTabled({ state }: ProposalView): boolean {
  return state === 'tabled';
}

/** The first words, cut between words where there is a blank to cut at. */
function openingOf(content: Content): string {
  const text = plainText(content).trim();
  if (text.length <= OPENING_LENGTH) return text;
  const cut = text.lastIndexOf(' ', OPENING_LENGTH);
  return `${text.slice(0, cut > 0 ? cut : OPENING_LENGTH)}…`;
}
