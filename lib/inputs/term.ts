import { z } from 'zod';
import { NOTE_LIMIT, someWords, TERM_LIMIT, words } from './words.ts';

/** A request that a term not be used. */
export const ObjectToTermInput = z.strictObject({
  negotiationId: z.uuid(),
  term: someWords(TERM_LIMIT),
  note: words(NOTE_LIMIT),
});
export type ObjectToTerm = z.output<typeof ObjectToTermInput>;

/** One objection to a term in one negotiation. */
export const LiftTermObjectionInput = z.strictObject({ negotiationId: z.uuid(), termObjectionId: z.uuid() });
export type LiftTermObjection = z.output<typeof LiftTermObjectionInput>;
