/** Tracked changes around runs, as Word and LibreOffice read them. */
import { DeletedTextRun, InsertedTextRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { ChangeAuthor } from '../export-view.ts';
import type { PrintedChange } from '../printed.ts';
import { WordElement } from './word-element.ts';
import type { WordParts } from './word-inlines.ts';

/** The attributes of one tracked change; Word's instants have no fractions of a second. */
export function trackedBy(
  { by }: Pick<PrintedChange, 'by'>,
  parts: WordParts,
): { id: number; author: string; date: string } {
  return { id: parts.nextId++, author: by.name, date: `${by.at.slice(0, 19)}Z` };
}

/** The same for an element that the library does not know. */
export function changeAttributes(by: ChangeAuthor, parts: WordParts): Record<string, string | number> {
  const { id, author, date } = trackedBy({ by }, parts);
  return { 'w:id': id, 'w:author': author, 'w:date': date };
}

/** The library takes any element among a paragraph's children; its types name only its own. */
const child = (element: WordElement): ParagraphChild => element as unknown as ParagraphChild;

/**
 * A run under its change. Words that several countries want deleted stand in one deletion a country, one in the other:
 * whoever takes any of them takes the words away. Those that several would move stand in one end of a move a country.
 */
export function changedRun(options: IRunOptions, change: PrintedChange | null, parts: WordParts): ParagraphChild {
  if (change === null) return new TextRun(options);
  const movers = [...ownMove(change), ...(change.movers ?? [])];
  const name = change.kind === 'inserted' ? 'w:moveTo' : 'w:moveFrom';
  return movers.reduce<ParagraphChild>(
    (inner, { by }) => child(new WordElement(name, changeAttributes(by, parts), [inner as unknown as WordElement])),
    change.move === undefined ? withoutMoves(options, change, parts) : new TextRun(options),
  );
}

/** The move that the change itself is, if it is one. */
function ownMove({ by, move }: PrintedChange): readonly {
  readonly by: ChangeAuthor;
  readonly move: string;
}[] {
  return move === undefined ? [] : [{ by, move }];
}

function withoutMoves(options: IRunOptions, change: PrintedChange, parts: WordParts): ParagraphChild {
  const by = trackedBy(change, parts);
  if (change.kind === 'inserted') return new InsertedTextRun({ ...options, ...by });
  return (change.others ?? []).reduce<ParagraphChild>(
    (inner, other) =>
      child(new WordElement('w:del', changeAttributes(other, parts), [inner as unknown as WordElement])),
    new DeletedTextRun({ ...options, ...by }),
  );
}

/** The ends of a moved range around its runs, of each move; both places of a move have one name. */
export function moveRange(
  change: PrintedChange,
  children: readonly ParagraphChild[],
  parts: WordParts,
): ParagraphChild[] {
  const name = change.kind === 'inserted' ? 'w:moveTo' : 'w:moveFrom';
  const ends = [...ownMove(change), ...(change.movers ?? [])].map(({ by, move }) => {
    const attributes = changeAttributes(by, parts);
    const range = { ...attributes, 'w:name': `move${move.replaceAll('-', '')}`.slice(0, 40) };
    return {
      start: child(new WordElement(`${name}RangeStart`, range)),
      end: child(new WordElement(`${name}RangeEnd`, { 'w:id': attributes['w:id'] ?? 0 })),
    };
  });
  return [...ends.map(({ start }) => start), ...children, ...ends.map(({ end }) => end)];
}
