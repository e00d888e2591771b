/** The tables of a text, as plain rows: what a sheet or a CSV file writes. */
import { type Cell, cellsOf, type Said, type SpokenProposal } from '../../domain/consensus/matrix.ts';
import { type Content, plainText } from '../../domain/text/paragraph.ts';
import type {
  ExportBacking,
  ExportParagraph,
  ExportPosition,
  ExportProposal,
  ExportReservation,
  ExportView,
  ProposedParagraph,
} from '../export-view.ts';
import { positionsInWords } from '../print-positions.ts';
import { type ExportWords, statusWords } from '../words.ts';

/** A table with its heading row; every row has as many cells as the heading. */
export interface SheetTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

const verdictWords: Readonly<Record<string, keyof ExportWords>> = {
  clean: 'verdictClean',
  contained: 'verdictContained',
  conflict: 'verdictConflict',
};

const withHeading = (heading: string | null, content: Content): string =>
  heading === null ? plainText(content) : `${heading}. ${plainText(content)}`;

const codes = (parties: ExportBacking['supporters']): string => parties.map(({ code }) => code).join(', ');

function proposedText({ kind, heading, proposed, move }: ExportProposal, words: ExportWords): string {
  if (kind === 'delete') return words.kindDelete;
  if (move !== null) {
    const where = move.afterId === null ? words.moveToStartOf : words.moveAfter;
    return `[${words.kindMove}] ${where} ${move.place ?? '–'}`;
  }
  const text = proposed.map((content) => plainText(content)).join('\n');
  if (kind === 'replace') return text;
  const what = kind === 'insert' ? words.kindInsert : words.kindNewSection;
  return `[${what}] ${heading === null ? text : `${heading}. ${text}`}`;
}

function positionsOn(view: ExportView, id: string): string {
  const row = view.positions.find(
    ({ target }) =>
      (target.kind === 'paragraph' && target.paragraphId === id) ||
      (target.kind === 'proposal' && target.proposalId === id),
  );
  return row ? positionsInWords(row, view.words).join('; ') : '';
}

/** What is proposed beside the paragraphs: its place is that of the paragraph before, or of the text. */
interface Placed {
  readonly label: string;
  readonly status: string;
  readonly base: string;
  readonly positions: string;
  readonly proposals: readonly ExportProposal[];
}

function placed(view: ExportView): readonly Placed[] {
  const open = new Map(view.proposals.map((proposal) => [proposal.id, proposal]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => open.get(id) ?? []);
  const inserted = (list: readonly ProposedParagraph[]): readonly Placed[] =>
    list
      // A paragraph that is moved has its row where it stands.
      .filter(({ moved }) => moved === null)
      .map(({ label, proposalId }) => {
        return {
          label: label ?? '',
          status: '',
          base: '',
          positions: '',
          proposals: known([proposalId]),
        };
      });
  const rows = view.sections.flatMap((section) => [
    ...inserted(section.proposedFirst),
    ...section.paragraphs.flatMap((paragraph) => [
      {
        label: paragraph.citedLabel,
        status: view.words[statusWords[paragraph.status]],
        base: withHeading(paragraph.heading, paragraph.content),
        positions: positionsOn(view, paragraph.id),
        proposals: paragraph.proposals.filter(({ kind }) => kind !== 'insert' && kind !== 'newSection'),
      },
      ...inserted(paragraph.proposedAfter),
    ]),
  ]);
  const shown = new Set(rows.flatMap(({ proposals }) => proposals.map(({ id }) => id)));
  const rest = view.proposals.filter(({ id }) => !shown.has(id));
  return [...rows, ...rest.map((one) => ({ label: '', status: '', base: '', positions: '', proposals: [one] }))];
}

/**
 * The comparative table: a row for each paragraph and each open proposal on it, with its owner, those behind it and the
 * positions by country; the last column is the Secretariat's to fill.
 */
export function comparativeTable(view: ExportView): SheetTable {
  const { words } = view;
  const rows = placed(view).flatMap(({ label, status, base, positions, proposals }): readonly (readonly string[])[] => {
    const start = [label, base, status];
    if (proposals.length === 0) return [[...start, '', '', '', '', '', '', '', positions, '']];
    return proposals.map((proposal) => {
      const { owner, coSponsors, supporters, rationale, verdict, number, id } = proposal;
      const said = [positions, positionsOn(view, id)].filter((one) => one !== '').join('; ');
      return [
        ...start,
        `P${number}`,
        proposedText(proposal, words),
        `${owner.name} (${owner.code})`,
        codes(coSponsors),
        codes(supporters),
        rationale,
        words[verdictWords[verdict ?? ''] ?? 'verdictOther'],
        said,
        '',
      ];
    });
  });
  const header = [
    words.paragraph,
    words.baseText,
    words.status,
    words.proposal,
    words.proposedText,
    words.owner,
    words.coSponsors,
    words.supporters,
    words.rationale,
    words.verdict,
    words.positions,
    words.secretariatNote,
  ];
  return { name: words.comparativeTable, header, rows, widths: [12, 60, 14, 10, 60, 22, 16, 20, 40, 20, 36, 36] };
}

const stanceWords = {
  object: 'stanceObject',
  propose: 'stancePropose',
  opposeProposal: 'stanceOpposeProposal',
  reserve: 'stanceReserve',
  back: 'stanceBack',
  awaitingInstructions: 'stanceAwaitingInstructions',
  canAccept: 'stanceCanAccept',
  support: 'stanceSupport',
} as const satisfies Record<Exclude<Cell['stance'], 'silent'>, keyof ExportWords>;

const spoken = ({ delegation, stance, note, at }: ExportPosition) => ({
  delegation: delegation.code,
  stance,
  note,
  at,
});
const reserved = ({ delegation, ...rest }: ExportReservation) => ({
  ...rest,
  delegation: delegation.code,
  id: '',
  blocksAdReferendum: false,
});

function saidOn(target: 'whole' | ExportParagraph, view: ExportView): Said {
  const whole = target === 'whole';
  const proposal = (one: ExportProposal): SpokenProposal => ({
    id: one.id,
    number: one.number,
    kind: one.kind,
    delegation: one.owner.code,
    coSponsors: one.coSponsors.map(({ code }) => code),
    supporters: one.supporters.map(({ code }) => code),
    rationale: one.rationale,
    tabledAt: one.tabledAt,
    positions: view.positions
      .filter((row) => row.target.kind === 'proposal' && row.target.proposalId === one.id)
      .flatMap((row) => row.positions.map(spoken)),
  });
  const own = view.positions.filter((row) =>
    whole ? row.target.kind === 'whole' : row.target.kind === 'paragraph' && row.target.paragraphId === target.id,
  );
  return {
    positions: own.flatMap(({ positions }) => positions.map(spoken)),
    proposals: whole ? [] : target.proposals.filter(({ kind }) => kind !== 'insert').map(proposal),
    reservations: (whole ? view.reservations : target.reservations).map(reserved),
    termObjections: [],
  };
}

/** The matrix: a row a country, a column a paragraph, in each cell the strongest thing the country has said there. */
export function matrixTable(view: ExportView): SheetTable {
  const { words, delegations } = view;
  const paragraphs = view.sections
    .flatMap((section) => section.paragraphs)
    .filter(({ change }) => change !== 'deleted');
  const list = delegations.map(({ code }) => code);
  const columns = (['whole', ...paragraphs] as const).map((target) => cellsOf(list, saidOn(target, view)));
  const rows = delegations.map(({ code, name }, index) => [
    code,
    name,
    ...columns.map((cells) => {
      const stance = cells[index]?.stance ?? 'silent';
      return stance === 'silent' ? '' : words[stanceWords[stance]];
    }),
  ]);
  const header = ['', words.owner, words.wholeText, ...paragraphs.map(({ citedLabel }) => citedLabel)];
  return { name: words.matrix, header, rows, widths: [7, 30, 16, ...paragraphs.map(() => 16)] };
}
