/**
 * What every exporter is given: one text of one negotiation, already put together, as plain values. No exporter loads
 * anything, computes a difference or knows the database; what is wrong in a file is wrong here or in its rendering.
 */
import type { ParagraphStatus } from '../domain/consensus/paragraph-status.ts';
import type { CompiledPiece } from '../domain/text/compilation.ts';
import type { Content, Label, LabelCode, SectionKind } from '../domain/text/paragraph.ts';
import type { WholeNegotiation } from './json/whole-shape.ts';
import type { ExportWords } from './words.ts';

/** The three readings of a text; see the field's terms for what each shows. */
export const exportTexts = ['clean', 'compilation', 'changes'] as const;
/** One of the three readings. */
export type ExportText = (typeof exportTexts)[number];

/** The two tables of a text. */
export const exportTables = ['comparative', 'matrix'] as const;
/** One of the two tables. */
export type ExportTable = (typeof exportTables)[number];

/** A delegation, Secretariat or observer as it is printed. */
export interface ExportParty {
  /** ISO 3166 alpha-3 for a country, otherwise the party's own code. */
  readonly code: string;
  readonly name: string;
}

/**
 * To whom a change of the text is owed: the country whose proposal was incorporated, or the hand that drafted it
 * (a Technical Secretariat, or the working draft as a whole where nothing more is known).
 */
export interface ChangeAuthor extends ExportParty {
  /** ISO 8601 instant of the act. */
  readonly at: string;
}

/** A stretch of a redline. Pieces `same` and `inserted` in order are the new words, `same` and `deleted` the old ones. */
export type RedlinePiece =
  | { readonly kind: 'same'; readonly content: Content }
  | { readonly kind: 'inserted' | 'deleted'; readonly content: Content; readonly by: ChangeAuthor };

/** A redline from the old words to the new. */
export type Redline = readonly RedlinePiece[];

/** Who stands behind a proposal. */
export interface ExportBacking {
  readonly owner: ExportParty;
  readonly coSponsors: readonly ExportParty[];
  readonly supporters: readonly ExportParty[];
}

/** The stance of a delegation as printed. */
export interface ExportPosition {
  readonly delegation: ExportParty;
  readonly stance: 'support' | 'canAccept' | 'awaitingInstructions' | 'reserve' | 'object';
  readonly note: string;
  readonly at: string;
}

/** What the positions of a row are on. */
export type PositionTarget =
  | { readonly kind: 'whole' }
  | { readonly kind: 'paragraph'; readonly paragraphId: string }
  | { readonly kind: 'proposal'; readonly proposalId: string; readonly number: number };

/** A row of the annex: one target and everybody who has taken a position on it. */
export interface ExportPositionRow {
  readonly target: PositionTarget;
  /** As printed in the first column: "Item 5", "P3 (GTM)". */
  readonly label: string;
  readonly positions: readonly ExportPosition[];
}

/** An open proposal. */
export interface ExportProposal extends ExportBacking {
  readonly id: string;
  /** Cited as P1, P2 … */
  readonly number: number;
  readonly kind: 'replace' | 'delete' | 'insert' | 'newSection' | 'move';
  /** The words it was made against, frozen. */
  readonly base: Content;
  /** Of a move: where the paragraph is to stand; null for what is no move. */
  readonly move: ExportMove | null;
  /** The proposed words; one content a paragraph, none for a deletion or a move. */
  readonly proposed: readonly Content[];
  readonly heading: string | null;
  readonly rationale: string;
  readonly citation: ExportCitation | null;
  /** Its verdict against today's words, as the domain names it, or null where none applies. */
  readonly verdict: string | null;
  readonly tabledAt: string;
}

/** Where a paragraph is to stand. */
export interface ExportMove {
  readonly sectionId: string;
  /** The paragraph it is to follow; null: first in the section. */
  readonly afterId: string | null;
  /** As it is cited: "Item 5", or the section's heading; null once the text does not have the place. */
  readonly place: string | null;
}

/** Agreed language that a proposal cites. */
export interface ExportCitation {
  readonly symbol: string;
  readonly paragraph: string;
  readonly quote: string;
  /** What the program found: `unverified` where the source is not stored. */
  readonly check: 'verbatim' | 'adapted' | 'notFound' | 'unverified';
}

/** A maintained reservation, printed as a footnote with the country's name. */
export interface ExportReservation {
  readonly delegation: ExportParty;
  readonly scope: 'whole' | 'paragraph' | 'term';
  readonly term: string | null;
  readonly type: 'general' | 'wording' | 'scrutiny' | 'parliamentary' | 'linguistic';
  readonly text: string;
  readonly enteredAt: string;
}

/** A maintained objection to a term, wherever it stands. */
export interface ExportTermObjection {
  readonly delegation: ExportParty;
  readonly term: string;
  readonly note: string;
}

/** A paragraph that a delegation proposes to insert: printed in brackets where it would stand. */
export interface ProposedParagraph extends ExportBacking {
  readonly proposalId: string;
  /** The label it would have, as printed, or null while unknown. */
  readonly label: string | null;
  readonly heading: string | null;
  readonly content: Content;
  /** The paragraph of the text that stands here if it is moved; null for a new one. */
  readonly moved: {
    readonly paragraphId: string;
    readonly citedLabel: string;
  } | null;
  /** Of one that is moved: its words with what its mover would change in them; else null. */
  readonly pieces: readonly CompiledPiece[] | null;
}

/** A section that a delegation proposes: printed in brackets where it would stand. */
export interface ProposedSection extends ExportBacking {
  readonly proposalId: string;
  /** The section it would follow; null: it would come first. One that is gone: it is printed last. */
  readonly after: string | null;
  readonly heading: string;
  readonly paragraphs: readonly Content[];
}

/** Ends the id of a moved paragraph's old self, deleted where it stood. */
export const movedAway = '-moved';

/** How a paragraph differs from the revision that changes are shown against. Not `same` only in the changes text. */
export type ParagraphChange = 'same' | 'changed' | 'inserted' | 'deleted';

/** One paragraph of the text. */
export interface ExportParagraph {
  readonly id: string;
  readonly label: Label;
  /** As it is cited: "PP1", "Item 3 bis". */
  readonly citedLabel: string;
  /** As it is printed before the words: "3 bis.", or null where paragraphs are not numbered in print. */
  readonly printedLabel: string | null;
  /** The printed label it had in the revision compared with; read only where `relabelledBy` is set. */
  readonly formerPrintedLabel: string | null;
  /** To whom the new label is owed where the printed label differs from the former one (changes only), else null. */
  readonly relabelledBy: ChangeAuthor | null;
  readonly heading: string | null;
  readonly status: ParagraphStatus;
  /** The words as they stand; empty for a deleted paragraph. */
  readonly content: Content;
  /** SHA-256 of the content as the domain hashes it, or null for a deleted paragraph. */
  readonly contentHash: string | null;
  /** The lines of the words as they stand, or null where none were computed. */
  readonly lines: readonly ExportLine[] | null;
  /** The compilation text, otherwise null. */
  readonly pieces: readonly CompiledPiece[] | null;
  readonly change: ParagraphChange;
  /** Who inserted or deleted it as a whole; null for `same` and `changed`. */
  readonly changedBy: ChangeAuthor | null;
  /** Where it was moved: a name that both its ends have, the one that stands and the one that is deleted; else null. */
  readonly move: string | null;
  /** The redline of the words against the revision before (changes text), otherwise null. */
  readonly redline: Redline | null;
  /** The redline of the heading where it differs (changes text), otherwise null. */
  readonly headingRedline: Redline | null;
  readonly proposals: readonly ExportProposal[];
  readonly reservations: readonly ExportReservation[];
  /** Paragraphs proposed to follow this one (compilation text; otherwise empty). */
  readonly proposedAfter: readonly ProposedParagraph[];
}

/** One line of the clean text as the screen breaks it. */
export interface ExportLine {
  /** As in the margin; lines are counted through a section and anew in the next. */
  readonly number: number;
  /** Where it begins, in UTF-16 units of the paragraph's plain text. */
  readonly start: number;
  readonly content: Content;
}

/** One section of the text. */
export interface ExportSection {
  readonly id: string;
  readonly kind: SectionKind;
  readonly numbering: LabelCode;
  readonly heading: string;
  readonly chapeau: string | null;
  readonly change: ParagraphChange;
  readonly changedBy: ChangeAuthor | null;
  readonly headingRedline: Redline | null;
  readonly chapeauRedline: Redline | null;
  /** Paragraphs proposed to stand before the first (compilation text; otherwise empty). */
  readonly proposedFirst: readonly ProposedParagraph[];
  /** In reading order; in the changes text deleted paragraphs stand where they stood. */
  readonly paragraphs: readonly ExportParagraph[];
}

/** What the text is taken from. */
export type ExportSource =
  | { readonly kind: 'revision'; readonly number: number; readonly symbol: string; readonly issuedAt: string }
  | {
      readonly kind: 'workingDraft';
      readonly basedOn: string;
      /** Number of the revision it is based on. */
      readonly basedOnNumber: number;
      readonly at: string;
    };

/** Everything about one text in one reading. */
export interface ExportView {
  readonly negotiation: {
    readonly title: string;
    /** Without the revision: RCM-SACM/2017/L.1. */
    readonly symbol: string;
    readonly slug: string;
    /** True where the words are made up for a demonstration: every file says so. */
    readonly illustrative: boolean;
  };
  readonly source: ExportSource;
  readonly text: ExportText;
  /** Symbol of the revision that changes are shown against; null for the other readings and for the first revision. */
  readonly against: string | null;
  /** BCP 47 tag of the text and of the words printed around it. */
  readonly language: string;
  readonly title: string;
  readonly titleRedline: Redline | null;
  readonly sections: readonly ExportSection[];
  /** True where these are not all sections of the text: the file says so. */
  readonly selected: boolean;
  /** New sections proposed (compilation text; otherwise empty). */
  readonly proposedSections: readonly ProposedSection[];
  /** Every open proposal, by number. */
  readonly proposals: readonly ExportProposal[];
  /** Reservations on the text as a whole or on a term. */
  readonly reservations: readonly ExportReservation[];
  readonly termObjections: readonly ExportTermObjection[];
  readonly positions: readonly ExportPositionRow[];
  /** Every delegation that negotiates, by conference and name. */
  readonly delegations: readonly ExportParty[];
  /** The head of the record when the file was made: held outside, it shows whether the record was cut short later. */
  readonly record: {
    readonly head: string;
    readonly seq: number;
    /** Where anyone with an account can see whether that head is this record's. */
    readonly address: string;
  };
  /** Which table a format with one table has: CSV. */
  readonly table: ExportTable;
  /** ISO 8601 instant of the export. */
  readonly madeAt: string;
  readonly words: ExportWords;
  /** Everything of which the negotiation can be recreated; only where a format asks for it, and for all sections. */
  readonly whole?: WholeNegotiation | null;
}

/** A finished file. */
export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly fileName: string;
}
