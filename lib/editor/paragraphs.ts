import * as Y from 'yjs';
import { normalize } from '../domain/text/content.ts';
import type { Content, Paragraph, ParagraphId } from '../domain/text/paragraph.ts';
import { nodesOf, readInline } from './inline-nodes.ts';
import { replaceInlines } from './replace-inlines.ts';
import { FIELD, NODES } from './schema.ts';

/** The fragment that holds a section's paragraphs. */
export function paragraphsFragment(ydoc: Y.Doc): Y.XmlFragment {
  return ydoc.getXmlFragment(FIELD);
}

/**
 * Writes the paragraphs into a section's fresh document. Only ever called once for a document, on the server: the same
 * text written twice as new operations would stand there twice. Throws when the document already holds anything.
 */
export function writeParagraphs(ydoc: Y.Doc, paragraphs: readonly Paragraph[]): void {
  const fragment = paragraphsFragment(ydoc);
  if (fragment.length > 0) throw new Error('The section already has words; it is seeded only once.');
  ydoc.transact(() => fragment.insert(0, paragraphs.map(paragraphElement)));
}

/**
 * The paragraphs as they stand, in order and in normal form. Changes nothing in the document and never throws on what it
 * does not know: unknown nodes and marks are left out.
 */
export function readParagraphs(ydoc: Y.Doc): Paragraph[] {
  return elementsOf(ydoc).map(readParagraph);
}

/** One paragraph element as a value; an element without an id reads as the empty id. */
export function readParagraph(element: Y.XmlElement): Paragraph {
  const id: unknown = element.getAttribute('id');
  const heading: unknown = element.getAttribute('heading');
  return {
    id: typeof id === 'string' ? id : '',
    heading: typeof heading === 'string' && heading !== '' ? heading : null,
    content: normalize(element.toArray().flatMap(readInline)),
  };
}

/** The paragraph elements, in order. */
export function elementsOf(ydoc: Y.Doc): Y.XmlElement[] {
  return paragraphsFragment(ydoc)
    .toArray()
    .filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === NODES.paragraph);
}

/**
 * Gives a paragraph new words, changing only the characters that differ, so that what others are writing in it and
 * where their carets stand survive. Throws when the paragraph is not there.
 */
export function replaceContent(ydoc: Y.Doc, id: ParagraphId, content: Content): void {
  const element = requireElement(ydoc, id);
  ydoc.transact(() => replaceInlines(element, normalize(content)));
}

/** Gives a paragraph another heading, or none. Throws when the paragraph is not there. */
export function replaceHeading(ydoc: Y.Doc, id: ParagraphId, heading: string | null): void {
  const element = requireElement(ydoc, id);
  if (heading === null) element.removeAttribute('heading');
  else element.setAttribute('heading', heading);
}

/** Puts a paragraph after another one, or first where `afterId` is null. Throws when `afterId` is not there. */
export function insertParagraph(ydoc: Y.Doc, afterId: ParagraphId | null, paragraph: Paragraph): void {
  const fragment = paragraphsFragment(ydoc);
  if (findElement(ydoc, paragraph.id)) throw new Error(`The section already has a paragraph ${paragraph.id}.`);
  const index = afterId === null ? 0 : fragment.toArray().indexOf(requireElement(ydoc, afterId)) + 1;
  ydoc.transact(() => fragment.insert(index, [paragraphElement(paragraph)]));
}

/** Takes a paragraph out. Throws when it is not there. */
export function removeParagraph(ydoc: Y.Doc, id: ParagraphId): void {
  const fragment = paragraphsFragment(ydoc);
  const index = fragment.toArray().indexOf(requireElement(ydoc, id));
  ydoc.transact(() => fragment.delete(index, 1));
}

function findElement(ydoc: Y.Doc, id: ParagraphId): Y.XmlElement | undefined {
  return elementsOf(ydoc).find((element) => element.getAttribute('id') === id);
}

function requireElement(ydoc: Y.Doc, id: ParagraphId): Y.XmlElement {
  const element = findElement(ydoc, id);
  if (!element) throw new Error(`The section has no paragraph ${id}.`);
  return element;
}

function paragraphElement(paragraph: Paragraph): Y.XmlElement {
  const element = new Y.XmlElement(NODES.paragraph);
  element.setAttribute('id', paragraph.id);
  if (paragraph.heading !== null) element.setAttribute('heading', paragraph.heading);
  element.insert(0, nodesOf(normalize(paragraph.content)));
  return element;
}
