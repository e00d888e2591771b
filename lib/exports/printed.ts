/**
 * The text as it stands on paper, in any format: blocks of inlines with their brackets, names, labels, notes and changes
 * in place. How a diplomat's text is written is decided here once; the formats only draw it.
 */
import type { ChangeAuthor, ExportParty } from './export-view.ts';

/** An insertion or a deletion and to whom it is owed. */
export interface PrintedChange {
  readonly kind: 'inserted' | 'deleted';
  readonly by: ChangeAuthor;
  /** Others who ask for the deletion of the same words; formats that draw one author leave them out. */
  readonly others?: readonly ChangeAuthor[];
  /** The name that both ends of a move have. */
  readonly move?: string;
  /** Others who would move the same words, each to where its own move has its other end. */
  readonly movers?: readonly {
    readonly by: ChangeAuthor;
    readonly move: string;
  }[];
}

/** What a stretch of text is on the page; only `words` are negotiated. A `separator` stands raised between two notes. */
export type PrintedRole = 'words' | 'label' | 'heading' | 'bracket' | 'names' | 'separator';

/** A stretch of text with its marks. */
export interface PrintedText {
  readonly kind: 'text';
  readonly text: string;
  readonly role: PrintedRole;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly link: string | null;
  readonly language: string | null;
  readonly change: PrintedChange | null;
}

/** A footnote at this place: one of the text's own, or a reservation. */
export interface PrintedNote {
  readonly kind: 'note';
  readonly content: readonly PrintedText[];
  readonly change: PrintedChange | null;
  /** True for a reservation or a term objection, which is none of the text's own notes. */
  readonly reservation: boolean;
}

/** Where a delegation's rationale belongs; formats with comments show it there, the others leave it out. */
export interface PrintedRemark {
  readonly kind: 'remark';
  readonly author: ExportParty;
  readonly at: string;
  readonly lines: readonly string[];
}

/** A line of the screen begins with the character before this; its number belongs in the margin there. */
export interface PrintedLineStart {
  readonly kind: 'lineStart';
  readonly number: number;
}

/** What a block's line is a sequence of. */
export type PrintedInline = PrintedText | PrintedNote | PrintedRemark | PrintedLineStart;

/** One line of a block, as broken on the screen, with its number in the margin. */
export interface PrintedLine {
  readonly number: number;
  readonly inlines: readonly PrintedInline[];
}

/** A block of the page. `mark` is set where the whole block, its end included, was inserted or deleted. */
export interface PrintedBlock {
  readonly kind: 'title' | 'section' | 'chapeau' | 'preambular' | 'numbered' | 'plain';
  /** Permanent id of the paragraph or section, for anchors; of a proposed block its proposal's; null for the title. */
  readonly id: string | null;
  /** True where the block is proposed and not in the text. */
  readonly proposed: boolean;
  /** Stands before the words, hanging; empty where not numbered. */
  readonly label: readonly PrintedText[];
  readonly inlines: readonly PrintedInline[];
  readonly mark: PrintedChange | null;
  /** The block's lines where the text is clean and they were computed; then label and words are in them. */
  readonly lines: readonly PrintedLine[] | null;
  /** "agreed ad ref." and the like, beside the block; null where it is not printed. */
  readonly status: string | null;
}

/** A row of the annex of positions. */
export interface PrintedPositions {
  readonly target: string;
  /** By stance, in the order of the header; each cell the names of the delegations. */
  readonly cells: readonly string[];
}

/** The whole document. */
export interface PrintedDocument {
  /** Symbol of the revision, or of the one that the working draft is based on with the words that say so. */
  readonly symbol: string;
  /** What reading this is: "Compilation text". */
  readonly reading: string;
  /** Calendar date of the issue or of the export, in the text's language, UTC. */
  readonly date: string;
  readonly language: string;
  readonly title: string;
  /** Said under the symbol: that the text is illustrative, what the line numbers count. */
  readonly remarks: readonly string[];
  readonly blocks: readonly PrintedBlock[];
  readonly annex: {
    readonly heading: string;
    readonly header: readonly string[];
    readonly rows: readonly PrintedPositions[];
  } | null;
  readonly record: string;
}
