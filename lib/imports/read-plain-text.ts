import { contentOf } from '../domain/text/paragraph.ts';
import { type Block, looksLikeHeading } from './blocks.ts';
import { typedLabel } from './typed-label.ts';

const bullet = /^[-–•*·]\s+/;

/** A line that goes on from the one above: a text that was broken to a width. */
function continues(line: string, above: string): boolean {
  if (typedLabel(line) || bullet.test(line)) return false;
  return above.length >= 40 && (/^\p{Ll}/u.test(line) || !/[.;:!?,]$/.test(above));
}

/** The lines between two blank ones, put together where they are one paragraph broken to a width. */
function paragraphsOf(block: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let above = '';
  for (const line of block) {
    const last = paragraphs.at(-1);
    if (last !== undefined && continues(line, above)) paragraphs[paragraphs.length - 1] = `${last} ${line}`;
    else paragraphs.push(line);
    above = line;
  }
  return paragraphs;
}

/** Short, without a mark at its end, and not labelled: a heading by its look. */
function looksAHeading(words: string): boolean {
  if (typedLabel(words) || bullet.test(words) || words.length > 120) return false;
  return !/[.;:,!?]$/.test(words) && /\p{Lu}/u.test(words);
}

function blockOf(words: string, isLast: boolean): Block {
  const mark = bullet.exec(words)?.[0];
  // A heading has something below it.
  if (!isLast && looksAHeading(words)) return { kind: 'heading', depth: looksLikeHeading, content: contentOf(words) };
  return {
    kind: 'paragraph',
    content: contentOf(words.slice(mark?.length ?? 0)),
    marker: mark === undefined ? null : '-',
  };
}

/**
 * The blocks of a plain text: blank lines part paragraphs, short lines without an end mark are headings, the first of
 * them, directly followed by another, is the title.
 */
export function readPlainText(text: string): readonly Block[] {
  const blocks: string[][] = [[]];
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim())) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const paragraphs = blocks.flatMap(paragraphsOf);
  const read = paragraphs.map((words, index) => blockOf(words, index === paragraphs.length - 1));
  const [first, second] = read;
  const titled = first?.kind === 'heading' && second?.kind === 'heading';
  return titled ? [{ kind: 'title', content: first.content }, ...read.slice(1)] : read;
}
