import type { ComparedSection } from '../../domain/revisions/comparison.ts';
import type { NegotiationTextView, ParagraphView, ProposalView } from './negotiation-text-view.ts';
import type { NextRevisionView } from './revisions-view.ts';

/** The Secretariat's desk: the working draft's text with everything on it, and what of it waits for an act. */
export interface DeskView {
  readonly text: NegotiationTextView;
  /** In the order in which it is worked; entries share their parts with `text`. */
  readonly queue: readonly DeskEntry[];
}

/** One thing that waits. `key` stays the same as long as the thing does, so that a live page keeps its place. */
export type DeskEntry = { readonly key: string } & (
  | { readonly kind: 'proposal'; readonly proposal: ProposalView; readonly paragraph: ParagraphView | null }
  | { readonly kind: 'section'; readonly section: DeskSection }
  /** A delegation asks to reopen it; nothing stands against agreeing or confirming it; it was set aside. */
  | { readonly kind: 'reopening' | 'agree' | 'confirm' | 'deferred'; readonly paragraph: ParagraphView }
  | { readonly kind: 'revision'; readonly next: NextRevisionView }
);

/** What kinds of things wait, in the order of the queue. */
export type DeskEntryKind = DeskEntry['kind'];

/** A section under review, or approved and not yet issued. */
export interface DeskSection {
  readonly id: string;
  readonly heading: string;
  readonly state: 'submitted' | 'approved';
  readonly submittedBy: string | null;
  /** ISO 8601. */
  readonly submittedAt: string | null;
  /** `sectionHash` of the words shown, sent back with an approval. */
  readonly contentHash: string;
  /** Against the current revision; null where nothing differs. */
  readonly changes: ComparedSection | null;
}
