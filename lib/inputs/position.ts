import { z } from 'zod';
import { Id, NOTE_LIMIT, words } from './words.ts';

/** What a position is on. */
export const PositionTargetInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('paragraph'), paragraphId: Id }),
  z.strictObject({ kind: z.literal('proposal'), proposalId: z.uuid() }),
]);

/** A position as a delegation takes it; `none` takes the one before back. */
export const TakePositionInput = z.strictObject({
  negotiationId: z.uuid(),
  target: PositionTargetInput,
  stance: z.enum(['support', 'canAccept', 'awaitingInstructions', 'reserve', 'object', 'none']),
  note: words(NOTE_LIMIT),
});
export type TakePosition = z.output<typeof TakePositionInput>;
