/** The flat shape that every reader brings a file into, before sections and paragraphs are recognised in it. */
import { normalize } from '../domain/text/content.ts';
import type { Content } from '../domain/text/paragraph.ts';
import { plainText } from '../domain/text/paragraph.ts';

/** A heading: depth 1 is the outermost. A line that is a heading by its look alone has the depth `looksLikeHeading`. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly depth: number;
  readonly content: Content;
}

/** A paragraph. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly content: Content;
  /** The number or bullet that a list gave it, as it would be written ("3.", "-"); null outside lists. */
  readonly marker: string | null;
}

/** The file names its title as such. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly content: Content;
}

/** What a file is a sequence of. */
export type Block = HeadingBlock | ParagraphBlock | TitleBlock;

/** Deeper than any marked heading, so that marked headings win where a file has both. */
export const looksLikeHeading = 7;

/** The content without blanks at its ends, whatever their marks. */
export function trimContent(content: Content): Content {
  const inlines = [...normalize(content)];
  for (let first = inlines[0]; first?.kind === 'text'; first = inlines[0]) {
    inlines[0] = { ...first, text: first.text.trimStart() };
    if (inlines[0].text !== '') break;
    inlines.shift();
  }
  for (let last = inlines.at(-1); last?.kind === 'text'; last = inlines.at(-1)) {
    const text = last.text.trimEnd();
    inlines[inlines.length - 1] = { ...last, text };
    if (text !== '') break;
    inlines.pop();
  }
  return normalize(inlines);
}

/** The content without its first characters; a footnote among them is kept. */
export function dropStart(content: Content, characters: number): Content {
  let left = characters;
  const kept = content.map((inline) => {
    if (inline.kind === 'footnote' || left === 0) return inline;
    const cut = Math.min(left, inline.text.length);
    left -= cut;
    return { ...inline, text: inline.text.slice(cut) };
  });
  return trimContent(kept);
}

const titleWord = /^(title|título|titulo|titre)\s*[.:]?\s*$/i;

/**
 * Splits what looks like a heading off a paragraph: a first line that is bold throughout, or a whole paragraph that is.
 * "**Title.** Common position …" is the title.
 */
export function splitBoldHeading(paragraph: ParagraphBlock): readonly Block[] {
  const [first, ...rest] = paragraph.content;
  if (paragraph.marker !== null || first?.kind !== 'text' || first.bold !== true) return [paragraph];
  if (titleWord.test(first.text.trim())) return [{ kind: 'title', content: trimContent(rest) }];
  const after = rest[0];
  const lineEnds =
    after === undefined || first.text.endsWith('\n') || (after.kind === 'text' && after.text.startsWith('\n'));
  if (!lineEnds || first.text.trim().includes('\n') || first.text.length > 200 || /[,;]$/.test(first.text.trim())) {
    return [paragraph];
  }
  const words = trimContent(rest);
  const heading = { kind: 'heading', depth: looksLikeHeading, content: trimContent([first]) } as const;
  return plainText(words) === '' && words.length === 0 ? [heading] : [heading, { ...paragraph, content: words }];
}
