import type { Node } from '@tiptap/pm/model';
import { Decoration } from '@tiptap/pm/view';
import { DELETED_CLASS, INSERTED_CLASS } from '#components/text/redline.tsx';
import { type Change, difference } from '#lib/domain/text/difference.ts';
import { type Content, plainText } from '#lib/domain/text/paragraph.ts';
import { placesOf, wordsOf } from './paragraph-words.ts';

const known = new WeakMap<Node, { readonly base: Content; readonly changes: readonly Change[] }>();

function changesOf(paragraph: Node, base: Content): readonly Change[] {
  const before = known.get(paragraph);
  if (before?.base === base) return before.changes;
  const changes = difference(base, wordsOf(paragraph));
  known.set(paragraph, { base, changes });
  return changes;
}

/**
 * What a paragraph changes in the words of the revision: what is new stands underlined, what is gone stands struck where
 * it was, outside the document, so that it can be neither edited nor copied.
 */
export function redlineOfParagraph(paragraph: Node, place: number, base: Content): Decoration[] {
  const decorations: Decoration[] = [];
  let at = place + 1;
  for (const { kind, content } of changesOf(paragraph, base)) {
    if (kind === 'deleted') {
      const words = plainText(content);
      decorations.push(Decoration.widget(at, () => struck(words), { side: -1, key: `${at} ${words}` }));
      continue;
    }
    const end = at + placesOf(content);
    if (kind === 'inserted') decorations.push(Decoration.inline(at, end, { class: INSERTED_CLASS, nodeName: 'ins' }));
    at = end;
  }
  return decorations;
}

function struck(words: string): HTMLElement {
  const element = document.createElement('del');
  element.className = DELETED_CLASS;
  element.contentEditable = 'false';
  element.textContent = words;
  return element;
}
