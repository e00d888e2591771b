/** What a marked-up Word file gives: whose changes it holds, the proposals they come to, and what could not be placed. */
import type { MovePlace } from '../../domain/proposals/moves.ts';
import type { Content, LabelledDraft, ParagraphId, SectionId } from '../../domain/text/paragraph.ts';
import type { TrackedDocument } from '../word/tracked-document.ts';

/** Which of a negotiation's texts a file was made on. */
export type RedlineText = { readonly kind: 'workingDraft' } | { readonly kind: 'revision'; readonly number: number };

/** One of the texts that a file may have been made on. */
export interface RedlineBase {
  readonly text: RedlineText;
  readonly draft: LabelledDraft;
}

/** The author of edits that nobody tracked: they are found by comparing the file's words with the text's. */
export const UNTRACKED = '*untracked*';

/** What a redline is read from. */
export interface RedlineSource {
  readonly document: TrackedDocument;
  /** At least one; of those that fit alike the first is taken. */
  readonly bases: readonly [RedlineBase, ...RedlineBase[]];
  /** The delegation that a Word author writes for, as the person who imports says; null: their changes are left out. */
  readonly delegationOf: (author: string) => string | null;
  /** The delegation that a code or a name stands for, or null. */
  readonly delegationNamed: (name: string) => string | null;
}

/** A Word author, or {@link UNTRACKED}, with the number of changes. */
export interface RedlineAuthor {
  readonly name: string;
  readonly changes: number;
}

/** What a found proposal rests on. */
export type Origin = 'tracked' | 'untracked' | 'comment';

/** What every found proposal has. */
interface Found {
  /** Names it among the others of the same reading. */
  readonly key: string;
  readonly delegation: string;
  /** Delegations that a comment names beside the first. */
  readonly coSponsors: readonly string[];
  /** The Word authors it is owed to. */
  readonly authors: readonly string[];
  readonly origin: Origin;
  /** Words of comments by the same hand on the same paragraph. */
  readonly rationale: string;
}

/** Words or a paragraph to be changed. */
export interface FoundWording extends Found {
  readonly kind: 'replace' | 'delete';
  readonly paragraphId: ParagraphId;
  /** The paragraph's words in the text that the file was made on. */
  readonly base: Content;
  /** Empty for a deletion. */
  readonly proposed: Content;
}

/** A paragraph to be inserted. */
export interface FoundInsertion extends Found {
  readonly kind: 'insert';
  readonly sectionId: SectionId;
  /** The paragraph it follows; null: first in the section. */
  readonly paragraphId: ParagraphId | null;
  readonly heading: string | null;
  readonly proposed: Content;
}

/** A paragraph to be moved as it is. */
export interface FoundMove extends Found {
  readonly kind: 'move';
  readonly paragraphId: ParagraphId;
  /** The paragraph's words in the text that the file was made on. */
  readonly base: Content;
  readonly to: MovePlace;
}

/** A section to be inserted. */
export interface FoundSection extends Found {
  readonly kind: 'newSection';
  /** The section it follows; null: it comes first. */
  readonly sectionId: SectionId | null;
  readonly heading: string;
  readonly paragraphs: readonly Content[];
}

/** A proposal that a delegation's changes in one paragraph come to. */
export type FoundProposal = FoundWording | FoundInsertion | FoundMove | FoundSection;

/** Why a change is no proposal: the interface has a sentence for each. */
export type UnplacedReason =
  /** The paragraph is none of the text's. */
  | 'unknownParagraph'
  /** Titles, headings of sections and their opening words cannot be amended by a proposal. */
  | 'heading'
  /** The label or the heading before the words. */
  | 'label'
  /** Changes of words that somebody had changed before, untracked. */
  | 'meetsUntracked'
  /** Words inserted by one author and changed again by another. */
  | 'inOthersWords'
  /** A comment that asks for nothing the program understands. */
  | 'comment'
  /** A comment that names somebody who is no delegation here. */
  | 'unknownNames';

/** A change that could not be placed, with its words. */
export interface Unplaced {
  readonly reason: UnplacedReason;
  readonly author: string;
  readonly words: string;
  /** The first words of where it stands, or null. */
  readonly place: string | null;
}

/** The outcome. */
export interface RedlineReading {
  /** The text that the file was made on, as far as its words tell. */
  readonly text: RedlineText;
  /** How many of that text's paragraphs the file holds. */
  readonly recognised: number;
  readonly authors: readonly RedlineAuthor[];
  readonly proposals: readonly FoundProposal[];
  readonly unplaced: readonly Unplaced[];
}
