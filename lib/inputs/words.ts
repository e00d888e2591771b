import { z } from 'zod';

/** What a refused input's issue carries: the refusal's code and what its sentence names. */
export interface IssueParams {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** True for text that the database and every file format can hold: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Free text of at most `max` UTF-16 code units, kept as it comes but for blanks at its ends. */
export function words(max: number) {
  return z
    .string()
    .trim()
    .check((context) => {
      const count = context.value.length;
      const refuse = (params: IssueParams) =>
        context.issues.push({ code: 'custom', input: context.value, params, continue: false });
      if (!isStorable(context.value)) refuse({ code: 'unreadableCharacters' });
      else if (count > max) refuse({ code: 'tooLong', values: { count, limit: max } });
    });
}

/** As `words`, and not empty. */
export function someWords(max: number) {
  return words(max).check((context) => {
    if (context.value !== '') return;
    const params: IssueParams = { code: 'required' };
    context.issues.push({ code: 'custom', input: context.value, params });
  });
}

/** The longest note, rationale, reservation or quotation, in UTF-16 code units. */
export const NOTE_LIMIT = 5_000;

/** The longest heading, in UTF-16 code units. */
export const HEADING_LIMIT = 300;

/** The longest term that can be objected to, in UTF-16 code units. */
export const TERM_LIMIT = 200;

/** A permanent id: of a paragraph, a section, a proposal. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
