import { plainText } from '../domain/text/paragraph.ts';
import type { Block } from './blocks.ts';
import { blocksOf, type DraftFile } from './read-draft.ts';
import { Report, type ReportLine, UnreadableFile, unread } from './reading.ts';
import { typedLabel } from './typed-label.ts';
import { UPLOAD_LIMIT } from './upload-limit.ts';

/** One paragraph of a source. */
export interface ReadPassage {
  /** As printed before it ("12", "(b)"), or its place in the file ("¶7"). */
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

function passagesOf(blocks: readonly Block[]): ReadPassage[] {
  const passages: ReadPassage[] = [];
  let heading = '';
  for (const block of blocks) {
    const words = plainText(block.content).trim();
    if (words === '') continue;
    if (block.kind !== 'paragraph') {
      heading = words.replaceAll(/\s+/g, ' ').slice(0, 500);
      continue;
    }
    const typed = typedLabel(words);
    const listed = block.marker === null || block.marker === '-' ? null : block.marker;
    const text = typed ? words.slice(typed.length) : words;
    const label = typed?.text ?? listed;
    passages.push({ label: label === null ? `¶${passages.length + 1}` : citedAs(label), heading, text });
  }
  return passages;
}

/**
 * Reads agreed language from a Word file, a Markdown file or a plain text, as `readDraft` does, with the labels it was
 * printed with: these are what it is cited by. Headings are not searched.
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
