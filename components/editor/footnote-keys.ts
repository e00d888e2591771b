import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { NODES } from '#lib/editor/schema.ts';

/** What someone wants to see or fill in: a link for the selection, a new footnote at the caret, or one that stands there. */
export type NoteRequest = { readonly kind: 'link' } | { readonly kind: 'footnote'; readonly at: number | null };

/** Where requests go. */
export interface FootnoteKeysOptions {
  readonly onRequest: (request: NoteRequest) => void;
}

/** Keys and clicks that open a link's address or a footnote's words. */
export const FootnoteKeys = Extension.create<FootnoteKeysOptions>({
  name: 'footnoteKeys',
  // Before the keys of paragraphs: Enter on a chosen footnote opens it.
  priority: 300,
  addOptions: () => ({ onRequest: () => {} }),
  addKeyboardShortcuts() {
    const ask = (request: NoteRequest) => {
      this.options.onRequest(request);
      return true;
    };
    return {
      // Not K, as elsewhere: that opens the palette of everything one can do.
      'Mod-Alt-l': () => ask({ kind: 'link' }),
      'Mod-Alt-f': () => ask({ kind: 'footnote', at: null }),
      Enter: () => {
        const { selection } = this.editor.state;
        const chosen = selection instanceof NodeSelection && selection.node.type.name === NODES.footnote;
        return chosen && ask({ kind: 'footnote', at: selection.from });
      },
    };
  },
  addProseMirrorPlugins() {
    const { onRequest } = this.options;
    return [
      new Plugin({
        props: {
          handleClickOn: (_view, _place, node, at) => {
            if (node.type.name !== NODES.footnote) return false;
            onRequest({ kind: 'footnote', at });
            return true;
          },
        },
      }),
    ];
  },
});
