/**
 * A Word document with its tracked changes, as plain values: every stretch of words and every paragraph mark knows by which
 * changes it came or went. What stands when some are accepted and others rejected is computed from it (standing-text.ts).
 */
import type { TextRun } from '../../domain/text/paragraph.ts';

/** One tracked change. A move is a deletion where the words stood and an insertion where they went. */
export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted';
  /** As Word has it; empty where the file names nobody. A Word author is not a delegation. */
  readonly author: string;
  /** ISO 8601 instant as written in the file, or null. */
  readonly at: string | null;
  /** True where the change is one end of a move. */
  readonly moved: boolean;
}

/**
 * The changes that something stands under, outermost first: words inserted by one person may be deleted by another. It
 * stands if and only if every insertion among them is accepted and every deletion rejected.
 */
export type Changes = readonly TrackedChange[];

/** What a paragraph is a sequence of. */
export type TrackedPiece =
  | { readonly kind: 'text'; readonly run: TextRun; readonly changes: Changes }
  | { readonly kind: 'note'; readonly blocks: readonly TrackedBlock[]; readonly changes: Changes }
  /** Where a comment's words begin and end, or the place of one that has none. */
  | { readonly kind: 'commentStart' | 'commentEnd' | 'comment'; readonly id: string };

/** One paragraph as it is written in the file. */
export interface TrackedParagraph {
  readonly kind: 'paragraph';
  readonly pieces: readonly TrackedPiece[];
  /** What its mark (its end) stands under: without its mark a paragraph is one with the next. */
  readonly mark: Changes;
  /** Names of the bookmarks that begin in it, and tags of the content controls around and in it. */
  readonly names: readonly string[];
  /** Names of the moves that have an end beginning in it. */
  readonly ranges: readonly string[];
  /** Id of its paragraph style, or null. */
  readonly style: string | null;
  readonly place: 'body' | 'table' | 'box';
}

/**
 * Nothing before this becomes one with what follows: a table's edge, a cell's end, a box's. A cell always holds a
 * paragraph, an empty one where all in it went.
 */
export interface Wall {
  readonly kind: 'wall';
  readonly ends: 'cell' | 'other';
}

/** What a document or a note is a sequence of. */
export type TrackedBlock = TrackedParagraph | Wall;

/** A comment of the file. */
export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly at: string | null;
  readonly text: string;
}

/** What stands in the file and is not among its words. */
export interface WordLosses {
  /** Pictures, objects and charts. */
  readonly pictures: number;
  /** Tables whose cells were put one after another. */
  readonly tables: number;
  /** Changes of formatting alone. */
  readonly formatting: number;
  /** Links whose addresses are none that a text may hold, with their words. */
  readonly links: readonly { readonly words: string; readonly address: string }[];
}

/** A Word file, read. */
export interface TrackedDocument {
  readonly blocks: readonly TrackedBlock[];
  readonly comments: readonly WordComment[];
  readonly losses: WordLosses;
  /** Custom properties of the file by name. */
  readonly properties: ReadonlyMap<string, string>;
}
