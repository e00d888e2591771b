/** Brackets that are no square brackets of a negotiation: links, footnotes, citations, an editor's remarks. */

/** What a false bracket is. */
export type FalseBracketKind = 'link' | 'footnote' | 'citation' | 'remark' | 'omission';

/** A stretch of one text that holds brackets and negotiates nothing; `end` is not included. */
export interface FalseBracket {
  readonly kind: FalseBracketKind;
  readonly start: number;
  readonly end: number;
}

const REMARK =
  /\[(?:sic|emphasis (?:added|in (?:the )?original)|(?:foot)?notes? omitted|(?:unofficial|informal|english|spanish|french|portuguese|dutch) translation[^[\]]*|original[: ][^[\]]{0,40}|énfasis (?:añadido|agregado|en el original)|traducción (?:no oficial|al )[^[\]]*|original en [^[\]]{0,40}|tradução não oficial|traduction non officielle)[.!]?\]/giu;
const OMISSION = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]/gu;
/** [3] or [3, 5–7] that clings to the word or mark before it; set apart by a blank it may be a figure in dispute. */
const NUMBERED = /(?<=[\p{L}.,;:"”’»)])\[\p{Nd}{1,3}(?:\s?[,–-]\s?\p{Nd}{1,3})*\](?![[\p{L}\p{N}])/gu;
/** [Smith, 2010], [Smith et al. 2010; Lee, 2012, p. 4]. */
const AUTHOR =
  /\[\p{Lu}[\p{L}’'-]+(?: (?:and|y|&) \p{Lu}[\p{L}’'-]+)?(?:, | et al\.,? )(?:19|20)\d\d[a-z]?(?:[,;][^[\]]*)?\]/gu;
const NOTE = /\[\^[^[\]\s]+\]:?/gu;
const INLINE_LINK = /!?\[[^[\]\n]*\]\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+["'][^\n]*?["'])?\)/gu;
/** [source]: https://… at the beginning of a line; its name may be used in [words][source]. */
const DEFINITION = /^ {0,3}\[(?<name>[^[\]^][^[\]]*)\]:\s+(?:<[^<>\n]*>|[a-z][a-z0-9+.-]*:\S+|\/\S+|#\S+)[^\n]*$/gimu;
const REFERENCE = /!?\[[^[\]\n]*\]\[(?<name>[^[\]^]+)\]/gu;

function found(text: string, pattern: RegExp, kind: FalseBracketKind): FalseBracket[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function nameOf(match: RegExpExecArray): string {
  return (match.groups?.['name'] ?? '').trim().toLowerCase();
}

/** The names under which the texts define addresses: only these make [words][name] a link. */
export function definedLinks(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(DEFINITION)].map(nameOf)));
}

/** The false brackets of one text in order; where several readings overlap, the first and longest. */
export function falseBrackets(text: string, links: ReadonlySet<string>): readonly FalseBracket[] {
  if (!text.includes('[')) return [];
  const references = [...text.matchAll(REFERENCE)].filter((match) => links.has(nameOf(match)));
  const all = [
    ...found(text, DEFINITION, 'link'),
    ...found(text, INLINE_LINK, 'link'),
    ...references.map(
      (match): FalseBracket => ({ kind: 'link', start: match.index, end: match.index + match[0].length }),
    ),
    ...found(text, NOTE, 'footnote'),
    ...found(text, AUTHOR, 'citation'),
    ...found(text, NUMBERED, 'citation'),
    ...found(text, REMARK, 'remark'),
    ...found(text, OMISSION, 'omission'),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: FalseBracket[] = [];
  for (const one of all) if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  return apart;
}
