import { Plugin } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { redlineOfParagraph } from '#components/editor/section-redline.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';

/** Shows, while one types, what the words of a one-paragraph editor change in `base`. */
export function redlinePlugin(base: Content): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => DecorationSet.create(doc, redlineOfParagraph(doc.child(0), 0, base)),
    },
  });
}
