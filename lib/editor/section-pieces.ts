/** Paragraphs taken out of one section's document and put into another's, as pieces that each one hand wrote. */
import * as Y from 'yjs';
import type { ParagraphId } from '../domain/text/paragraph.ts';
import { isFootnoteNode } from './inline-nodes.ts';
import { elementsOf, paragraphsFragment } from './paragraphs.ts';
import { NODES } from './schema.ts';

/** Where Yjs has a piece: so many characters of one client from a clock on. */
export interface YjsPlace {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/** Something that stands in a paragraph, written in one go: letters with their marks, or a footnote. */
export type Piece = { readonly place: YjsPlace } & (
  | { readonly kind: 'text'; readonly text: string; readonly marks: Readonly<Record<string, unknown>> }
  | { readonly kind: 'footnote'; readonly content: unknown }
);

/** A paragraph with its pieces, in order. */
export interface PiecedParagraph {
  readonly id: ParagraphId;
  readonly heading: unknown;
  readonly pieces: readonly Piece[];
}

/** The paragraphs of a document in pieces, cut wherever `cuts` says that another hand begins. Changes nothing. */
export function piecesOf(ydoc: Y.Doc, cuts: (place: YjsPlace) => readonly number[]): PiecedParagraph[] {
  return elementsOf(ydoc).map((element) => ({
    id: String(element.getAttribute('id')),
    heading: element.getAttribute('heading'),
    pieces: element.toArray().flatMap((child) => {
      if (child instanceof Y.XmlText) return textPieces(child, cuts);
      if (!isFootnoteNode(child) || child._item === null) return [];
      const { client, clock } = child._item.id;
      return [{ kind: 'footnote', content: child.getAttribute('content'), place: { client, clock, length: 1 } }];
    }),
  }));
}

function textPieces(text: Y.XmlText, cuts: (place: YjsPlace) => readonly number[]): Piece[] {
  const pieces: Piece[] = [];
  const marks: Record<string, unknown> = {};
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) {
      const { key, value } = item.content;
      if (value === null) delete marks[key];
      else marks[key] = value;
    } else if (item.content instanceof Y.ContentString) {
      const { client, clock } = item.id;
      const ends = [...cuts({ client, clock, length: item.length }), item.length];
      let from = 0;
      for (const to of ends) {
        const place = { client, clock: clock + from, length: to - from };
        pieces.push({ kind: 'text', text: item.content.str.slice(from, to), marks: { ...marks }, place });
        from = to;
      }
    }
  }
  return pieces;
}

/**
 * Puts a paragraph at the end of a section's document, piece by piece from its beginning, so that each stands on those
 * before it. `before` is called ahead of each piece (null: ahead of the paragraph itself), to tell the hands apart.
 */
export function appendPieces(ydoc: Y.Doc, paragraph: PiecedParagraph, before: (piece: Piece | null) => void): void {
  before(null);
  const element = new Y.XmlElement(NODES.paragraph);
  const fragment = paragraphsFragment(ydoc);
  ydoc.transact(() => {
    element.setAttribute('id', paragraph.id);
    if (typeof paragraph.heading === 'string') element.setAttribute('heading', paragraph.heading);
    fragment.insert(fragment.length, [element]);
  });
  let text: Y.XmlText | null = null;
  for (const piece of paragraph.pieces) {
    before(piece);
    ydoc.transact(() => {
      if (piece.kind === 'footnote') {
        text = null;
        const note = new Y.XmlElement(NODES.footnote);
        if (typeof piece.content === 'string') note.setAttribute('content', piece.content);
        element.insert(element.length, [note]);
        return;
      }
      if (text === null) element.insert(element.length, [(text = new Y.XmlText())]);
      text.insert(text.length, piece.text, piece.marks);
    });
  }
}
