import type { Node } from '@tiptap/pm/model';
import { idOf } from './paragraph-words.ts';

/**
 * True when no closed paragraph differs between two states of a section: each stands there once with the same words, and
 * they stand in the same order. The server asks the same; here it spares the writer a refusal.
 */
export function keepsClosed(before: Node, after: Node, closed: ReadonlySet<string>): boolean {
  if (closed.size === 0) return true;
  const was = closedNodes(before, closed);
  const is = closedNodes(after, closed);
  return was.length === is.length && was.every((node, index) => sameParagraph(node, is[index]));
}

function sameParagraph(a: Node, b: Node | undefined): boolean {
  // Untouched nodes are the same object, so that this costs nothing as one types elsewhere.
  return a === b || (b !== undefined && a.eq(b));
}

function closedNodes(doc: Node, closed: ReadonlySet<string>): Node[] {
  const nodes: Node[] = [];
  doc.forEach((paragraph) => {
    if (closed.has(idOf(paragraph))) nodes.push(paragraph);
  });
  return nodes;
}
