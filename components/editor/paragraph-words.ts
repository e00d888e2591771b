import type { Node } from '@tiptap/pm/model';
import type { Content } from '#lib/domain/text/paragraph.ts';
import { contentFromTiptap } from '#lib/editor/tiptap-json.ts';

const known = new WeakMap<Node, Content>();

/** A paragraph node's words as a domain value. A node never changes, so they are read once. */
export function wordsOf(paragraph: Node): Content {
  const before = known.get(paragraph);
  if (before) return before;
  const content = contentFromTiptap(paragraph.toJSON());
  known.set(paragraph, content);
  return content;
}

/** The paragraph's permanent id, or the empty string before it has one. */
export function idOf(paragraph: Node): string {
  const id: unknown = paragraph.attrs['id'];
  return typeof id === 'string' ? id : '';
}

/**
 * Where an offset of the paragraph's plain text stands inside the node: a footnote takes a place there, and none in the
 * plain text. At a footnote, the place before it.
 */
export function placeInNode(paragraph: Node, offset: number): number {
  let left = offset;
  let place = 0;
  for (let index = 0; index < paragraph.childCount; index++) {
    const child = paragraph.child(index);
    if (child.isText && left <= child.nodeSize) return place + left;
    if (child.isText) left -= child.nodeSize;
    else if (left === 0) return place;
    place += child.nodeSize;
  }
  return place;
}

/** A character is one place in the document, a footnote too. */
export function placesOf(content: Content): number {
  return content.reduce((size, inline) => size + (inline.kind === 'text' ? inline.text.length : 1), 0);
}
