import {
  BookmarkEnd,
  BookmarkStart,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { movedAway } from '../export-view.ts';
import type { PrintedBlock, PrintedDocument } from '../printed.ts';
import { type AnchoredText, anchorName } from './paragraph-anchor.ts';
import { moveRange, trackedBy } from './word-changes.ts';
import { type WordParts, wordChildren } from './word-inlines.ts';
import type { Numbering } from './word-numbering.ts';

const styleOf: Readonly<Record<PrintedBlock['kind'], string>> = {
  title: 'Title',
  section: 'Heading1',
  chapeau: 'Chapeau',
  preambular: 'Preambular',
  numbered: 'Operative',
  plain: 'Narrative',
};

const unnumbered = new Set<PrintedBlock['kind']>(['title', 'section', 'chapeau']);

/** What all blocks of one file share. */
export interface WordFile extends WordParts {
  readonly anchored: AnchoredText;
  readonly numbering: Numbering;
}

function bookmarked(name: string, children: readonly ParagraphChild[], parts: WordParts): ParagraphChild[] {
  const number = parts.nextId++;
  // The library takes both ends among a paragraph's children, as its documentation shows; only its type forgot them.
  const bounds = [new BookmarkStart(name, number), new BookmarkEnd(number)] as unknown as ParagraphChild[];
  return [...bounds.slice(0, 1), ...children, ...bounds.slice(1)];
}

function anchored({ id, kind, proposed }: PrintedBlock, children: readonly ParagraphChild[], file: WordFile) {
  if (id === null || id.endsWith(movedAway)) return [...children];
  const what = proposed ? 'proposed' : kind === 'section' ? 'section' : 'paragraph';
  return bookmarked(anchorName(what, id, file.anchored), children, file);
}

/** A label and, after it, the tab to the words; the tab comes and goes with the whole block only. */
function labelChildren(block: PrintedBlock, parts: WordParts): ParagraphChild[] {
  if (block.label.length === 0) return [];
  const marks = { bold: false, italic: false, link: null, language: null } as const;
  const tab = { kind: 'text', text: '\t', role: 'label', ...marks } as const;
  return wordChildren([...block.label, { ...tab, change: block.mark }], parts);
}

/** A block as a Word paragraph. Where it was inserted or deleted as a whole, so was its paragraph mark. */
export function wordParagraph(block: PrintedBlock, file: WordFile): Paragraph {
  const numbered = file.numbering.of(block);
  const label = numbered === null ? labelChildren(block, file) : [];
  const words = [...label, ...wordChildren(block.inlines, file)];
  const status = block.status === null ? [] : [new TextRun({ text: ` (${block.status})`, style: 'DelegationNames' })];
  const children = anchored(block, [...words, ...status], file);
  const mark = block.mark && {
    [block.mark.kind === 'inserted' ? 'insertion' : 'deletion']: trackedBy(block.mark, file),
  };
  return new Paragraph({
    style: styleOf[block.kind],
    // As on the screen, lines are counted in paragraphs alone.
    suppressLineNumbers: unnumbered.has(block.kind),
    children: block.mark === null ? children : moveRange(block.mark, children, file),
    ...(numbered === null ? {} : { numbering: numbered }),
    ...(mark ? { run: mark } : {}),
  });
}

/** The annex of positions as a table with a heading row that repeats on every page. */
export function annexTable(annex: NonNullable<PrintedDocument['annex']>): (Paragraph | Table)[] {
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      children: cells.map(
        (text) =>
          new TableCell({
            children: [
              new Paragraph({
                style: 'TableText',
                suppressLineNumbers: true,
                children: [new TextRun({ text, bold: header })],
              }),
            ],
          }),
      ),
    });
  const rows = annex.rows.map(({ target, cells }) => row([target, ...cells], false));
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(annex.header, true), ...rows],
  });
  return [new Paragraph({ style: 'Heading1', suppressLineNumbers: true, text: annex.heading }), table];
}
