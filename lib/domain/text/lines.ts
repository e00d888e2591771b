import { FONT_METRICS } from './font-metrics.ts';
import type { Content, Label, LabelledDraft, ParagraphId, TextRun } from './paragraph.ts';

/** Raised whenever the same words would get other lines: the measure, the face, the rule of breaking. Kept with a revision. */
export const LAYOUT_VERSION = 1;

/** The one measure of the negotiated text, in ems of its face: about 85 characters. Screen and print both use it. */
export const MEASURE_EM = 37;

/** What stands in a paragraph's first line before its words. */
export interface RunIn {
  /** "1.", "3 bis." or nothing for paragraphs that are not numbered in print. */
  readonly marker: string;
  readonly heading: string | null;
}

/** The number printed before a paragraph: none for preambular and plain ones (domain: "Structure, labels, line numbers"). */
export function printedMarker(label: Label): string {
  if (label.code === 'PP' || label.code === 'plain') return '';
  return label.suffix === null ? `${label.number}.` : `${label.number} ${label.suffix}.`;
}

/** Where a paragraph's lines are: the number of its first line in its section, and where each begins. */
export interface ParagraphLines {
  readonly first: number;
  /** Offsets in UTF-16 units of the plain text; the first is 0. An empty paragraph has one line. */
  readonly starts: readonly number[];
}

/** The lines of every paragraph. Numbers run through a section and start anew in the next, as delegates cite them. */
export function numberLines(draft: LabelledDraft): ReadonlyMap<ParagraphId, ParagraphLines> {
  const lines = new Map<ParagraphId, ParagraphLines>();
  for (const section of draft.sections) {
    let first = 1;
    for (const { id, label, heading, content } of section.paragraphs) {
      const starts = breakLines({ marker: printedMarker(label), heading }, content);
      lines.set(id, { first, starts });
      first += starts.length;
    }
  }
  return lines;
}

/**
 * Where each line of a paragraph begins, for the one layout. A line ends after a blank or a hyphen, or before a character
 * that no longer fits where a word alone is wider than the measure; never at a non-breaking space; always after U+000A.
 */
export function breakLines(runIn: RunIn, content: Content): readonly number[] {
  const starts = [0];
  let used = runInWidth(runIn);
  for (const word of words(glyphs(content))) {
    const lineIsEmpty = used === 0;
    if (!lineIsEmpty && used + word.ink > MEASURE) {
      starts.push(word.start);
      used = 0;
    }
    used = place(word, used, starts);
    if (word.endsLine) {
      starts.push(word.start + word.length);
      used = 0;
    }
  }
  return starts;
}

const MEASURE = MEASURE_EM * 1_000;
const FOOTNOTE_MARK_WIDTH = 300;
/** For what the table lacks: about as wide as a wide letter, so that a line rather ends early than runs over. */
const UNKNOWN_WIDTH = 700;
const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]|\p{Variation_Selector}|\p{Mn}/u;

interface Glyph {
  readonly character: string;
  readonly start: number;
  readonly width: number;
}

interface Word {
  readonly start: number;
  readonly length: number;
  readonly glyphs: readonly Glyph[];
  /** Width without the blanks at the end, which may hang over the margin. */
  readonly ink: number;
  readonly width: number;
  readonly endsLine: boolean;
}

type Face = keyof typeof FONT_METRICS;

const WIDTHS: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  regular: widthsOf('regular'),
  italic: widthsOf('italic'),
  bold: widthsOf('bold'),
  boldItalic: widthsOf('boldItalic'),
};

function widthsOf(face: Face): ReadonlyMap<string, number> {
  const table = Object.entries<string>(FONT_METRICS[face]);
  return new Map(table.flatMap(([width, characters]) => Array.from(characters, (c) => [c, Number(width)] as const)));
}

function widthOf(character: string, face: Face): number {
  return WIDTHS[face].get(character) ?? (ZERO_WIDTH.test(character) ? 0 : UNKNOWN_WIDTH);
}

function faceOf({ bold, italic }: TextRun): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function runInWidth({ marker, heading }: RunIn): number {
  const blank = widthOf(' ', 'regular');
  const markerWidth = marker ? textWidth(marker, 'regular') + blank : 0;
  return markerWidth + (heading ? textWidth(`${heading}.`, 'bold') + blank : 0);
}

function textWidth(text: string, face: Face): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character, face), 0);
}

function glyphs(content: Content): Glyph[] {
  const all: Glyph[] = [];
  let start = 0;
  for (const inline of content) {
    if (inline.kind === 'footnote') {
      all.push({ character: '', start, width: FOOTNOTE_MARK_WIDTH });
      continue;
    }
    for (const character of inline.text) {
      all.push({ character, start, width: widthOf(character, faceOf(inline)) });
      start += character.length;
    }
  }
  return all;
}

const BLANK = /^[ \t\u2000-\u2006\u2008-\u200A\u3000]$/;
const BREAKS_AFTER = /^[-\u2010\u2013\u2014]$/;

/** Cuts the glyphs where a line may end: after the blanks behind a word, after a hyphen or dash, after U+000A. */
function* words(all: readonly Glyph[]): Generator<Word> {
  let from = 0;
  for (const [index, glyph] of all.entries()) {
    const next = all[index + 1];
    if (next && !mayBreakBetween(glyph.character, next.character)) continue;
    yield wordOf(all.slice(from, index + 1));
    from = index + 1;
  }
}

function mayBreakBetween(before: string, after: string): boolean {
  if (before === '\n') return true;
  if (BLANK.test(after) || after === '\n' || after === '') return false;
  return BLANK.test(before) || (BREAKS_AFTER.test(before) && /[\p{L}\p{N}]/u.test(after));
}

function wordOf(glyphs: readonly Glyph[]): Word {
  const inked = glyphs.filter(({ character }) => !BLANK.test(character) && character !== '\n');
  const first = glyphs[0];
  return {
    start: first?.start ?? 0,
    length: glyphs.reduce((sum, { character }) => sum + character.length, 0),
    glyphs,
    ink: sumWidth(inked),
    width: sumWidth(glyphs.filter(({ character }) => character !== '\n')),
    endsLine: glyphs.at(-1)?.character === '\n',
  };
}

function sumWidth(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { width }) => sum + width, 0);
}

/** Sets a word on the current line and returns what is then used of it; one wider than the measure is cut. */
function place(word: Word, used: number, starts: number[]): number {
  if (used + word.ink <= MEASURE) return used + word.width;
  let line = used;
  for (const { width, start } of word.glyphs) {
    if (line > 0 && line + width > MEASURE) {
      starts.push(start);
      line = 0;
    }
    line += width;
  }
  return line;
}
