import { z } from 'zod';
import { Hash, NegotiationId } from './negotiation.ts';
import { Id, NOTE_LIMIT, someWords, words } from './words.ts';

/** One paragraph of one negotiation. */
const ParagraphInput = z.strictObject({ negotiationId: NegotiationId, paragraphId: Id });

/** Setting a paragraph agreed ad referendum, or confirming it agreed. */
export const AgreeInput = ParagraphInput.extend({
  /** `contentHash` of the words and heading that were on the screen: nobody agrees on words they have not seen. */
  contentHash: Hash,
  /** Codes of the delegations that were present. */
  present: z
    .array(z.string().regex(/^[A-Z]{3}$/))
    .min(1)
    .max(300),
});
export type Agree = z.output<typeof AgreeInput>;

/** Setting a paragraph aside; the reason may be left empty. */
export const DeferInput = ParagraphInput.extend({ reason: words(NOTE_LIMIT) });
export type Defer = z.output<typeof DeferInput>;

/** A delegation's request to reopen an agreed paragraph, and the act that reopens it: always with a reason. */
export const ReopenInput = ParagraphInput.extend({ reason: someWords(NOTE_LIMIT) });
export type Reopen = z.output<typeof ReopenInput>;
