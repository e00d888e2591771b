import type { LabelCode } from '../domain/text/paragraph.ts';

/** A label that somebody typed before a paragraph's words. */
export interface TypedLabel {
  /** What kind of counting it belongs to; `number` and `letter` leave that open. */
  readonly code: LabelCode | 'number' | 'letter';
  /** As typed, without the blank after it. */
  readonly text: string;
  /** How many characters it takes, the blank after it included. */
  readonly length: number;
}

const suffix = '(?:[ \\u00a0](?:bis|ter|qu[aá]ter|quinquies|sexies|alt)\\b)?';
const patterns: readonly (readonly [TypedLabel['code'], RegExp])[] = [
  ['PP', new RegExp(`^PP[ \\u00a0]?\\d{1,3}${suffix}[.:)]?(?=\\s|$)`)],
  ['OP', new RegExp(`^OP[ \\u00a0]?\\d{1,3}${suffix}[.:)]?(?=\\s|$)`)],
  ['item', new RegExp(`^(?:Items?|Punto|Ítem|Ponto|Point)[ \\u00a0]\\d{1,3}${suffix}[.:)]?(?=\\s|$)`, 'i')],
  ['number', new RegExp(`^\\(?\\d{1,3}${suffix}[.)](?=\\s)`)],
  // One letter, or a small Roman number: "a.", "(b)", "iv)".
  ['letter', /^\(?(?:[a-z]|[ivx]{2,5})[.)](?=\s)/],
];

/**
 * The label before the words, if there is one. A year ("1951."), an initial ("A. Smith") and a bare number are words:
 * a number needs its full stop or bracket, a letter is small.
 */
export function typedLabel(words: string): TypedLabel | null {
  for (const [code, pattern] of patterns) {
    const text = pattern.exec(words)?.[0];
    if (text !== undefined) return { code, text, length: text.length + blanks(words.slice(text.length)) };
  }
  return null;
}

const blanks = (rest: string): number => rest.length - rest.trimStart().length;

const inBrackets = /^\((\p{Lu}[^()]{1,79})\)\s+(?=\S)/u;

/** The short title that runs before the words in brackets, as in "(Human rights) Commit to …". */
export function runInHeading(words: string): { readonly heading: string; readonly length: number } | null {
  const found = inBrackets.exec(words);
  return found?.[1] === undefined ? null : { heading: found[1], length: found[0].length };
}
