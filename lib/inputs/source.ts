import { z } from 'zod';
import { UPLOAD_LIMIT } from '../imports/upload-limit.ts';
import { DRAFT_LANGUAGES } from './draft.ts';
import { type IssueParams, someWords } from './words.ts';

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Agreed language as a form sends it: what the document is, and a file or else words that were pasted. */
export const AddSourceInput = z.object({
  negotiationId: z.uuid(),
  symbol: someWords(200),
  title: someWords(500),
  /** The day of its adoption, or empty. */
  adoptedOn: z
    .string()
    .trim()
    .default('')
    .refine((day) => day === '' || isDay(day), { params: { code: 'badDay' } satisfies IssueParams }),
  language: z.enum(DRAFT_LANGUAGES),
  file: z.instanceof(File).nullable().default(null),
  text: z.string().max(UPLOAD_LIMIT).default(''),
});
export type AddSource = z.output<typeof AddSourceInput>;

/** One source of one negotiation. */
export const SourceInput = z.strictObject({ negotiationId: z.uuid(), sourceId: z.uuid() });
export type NamedSource = z.output<typeof SourceInput>;
