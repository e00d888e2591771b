import { Extension } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { nextNumber } from '#lib/domain/text/subparagraphs.ts';

/** Keys that begin a line inside a paragraph: Shift+Enter, and Enter too where the editor holds one paragraph alone. */
export const LineKeys = Extension.create<{ readonly byEnter: boolean }>({
  name: 'lineKeys',
  priority: 200,
  addOptions: () => ({ byEnter: false }),
  addKeyboardShortcuts() {
    const begin = () => beginLine(this.editor.state, this.editor.view.dispatch, this.editor.view);
    return { 'Shift-Enter': begin, ...(this.options.byEnter && { Enter: begin }) };
  },
});

const FOOTNOTE = '\u{fffc}';
/** A subparagraph's number and nothing after it. */
const NUMBER_ALONE = /^\(?[a-z]{1,6}\) ?$/;

/**
 * Begins a line behind the caret. Below a subparagraph it begins with the next number; where the line has nothing but its
 * number, the list is over and the number goes.
 */
export const beginLine: Command = ({ selection, tr }, dispatch) => {
  const { $from, from, empty } = selection;
  if (!$from.parent.isTextblock) return false;
  // A footnote counts as the one place that it takes, so that offsets of the words are places of the document.
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, FOOTNOTE);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (empty && before.includes('\n') && NUMBER_ALONE.test(line)) tr.delete(from - line.length, from);
  else {
    const number = nextNumber(before);
    tr.insertText(number === null ? '\n' : `\n${number} `);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};
