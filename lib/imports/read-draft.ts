import type { JsonFile } from '../exports/json/json-shape.ts';
import type { Block } from './blocks.ts';
import { isOpenDocument, wordOfOpenDocument } from './open-document.ts';
import { requireFewParagraphs } from './paragraph-limit.ts';
import { type OnProgress, unobserved } from './progress.ts';
import { isHtml, readHtml } from './read-html.ts';
import { draftOf, ownJson, readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { type DraftReading, type ReadDraft, Report, UnreadableFile, unread } from './reading.ts';
import { recognise } from './recognise.ts';
import { reportBrackets } from './report-brackets.ts';
import { UPLOAD_LIMIT } from './upload-limit.ts';
import { wholeIn } from './whole/read-whole.ts';
import { readWord } from './word/read-word.ts';
import { refuseOldContainer } from './word/word-file.ts';

/** A file as it was sent. `fileName` decides nothing but whether a text is Markdown; null where words were pasted. */
export interface DraftFile {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  /** ISO 639-1 code of the draft's language. */
  readonly language: string;
}

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** A text's characters. Not UTF-8: read as Windows-1252, in which every file is some text, and said so. */
function decoded(bytes: Uint8Array, report: Report): string {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new UnreadableFile('notText');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report.warn('encodingGuessed');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A text is Markdown when its name says so or its lines do: headings, bold lines, items with emphasis. */
function isMarkdown(text: string, fileName: string | null): boolean {
  return /\.(md|markdown)$/i.test(fileName ?? '') || /^(#{1,6} \S|\*\*\S|[-*+] .*[*_]\S)/m.test(text);
}

/** The blocks of a file. Its kind is told by its first bytes, never by its name; throws `UnreadableFile`. */
export async function blocksOf({ bytes, fileName }: DraftFile, report: Report): Promise<readonly Block[]> {
  if (isOpenDocument(bytes)) return await readWord(await wordOfOpenDocument(bytes), report);
  if (startsWith(bytes, 0x50, 0x4b)) return await readWord(bytes, report);
  refuseOldContainer(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile('unknownType');
  const text = decoded(bytes, report);
  if (isHtml(text)) return readHtml(text, report);
  return isMarkdown(text, fileName) ? readMarkdown(text, report) : readPlainText(text);
}

/** A JSON file of ours, which says itself what is what; null for every other file. */
function ownFile({ bytes }: DraftFile): JsonFile | null {
  if (!startsWith(bytes, 0x7b) || bytes.includes(0)) return null;
  const value = ownJson(new TextDecoder().decode(bytes));
  return value === null ? null : readJson(value);
}

function ownDraft(file: JsonFile, report: Report): ReadDraft {
  const draft = draftOf(file, report);
  requireFewParagraphs(draft.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0));
  return draft;
}

async function recognisedDraft(file: DraftFile, report: Report, onProgress: OnProgress): Promise<ReadDraft> {
  onProgress({ stage: 'reading', share: 0.1 });
  const blocks = await blocksOf(file, report);
  requireFewParagraphs(blocks.length);
  onProgress({ stage: 'recognising', share: 0.7 });
  return recognise(blocks, file.language, report);
}

/**
 * Reads a draft from a Word file, a web page, a JSON file of ours, a Markdown file or a plain text. The report names what
 * was not taken over and how the rest was read; with an error in it there is no draft. Nothing outside the file is ever opened.
 */
export async function readDraft(file: DraftFile, onProgress: OnProgress = unobserved): Promise<DraftReading> {
  if (file.bytes.length > UPLOAD_LIMIT) return unread('tooLarge', { limit: UPLOAD_LIMIT / 1024 / 1024 });
  const report = new Report();
  try {
    onProgress({ stage: 'opening', share: 0 });
    const own = ownFile(file);
    if (own) onProgress({ stage: 'checking', share: 0.3 });
    const whole = own && wholeIn(own);
    const draft = own ? ownDraft(own, report) : await recognisedDraft(file, report, onProgress);
    onProgress({ stage: 'checking', share: 0.9 });
    const words = draft.sections.some(({ paragraphs }) => paragraphs.length > 0);
    if (!words && !whole) return unread('empty');
    reportBrackets(draft, report);
    return { draft: words ? draft : null, report: report.lines, whole };
  } catch (error) {
    if (error instanceof UnreadableFile) return unread(error.code, error.values);
    throw error;
  }
}
