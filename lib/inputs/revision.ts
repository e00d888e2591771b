import { z } from 'zod';
import { Hash, NegotiationId } from './negotiation.ts';

/** A Secretariat's key for the next revision: on which words, and how they are declared. */
export const ApproveRevisionInput = z.strictObject({
  negotiationId: NegotiationId,
  /** `draftHash` of the working draft that was read. */
  contentHash: Hash,
  kind: z.enum(['editorial', 'substantive']),
});
export type ApproveRevision = z.output<typeof ApproveRevisionInput>;
