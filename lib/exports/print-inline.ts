import type { Content, TextRun } from '../domain/text/paragraph.ts';
import type { Redline } from './export-view.ts';
import { type LineCursor, lineCursor, withLineStarts } from './print-lines.ts';
import type { PrintedChange, PrintedInline, PrintedNote, PrintedRole, PrintedText } from './printed.ts';

/** A stretch of unmarked text in a role. */
export function printedText(text: string, role: PrintedRole, change: PrintedChange | null = null): PrintedText {
  const bold = role === 'heading' || role === 'names';
  return { kind: 'text', text, role, bold, italic: false, link: null, language: null, change };
}

function printedRun(run: TextRun, change: PrintedChange | null): PrintedText {
  return {
    kind: 'text',
    text: run.text,
    role: 'words',
    bold: run.bold ?? false,
    italic: run.italic ?? false,
    link: run.link ?? null,
    language: run.language ?? null,
    change,
  };
}

/** A paragraph's content with its own footnotes in place. */
export function printedContent(
  content: Content,
  change: PrintedChange | null = null,
): readonly (PrintedText | PrintedNote)[] {
  return content.map((inline) =>
    inline.kind === 'text'
      ? printedRun(inline, change)
      : { kind: 'note', content: inline.content.map((run) => printedRun(run, null)), change, reservation: false },
  );
}

/** Old and new words together, each change with its author. Lines are counted in the words as they are now. */
export function printedRedline(
  redline: Redline,
  cursor: LineCursor = lineCursor(null),
  move: string | null = null,
): readonly PrintedInline[] {
  return redline.flatMap((piece) => {
    const words = printedContent(
      piece.content,
      piece.kind === 'same' ? null : { kind: piece.kind, by: piece.by, ...(move === null ? {} : { move }) },
    );
    return piece.kind === 'deleted' ? words : withLineStarts(words, cursor);
  });
}

/** The short title that runs before a paragraph's words, as it is set on the screen: bold, with a full stop. */
export function printedHeading(heading: string | null, change: PrintedChange | null = null): readonly PrintedText[] {
  return heading === null ? [] : [printedText(`${heading}.`, 'heading', change), printedText(' ', 'words', change)];
}
