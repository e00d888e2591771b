import type { Label } from '../../domain/text/paragraph.ts';
import type { NegotiationHead, ReservationView, TermObjectionView } from './negotiation-text-view.ts';

/** Every reservation and term objection of a negotiation, maintained and lifted. */
export interface ReservationsView {
  readonly negotiation: NegotiationHead;
  /** Whether the reader may enter one. */
  readonly mayReserve: boolean;
  /** Maintained ones first; then by when they were entered. */
  readonly reservations: readonly ListedReservation[];
  readonly terms: readonly ListedTerm[];
  /** Codes of the delegations that have entered one. */
  readonly delegations: readonly string[];
}

/** A place in the working draft. */
export interface CitedParagraph {
  readonly id: string;
  readonly label: Label;
}

/** A reservation with what it is on. */
export interface ListedReservation extends ReservationView {
  /** The paragraph it is on; null for others, and where no text holds it any more. */
  readonly on: CitedParagraph | null;
}

/** A term objection with the paragraphs of the working draft in which the term stands. */
export interface ListedTerm extends Omit<TermObjectionView, 'standsIn'> {
  readonly standsIn: readonly CitedParagraph[];
}
