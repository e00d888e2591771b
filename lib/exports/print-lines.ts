import type { ExportLine } from './export-view.ts';
import type { PrintedInline, PrintedText } from './printed.ts';

/** Where the lines of a paragraph begin, while its words are printed in one stretch after another. */
export interface LineCursor {
  readonly lines: readonly ExportLine[];
  /** Plain characters printed so far. */
  at: number;
  /** The line whose beginning is looked for. */
  next: number;
}

/** Begins a paragraph; without lines nothing is marked. */
export function lineCursor(lines: readonly ExportLine[] | null): LineCursor {
  return { lines: lines ?? [], at: 0, next: 0 };
}

/** The first character with all that is drawn on it: a mark inside one would tear it apart. */
function firstCharacter(text: string): number {
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.slice(0, 32))) {
    return segment.length;
  }
  return 0;
}

function markedRun(run: PrintedText, cursor: LineCursor): PrintedInline[] {
  const pieces: PrintedInline[] = [];
  let rest = run.text;
  const cut = (length: number) => {
    if (length > 0) pieces.push({ ...run, text: rest.slice(0, length) });
    rest = rest.slice(length);
    cursor.at += length;
  };
  for (let line = cursor.lines[cursor.next]; line; line = cursor.lines[cursor.next]) {
    // The number stands behind the line's first character, so that no line is ever broken between the two.
    const behind = line.start - cursor.at + firstCharacter(rest.slice(Math.max(0, line.start - cursor.at)));
    if (line.start - cursor.at >= rest.length) break;
    cut(behind);
    pieces.push({ kind: 'lineStart', number: line.number });
    cursor.next += 1;
  }
  cut(rest.length);
  return pieces;
}

/** Printed words with the beginnings of lines marked in them; they are the next words of the paragraph. */
export function withLineStarts(inlines: readonly PrintedInline[], cursor: LineCursor): readonly PrintedInline[] {
  return inlines.flatMap((inline) => (inline.kind === 'text' ? markedRun(inline, cursor) : [inline]));
}
