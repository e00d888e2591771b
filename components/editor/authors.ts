/** Who wrote which words of a section, shown on the words themselves. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type * as Y from 'yjs';
import { colorOfParty } from '#lib/editor/party-color.ts';
import type { WrittenBy } from '#lib/queries/views/drafting-view.ts';
import { type Stretch, stretchesOf } from './written-by.ts';

/** What the words are marked with: who wrote what, and the sentence that says so; null to show nothing. */
export interface Authors {
  readonly ydoc: Y.Doc;
  readonly authorship: readonly WrittenBy[];
  readonly sentence: (stretch: Stretch) => string;
}

const key = new PluginKey<DecorationSet>('authors');

/** Shows who wrote which words, once `setAuthors` has said so. */
export const AuthorMarks = Extension.create({
  name: 'authorMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        // What is typed meanwhile is nobody's until the server has said whose it is.
        apply: (transaction, before) =>
          (transaction.getMeta(key) as DecorationSet | undefined) ?? before.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Marks the words with who wrote them, as the document and the server's answer stand now. */
export function setAuthors(state: EditorState, authors: Authors | null): Transaction {
  const decorations = authors === null ? DecorationSet.empty : decorate(state.doc, authors);
  return state.tr.setMeta(key, decorations).setMeta('addToHistory', false);
}

function decorate(doc: Node, { ydoc, authorship, sentence }: Authors): DecorationSet {
  const paragraphs = stretchesOf(ydoc, authorship);
  const decorations: Decoration[] = [];
  doc.forEach((paragraph, place, index) => {
    const written = paragraphs[index];
    // The next refresh shows it, where the editor is a letter ahead of its document.
    if (!written || written.length !== paragraph.content.size) return;
    for (const stretch of written.stretches) {
      const style = `--author: ${colorOfParty(stretch.party)}`;
      const attributes = { class: 'written-by', style, title: sentence(stretch) };
      decorations.push(Decoration.inline(place + 1 + stretch.from, place + 1 + stretch.to, attributes));
    }
  });
  return DecorationSet.create(doc, decorations);
}
