/** Subparagraphs that are written as lines of their own, "(a) …", "(i) …": nested lists in Akoma Ntoso. */
import { sliceContent } from '../../domain/text/content.ts';
import { type Content, plainText } from '../../domain/text/paragraph.ts';

/** A line with its number and, below it, the lines of the next level. */
export interface ListItem {
  /** As written: "(a)", "i)". */
  readonly number: string;
  readonly content: Content;
  readonly items: readonly ListItem[];
}

/** A paragraph whose lines after the first are a list. */
export interface ListedContent {
  readonly introduction: Content;
  readonly items: readonly ListItem[];
}

interface NumberedLine {
  readonly number: string;
  readonly content: Content;
  readonly level: number;
}

const roman = /^\(?(?=[ivxl])(?:x{0,3})(?:ix|iv|v?i{0,3})\)$/;

/** "(i)" is a roman figure unless the line before at its level was "(h)". */
function levelOf(number: string, before: string | undefined): number {
  const afterH = before !== undefined && /^\(?h\)$/.test(before) && /^\(?i\)$/.test(number);
  if (!roman.test(number) || afterH || before === undefined) return 0;
  return /^\(?[cdlmuvwx]\)$/.test(number) && isNextLetter(before, number) ? 0 : 1;
}

function isNextLetter(before: string, number: string): boolean {
  const [one, other] = [before, number].map((label) => label.replaceAll(/[()]/g, ''));
  return one?.length === 1 && other?.length === 1 && other.codePointAt(0) === (one.codePointAt(0) ?? 0) + 1;
}

function nested(lines: readonly NumberedLine[]): readonly ListItem[] {
  const items: ListItem[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    let next = at + 1;
    while ((lines[next]?.level ?? 0) > line.level) next += 1;
    items.push({ number: line.number, content: line.content, items: nested(lines.slice(at + 1, next)) });
    at = next;
  }
  return items;
}

/**
 * The list that a content's lines make, or null where they are no list: one of them has no number, or other blanks around
 * it than the one blank after it. Putting the lines together again gives the content.
 */
export function listedContent(content: Content): ListedContent | null {
  const text = plainText(content);
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  if (starts.length === 0) return null;
  const lines: NumberedLine[] = [];
  let top: string | undefined;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    const number = /^\n(\(?(?:[a-z]|[ivxl]{1,6})\)) (?=\S)/.exec(text.slice(start, end))?.[1];
    if (number === undefined) return null;
    const level = levelOf(number, top);
    if (level === 0) top = number;
    const from = start + 1 + number.length + 1;
    lines.push({ number, level, content: sliceContent(content, from, index === starts.length - 1 ? undefined : end) });
  }
  return { introduction: sliceContent(content, 0, starts[0]), items: nested(lines) };
}
