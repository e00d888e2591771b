import { z } from 'zod';
import { ContentInput } from './content.ts';
import { Hash } from './negotiation.ts';
import { ProposalInput } from './proposal.ts';
import { NOTE_LIMIT, someWords, words } from './words.ts';

/** Writing a proposal into the working draft. */
export const IncorporateInput = ProposalInput.extend({
  /** Words composed by chair or Secretariat where the proposal conflicts with the paragraph as it is now; else null. */
  resolution: z
    .strictObject({
      content: ContentInput,
      /** `contentHash` of the paragraph on which it was composed. */
      contentHash: Hash,
    })
    .nullable(),
  /** Said with the act; required with a resolution, since the words are then not the proposal's. */
  reason: words(NOTE_LIMIT),
});
export type Incorporate = z.output<typeof IncorporateInput>;

const closing = ProposalInput.extend({ reason: someWords(NOTE_LIMIT) });

/** Closing a proposal without its words, always with a reason. */
export const CloseInput = z.discriminatedUnion('as', [
  closing.extend({ as: z.literal('notRetained') }),
  closing.extend({ as: z.literal('overtaken') }),
  closing.extend({ as: z.literal('merged'), intoId: z.uuid() }),
]);
export type Close = z.output<typeof CloseInput>;
