import { type Content, plainText } from './paragraph.ts';

/** A place where a watched term stands. Offsets are UTF-16 units of the plain text; in a footnote both are the footnote's place. */
export interface TermPlace {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every place where one of the terms stands, in reading order, the longest first where several begin at one place: in any
 * case, with or without accents, across marks, soft hyphens and non-breaking spaces, in the plural (-s, -es, -y/-ies,
 * -z/-ces; so -ción/-ciones), never inside another word (domain: "Term objection"). A term inside a longer one ("slavery"
 * in "modern slavery") is found as well.
 */
export function findTerms(content: Content, terms: readonly string[]): readonly TermPlace[] {
  const inText = placesIn(plainText(content), terms);
  return [...inText, ...footnotePlaces(content, terms)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** True when two spellings name one term: in any case, with or without accents, whatever blanks stand between its words. */
export function sameTerm(a: string, b: string): boolean {
  return fold(a).text.trim() === fold(b).text.trim();
}

function footnotePlaces(content: Content, terms: readonly string[]): TermPlace[] {
  const places: TermPlace[] = [];
  let offset = 0;
  for (const inline of content) {
    if (inline.kind === 'text') offset += inline.text.length;
    else {
      const found = placesIn(plainText(inline.content), terms);
      places.push(...found.map(({ term }) => ({ term, start: offset, end: offset })));
    }
  }
  return places;
}

function placesIn(text: string, terms: readonly string[]): TermPlace[] {
  const folded = fold(text);
  return terms.flatMap((term) =>
    [...folded.text.matchAll(patternOf(term))].map((match) => ({
      term,
      start: folded.places[match.index]?.start ?? 0,
      end: folded.places[match.index + match[0].length - 1]?.end ?? 0,
    })),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Folded {
  readonly text: string;
  /** For each unit of the folded text, the character it came from. */
  readonly places: readonly Place[];
}

const DROPPED = /[\u00AD\u200B-\u200D\u2060\uFEFF\p{Mn}]/u;
const BLANK = /\s/u;

/** Lower case without accents and invisible characters; every run of blanks one space; curly apostrophes straight; hyphens plain. */
function fold(text: string): Folded {
  let folded = '';
  const places: Place[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const part of foldCharacter(character)) {
      if (part === ' ' && folded.endsWith(' ')) continue;
      folded += part;
      for (let unit = 0; unit < part.length; unit += 1) places.push({ start, end });
    }
    start = end;
  }
  return { text: folded, places };
}

function foldCharacter(character: string): string[] {
  if (BLANK.test(character)) return [' '];
  if (character === '\u2019') return ["'"];
  if (character === '\u2010' || character === '\u2011') return ['-'];
  return Array.from(character.toLowerCase().normalize('NFD')).filter((part) => !DROPPED.test(part));
}

const patterns = new Map<string, RegExp>();

function patternOf(term: string): RegExp {
  const known = patterns.get(term);
  if (known) return known;
  const words = fold(term).text.trim().split(' ').filter(Boolean).map(formsOf);
  const pattern =
    words.length === 0 ? /(?!)/gu : new RegExp(`(?<![\\p{L}\\p{N}])${words.join(' ')}(?![\\p{L}\\p{N}])`, 'gu');
  patterns.set(term, pattern);
  return pattern;
}

/** A word and its plural, as a pattern. */
function formsOf(word: string): string {
  const literal = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  if (word.endsWith('y')) return `(?:${literal}s?|${literal.slice(0, -1)}ies)`;
  if (word.endsWith('z')) return `(?:${literal}(?:es)?|${literal.slice(0, -1)}ces)`;
  return `${literal}(?:s|es)?`;
}
