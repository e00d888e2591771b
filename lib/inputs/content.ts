import { z } from 'zod';
import { normalize } from '../domain/text/content.ts';
import { type Content, PARAGRAPH_LIMIT, plainText } from '../domain/text/paragraph.ts';
import { isAllowedLink, isLanguageTag } from '../editor/schema.ts';
import { type IssueParams, isStorable, NOTE_LIMIT } from './words.ts';

/** More than any paragraph within its limit needs; it bounds what a forged request makes us do. */
const MOST_INLINES = 5_000;

/** Far over a paragraph's limit, so that the sentence about the limit can tell the true count. */
const MOST_CHARACTERS = 1_000_000;

const Run = z.strictObject({
  kind: z.literal('text'),
  text: z
    .string()
    .max(MOST_CHARACTERS)
    .refine(isStorable, { params: { code: 'unreadableCharacters' } satisfies IssueParams }),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  link: z
    .string()
    .refine(isAllowedLink, { params: { code: 'badLink' } satisfies IssueParams })
    .optional(),
  language: z.string().refine(isLanguageTag).optional(),
});

const Footnote = z.strictObject({
  kind: z.literal('footnote'),
  content: z
    .array(Run)
    .max(MOST_INLINES)
    .check((context) => {
      const count = context.value.reduce((sum, run) => sum + run.text.length, 0);
      const params: IssueParams = { code: 'footnoteTooLong', values: { count, limit: NOTE_LIMIT } };
      if (count > NOTE_LIMIT) context.issues.push({ code: 'custom', input: context.value, params });
    }),
});

/** A paragraph's words from outside: known marks only, at most 10,000 characters; in normal form once they are in. */
export const ContentInput = z
  .array(z.discriminatedUnion('kind', [Run, Footnote]))
  .max(MOST_INLINES)
  .transform((inlines): Content => normalize(inlines as Content))
  .check((context) => {
    const count = plainText(context.value).length;
    if (count <= PARAGRAPH_LIMIT) return;
    const params: IssueParams = { code: 'tooLong', values: { count, limit: PARAGRAPH_LIMIT } };
    context.issues.push({ code: 'custom', input: context.value, params });
  });
