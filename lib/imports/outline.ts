/** The first pass of recognition: which heading is the title, and which paragraphs stand under which heading. */
import { plainText } from '../domain/text/paragraph.ts';
import type { Block, HeadingBlock, ParagraphBlock } from './blocks.ts';
import type { Report } from './reading.ts';

/** A section as it stood in the file, nothing of its paragraphs recognised yet. */
export interface OutlineSection {
  readonly heading: string;
  /** A heading directly under the section's own, before its first paragraph ("Associated actions"). */
  readonly subheading: string | null;
  readonly paragraphs: readonly ParagraphBlock[];
}

/** The file's title, empty where none was found, and its sections. */
export interface Outline {
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

interface OpenSection {
  headings: HeadingBlock[];
  subheading: string | null;
  paragraphs: ParagraphBlock[];
}

const begin = (headings: HeadingBlock[]): OpenSection => ({ headings, subheading: null, paragraphs: [] });

/** The words of a heading; what only a paragraph can carry is reported. */
function headingText(block: HeadingBlock, report: Report): string {
  const text = plainText(block.content).replaceAll(/\s+/g, ' ').trim();
  for (const inline of block.content) {
    if (inline.kind === 'footnote') report.warn('footnoteLeft', plainText(inline.content));
    else if (inline.link !== undefined) report.warn('linkLeft', inline.text, { address: inline.link });
  }
  return text;
}

/** The heading that stands first and alone at its depth, over deeper ones: the document's title. */
function leadingTitle(blocks: readonly Block[]): HeadingBlock | null {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const [first] = headings;
  if (!first || first !== blocks.find((block) => block.kind !== 'title') || headings.length < 2) return null;
  return headings.slice(1).every(({ depth }) => depth > first.depth) ? first : null;
}

/**
 * Takes a heading into the section that has nothing but headings yet: "Objective 1" and, one deeper, its title are one
 * heading; one more beside the title opens the section's words. False where the heading begins a section of its own.
 */
function takeHeading(section: OpenSection, heading: HeadingBlock, report: Report): boolean {
  const [first] = section.headings;
  const last = section.headings.at(-1);
  if (!first || !last || section.paragraphs.length > 0 || section.subheading !== null) return false;
  if (heading.depth > last.depth) {
    section.headings.push(heading);
    report.note('headingsJoined', plainText(heading.content));
    return true;
  }
  if (section.headings.length < 2 || heading.depth !== last.depth) return false;
  section.subheading = headingText(heading, report);
  report.note('chapeauFromHeading', section.subheading);
  return true;
}

function gather(blocks: readonly Block[], report: Report): OpenSection[] {
  const sections: OpenSection[] = [];
  for (const block of blocks) {
    const open = sections.at(-1);
    if (block.kind === 'paragraph') {
      if (open) open.paragraphs.push(block);
      else sections.push({ ...begin([]), paragraphs: [block] });
    } else if (block.kind === 'heading' && !(open && takeHeading(open, block, report))) sections.push(begin([block]));
  }
  return sections;
}

/** Finds the title and the sections. Every word of the blocks is in the outline or named in the report. */
export function outline(blocks: readonly Block[], report: Report): Outline {
  const named = blocks.find((block) => block.kind === 'title');
  const leading = leadingTitle(blocks);
  if (named && leading) report.warn('titleReplaced', plainText(leading.content));
  if (!named && !leading) report.note('titleMissing');
  const title = named ? plainText(named.content) : leading ? headingText(leading, report) : '';
  const body = blocks.filter((block) => block !== leading && block.kind !== 'title');
  const sections = gather(body, report).map(({ headings, subheading, paragraphs }) => ({
    heading: headings.map((heading) => headingText(heading, report)).join(' – '),
    subheading,
    paragraphs,
  }));
  return { title: title.replaceAll(/\s+/g, ' ').trim(), sections };
}
