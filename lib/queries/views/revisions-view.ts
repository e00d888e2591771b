import type { ComparedSection } from '../../domain/revisions/comparison.ts';
import type { DeclaredKind, KeysState } from '../../domain/revisions/keys.ts';
import type { Relabelling } from '../../domain/text/labels.ts';
import type { RevisionHead } from './negotiation-text-view.ts';

/** The revisions of a negotiation, newest first, and the one that comes next. */
export interface RevisionsView {
  readonly slug: string;
  readonly revisions: readonly RevisionView[];
  readonly next: NextRevisionView;
}

/** An issued revision with what it stands on. */
export interface RevisionView extends RevisionHead {
  readonly contentHash: string;
  /** The keys it was issued on; none for the zero draft. */
  readonly keys: readonly KeyView[];
  readonly relabelled: readonly Relabelling[];
}

/** A Secretariat's key as it was turned. */
export interface KeyView {
  readonly bloc: string;
  readonly kind: DeclaredKind;
  /** ISO 8601. */
  readonly at: string;
}

/** The next revision, as far as it is: what changes, who has turned the key, what is missing. */
export interface NextRevisionView {
  readonly number: number;
  readonly symbol: string;
  /** `draftHash` of the words shown: it goes with a key, which is good for them alone. */
  readonly contentHash: string;
  readonly keysRequired: number;
  /** Every conference, with its Secretariat's key on exactly these words, or without. */
  readonly keys: readonly { readonly bloc: string; readonly key: KeyView | null }[];
  readonly state: KeysState;
  /** Changed sections only, with changed paragraphs only; `to` carries the labels that the revision would have. */
  readonly changes: readonly ComparedSection[];
  readonly sections: readonly NextSectionView[];
  /** The conference whose key the reader holds, if any. */
  readonly readersBloc: string | null;
  readonly mayApprove: boolean;
}

/** A section on its way into the next revision. */
export interface NextSectionView {
  readonly id: string;
  readonly heading: string;
  readonly state: 'drafting' | 'submitted' | 'approved';
  readonly changed: boolean;
}
