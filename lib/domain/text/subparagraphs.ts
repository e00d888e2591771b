/**
 * Subparagraphs: lines of a paragraph with a letter or a roman figure before them, "(a)" and below it "(i)", or "a)" and
 * "i)" (domain: "Structure, labels"). They are part of their paragraph's words, which stay the unit of negotiation; what is
 * told here is where they stand, what they are cited by, and what comes next.
 */
import { sliceContent } from './content.ts';
import type { Change } from './difference.ts';
import { type Content, plainText } from './paragraph.ts';

/** A line with its number and, below it, the lines of the next level. */
export interface ListItem {
  /** As written: "(a)", "i)". */
  readonly number: string;
  readonly content: Content;
  readonly items: readonly ListItem[];
}

/** A paragraph whose lines after the first are a list. */
export interface ListedContent {
  readonly introduction: Content;
  readonly items: readonly ListItem[];
}

/** A subparagraph by its letters without brackets, outermost first: `['b']`, `['b', 'ii']`. */
export type SubparagraphPath = readonly string[];

/** One line of a list: its number as written, its level from 0, and its offsets in UTF-16 units of the plain text. */
interface NumberedLine {
  readonly number: string;
  readonly level: number;
  /** Of its first character, the number's. */
  readonly start: number;
  /** Behind its last one: of the line break that ends it, or the end of all. */
  readonly end: number;
}

const ROMAN = /^\(?(?=[ivxl])(?:x{0,3})(?:ix|iv|v?i{0,3})\)$/;
const NUMBER = /^\(?(?:[a-z]|[ivxl]{1,6})\)$/;
/** A line of a list: its number, one blank, and something that is none. */
const LISTED = /^(\(?(?:[a-z]|[ivxl]{1,6})\)) (?=\S)/;

const bare = (number: string): string => number.replaceAll(/[()]/g, '');

/** "(i)" is a roman figure unless the line before at its level was "(h)". */
function levelOf(number: string, before: string | undefined): number {
  const afterH = before !== undefined && /^\(?h\)$/.test(before) && /^\(?i\)$/.test(number);
  if (!ROMAN.test(number) || afterH || before === undefined) return 0;
  return /^\(?[cdlmuvwx]\)$/.test(number) && isNextLetter(before, number) ? 0 : 1;
}

function isNextLetter(before: string, number: string): boolean {
  const [one, other] = [bare(before), bare(number)];
  return one.length === 1 && other.length === 1 && other.codePointAt(0) === (one.codePointAt(0) ?? 0) + 1;
}

/** The lines after the first, or null where one of them has no number or there are none. */
function numberedLines(text: string): readonly NumberedLine[] | null {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  if (breaks.length === 0) return null;
  const lines: NumberedLine[] = [];
  let top: string | undefined;
  for (const [index, at] of breaks.entries()) {
    const [start, end] = [at + 1, breaks[index + 1] ?? text.length];
    const number = LISTED.exec(text.slice(start, end))?.[1];
    if (number === undefined) return null;
    const level = levelOf(number, top);
    if (level === 0) top = number;
    lines.push({ number, level, start, end });
  }
  return lines;
}

/**
 * The list that a content's lines make, or null where they are no list: one of them has no number, or other blanks around
 * it than the one blank after it. Putting the lines together again gives the content.
 */
export function listedContent(content: Content): ListedContent | null {
  const lines = numberedLines(plainText(content));
  const [first] = lines ?? [];
  if (lines === null || first === undefined) return null;
  const items = lines.map((line, index) => ({
    ...line,
    // The last one takes what stands at the very end too: a footnote has no length.
    content: sliceContent(
      content,
      line.start + line.number.length + 1,
      index === lines.length - 1 ? undefined : line.end,
    ),
  }));
  return { introduction: sliceContent(content, 0, first.start - 1), items: nested(items) };
}

function nested(lines: readonly (NumberedLine & { readonly content: Content })[]): readonly ListItem[] {
  const items: ListItem[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    let next = at + 1;
    while ((lines[next]?.level ?? 0) > line.level) next += 1;
    items.push({ number: line.number, content: line.content, items: nested(lines.slice(at + 1, next)) });
    at = next;
  }
  return items;
}

/**
 * The subparagraphs that a redline changes, each once, in the order of the text: where words go they are found in the text
 * before, where words come in that after. None where it changes words outside the list, or the text is no list.
 */
export function subparagraphsChanged(redline: readonly Change[]): readonly SubparagraphPath[] {
  const without = (left: Change['kind']) =>
    redline.flatMap(({ kind, content }) => (kind === left ? [] : [plainText(content)])).join('');
  const [before, after] = [pathsIn(without('inserted')), pathsIn(without('deleted'))];
  const found: SubparagraphPath[] = [];
  let [old, fresh] = [0, 0];
  for (const { kind, content } of redline) {
    const text = plainText(content);
    const { length } = text;
    if (kind === 'deleted') found.push(...touched(before, old, text));
    if (kind === 'inserted') found.push(...touched(after, fresh, text));
    if (kind !== 'inserted') old += length;
    if (kind !== 'deleted') fresh += length;
  }
  return [...new Map(found.map((path) => [path.join(' '), path])).values()];
}

interface PathLine {
  readonly path: SubparagraphPath;
  readonly start: number;
  readonly end: number;
}

function pathsIn(text: string): readonly PathLine[] {
  let top: readonly string[] = [];
  return (numberedLines(text) ?? []).map(({ number, level, start, end }) => {
    const path = level === 0 ? [bare(number)] : [...top, bare(number)];
    if (level === 0) top = path;
    return { path, start, end };
  });
}

/**
 * The lines that a stretch's words reach into: a redline may take the mark that ends one line for that of the line before. A
 * footnote, which has no length, belongs to the line that it stands in or ends.
 */
function touched(lines: readonly PathLine[], at: number, text: string): readonly SubparagraphPath[] {
  const words = text.replace(/^[^\p{L}\p{N}]+(?=.)/u, '');
  const start = words === '' ? at : at + text.length - words.length;
  const end = at + text.length;
  return lines
    .filter((line) => (text === '' ? line.start <= at && at <= line.end : line.start < end && line.end > start))
    .map(({ path }) => path);
}

/** What a subparagraph is cited by behind its paragraph's label: "(b)(ii)" in English, "b) ii)" elsewhere. */
export function subparagraphText(path: SubparagraphPath, language: string): string {
  return language === 'en'
    ? path.map((letter) => `(${letter})`).join('')
    : path.map((letter) => `${letter})`).join(' ');
}

/**
 * The number that a line below the last one of a list begins with, as that one is written: "(b)" after "(a)", "iii)" after
 * "ii)". Null where the last line has no number, or none comes after it ("z").
 */
export function nextNumber(text: string): string | null {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const number = /^\S+/.exec(line)?.[0] ?? '';
  if (!NUMBER.test(number)) return null;
  const [last] = (numberedLines(text) ?? []).slice(-1);
  const isRoman = last ? last.level === 1 : ROMAN.test(number) && bare(number) !== 'c';
  const next = isRoman ? romanAfter(bare(number)) : letterAfter(bare(number));
  return next === null ? null : number.replace(bare(number), next);
}

/** From i to xxxix. */
const ROMANS = Array.from({ length: 39 }, (_, index) => {
  const [tens, units] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  return 'x'.repeat(tens) + (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][units] ?? '');
});

function romanAfter(figure: string): string | null {
  const place = ROMANS.indexOf(figure);
  return place < 0 ? null : (ROMANS[place + 1] ?? null);
}

function letterAfter(letter: string): string | null {
  return /^[a-y]$/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1) : null;
}
