import { contentLength, sliceContent } from '#lib/domain/text/content.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';

/** A stretch of a paragraph that is shown in one way. Offsets are UTF-16 units of the plain text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly content: Content;
}

/**
 * The content cut at the given offsets, in order, as stretches that put together are the content again. Offsets at the
 * ends or beyond cut nothing; a content without characters is one stretch, so that its footnotes are not lost.
 */
export function cutContent(content: Content, offsets: Iterable<number>): readonly Stretch[] {
  const length = contentLength(content);
  const cuts = [...new Set(offsets)].filter((offset) => offset > 0 && offset < length).sort((a, b) => a - b);
  const edges = [0, ...cuts, Math.max(length, 1)];
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? length;
    return { start, end, content: cuts.length === 0 ? content : sliceContent(content, start, end) };
  });
}

/** Each item with where it begins, when they stand one after another with the given lengths. */
export function withOffsets<Item>(
  items: readonly Item[],
  lengthOf: (item: Item) => number,
): readonly { readonly item: Item; readonly at: number }[] {
  const placed: { readonly item: Item; readonly at: number }[] = [];
  let at = 0;
  for (const item of items) {
    placed.push({ item, at });
    at += lengthOf(item);
  }
  return placed;
}
