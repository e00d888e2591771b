import type { JSONContent } from '@tiptap/core';
import { normalize } from '../domain/text/content.ts';
import type { Content, Inline, Paragraph } from '../domain/text/paragraph.ts';
import { attributesOfRun, decodeFootnote, encodeFootnote, runOfAttributes } from './marks.ts';
import { NODES } from './schema.ts';

/** A section's paragraphs as an editor's document. */
export function toTiptap(paragraphs: readonly Paragraph[]): JSONContent {
  return {
    type: 'doc',
    content: paragraphs.map(({ id, heading, content }) => ({
      type: NODES.paragraph,
      attrs: { id, heading },
      content: normalize(content).map(inlineToTiptap),
    })),
  };
}

/** The paragraphs of an editor's document, in normal form; nodes and marks that are not ours are left out. */
export function fromTiptap(document: JSONContent): Paragraph[] {
  return (document.content ?? [])
    .filter((node) => node.type === NODES.paragraph)
    .map((node) => ({
      id: text(node.attrs?.['id']) ?? '',
      heading: text(node.attrs?.['heading']),
      content: contentFromTiptap(node),
    }));
}

/** The words of one paragraph node. */
export function contentFromTiptap(node: JSONContent): Content {
  return normalize((node.content ?? []).flatMap(inlineFromTiptap));
}

function inlineToTiptap(inline: Inline): JSONContent {
  if (inline.kind === 'footnote') return { type: NODES.footnote, attrs: { content: encodeFootnote(inline) } };
  const marks = Object.entries(attributesOfRun(inline)).map(([type, attrs]) => ({ type, attrs }));
  return { type: 'text', text: inline.text, ...(marks.length > 0 && { marks }) };
}

function inlineFromTiptap(node: JSONContent): Inline[] {
  if (node.type === NODES.footnote) return [decodeFootnote(node.attrs?.['content'])];
  if (node.type !== 'text' || !node.text) return [];
  const attributes = Object.fromEntries((node.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]));
  return [runOfAttributes(node.text, attributes)];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
