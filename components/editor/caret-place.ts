import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type getRelativeSelection, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { isOwnChange } from './paragraph-ids.ts';

/**
 * The caret stays between the letters it stands between while others type in the same paragraph. The binding knows that
 * place, but takes any other words in the paragraph for a sign that it is lost, and puts the caret back by counting letters:
 * in the middle of what one is typing, so that the letters of two who write at once would be mixed.
 */
export const CaretPlace = Extension.create({
  name: 'caretPlace',
  addProseMirrorPlugins: () => [caretPlacePlugin()],
});

/** The plugin behind `CaretPlace`, for an editor state alone. */
export function caretPlacePlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, after) =>
      transactions.some((transaction) => transaction.docChanged && !isOwnChange(transaction)) ? putBack(after) : null,
  });
}

type Place = ReturnType<typeof getRelativeSelection>;

interface Binding {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3];
  /** Where the selection was before what has just come in, by the letters beside it. */
  readonly beforeTransactionSelection: Place | null;
}

function putBack(after: EditorState): Transaction | null {
  const { binding } = (ySyncPluginKey.getState(after) ?? {}) as { binding?: Binding };
  const place = binding?.beforeTransactionSelection;
  if (!binding || place?.type !== 'text') return null;
  const anchor = resolved(binding, place.anchor);
  const head = resolved(binding, place.head);
  if (anchor === null || head === null) return null;
  if (anchor === after.selection.anchor && head === after.selection.head) return null;
  const selection = TextSelection.between(after.doc.resolve(anchor), after.doc.resolve(head));
  return after.tr.setSelection(selection).setMeta('addToHistory', false);
}

/** Null where the paragraph itself is gone or was moved: there the binding's own guess is better than none. */
function resolved({ doc, type, mapping }: Binding, place: Y.RelativePosition | null): number | null {
  if (place === null) return null;
  const found = Y.createAbsolutePositionFromRelativePosition(place, doc);
  if (found === null || !stands(found.type)) return null;
  return relativePositionToAbsolutePosition(doc, type, place, mapping);
}

function stands(type: Y.AbstractType<unknown>): boolean {
  for (let item = type._item; item !== null; item = (item.parent as Y.AbstractType<unknown>)._item)
    if (item.deleted) return false;
  return true;
}
