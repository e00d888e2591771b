import type { ComparedSection } from '../../domain/revisions/comparison.ts';
import type { RevisionHead } from './negotiation-text-view.ts';

/** One side of a comparison: an issued revision by number, or the working draft. */
export type ComparedText = number | 'draft';

/** Two texts of a negotiation side by side. */
export interface ComparisonView {
  readonly slug: string;
  readonly language: string;
  readonly revisions: readonly RevisionHead[];
  readonly from: ComparedText;
  readonly to: ComparedText;
  /** Every section and paragraph of both texts, unchanged ones included. */
  readonly sections: readonly ComparedSection[];
  /** How many paragraphs came out how; a moved or renumbered one counts there as well. */
  readonly counts: Readonly<Record<'changed' | 'new' | 'deleted' | 'moved' | 'relabelled' | 'same', number>>;
}
