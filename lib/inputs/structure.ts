import { z } from 'zod';
import { NegotiationId } from './negotiation.ts';
import { SectionInput } from './section.ts';
import { HEADING_LIMIT, Id, NOTE_LIMIT, someWords, words } from './words.ts';

/** A section that comes in; null: first in the text. */
export const AddSectionInput = z.strictObject({
  negotiationId: NegotiationId,
  after: Id.nullable(),
  heading: someWords(HEADING_LIMIT),
});
export type AddSection = z.output<typeof AddSectionInput>;

/** A section that goes, with as many paragraphs as were seen in it. */
export const RemoveSectionInput = SectionInput.extend({ paragraphs: z.int().min(0) });
export type RemoveSection = z.output<typeof RemoveSectionInput>;

/** A section put behind another one, or first (null): where it goes, not how far, so that twice is once. */
export const MoveSectionInput = SectionInput.extend({ after: Id.nullable() });
export type MoveSection = z.output<typeof MoveSectionInput>;

/** The paragraphs from `at` on become a section with a heading of its own. */
export const SplitSectionInput = SectionInput.extend({ at: Id, heading: someWords(HEADING_LIMIT) });
export type SplitSection = z.output<typeof SplitSectionInput>;

/** A section and the one that was seen behind it. */
export const JoinSectionsInput = SectionInput.extend({ nextId: Id });
export type JoinSections = z.output<typeof JoinSectionsInput>;

/** Another heading, in the place of the one that was seen. */
export const RenameSectionInput = SectionInput.extend({
  seen: z.string().max(HEADING_LIMIT),
  heading: someWords(HEADING_LIMIT),
});
export type RenameSection = z.output<typeof RenameSectionInput>;

/** The longest opening words of a section, in UTF-16 code units. */
export const CHAPEAU_LIMIT = 2_000;

/** Other opening words, or none (empty), in the place of those that were seen. */
export const ChangeChapeauInput = SectionInput.extend({
  seen: z.string(),
  chapeau: words(CHAPEAU_LIMIT),
  reason: someWords(NOTE_LIMIT),
});
export type ChangeChapeau = z.output<typeof ChangeChapeauInput>;
