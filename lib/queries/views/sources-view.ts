import type { NegotiationHead } from './negotiation-text-view.ts';

/** A stored document of agreed language. */
export interface SourceView {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  /** ISO 8601 day, or null. */
  readonly adoptedOn: string | null;
  readonly language: string;
  readonly paragraphs: number;
  readonly addedBy: string;
}

/** Where a wording stands: the paragraph cut at the words that were found. */
export interface FoundPassage {
  readonly sourceId: string;
  readonly symbol: string;
  readonly ordinal: number;
  readonly label: string;
  readonly heading: string;
  readonly kind: 'verbatim' | 'near' | 'part';
  /** 0 to 100. */
  readonly percent: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The agreed language of a negotiation. */
export interface SourcesView {
  readonly negotiation: NegotiationHead;
  /** Whether the reader may add and remove sources. */
  readonly mayKeep: boolean;
  readonly sources: readonly SourceView[];
  /** What was searched for, and where it stands; null where nothing was asked. */
  readonly search: { readonly wording: string; readonly found: readonly FoundPassage[] } | null;
}

/** One source in full. */
export interface WholeSourceView {
  readonly negotiation: NegotiationHead;
  readonly source: SourceView;
  readonly passages: readonly {
    readonly ordinal: number;
    readonly label: string;
    readonly heading: string;
    readonly text: string;
  }[];
}
