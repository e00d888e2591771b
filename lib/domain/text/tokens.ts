/** A content cut into tokens: the indivisible pieces that differences, rebases and compilations work on. */

import { canonicalContent, isUnmarked, joinContents, normalize, withText } from './content.ts';
import type { Content, Inline, TextRun } from './paragraph.ts';

/** `mark` is one punctuation mark, bracket or symbol; `blank` is one white-space character, non-breaking ones included. */
export type TokenKind = 'word' | 'figure' | 'mark' | 'blank' | 'emoji' | 'footnote';

/** One indivisible piece of a content. Two tokens are the same if and only if their keys are: marks and footnotes count. */
export interface Token {
  readonly kind: TokenKind;
  /** Its characters without marks; empty for a footnote. */
  readonly text: string;
  /** Its runs: usually one, more where marks change inside a word; or the footnote. */
  readonly content: Content;
  readonly key: string;
}

/*
 * What one token may be, tried in this order at each place:
 * - a figure with its inner marks (2,000 · 2.5 · 10:30 · 71/1, groups of three digits parted by a non-breaking space),
 *   with letters that cling to it (2nd, 1er);
 * - an elided article or pronoun with its apostrophe (l' in l'État, d' in d'Ivoire), a token of its own, so that the
 *   noun after it can change alone;
 * - a word, with apostrophes inside (country's, aujourd'hui), soft hyphens and joiners; a hyphen parts words;
 * - one blank.
 * Everything else is one grapheme: a punctuation mark, a bracket, or an emoji with all its parts.
 */
const FIGURE = String.raw`(?<figure>\p{N}+(?:[.,:/'’·]\p{N}+|[\u00a0\u202f]\p{N}{3}(?!\p{N}))*[\p{L}\p{M}\p{N}]*)`;
const ELIDED = String.raw`(?<elided>(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|dell|all|nell|sull|dall|quell)['’](?=\p{L}))`;
const WORD = String.raw`(?<word>[\p{L}\p{M}][\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*(?:['’][\p{L}\p{M}]+)*)`;
const BLANK = String.raw`(?<blank>\s)`;
const TOKEN = new RegExp(`${FIGURE}|${ELIDED}|${WORD}|${BLANK}`, 'iuy');
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
/** Punctuation that no later character can join, so that the segmenter need not be asked. */
const SIMPLE_MARK = /^[\u0021-\u007e\u00a1-\u00a8\u00aa-\u00ad\u00af-\u00bf\u2010-\u2027\u2030-\u203a]$/;

let segmenter: Intl.Segmenter | undefined;

function graphemeAt(text: string, at: number): string {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const next = text.charCodeAt(at + char.length);
  if (SIMPLE_MARK.test(char) && !(next >= 0x0300)) return char;
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text.slice(at, at + 64))) return segment;
  return char;
}

interface Piece {
  readonly kind: TokenKind;
  readonly end: number;
}

const PLAIN_WORD = /[A-Za-z]+(?=[ ,;.:()[\]\n]|$)/y;

/** The two commonest pieces, found without the full expression; undefined where that must be asked. */
function commonPieceAt(text: string, at: number): Piece | undefined {
  if (text.charCodeAt(at) === 0x20) return { kind: 'blank', end: at + 1 };
  PLAIN_WORD.lastIndex = at;
  return PLAIN_WORD.test(text) ? { kind: 'word', end: PLAIN_WORD.lastIndex } : undefined;
}

function pieceAt(text: string, at: number): Piece {
  const common = commonPieceAt(text, at);
  if (common) return common;
  TOKEN.lastIndex = at;
  const groups = TOKEN.exec(text)?.groups;
  const end = TOKEN.lastIndex;
  if (groups?.['figure'] !== undefined) return { kind: 'figure', end };
  if (groups?.['blank'] !== undefined) return { kind: 'blank', end };
  if (groups) return { kind: 'word', end };
  const grapheme = graphemeAt(text, at);
  return { kind: EMOJI.test(grapheme) ? 'emoji' : 'mark', end: at + grapheme.length };
}

/** Plain text is its own key; everything else is U+0000 and its canonical JSON, which no plain text can be. */
function keyOf(text: string, content: Content): string {
  const [first] = content;
  if (content.length === 1 && first?.kind === 'text' && isUnmarked(first) && !text.startsWith('\0')) return text;
  return `\0${JSON.stringify(canonicalContent(content))}`;
}

/** Tokens without marks are the same few words again and again; they are shared. Bounded, so that it never leaks. */
const plainTokens = new Map<string, Token>();
const PLAIN_TOKENS_LIMIT = 20_000;

function plainToken(kind: TokenKind, words: string): Token {
  const shared = plainTokens.get(words);
  if (shared) return shared;
  const content: Content = [{ kind: 'text', text: words }];
  const token: Token = { kind, text: words, content, key: keyOf(words, content) };
  if (plainTokens.size >= PLAIN_TOKENS_LIMIT) plainTokens.clear();
  plainTokens.set(words, token);
  return token;
}

/** The tokens of one run without marks, by far the commonest case. */
function tokenizePlain(text: string, into: Token[]): void {
  for (let at = 0; at < text.length; ) {
    const { kind, end } = pieceAt(text, at);
    into.push(plainToken(kind, text.slice(at, end)));
    at = end;
  }
}

/** The tokens of runs that stand together without a footnote between them. */
function tokenizeRuns(runs: readonly TextRun[], into: Token[]): void {
  const [only] = runs;
  if (runs.length === 1 && only && isUnmarked(only)) {
    tokenizePlain(only.text, into);
    return;
  }
  const text = runs.map((run) => run.text).join('');
  let at = 0;
  let index = 0;
  let runStart = 0;
  while (at < text.length) {
    const { kind, end } = pieceAt(text, at);
    const content: TextRun[] = [];
    for (let run = runs[index]; run !== undefined; run = runs[index]) {
      const runEnd = runStart + run.text.length;
      const part = run.text.slice(Math.max(0, at - runStart), end - runStart);
      if (part !== '') content.push(withText(run, part));
      if (runEnd > end) break;
      runStart = runEnd;
      index += 1;
      if (runEnd === end) break;
    }
    const words = text.slice(at, end);
    const normal = content.length > 1 ? joinContents([content]) : content;
    into.push({ kind, text: words, content: normal, key: keyOf(words, normal) });
    at = end;
  }
}

function footnoteToken(footnote: Inline): Token {
  const content = joinContents([[footnote]]);
  return { kind: 'footnote', text: '', content, key: keyOf('', content) };
}

/** Contents are immutable, so the tokens of one that is asked about again and again are kept as long as it lives. */
const known = new WeakMap<Content, readonly Token[]>();

/**
 * The content's tokens in reading order: words, figures with their inner marks (`2,000` is one), each punctuation mark,
 * bracket and blank (non-breaking ones apart from common ones), each footnote, each emoji with all its parts. Marks
 * inside a word do not cut it. `joinTokens` gives the content back; normal form is not required.
 */
export function tokenize(content: Content): readonly Token[] {
  const before = known.get(content);
  if (before) return before;
  const tokens: Token[] = [];
  let runs: TextRun[] = [];
  for (const inline of content) {
    if (inline.kind === 'text') {
      if (inline.text !== '') runs.push(inline);
      continue;
    }
    tokenizeRuns(runs, tokens);
    runs = [];
    tokens.push(footnoteToken(inline));
  }
  tokenizeRuns(runs, tokens);
  known.set(content, tokens);
  return tokens;
}

/** The content that the tokens make up, in normal form. */
export function joinTokens(tokens: readonly Token[]): Content {
  const inlines: Inline[] = [];
  for (const { content } of tokens) {
    for (const inline of content) inlines.push(inline);
  }
  return normalize(inlines);
}
