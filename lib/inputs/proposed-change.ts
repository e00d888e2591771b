/** What a proposal can propose, whoever writes it down: a delegation in the text, or a Secretariat from a file it sent. */
import { z } from 'zod';
import { ContentInput } from './content.ts';
import { Hash } from './negotiation.ts';
import { HEADING_LIMIT, Id, words } from './words.ts';

/** Which of the two texts was on the screen: the working draft, or an issued revision by number. */
export const TextBaseInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workingDraft') }),
  z.strictObject({ kind: z.literal('revision'), number: z.int().min(0) }),
]);

/** Where a paragraph is to stand: after another one, or (null) at the start of a section. */
export const MovePlaceInput = z.strictObject({
  sectionId: Id,
  afterId: Id.nullable(),
});

/** The words a change is made on: where they stood, and the hash of what its author saw. */
const onWords = { paragraphId: Id, base: TextBaseInput, baseHash: Hash };

/** A change of each kind, with what its bearer says besides. */
export function changeInput<Shape extends z.ZodRawShape>(common: Shape) {
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...common, ...onWords, kind: z.literal('replace'), proposed: ContentInput }),
    z.strictObject({ ...common, ...onWords, kind: z.literal('delete') }),
    z.strictObject({ ...common, ...onWords, kind: z.literal('move'), to: MovePlaceInput }),
    z.strictObject({
      ...common,
      kind: z.literal('insert'),
      sectionId: Id,
      /** The paragraph it follows; null: it comes first in the section. */
      paragraphId: Id.nullable(),
      heading: words(HEADING_LIMIT).nullable(),
      proposed: ContentInput,
    }),
    z.strictObject({
      ...common,
      kind: z.literal('newSection'),
      /** The section it follows; null: it comes first in the text. */
      sectionId: Id.nullable(),
      heading: words(HEADING_LIMIT),
      paragraphs: z.array(ContentInput).max(100).readonly(),
    }),
  ]);
}
