import type { MovePlace } from '../../domain/proposals/moves.ts';
import type { MoveTarget } from '../../domain/text/compilation.ts';
import type { Change } from '../../domain/text/difference.ts';
import type { Content, Label } from '../../domain/text/paragraph.ts';
import type { ReportLine } from '../../imports/reading.ts';
import type { Origin, Unplaced } from '../../imports/redline/redline.ts';
import type { TextBase } from './negotiation-text-view.ts';

/** A Word author, how many changes are theirs, and the delegation that they write for, as far as is known. */
export interface RedlineAuthorView {
  readonly name: string;
  readonly changes: number;
  readonly delegation: string | null;
}

/** Why a proposal cannot be tabled as it is; the act refuses it too. */
export type EntryObstacle =
  | { readonly code: 'alreadyOnTable'; readonly number: number }
  | { readonly code: 'paragraphClosed' }
  | { readonly code: 'paragraphDeleted' };

interface EntryView {
  /** Names it among the others of the same reading. */
  readonly key: string;
  readonly delegation: string;
  readonly coSponsors: readonly string[];
  readonly authors: readonly string[];
  readonly origin: Origin;
  readonly rationale: string;
  /** What it is on or follows; null: it comes first. */
  readonly label: Label | null;
  /** The heading of the section it is in or follows. */
  readonly section: string | null;
  readonly obstacle: EntryObstacle | null;
}

/** A change of a paragraph's words, or its deletion: what stands there, and what is proposed. */
export interface WordingEntryView extends EntryView {
  readonly kind: 'replace' | 'delete';
  readonly paragraphId: string;
  readonly base: TextBase;
  readonly baseHash: string;
  readonly before: Content;
  readonly proposed: Content;
  readonly redline: readonly Change[];
}

/** A paragraph that goes elsewhere as it is. */
export interface MoveEntryView extends EntryView {
  readonly kind: 'move';
  readonly paragraphId: string;
  readonly base: TextBase;
  readonly baseHash: string;
  readonly before: Content;
  readonly to: MovePlace;
  /** Where it stands and where it goes, as the text that the file was made on cites them. */
  readonly from: MoveTarget | null;
  readonly target: MoveTarget | null;
}

/** A new paragraph. */
export interface InsertionEntryView extends EntryView {
  readonly kind: 'insert';
  readonly sectionId: string;
  readonly paragraphId: string | null;
  readonly heading: string | null;
  readonly proposed: Content;
}

/** A new section. */
export interface SectionEntryView extends EntryView {
  readonly kind: 'newSection';
  readonly sectionId: string | null;
  readonly heading: string;
  readonly paragraphs: readonly Content[];
}

/** A proposal read from a file, to be reviewed. */
export type RedlineEntryView = WordingEntryView | MoveEntryView | InsertionEntryView | SectionEntryView;

/** A marked-up file, read: nothing of it is stored. */
export interface RedlineView {
  readonly file: { readonly name: string; readonly sha256: string };
  /** Names this reading: tabled twice, it is tabled once. */
  readonly submissionId: string;
  /** Symbol of the revision that the file was made on; null: the working draft. */
  readonly symbol: string | null;
  readonly recognised: number;
  /** How many paragraphs that text has. */
  readonly paragraphs: number;
  readonly authors: readonly RedlineAuthorView[];
  readonly entries: readonly RedlineEntryView[];
  readonly unplaced: readonly Unplaced[];
}

/** The outcome of reading: the view, or the one thing that is wrong with the file. */
export type RedlineFileView =
  | { readonly kind: 'read'; readonly view: RedlineView }
  | { readonly kind: 'unread'; readonly code: ReportLine['code']; readonly values: ReportLine['values'] };

/** What the page of imports needs to begin. */
export interface RedlinePageView {
  readonly negotiation: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly symbol: string;
    readonly originalLanguage: string;
  };
  /** Delegations that the reader may enter proposals of; none for observers. */
  readonly delegations: readonly string[];
  /** True where the reader enters what others submitted. */
  readonly forOthers: boolean;
}
