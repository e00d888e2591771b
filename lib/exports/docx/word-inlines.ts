import {
  CommentReference,
  ExternalHyperlink,
  FootnoteReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { PrintedInline, PrintedNote, PrintedRemark, PrintedText } from '../printed.ts';
import { changedRun } from './word-changes.ts';

/** What a document gathers while its blocks are written: ids are unique within one file. */
export interface WordParts {
  nextId: number;
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }>;
  readonly comments: WordComment[];
}

interface WordComment {
  readonly id: number;
  readonly author: string;
  readonly initials: string;
  readonly date: Date;
  readonly children: readonly Paragraph[];
}

export const newParts = (): WordParts => ({ nextId: 1, footnotes: {}, comments: [] });

/** XML 1.0 has no way to write these; without this one of them would make the whole file unreadable. */
// oxlint-disable-next-line no-control-regex -- the control characters are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function writable(text: string): string {
  return text.toWellFormed().replaceAll(unwritable, '\ufffd');
}

/** The characters are those of the text: what a role looks like is up to its character style. */
function runOptions(run: PrintedText) {
  return {
    ...(run.bold && run.role === 'words' ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.language === null ? {} : { language: { value: run.language } }),
    ...(run.link === null ? {} : { style: 'Hyperlink' }),
    ...(run.role === 'heading' ? { style: 'RunInHeading' } : {}),
    ...(run.role === 'separator' ? { superScript: true } : {}),
    ...(run.role === 'names' ? { style: 'DelegationNames' } : {}),
  };
}

/** A line's characters; Word has an element of its own for a tab. */
function characters(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((text, index) => (index === 0 ? [text] : [new Tab(), text]));
}

function wordRuns(run: PrintedText, parts: WordParts): ParagraphChild[] {
  return writable(run.text)
    .split('\n')
    .map((line, index) => {
      const children = characters(line).filter((part) => part !== '');
      const options = { ...runOptions(run), children, ...(index > 0 ? { break: 1 } : {}) };
      return changedRun(options, run.change, parts);
    });
}

function textChildren(run: PrintedText, parts: WordParts): ParagraphChild[] {
  const runs = wordRuns(run, parts);
  return run.link === null ? runs : [new ExternalHyperlink({ link: run.link, children: runs })];
}

function footnoteChildren(note: PrintedNote, parts: WordParts): ParagraphChild[] {
  const id = Object.keys(parts.footnotes).length + 1;
  const words = note.content.flatMap((run) => textChildren(run, parts));
  parts.footnotes[String(id)] = {
    children: [
      new Paragraph({
        style: note.reservation ? 'Reservation' : 'FootnoteText',
        suppressLineNumbers: true,
        children: [new TextRun(' '), ...words],
      }),
    ],
  };
  const options = { style: 'FootnoteReference', children: [new FootnoteReference(id)] };
  return [changedRun(options, note.change, parts)];
}

function remarkChildren(remark: PrintedRemark, parts: WordParts): ParagraphChild[] {
  const id = parts.comments.length;
  parts.comments.push({
    id,
    author: remark.author.name,
    initials: remark.author.code,
    date: new Date(remark.at),
    children: remark.lines.map((line) => new Paragraph({ children: [new TextRun(writable(line))] })),
  });
  return [new TextRun({ children: [new CommentReference(id)] })];
}

/** A block's words as Word has them; footnotes and comments are added to the document's parts. */
export function wordChildren(inlines: readonly PrintedInline[], parts: WordParts): ParagraphChild[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'text') return textChildren(inline, parts);
    if (inline.kind === 'note') return footnoteChildren(inline, parts);
    // Word numbers lines itself.
    return inline.kind === 'remark' ? remarkChildren(inline, parts) : [];
  });
}
