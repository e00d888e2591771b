import { type Content, plainText } from '../domain/text/paragraph.ts';
import type { Block } from './blocks.ts';
import { blocksOf, type DraftFile } from './read-draft.ts';
import { Report, type ReportLine, UnreadableFile, unread } from './reading.ts';
import { typedLabel } from './typed-label.ts';
import { UPLOAD_LIMIT } from './upload-limit.ts';

/** One paragraph or footnote of a source. */
export interface ReadPassage {
  /**
   * As printed before it ("12", "(b)"), or which paragraph of the file it is ("¶7"). A footnote is cited by its paragraph and
   * its number, counted through the file: "12, n. 3".
   */
  readonly label: string;
  /** The heading it stands under, or empty. */
  readonly heading: string;
  /** Its words, without the label. */
  readonly text: string;
}

/** The outcome of reading a source: no passages where it could not be read. */
export interface SourceReading {
  readonly passages: readonly ReadPassage[];
  readonly report: readonly ReportLine[];
}

/** "12." and "12)" are cited as 12; a letter keeps its brackets. */
function citedAs(label: string): string {
  return label.replace(/^\(?(\d+.*?)[.):]$/, '$1').replace(/[.:]$/, '');
}

/** The footnotes of a content as plain words, in their order; one without words is an empty string. */
function notesOf(content: Content): string[] {
  return content.flatMap((inline) => (inline.kind === 'footnote' ? [plainText(inline.content).trim()] : []));
}

function passagesOf(blocks: readonly Block[]): ReadPassage[] {
  const passages: ReadPassage[] = [];
  let heading = '';
  let paragraphs = 0;
  let notes = 0;
  for (const block of blocks) {
    const words = plainText(block.content).trim();
    const notesHere = notesOf(block.content);
    const firstNote = notes + 1;
    notes += notesHere.length;
    if (block.kind !== 'paragraph') {
      if (words !== '') heading = words.replaceAll(/\s+/g, ' ').slice(0, 500);
      continue;
    }
    if (words === '' && notesHere.length === 0) continue;
    paragraphs += 1;
    const typed = typedLabel(words);
    const listed = block.marker === null || block.marker === '-' ? null : block.marker;
    const printed = typed?.text ?? listed;
    const label = printed === null ? `¶${paragraphs}` : citedAs(printed);
    const text = typed ? words.slice(typed.length) : words;
    if (text !== '') passages.push({ label, heading, text });
    for (const [index, note] of notesHere.entries()) {
      if (note !== '') passages.push({ label: `${label}, n. ${firstNote + index}`, heading, text: note });
    }
  }
  return passages;
}

/**
 * Reads agreed language from a Word file, a Markdown file or a plain text, as `readDraft` does, with the labels it was
 * printed with: these are what it is cited by. Footnotes are passages of their own; headings are not searched.
 */
export async function readSource(file: DraftFile): Promise<SourceReading> {
  const none = ({ report }: { readonly report: readonly ReportLine[] }): SourceReading => ({ passages: [], report });
  if (file.bytes.length > UPLOAD_LIMIT) return none(unread('tooLarge', { limit: UPLOAD_LIMIT / 1024 / 1024 }));
  const report = new Report();
  try {
    const passages = passagesOf(await blocksOf(file, report));
    return passages.length > 0 ? { passages, report: report.lines } : none(unread('empty'));
  } catch (error) {
    if (error instanceof UnreadableFile) return none(unread(error.code, error.values));
    throw error;
  }
}
