import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findTerms, type TermPlace } from '#lib/domain/text/terms.ts';
import { placeInNode, wordsOf } from './paragraph-words.ts';

/** Terms objected to, each with the sentence that names who objects. */
export type WatchedTerms = ReadonlyMap<string, string>;

/** Where watched terms stand in a paragraph that begins at `place`. */
export function watchedTermsIn(paragraph: Node, place: number, terms: WatchedTerms): Decoration[] {
  if (terms.size === 0) return [];
  return foundTerms(paragraph, terms).map(({ term, start, end }) =>
    Decoration.inline(place + 1 + placeInNode(paragraph, start), place + 1 + placeInNode(paragraph, end), {
      class: 'watched-term',
      title: terms.get(term) ?? '',
    }),
  );
}

const known = new WeakMap<Node, { readonly terms: WatchedTerms; readonly found: readonly TermPlace[] }>();

/** Looked for once in each state of a paragraph, so that typing in one costs nothing in the others. */
function foundTerms(paragraph: Node, terms: WatchedTerms): readonly TermPlace[] {
  const before = known.get(paragraph);
  if (before?.terms === terms) return before.found;
  const found = findTerms(wordsOf(paragraph), [...terms.keys()]).filter(({ start, end }) => start < end);
  known.set(paragraph, { terms, found });
  return found;
}

interface WatchingState {
  readonly terms: WatchedTerms;
  readonly decorations: DecorationSet;
}

const key = new PluginKey<WatchingState>('watchedTerms');

/** Marks watched terms in an editor as one types them. */
export function watchTerms(initial: WatchedTerms): Extension {
  const watching = (doc: Node, terms: WatchedTerms): WatchingState => {
    const decorations: Decoration[] = [];
    doc.forEach((paragraph, place) => decorations.push(...watchedTermsIn(paragraph, place, terms)));
    return { terms, decorations: DecorationSet.create(doc, decorations) };
  };
  const plugin = new Plugin<WatchingState>({
    key,
    state: {
      init: (_, { doc }) => watching(doc, initial),
      apply: (transaction, before) => {
        const terms = (transaction.getMeta(key) as WatchedTerms | undefined) ?? before.terms;
        return terms === before.terms && !transaction.docChanged ? before : watching(transaction.doc, terms);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
  return Extension.create({ name: 'watchedTerms', addProseMirrorPlugins: () => [plugin] });
}

/** Gives an editor other terms to watch, as when a delegation objected to one meanwhile. */
export function setWatchedTerms(state: EditorState, terms: WatchedTerms) {
  return state.tr.setMeta(key, terms).setMeta('addToHistory', false);
}
