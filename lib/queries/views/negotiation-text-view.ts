import type { Blocker, ParagraphStatus } from '../../domain/consensus/paragraph-status.ts';
import type { MovePlace } from '../../domain/proposals/moves.ts';
import type { Verdict } from '../../domain/proposals/verdict.ts';
import type { SectionDescent } from '../../domain/revisions/section-genealogy.ts';
import type { CompiledPiece, MoveTarget } from '../../domain/text/compilation.ts';
import type { Change } from '../../domain/text/difference.ts';
import type { Content, Label, LabelCode, LabelledParagraph, SectionKind } from '../../domain/text/paragraph.ts';

/** Which of the two texts a page shows: the live working draft, or an issued revision by number. */
export type TextBase = { readonly kind: 'workingDraft' } | { readonly kind: 'revision'; readonly number: number };

/** THE TEXT: everything its page shows to one reader, plain data that can cross to the browser. */
export interface NegotiationTextView {
  readonly negotiation: NegotiationHead;
  readonly base: TextBase;
  readonly revisions: readonly RevisionHead[];
  readonly sections: readonly SectionView[];
  /** Open proposals for new sections; `sectionId` is the section each is to follow (null: it comes first). */
  readonly newSections: readonly ProposalView[];
  /** Open proposals on what neither the text shown nor its deletions hold: a paragraph new in, or long gone from, the draft. */
  readonly strays: readonly ProposalView[];
  /** All that are withdrawn or closed, by number: `paragraphId` tells on what. A withdrawn one may be taken over. */
  readonly closed: readonly ProposalView[];
  readonly whole: WholeTextView;
  readonly termObjections: readonly TermObjectionView[];
  readonly progress: Progress;
  /** Whether any agreed language is stored, in which a wording could be looked up. */
  readonly hasSources: boolean;
  readonly abilities: NegotiationAbilities;
  readonly reader: ReaderView;
}

/** A negotiation as every page's head shows it. */
export interface NegotiationHead {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  /** Document symbol without the revision. */
  readonly symbol: string;
  readonly originalLanguage: string;
  readonly illustrative: boolean;
}

/** An issued revision in a list. */
export interface RevisionHead {
  readonly number: number;
  readonly symbol: string;
  readonly kind: 'zero' | 'editorial' | 'substantive';
  /** ISO 8601. */
  readonly issuedAt: string;
  /** The languages that it has versions in, where they are asked for. */
  readonly languages?: readonly string[];
}

/** Who is looking. `code` is a country for a delegation; `name` is the person's own. */
export interface ReaderView {
  readonly code: string;
  readonly kind: 'delegation' | 'secretariat' | 'observer';
  readonly name: string;
}

/** What the reader may do with the negotiation as a whole; the same policies throw in the commands. */
export interface NegotiationAbilities {
  readonly propose: boolean;
  readonly takePosition: boolean;
  readonly reserve: boolean;
  readonly draft: boolean;
  readonly run: boolean;
  readonly chair: boolean;
}

/** How far the text is: counts of paragraphs by status, and what awaits the reader's delegation. */
export interface Progress {
  /** Paragraphs that the text shown has. The counts by status are of these, but for `deleted`: those struck out as well. */
  readonly total: number;
  readonly byStatus: Readonly<Record<ParagraphStatus, number>>;
  /** Others' open proposals which the reader's delegation neither backs nor has a position on; 0 for those who have none. */
  readonly awaitingReader: number;
}

/** A section with its paragraphs as they read on the chosen base. */
export interface SectionView {
  readonly id: string;
  readonly kind: SectionKind;
  readonly numbering: LabelCode;
  readonly heading: string;
  readonly chapeau: string | null;
  readonly state: 'drafting' | 'submitted' | 'approved';
  readonly returnComment: string | null;
  /** What became of it since the revision before; null where there is none. */
  readonly descent: SectionDescent | null;
  /** False where the text shown no longer has the section: its paragraphs are all struck out. */
  readonly inText: boolean;
  readonly paragraphs: readonly ParagraphView[];
  /** Open proposals to insert before the section's first paragraph. */
  readonly insertedFirst: readonly ProposalView[];
  readonly byStatus: Readonly<Record<ParagraphStatus, number>>;
}

/** One paragraph with everything that stands on it. */
export interface ParagraphView extends LabelledParagraph {
  /**
   * False where the text shown no longer has the paragraph, but the revision before had: it stands here, with the words and
   * the label it had, to be seen struck out among the changes, and is no part of the clean text or the compilation.
   */
  readonly inText: boolean;
  /** Null where the paragraph is new since the revision before ("ex" table); same label as before otherwise. */
  readonly formerLabel: Label | null;
  /**
   * The paragraphs of the text before whose words it has, by their labels there, where they are not plain from its own:
   * renumbered, or come from a split or a join ("ex OP7 of Rev.1"). Empty as a rule.
   */
  readonly ex: readonly Label[];
  /** Hash of the words shown, sent back with acts so that nobody sets a status on words they have not seen. */
  readonly contentHash: string;
  readonly status: ParagraphStatus;
  readonly blockers: readonly Blocker[];
  /** Who set ad ref., agreed or deferred, and when; null while open or bracketed. */
  readonly mark: { readonly setBy: string; readonly setAt: string } | null;
  /** Delegations that ask to reopen it since it was agreed, with their reasons; oldest first. */
  readonly reopeningRequests: readonly { readonly delegation: string; readonly reason: string; readonly at: string }[];
  /** The compilation: the words with every open proposal in brackets. */
  readonly compiled: readonly CompiledPiece[];
  /**
   * Against the revision before (working draft: the current one). Null: unchanged, or there is none before; the whole
   * paragraph new: one insertion, deleted: one deletion.
   */
  readonly changes: readonly Change[] | null;
  /** Where it stood in the text before, by what it is cited by there, if it was moved since; null as a rule. */
  readonly movedFrom: MoveTarget | null;
  /** First line number and where each line begins, in UTF-16 units of the plain text. */
  readonly lines: {
    readonly first: number;
    readonly starts: readonly number[];
  };
  /** Open proposals on it: replace, delete and move; then insertions after it. The reader's private drafts among them. */
  readonly proposals: readonly ProposalView[];
  readonly closedProposals: number;
  readonly positions: readonly PositionView[];
  /** On the paragraph, maintained and lifted, and maintained ones on terms that stand in its words. */
  readonly reservations: readonly ReservationView[];
  /** Terms objected to that stand in its words, with where. */
  readonly watched: readonly {
    readonly term: string;
    readonly delegations: readonly string[];
    readonly start: number;
    readonly end: number;
  }[];
}

/** One proposal as its card shows it. */
export interface ProposalView {
  readonly id: string;
  /** P1, P2 … in order of tabling; null while private. */
  readonly number: number | null;
  /** The edit shown, sent back when a private proposal is saved, tabled or discarded. */
  readonly version: number;
  readonly kind: 'replace' | 'delete' | 'insert' | 'newSection' | 'move';
  readonly state: 'private' | 'tabled' | 'withdrawn' | 'incorporated' | 'notRetained' | 'merged' | 'overtaken';
  readonly delegation: string;
  readonly coSponsors: readonly string[];
  readonly supporters: readonly string[];
  readonly paragraphId: string | null;
  readonly sectionId: string | null;
  readonly base: Content;
  /** Hash of the frozen words, sent back when a private proposal is saved; null where nothing is frozen. */
  readonly baseHash: string | null;
  readonly proposed: Content;
  /** A new section's paragraphs. */
  readonly proposedParagraphs: readonly Content[];
  readonly heading: string | null;
  /** Of a move: where from and where to; null for what is no move. */
  readonly move: MoveView | null;
  /** Redline of the proposal against the words it was made on. */
  readonly redline: readonly Change[];
  /** What it is cited by where it would replace its whole paragraph ("PP5 alt"); null as a rule, and while private. */
  readonly alternative: Label | null;
  readonly rationale: string;
  readonly citation: Citation | null;
  /** The file that a Secretariat entered it from, and which one did; null where its delegation tabled it itself. */
  readonly entered: { readonly file: string; readonly by: string } | null;
  /** ISO 8601; null while private. */
  readonly tabledAt: string | null;
  readonly closedReason: string | null;
  /** Against the working draft; null once closed, and until its delegation has said where it applies (`place`). */
  readonly verdict: Verdict | null;
  /** The open proposals it collides with, and on which words; none where they only add words at one place, or on the whole paragraph. */
  readonly collidesWith: readonly {
    readonly id: string;
    readonly on: readonly string[];
    readonly number: number | null;
    readonly delegation: string;
  }[];
  readonly positions: readonly PositionView[];
  /** Which version of its words this is: 1, and one more for each that its delegation tabled in the place of the last. */
  readonly tabledVersion: number;
  /** The versions before, newest first. */
  readonly formerVersions: readonly FormerVersionView[];
  /** Where it applies since its paragraph was split or joined; null where that never was. */
  readonly place: ProposalPlaceView | null;
  /** Of a private draft: the tabled proposal whose words it is to replace. */
  readonly revises: { readonly id: string; readonly number: number | null } | null;
  readonly abilities: ProposalAbilities;
}

/** A move in the words of the text shown. */
export interface MoveView {
  readonly to: MovePlace;
  /** What `to` is cited by, in the text shown or else in the working draft; null once neither has it. */
  readonly target: MoveTarget | null;
  /** Where the paragraph stands in the text shown; null where that does not have it. */
  readonly from: MoveTarget | null;
}

/** A paragraph of an earlier text by what it was cited by there; `revision` null: of the text before it was issued. */
export interface FormerParagraph {
  readonly label: Label;
  readonly revision: number | null;
}

/** Where an act stands since its paragraph was split or joined. */
export interface PlaceView {
  /** The paragraph that it was made on. */
  readonly from: FormerParagraph | null;
  /** The paragraphs that have its words, where only its delegation can say on which it is; null: it follows its words. */
  readonly among: readonly { readonly paragraphId: string; readonly label: Label }[] | null;
}

/** As `PlaceView`, of a proposal: with how it would read on each of the paragraphs. */
export interface ProposalPlaceView extends PlaceView {
  readonly among:
    | readonly {
        readonly paragraphId: string;
        readonly label: Label;
        /** The paragraph's words today. */
        readonly content: Content;
        /** What of the proposal lies there; null where that cannot be told. */
        readonly change: { readonly base: Content; readonly proposed: Content } | null;
      }[]
    | null;
}

/** Words that the delegation has replaced since, with those who stood behind them and what was said of them. */
export interface FormerVersionView {
  readonly number: number;
  readonly redline: readonly Change[];
  readonly proposedParagraphs: readonly Content[];
  /** Of a move: where it was to go; null once no text has the place. */
  readonly target: MoveTarget | null;
  readonly heading: string | null;
  readonly rationale: string;
  /** ISO 8601. */
  readonly tabledAt: string;
  readonly replacedAt: string;
  readonly coSponsors: readonly string[];
  readonly supporters: readonly string[];
  readonly positions: readonly { readonly delegation: string; readonly stance: Stance; readonly note: string }[];
}

/**
 * Agreed language that a proposal cites. `check` is the program's, never the delegation's word: `unverified` where the
 * source is not stored, `notFound` where it is and the words do not stand in it.
 */
export interface Citation {
  readonly symbol: string;
  readonly paragraph: string;
  readonly quote: string;
  readonly check: 'verbatim' | 'adapted' | 'notFound' | 'unverified';
  /** Where the words stand; `percent` of them are the same. Null unless verbatim or adapted. */
  readonly place: {
    readonly sourceId: string;
    readonly ordinal: number;
    readonly label: string;
    readonly percent: number;
  } | null;
}

/** What the reader may do with one proposal. */
export interface ProposalAbilities {
  readonly edit: boolean;
  readonly table: boolean;
  readonly withdraw: boolean;
  /** Table other words in the place of these. */
  readonly revise: boolean;
  /** Co-sponsor or support, also to change the one for the other; `endBacking` where the reader's delegation already does. */
  readonly back: boolean;
  readonly endBacking: boolean;
  readonly takeOver: boolean;
  readonly incorporate: boolean;
  readonly close: boolean;
}

/** A delegation's stance as it stands. */
export type Stance = 'support' | 'canAccept' | 'awaitingInstructions' | 'reserve' | 'object';

/** The current position of one delegation on one target, with how many it took before. */
export interface PositionView {
  readonly delegation: string;
  readonly stance: Stance;
  readonly note: string;
  /** ISO 8601. */
  readonly at: string;
  /** Since its paragraph was split or joined; null as a rule. */
  readonly place: PlaceView | null;
  /** Earlier positions on the same target, newest first. */
  readonly history: readonly { readonly stance: Stance | 'none'; readonly note: string; readonly at: string }[];
}

/** A reservation as printed and listed. */
export interface ReservationView {
  readonly id: string;
  readonly delegation: string;
  readonly scope: 'whole' | 'paragraph' | 'term';
  readonly paragraphId: string | null;
  readonly term: string | null;
  readonly type: 'general' | 'wording' | 'scrutiny' | 'parliamentary' | 'linguistic';
  readonly text: string;
  readonly blocksAdReferendum: boolean;
  /** Since its paragraph was split or joined; null as a rule. */
  readonly place: PlaceView | null;
  /** The reader's delegation can say on which of the paragraphs it is. */
  readonly mayPlace: boolean;
  /** ISO 8601; `liftedAt` null while maintained. */
  readonly enteredAt: string;
  readonly liftedAt: string | null;
  readonly mayLift: boolean;
}

/** A delegation's request that a term not be used. */
export interface TermObjectionView {
  readonly id: string;
  readonly delegation: string;
  readonly term: string;
  readonly note: string;
  readonly enteredAt: string;
  readonly liftedAt: string | null;
  readonly mayLift: boolean;
  /** Paragraphs of the working draft in which it stands now. */
  readonly standsIn: readonly string[];
}

/** What is said on the text as a whole. */
export interface WholeTextView {
  readonly positions: readonly PositionView[];
  /** On the whole text, and on terms; maintained and lifted. */
  readonly reservations: readonly ReservationView[];
}
