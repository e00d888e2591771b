import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, type ProsemirrorBinding, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import { paragraphsFragment, readParagraphs, removeParagraph, writeParagraphs } from '#lib/editor/paragraphs.ts';
import { caretPlacePlugin } from './caret-place.ts';

const schema = getSchema(sectionExtensions);

/** Someone who has the section open, with the caret before the given words: an editor as it is, but for the window. */
function writer(ydoc: Y.Doc, before: string) {
  const fragment = paragraphsFragment(ydoc);
  const { doc, mapping } = initProseMirrorDoc(fragment, schema);
  let state = EditorState.create({ doc, plugins: [ySyncPlugin(fragment, { mapping }), caretPlacePlugin()] });
  const dispatch = (change: Transaction) => {
    state = state.apply(change);
  };
  const { binding } = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding };
  binding.initView({
    get state() {
      return state;
    },
    dispatch,
    hasFocus: () => false,
  });
  let caret = 0;
  doc.descendants((node, at) => {
    const found = node.text?.indexOf(before) ?? -1;
    if (found >= 0) caret = at + found;
  });
  dispatch(state.tr.setSelection(TextSelection.create(doc, caret)));
  return {
    type: (letter: string) => {
      dispatch(state.tr.insertText(letter));
      binding.mux(() => binding._prosemirrorChanged(state.doc));
    },
  };
}

/** Two people at one section: what one does reaches the other at once. */
function two(...words: readonly string[]) {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  writeParagraphs(
    one,
    words.map((text, index) => ({ id: `p${index + 1}`, heading: null, content: contentOf(text) })),
  );
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  one.on('update', (update: Uint8Array, origin) => origin !== 'other' && Y.applyUpdate(other, update, 'other'));
  other.on('update', (update: Uint8Array, origin) => origin !== 'other' && Y.applyUpdate(one, update, 'other'));
  return {
    one,
    other,
    read: () => readParagraphs(one).map(({ content }) => plainText(content)),
  };
}

test('letters of two who write in one paragraph at once are not mixed', () => {
  const { one, other, read } = two('Request both processes to present this.');
  const left = writer(one, ' to present');
  const right = writer(other, '.');
  const [words, others] = [', acting jointly,', ' for Safe Migration'];
  for (let at = 0; at < others.length; at++) {
    right.type(others[at] ?? '');
    left.type(words[at] ?? '');
  }
  expect(read()).toEqual(['Request both processes, acting jointly, to present this for Safe Migration.']);
});

test('a caret stays in its paragraph when the one before it goes', () => {
  const { one, other, read } = two('This goes,', 'this stays,');
  const right = writer(other, ' stays');
  removeParagraph(one, 'p1');
  right.type(' one');
  expect(read()).toEqual(['this one stays,']);
});
