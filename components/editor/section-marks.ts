import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Content, PARAGRAPH_LIMIT, type ParagraphId } from '#lib/domain/text/paragraph.ts';
import { keepsClosed } from './closed-paragraphs.ts';
import { isOwnChange } from './paragraph-ids.ts';
import { idOf } from './paragraph-words.ts';
import { redlineOfParagraph } from './section-redline.ts';
import { type WatchedTerms, watchedTermsIn } from './watched-terms.ts';

/** What stands on a section's paragraphs without being part of the words. */
export interface SectionMarks {
  /** What stands in the margin of each paragraph: its label, and that it is closed. */
  readonly margins: ReadonlyMap<ParagraphId, string>;
  /** What runs before its words: number and title. */
  readonly runIns: ReadonlyMap<ParagraphId, string>;
  readonly closed: ReadonlySet<ParagraphId>;
  readonly terms: WatchedTerms;
  /** The current revision's words; null while the redline is not shown. */
  readonly redlineAgainst: ReadonlyMap<ParagraphId, Content> | null;
  /** Called when this browser tried to change what is closed, or to go beyond a limit. */
  readonly onHindered: (why: 'paragraphClosed' | 'paragraphTooLong') => void;
}

interface MarkedState {
  readonly marks: SectionMarks;
  readonly decorations: DecorationSet;
}

/** What a paragraph that is new stands against; one value, so that its redline is computed once. */
const NOTHING: Content = [];

const key = new PluginKey<MarkedState>('sectionMarks');

/** Shows the marks, and keeps this browser from changing what is closed. */
export function sectionMarks(initial: SectionMarks): Extension {
  return Extension.create({ name: 'sectionMarks', addProseMirrorPlugins: () => [marksPlugin(initial)] });
}

/** Gives an editor other marks, as when a paragraph was closed meanwhile. */
export function setSectionMarks(state: EditorState, marks: SectionMarks) {
  return state.tr.setMeta(key, marks).setMeta('addToHistory', false);
}

function marksPlugin(initial: SectionMarks): Plugin<MarkedState> {
  return new Plugin<MarkedState>({
    key,
    state: {
      init: (_, { doc }) => ({ marks: initial, decorations: decorate(doc, initial) }),
      apply: (transaction, before) => {
        const marks = (transaction.getMeta(key) as SectionMarks | undefined) ?? before.marks;
        if (marks === before.marks && !transaction.docChanged) return before;
        return { marks, decorations: decorate(transaction.doc, marks) };
      },
    },
    filterTransaction: (transaction, state) => {
      const marks = key.getState(state)?.marks;
      if (!marks || !isOwnChange(transaction)) return true;
      const hindrance = hindranceOf(state.doc, transaction.doc, marks);
      if (hindrance !== null) marks.onHindered(hindrance);
      return hindrance === null;
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
    },
  });
}

function hindranceOf(before: Node, after: Node, { closed }: SectionMarks) {
  if (!keepsClosed(before, after, closed)) return 'paragraphClosed';
  let tooLong = false;
  after.forEach((paragraph) => {
    // What is too long already may still be shortened.
    if (paragraph.content.size > PARAGRAPH_LIMIT && paragraph.textContent.length > PARAGRAPH_LIMIT) {
      tooLong ||= after.content.size > before.content.size;
    }
  });
  return tooLong ? 'paragraphTooLong' : null;
}

function decorate(doc: Node, marks: SectionMarks): DecorationSet {
  const decorations: Decoration[] = [];
  doc.forEach((paragraph, place) => {
    const id = idOf(paragraph);
    const closed = marks.closed.has(id);
    decorations.push(
      Decoration.node(place, place + paragraph.nodeSize, {
        'data-margin': marks.margins.get(id) ?? '',
        ...(marks.runIns.get(id) && { 'data-run-in': marks.runIns.get(id) ?? '' }),
        ...(closed && { class: 'closed', 'aria-readonly': 'true' }),
      }),
      ...watchedTermsIn(paragraph, place, marks.terms),
    );
    const base = marks.redlineAgainst;
    if (base !== null) decorations.push(...redlineOfParagraph(paragraph, place, base.get(id) ?? NOTHING));
  });
  return DecorationSet.create(doc, decorations);
}
