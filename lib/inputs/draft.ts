import { z } from 'zod';
import { UPLOAD_LIMIT } from '../imports/upload-limit.ts';
import { ContentInput } from './content.ts';
import { HEADING_LIMIT, type IssueParams, someWords, words } from './words.ts';

const SectionInput = z.object({
  kind: z.enum(['preamble', 'items', 'closing']),
  numbering: z.enum(['PP', 'OP', 'item', 'plain']),
  heading: words(500),
  chapeau: words(2_000).nullable(),
  paragraphs: z.array(z.object({ heading: words(HEADING_LIMIT).nullable(), content: ContentInput })).max(2_000),
});

/** The languages a text can be written in, by ISO 639-1 code. */
export const DRAFT_LANGUAGES = ['en', 'es', 'pt', 'fr', 'nl'] as const;

/** The address of a negotiation: lower-case letters, figures and hyphens. */
const Slug = z
  .string()
  .trim()
  .max(80)
  .refine((slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), {
    params: { code: 'draft.badSlug' } satisfies IssueParams,
  })
  // The page on which a negotiation is opened stands there.
  .refine((slug) => slug !== 'new', { params: { code: 'draft.slugTaken' } satisfies IssueParams });

/** A draft as the Secretariat has corrected it, with what its negotiation is to be called. */
export const DraftInput = z.object({
  title: someWords(500),
  slug: Slug,
  /** Document symbol without the revision. */
  symbol: someWords(80),
  language: z.enum(DRAFT_LANGUAGES),
  troikaYear: z.int().min(1990).max(2100),
  keysRequired: z.union([z.literal(1), z.literal(2)]),
  sections: z.array(SectionInput).min(1).max(200),
});

/** A checked draft. */
export type DraftInput = z.infer<typeof DraftInput>;

/** What a draft is read from: a file, or else words that were pasted. */
export const DraftSourceInput = z.object({
  file: z.instanceof(File).nullable().default(null),
  text: z.string().max(UPLOAD_LIMIT).default(''),
  language: z.enum(DRAFT_LANGUAGES),
});

/** A checked source. */
export type DraftSource = z.output<typeof DraftSourceInput>;

/** A file that is a whole negotiation, and the address under which it is recreated. */
export const RecreateInput = z.object({ file: z.instanceof(File), slug: Slug });

/** A checked request to recreate a negotiation. */
export type Recreate = z.output<typeof RecreateInput>;
