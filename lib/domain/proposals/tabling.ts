/** What a proposal must be before a delegation tables it. */

import { contentLength, equalContent } from '../text/content.ts';
import { type Content, PARAGRAPH_LIMIT, plainText } from '../text/paragraph.ts';

/** What is proposed, by kind; `base` are the frozen words. */
export type ProposedWords =
  | { readonly kind: 'replace'; readonly base: Content; readonly proposed: Content }
  | { readonly kind: 'delete'; readonly base: Content }
  | { readonly kind: 'move'; readonly base: Content }
  | { readonly kind: 'insert'; readonly proposed: Content }
  | { readonly kind: 'newSection'; readonly heading: string; readonly paragraphs: readonly Content[] };

/** Why what is proposed cannot be tabled as it is. `tooLong` counts UTF-16 code units of the longest paragraph. */
export type TablingObstacle =
  | { readonly code: 'identicalToBase' }
  | { readonly code: 'emptyWording' }
  | { readonly code: 'tooLong'; readonly count: number; readonly limit: number };

/** The first thing that stands in the way of tabling, or null. A deletion can always be tabled, and so can a move, by its words. */
export function tablingObstacle(words: ProposedWords): TablingObstacle | null {
  if (words.kind === 'delete' || words.kind === 'move') return null;
  if (words.kind === 'newSection') return sectionObstacle(words.heading, words.paragraphs);
  if (isBlank(words.proposed)) return { code: 'emptyWording' };
  const long = overLimit([words.proposed]);
  if (long !== null) return long;
  const identical = words.kind === 'replace' && equalContent(words.base, words.proposed);
  return identical ? { code: 'identicalToBase' } : null;
}

/** The limit that the longest of the paragraphs breaks, or null: what even a private draft must keep to. */
export function overLimit(paragraphs: readonly Content[]): TablingObstacle | null {
  const count = Math.max(0, ...paragraphs.map(contentLength));
  return count > PARAGRAPH_LIMIT ? { code: 'tooLong', count, limit: PARAGRAPH_LIMIT } : null;
}

function sectionObstacle(heading: string, paragraphs: readonly Content[]): TablingObstacle | null {
  const empty = heading.trim() === '' || paragraphs.length === 0 || paragraphs.some(isBlank);
  return empty ? { code: 'emptyWording' } : overLimit(paragraphs);
}

/** No character but blanks, and no footnote. */
export function isBlank(content: Content): boolean {
  return plainText(content).trim() === '' && content.every(({ kind }) => kind === 'text');
}
