import type { Content, LabelledParagraph, ParagraphId } from '../../domain/text/paragraph.ts';
import type { PartyView } from './party-view.ts';

/** A section in the list of those that are drafted. */
export interface SectionHead {
  readonly id: string;
  readonly heading: string;
  readonly state: 'drafting' | 'submitted' | 'approved';
  readonly paragraphs: number;
  /** Which paragraphs these are, in order. */
  readonly holds: readonly ParagraphId[];
}

/** The sections of a negotiation's working draft, in order. */
export interface DraftingView {
  readonly negotiation: { readonly id: string; readonly slug: string };
  readonly sections: readonly SectionHead[];
  /** Whether the reader is one of those who draft. */
  readonly drafts: boolean;
}

/** One section as its drafting page shows it: plain data that can cross to the browser. */
export interface DraftingSectionView extends DraftingView {
  readonly section: SectionHead & {
    readonly chapeau: string | null;
    readonly submittedBy: PartyView | null;
    /** What the Secretariat asked for when it was last returned. */
    readonly returnComment: string | null;
  };
  readonly document: { readonly name: string; readonly language: string };
  /** The words as they stood when the page was made; the live document takes their place. */
  readonly paragraphs: readonly DraftedParagraph[];
  /** What the redline is against. */
  readonly revision: { readonly number: number; readonly words: Readonly<Record<ParagraphId, Content>> };
  /** Who wrote what since the revision, as the live document numbers its characters. */
  readonly authorship: readonly WrittenBy[];
  readonly terms: readonly { readonly term: string; readonly delegations: readonly string[] }[];
  /** Everyone who may appear as present, by code. */
  readonly parties: readonly PartyView[];
  readonly abilities: { readonly write: boolean; readonly submit: boolean; readonly reclaim: boolean };
}

/** A paragraph of the working draft, and whether it is closed to change. */
export interface DraftedParagraph extends LabelledParagraph {
  readonly closed: 'adReferendum' | 'agreed' | null;
}

/** Characters of the live document that one party wrote in one go. */
export interface WrittenBy {
  /** Yjs' numbers of the first character, and how many follow one another. */
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  /** The party's code. */
  readonly party: string;
  /** When it was begun, ISO 8601 in UTC. */
  readonly at: string;
}
