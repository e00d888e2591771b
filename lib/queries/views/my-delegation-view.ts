import type { Label } from '../../domain/text/paragraph.ts';
import type { DeskEntryKind } from './desk-view.ts';
import type { NegotiationHead, ProposalView } from './negotiation-text-view.ts';
import type { RecordEntryView } from './record-view.ts';
import type { ListedReservation, ListedTerm } from './reservations-view.ts';

/** What awaits one reader in one negotiation. Lists are empty for who is no delegation. */
export interface WaitingView {
  readonly negotiation: NegotiationHead;
  /** The database's time before this was read, in milliseconds since 1970. */
  readonly readAt: number;
  /** Others' open proposals which the delegation neither backs nor has a position on, in the text's order. */
  readonly awaiting: readonly PlacedProposal[];
  /** Where the delegation's own position is that it awaits instructions. */
  readonly instructions: readonly AwaitedInstruction[];
  /** Open proposals of its own, and below those its private drafts. */
  readonly own: readonly PlacedProposal[];
  readonly drafts: readonly PlacedProposal[];
  /** Maintained ones of its own. */
  readonly reservations: readonly ListedReservation[];
  readonly terms: readonly ListedTerm[];
  /** What others did on its proposals, newest first. */
  readonly replies: readonly RecordEntryView[];
  /** How much of each kind waits on the desk; null for who has no desk. */
  readonly desk: readonly { readonly kind: DeskEntryKind; readonly count: number }[] | null;
}

/** A proposal and the paragraph it is on, or is to follow (null: none). */
export interface PlacedProposal {
  readonly proposal: ProposalView;
  readonly label: Label | null;
}

/** A proposal or paragraph on which instructions are awaited. */
export interface AwaitedInstruction {
  readonly key: string;
  readonly paragraphId: string | null;
  readonly label: Label | null;
  /** The proposal's number, where it is one. */
  readonly proposal: number | null;
  readonly note: string;
  /** ISO 8601. */
  readonly since: string;
}
