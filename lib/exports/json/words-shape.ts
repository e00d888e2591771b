/** Words and labels as every part of the JSON file has them. */
import { z } from 'zod';

/** Any text. */
export const text = z.string();
/** An ISO 8601 instant in UTC. */
export const instant = z.iso.datetime();
const run = z.strictObject({
  kind: z.literal('text'),
  text,
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: text.optional(),
  language: text.optional(),
});
const footnote = z.strictObject({ kind: z.literal('footnote'), content: z.array(run) });
/** A paragraph's words. */
export const content = z
  .array(z.discriminatedUnion('kind', [run, footnote]))
  .describe('Words with their marks and footnotes.');
/** What a paragraph is cited by. */
export const label = z.strictObject({
  code: z.enum(['PP', 'OP', 'item', 'plain']),
  number: z.int(),
  suffix: text.nullable(),
});
