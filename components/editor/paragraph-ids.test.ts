import { getSchema } from '@tiptap/core';
import { joinBackward, splitBlock } from '@tiptap/pm/commands';
import { Node, Slice } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { sectionExtensions } from '#lib/editor/extensions.ts';
import { toTiptap } from '#lib/editor/tiptap-json.ts';
import { paragraphIdsPlugin } from './paragraph-ids.ts';
import { moveParagraph, openParagraphBefore, removeEmptyBefore, removeOwnEmpty } from './paragraph-keys.ts';

const schema = getSchema(sectionExtensions);

/** A section whose paragraphs are named by their words; the caret stands at `|`. */
function section(...words: string[]): EditorState {
  const paragraphs = words.map((text, index) => ({
    id: `p${index + 1}`,
    heading: index === 0 ? 'Title' : null,
    content: contentOf(text.replace('|', '')),
  }));
  const doc = Node.fromJSON(schema, toTiptap(paragraphs));
  const state = EditorState.create({ doc, plugins: [paragraphIdsPlugin()] });
  let caret = 1;
  doc.forEach((_, place, index) => {
    const at = words[index]?.indexOf('|') ?? -1;
    if (at >= 0) caret = place + 1 + at;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, caret)));
}

function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (transaction) => {
    after = state.apply(transaction);
  });
  return after;
}

/** Each paragraph as "id: words"; ids given anew read "new". */
function read(state: EditorState): string[] {
  const lines: string[] = [];
  state.doc.forEach((paragraph) => {
    const id = String(paragraph.attrs['id']);
    lines.push(`${/^p\d$/.test(id) ? id : id.length === 36 ? 'new' : id}: ${paragraph.textContent}`);
  });
  return lines;
}

/** Splitting as Tiptap does: the new half takes over no attributes. */
const split: Command = (state, dispatch) =>
  splitBlock(state, (transaction) => {
    const { $from } = transaction.selection;
    dispatch?.(transaction.setNodeMarkup($from.before(), undefined, { id: null, heading: null }));
  });

describe('paragraph ids', () => {
  test('the half before a split keeps the id, the other gets a new one', () => {
    expect(read(run(section('one tw|o', 'three'), split))).toEqual(['p1: one tw', 'new: o', 'p2: three']);
  });

  test('the title stays with the half that keeps the id', () => {
    const after = run(section('one| two'), split);
    expect([after.doc.child(0).attrs['heading'], after.doc.child(1).attrs['heading']]).toEqual(['Title', null]);
  });

  test('Enter at the start of a paragraph puts an empty one before it', () => {
    expect(read(run(section('one', '|two'), openParagraphBefore))).toEqual(['p1: one', 'new: ', 'p2: two']);
    expect(read(run(section('one', 't|wo'), openParagraphBefore))).toEqual(['p1: one', 'p2: two']);
  });

  test('the earlier of two joined paragraphs gives its id', () => {
    expect(read(run(section('one', '|two'), joinBackward))).toEqual(['p1: onetwo']);
  });

  test('an empty paragraph taken away before or after leaves the words their id', () => {
    expect(read(run(section('', '|two'), removeEmptyBefore))).toEqual(['p2: two']);
    expect(read(run(section('|', 'two'), removeOwnEmpty))).toEqual(['p2: two']);
    expect(read(run(section('one', '|two'), removeEmptyBefore))).toEqual(['p1: one', 'p2: two']);
  });

  test('a moved paragraph takes its id along, and the caret stays in its words', () => {
    const down = run(section('one', 'tw|o', 'three'), moveParagraph(1));
    expect(read(down)).toEqual(['p1: one', 'p3: three', 'p2: two']);
    expect(down.selection.$from.parent.textContent).toBe('two');
    expect(down.selection.$from.parentOffset).toBe(2);
    expect(read(run(down, moveParagraph(-1)))).toEqual(['p1: one', 'p2: two', 'p3: three']);
    expect(read(run(section('|one', 'two'), moveParagraph(-1)))).toEqual(['p1: one', 'p2: two']);
  });

  test('of a paragraph that is there already, the pasted copy gets a new id, wherever it is put', () => {
    for (const [place, expected] of [
      [0, ['new: two', 'p1: one', 'p2: two']],
      [10, ['p1: one', 'p2: two', 'new: two']],
    ] as const) {
      const state = section('one', 'two');
      const after = state.apply(state.tr.replace(place, place, new Slice(state.doc.content.cut(5, 10), 0, 0)));
      expect(read(after)).toEqual(expected);
    }
  });

  test('a paragraph that was cut comes back under its own id', () => {
    const state = section('one', 'two');
    const two = state.doc.child(1);
    const without = state.apply(state.tr.delete(5, 10));
    expect(read(without.apply(without.tr.insert(0, two)))).toEqual(['p2: two', 'p1: one']);
  });
});
