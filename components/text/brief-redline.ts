import { contentLength, sliceContent } from '#lib/domain/text/content.ts';
import type { Change } from '#lib/domain/text/difference.ts';
import { type Content, contentOf, plainText } from '#lib/domain/text/paragraph.ts';

/** How many characters of unchanged words are left standing beside a change. */
const CONTEXT = 48;

/**
 * The redline with long unchanged stretches cut short at a blank, as a card has room for: what changes stands whole, with a
 * few words before and after. A short stretch is left as it is, and so is a redline without changes.
 */
export function briefRedline(changes: readonly Change[]): readonly Change[] {
  if (changes.every(({ kind }) => kind === 'same')) return changes;
  return changes.map((change, index) => {
    if (change.kind !== 'same') return change;
    const before = index > 0 ? CONTEXT : 0;
    const after = index < changes.length - 1 ? CONTEXT : 0;
    return { kind: change.kind, content: shortened(change.content, before, after) };
  });
}

/** The first `head` and the last `tail` characters, cut at blanks, with an ellipsis for what is left out. */
function shortened(content: Content, head: number, tail: number): Content {
  const text = plainText(content);
  const length = contentLength(content);
  const headEnd = head === 0 ? 0 : text.lastIndexOf(' ', head) + 1 || head;
  const tailStart = tail === 0 ? length : text.indexOf(' ', length - tail);
  if (tailStart - headEnd < CONTEXT) return content;
  const parts = [head > 0 ? sliceContent(content, 0, headEnd) : [], contentOf('…'), sliceContent(content, tailStart)];
  return parts.flat();
}
