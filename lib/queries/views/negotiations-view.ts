import type { NegotiationHead, Progress } from './negotiation-text-view.ts';

/** One negotiation in the list of all. */
export interface NegotiationEntry extends NegotiationHead {
  /** Number of the revision in force; 0 is the zero draft. */
  readonly revision: number;
  /** Its document symbol, with the revision. */
  readonly revisionSymbol: string;
  /** ISO 8601: when that revision was issued. */
  readonly issuedAt: string;
  /** How far it is: computed from its whole text, so that a long list does not wait for all of them. */
  readonly progress: Promise<Progress>;
}

/** The negotiations, newest first, and what the reader may do. */
export interface NegotiationsView {
  readonly negotiations: readonly NegotiationEntry[];
  /** Opening a negotiation on an imported draft. */
  readonly mayOpen: boolean;
}
