import { z } from 'zod';
import { Id, NOTE_LIMIT, someWords, TERM_LIMIT, words } from './words.ts';

/** What a reservation is on: the whole text, a paragraph, or a term wherever it stands. */
export const ReservationTargetInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('paragraph'), paragraphId: Id }),
  z.strictObject({ kind: z.literal('term'), term: someWords(TERM_LIMIT) }),
]);

/** A reservation as a delegation enters it. */
export const EnterReservationInput = z.strictObject({
  negotiationId: z.uuid(),
  target: ReservationTargetInput,
  type: z.enum(['general', 'wording', 'scrutiny', 'parliamentary', 'linguistic']),
  text: words(NOTE_LIMIT),
  /** False where the delegation lets "agreed ad referendum" pass. */
  blocksAdReferendum: z.boolean(),
});
export type EnterReservation = z.output<typeof EnterReservationInput>;

/** One reservation of one negotiation. */
export const LiftReservationInput = z.strictObject({ negotiationId: z.uuid(), reservationId: z.uuid() });
export type LiftReservation = z.output<typeof LiftReservationInput>;

/** On which paragraphs a reservation is, since its own was split or joined. */
export const PlaceReservationInput = LiftReservationInput.extend({ paragraphIds: z.array(Id).min(1).max(50) });
export type PlaceReservation = z.output<typeof PlaceReservationInput>;
