/** A text cut into words for comparison with other texts, whatever its typography. */

/** The words of a text in the form in which they are compared, with where each stands (UTF-16 units, end not included). */
export interface PassageWords {
  readonly keys: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Letters and figures in a row; a soft hyphen or a joiner inside a word does not part it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[\u00ad\u200b-\u200d\u2060]+[\p{L}\p{M}\p{N}]+)*/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const PLAIN = /^[a-z0-9]+$/;

/** In any case, composed or not, without invisible characters. Accents count. */
function keyOf(word: string): string {
  return PLAIN.test(word) ? word : word.replaceAll(INVISIBLE, '').normalize('NFKC').toLowerCase();
}

/** The words of a text, without the marks between them. */
export function passageWords(text: string): PassageWords {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    keys.push(keyOf(match[0]));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { keys, starts, ends };
}

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[«“„‟]\s*|\s*[»”]/g, '"'],
  [/[‘’‚‛‹›´`]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\s+/g, ' '],
];

/**
 * A text without what typography alone decides: kinds of quotation marks, apostrophes, dashes and blanks, composed or
 * decomposed letters, ligatures, soft hyphens. Two texts are verbatim the same if and only if these are equal.
 */
export function withoutTypography(text: string): string {
  const plain = text.replaceAll(INVISIBLE, '');
  return VARIANTS.reduce((result, [pattern, one]) => result.replaceAll(pattern, one), plain)
    .normalize('NFKC')
    .trim();
}
