import { z } from 'zod';
import { Hash, NegotiationId } from './negotiation.ts';
import { Id, NOTE_LIMIT, someWords } from './words.ts';

/** One section of one negotiation. */
export const SectionInput = z.strictObject({ negotiationId: NegotiationId, sectionId: Id });
export type SectionTarget = z.output<typeof SectionInput>;

/** A section approved: on the words that were read, since it may have been taken back and submitted anew since. */
export const ApproveSectionInput = SectionInput.extend({
  /** `sectionHash` of what was read. */
  contentHash: Hash,
});
export type ApproveSection = z.output<typeof ApproveSectionInput>;

/** A section given back to those who draft it, with what is asked of them. */
export const ReturnSectionInput = SectionInput.extend({ comment: someWords(NOTE_LIMIT) });
export type ReturnSection = z.output<typeof ReturnSectionInput>;
