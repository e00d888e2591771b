import * as Y from 'yjs';
import type { Content, Inline, TextRun } from '../domain/text/paragraph.ts';
import { attributesOfRun, decodeFootnote, encodeFootnote, runOfAttributes } from './marks.ts';
import { NODES } from './schema.ts';

/** What a paragraph element has for children. */
export type InlineNode = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** New Yjs nodes for a content: neighbouring runs share one text, each footnote is a node of its own. */
export function nodesOf(content: Content): (Y.XmlElement | Y.XmlText)[] {
  return groupInlines(content).map(inlineNode);
}

/** True for a footnote's node. */
export function isFootnoteNode(node: InlineNode): node is Y.XmlElement {
  return node instanceof Y.XmlElement && node.nodeName === NODES.footnote;
}

function groupInlines(content: Content): (Inline | TextRun[])[] {
  const groups: (Inline | TextRun[])[] = [];
  for (const inline of content) {
    const last = groups.at(-1);
    if (inline.kind === 'footnote') groups.push(inline);
    else if (Array.isArray(last)) last.push(inline);
    else groups.push([inline]);
  }
  return groups;
}

function inlineNode(group: Inline | TextRun[]): Y.XmlElement | Y.XmlText {
  if (Array.isArray(group)) {
    const text = new Y.XmlText();
    text.applyDelta(group.map((run) => ({ insert: run.text, attributes: attributesOfRun(run) })));
    return text;
  }
  const element = new Y.XmlElement(NODES.footnote);
  if (group.kind === 'footnote') element.setAttribute('content', encodeFootnote(group));
  return element;
}

/** A child of a paragraph element as inlines; a node that is not ours gives none. */
export function readInline(node: InlineNode): Inline[] {
  if (node instanceof Y.XmlText) return readRuns(node);
  return isFootnoteNode(node) ? [decodeFootnote(node.getAttribute('content'))] : [];
}

/** The runs of one Yjs text; embedded objects, which are not ours, are left out. */
export function readRuns(text: Y.XmlText): TextRun[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' ? [runOfAttributes(insert, attributes)] : [],
  );
}
