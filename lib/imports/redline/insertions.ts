/** Paragraphs that are new in a file, as proposals to insert them: each for itself, those below a new heading as a section. */
import { type Content, plainText } from '../../domain/text/paragraph.ts';
import { trimContent } from '../blocks.ts';
import { headingAndWords } from '../recognise.ts';
import type { StandingParagraph } from '../word/standing-text.ts';
import type { TrackedParagraph } from '../word/tracked-document.ts';
import type { Findings } from './findings.ts';
import type { Origin } from './redline.ts';

/** A new paragraph and the file's paragraph that it stands before. */
export interface Inserted {
  readonly at: number;
  readonly paragraph: StandingParagraph;
  /** The paragraphs as written that its words are from. */
  readonly sources: readonly TrackedParagraph[];
}

/** Whose they are. */
export interface Inserter {
  readonly delegation: string;
  readonly authors: readonly string[];
  readonly origin?: Origin;
}

/** Headings as Word, LibreOffice and our own files name their styles. */
export function isHeading({ sources }: StandingParagraph): boolean {
  // Where marks between paragraphs went, the last one's properties hold for all.
  return /^(heading|titre|ttulo|título|überschrift|kop)\s?\d/i.test(sources.at(-1)?.style ?? '');
}

/** Adds the new paragraphs; those that stand nowhere near the text are left, with their words. */
export function addInsertions(inserted: readonly Inserted[], by: Inserter, findings: Findings): void {
  let section: {
    readonly at: number;
    readonly heading: string;
    readonly paragraphs: Content[];
    readonly sources: TrackedParagraph[];
  } | null = null;
  const common = { delegation: by.delegation, authors: by.authors, origin: by.origin ?? ('tracked' as const) };
  const closeSection = (): void => {
    if (section === null) return;
    const { at, heading, paragraphs, sources } = section;
    section = null;
    const sectionId = findings.anchor(at)?.sectionId ?? null;
    findings.add(at, { ...common, kind: 'newSection', sectionId, heading, paragraphs }, sources);
  };
  for (const { at, paragraph, sources } of inserted) {
    if (section !== null && section.at !== at) closeSection();
    const content = trimContent(paragraph.content);
    if (isHeading(paragraph)) {
      closeSection();
      section = { at, heading: plainText(content), paragraphs: [], sources: [...sources] };
      continue;
    }
    const { heading, content: proposed } = headingAndWords(content);
    if (section !== null) {
      section.paragraphs.push(proposed);
      section.sources.push(...sources);
      continue;
    }
    const anchor = findings.anchor(at);
    if (anchor === null) findings.leave('unknownParagraph', by.authors[0] ?? '', plainText(content));
    else findings.add(at, { ...common, kind: 'insert', ...anchor, heading, proposed }, sources);
  }
  closeSection();
}
