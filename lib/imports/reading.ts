/** What every import gives: the draft as far as it was recognised, and a report of what was not taken over as it stood. */
import type { Content, LabelCode, SectionKind } from '../domain/text/paragraph.ts';

/** A paragraph read from a file. Ids and labels are given when the negotiation is created. */
export interface ReadParagraph {
  readonly heading: string | null;
  readonly content: Content;
}

/** A section read from a file, with the kind and the numbering that were recognised. */
export interface ReadSection {
  readonly kind: SectionKind;
  readonly numbering: LabelCode;
  readonly heading: string;
  readonly chapeau: string | null;
  readonly paragraphs: readonly ReadParagraph[];
}

/** A draft read from a file; the title is empty where none was recognised. */
export interface ReadDraft {
  readonly title: string;
  readonly language: string;
  readonly sections: readonly ReadSection[];
}

/** What a line of the report is about; the interface has a sentence for each. */
export type ReportCode =
  // The file was not read at all.
  | 'empty'
  | 'tooLarge'
  | 'unknownType'
  | 'notText'
  | 'oldWord'
  | 'encrypted'
  | 'damaged'
  | 'macros'
  | 'suspicious'
  | 'trackedChanges'
  | 'notWord'
  | 'noLibreOffice'
  | 'tooMuch'
  | 'tooManyParagraphs'
  | 'damagedJson'
  | 'tooDeep'
  | 'wholeRefused'
  // Read, but not everything could be taken over as it stood.
  | 'encodingGuessed'
  | 'linkLeft'
  | 'imageLeft'
  | 'embeddedLeft'
  | 'htmlAsText'
  | 'tableFlattened'
  | 'struckThrough'
  | 'commentsLeft'
  | 'headersLeft'
  | 'asideLeft'
  | 'actsLeft'
  | 'codeAsText'
  | 'marksLeft'
  | 'footnoteLeft'
  | 'wordsMissing'
  | 'tooLong'
  | 'titleMissing'
  | 'titleReplaced'
  // How it was read.
  | 'labelsReplaced'
  | 'subparagraphs'
  | 'headingsJoined'
  | 'chapeauFromHeading'
  // Its square brackets.
  | 'bracketsRead'
  | 'bracketUnpaired'
  | 'bracketsLeftAlone';

/** One line of the report. An `error` means that there is no draft; a `warning` that something of the file was lost or changed. */
export interface ReportLine {
  readonly level: 'note' | 'warning' | 'error';
  readonly code: ReportCode;
  /** What the sentence names: a count, a word. */
  readonly values: Readonly<Record<string, string | number>>;
  /** The first words of the place it is about, or null where it is about the whole file. */
  readonly place: string | null;
}

/** What of a negotiation a file holds of which it can be recreated, with everything on it. */
export interface WholeSummary {
  readonly title: string;
  /** The address it had. */
  readonly slug: string;
  /** Symbol of its latest revision. */
  readonly symbol: string;
  readonly madeAt: string;
  readonly revisions: number;
  readonly proposals: number;
  readonly positions: number;
  readonly reservations: number;
  /** Entries of its record, and the last one's hash. */
  readonly entries: number;
  readonly head: string;
}

/** The outcome of reading a file. */
export interface DraftReading {
  readonly draft: ReadDraft | null;
  readonly report: readonly ReportLine[];
  /** Where the file is a whole negotiation that does not contradict itself; otherwise null. */
  readonly whole: WholeSummary | null;
}

/** Collects the report while a file is read. */
export class Report {
  readonly lines: ReportLine[] = [];

  note(code: ReportCode, place: string | null = null, values: ReportLine['values'] = {}): void {
    this.lines.push({ level: 'note', code, values, place: place && excerpt(place) });
  }

  warn(code: ReportCode, place: string | null = null, values: ReportLine['values'] = {}): void {
    this.lines.push({ level: 'warning', code, values, place: place && excerpt(place) });
  }
}

/** The file was not read, and why. */
export function unread(code: ReportCode, values: ReportLine['values'] = {}): DraftReading {
  return { draft: null, report: [{ level: 'error', code, values, place: null }], whole: null };
}

/** Stops the reading of a file that cannot or must not be read further. */
export class UnreadableFile extends Error {
  readonly code: ReportCode;
  readonly values: ReportLine['values'];
  constructor(code: ReportCode, values: ReportLine['values'] = {}) {
    super(code);
    this.name = 'UnreadableFile';
    this.code = code;
    this.values = values;
  }
}

function excerpt(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
