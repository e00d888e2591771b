import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import { beginLine } from './line-keys.ts';

const schema = getSchema(sectionExtensions);

/** The words after the key was pressed where `|` stands, with the caret at `|`. */
function pressed(words: string): string {
  const at = words.indexOf('|');
  const text = words.replace('|', '');
  const doc = schema.node('doc', null, [schema.node('paragraph', null, text === '' ? [] : [schema.text(text)])]);
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, at + 1) });
  let after = state;
  expect(beginLine(state, (tr) => (after = state.apply(tr)))).toBe(true);
  const caret = after.selection.from - 1;
  const left = after.doc.textContent;
  return `${left.slice(0, caret)}|${left.slice(caret)}`;
}

test('a footnote behind a number is no empty line, and stays', () => {
  const note = schema.node('footnote', { content: '[]' });
  const line = [schema.text('Decide:\n(a) act;\n(b) '), note];
  const doc = schema.node('doc', null, [schema.node('paragraph', null, line)]);
  const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) });
  let after = state;
  beginLine(state, (tr) => (after = state.apply(tr)));
  expect(after.doc.textBetween(0, after.doc.content.size, '', '*')).toBe('Decide:\n(a) act;\n(b) *\n(c) ');
});

test.each([
  ['words', 'Decide|', 'Decide\n|'],
  ['the middle of words', 'Decide| to act', 'Decide\n| to act'],
  ['a subparagraph', 'Decide:\n(a) act;|', 'Decide:\n(a) act;\n(b) |'],
  ['one as Spanish writes it', 'Decidir:\na) actuar;|', 'Decidir:\na) actuar;\nb) |'],
  ['one below another', 'Decide:\n(a) act:\n(i) now;|', 'Decide:\n(a) act:\n(i) now;\n(ii) |'],
  ['a number alone, which ends the list', 'Decide:\n(a) act;\n(b) |', 'Decide:\n(a) act;\n|'],
  ['the first line that looks like one', '(a) act;|', '(a) act;\n(b) |'],
])('a line begun after %s', (_name, before, after) => {
  expect(pressed(before)).toBe(after);
});
