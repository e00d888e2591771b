import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, TextSelection } from '@tiptap/pm/state';

/** Keys that act on whole paragraphs; what they leave to others is splitting and joining in the middle of words. */
export const ParagraphKeys = Extension.create({
  name: 'paragraphKeys',
  priority: 200,
  addKeyboardShortcuts() {
    const run = (command: Command) => () => command(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return {
      Enter: run(openParagraphBefore),
      Backspace: run(removeEmptyBefore),
      Delete: run(removeOwnEmpty),
      'Alt-ArrowUp': run(moveParagraph(-1)),
      'Alt-ArrowDown': run(moveParagraph(1)),
    };
  },
});

/** Enter at the very start of a paragraph puts an empty one before it, so that the words keep their id. */
export const openParagraphBefore: Command = ({ selection, tr, schema }, dispatch) => {
  const { $from, empty } = selection;
  const type = schema.nodes['paragraph'];
  if (!empty || !type || $from.parentOffset > 0 || $from.parent.content.size === 0) return false;
  dispatch?.(tr.insert($from.before(), type.create()).scrollIntoView());
  return true;
};

/** Backspace at the start of a paragraph takes an empty one before it away; joining would lose this one's id. */
export const removeEmptyBefore: Command = ({ selection, tr, doc }, dispatch) => {
  const { $from, empty } = selection;
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) return false;
  const before = doc.resolve($from.before()).nodeBefore;
  if (before === null || before.content.size > 0 || $from.parent.content.size === 0) return false;
  dispatch?.(tr.delete($from.before() - before.nodeSize, $from.before()).scrollIntoView());
  return true;
};

/** Delete in an empty paragraph takes it away, and the next one keeps its id. */
export const removeOwnEmpty: Command = ({ selection, tr, doc }, dispatch) => {
  const { $from, empty } = selection;
  if (!empty || $from.parent.content.size > 0 || $from.depth === 0) return false;
  if (doc.resolve($from.after()).nodeAfter === null) return false;
  dispatch?.(tr.delete($from.before(), $from.after()).scrollIntoView());
  return true;
};

/** Moves the paragraph that holds the caret past its neighbour; caret and selection stay in its words. */
export function moveParagraph(direction: -1 | 1): Command {
  return ({ selection, tr, doc }, dispatch) => {
    const { $from, anchor, head } = selection;
    if ($from.depth === 0 || selection.to > $from.after()) return false;
    const start = $from.before();
    const neighbour = direction < 0 ? doc.resolve(start).nodeBefore : doc.resolve($from.after()).nodeAfter;
    if (neighbour === null) return true;
    const shift = direction * neighbour.nodeSize;
    const paragraph: Node = $from.parent;
    tr.delete(start, $from.after()).insert(start + shift, paragraph);
    tr.setSelection(TextSelection.create(tr.doc, anchor + shift, head + shift));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}
