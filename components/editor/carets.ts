import type { HocuspocusProvider } from '@hocuspocus/provider';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Person } from '#lib/editor/live-protocol.ts';

/** The others' carets, each under the name that `nameOf` gives its party. */
export function carets(provider: HocuspocusProvider, nameOf: (person: Person) => string) {
  return CollaborationCaret.configure({
    provider,
    // Who one is, the server tells the others; this is only what the library wants to begin with.
    user: {},
    render: (user) => caret(Person.safeParse(user).data, nameOf),
    selectionRender: (user) => {
      const person = Person.safeParse(user).data;
      return person ? { class: 'others-selection', style: `--caret: ${person.color}` } : {};
    },
  });
}

function caret(person: Person | undefined, nameOf: (person: Person) => string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'others-caret';
  // The words are read by many; whose caret stands where is told in the list of those who are here.
  element.ariaHidden = 'true';
  if (!person) return element;
  element.style.setProperty('--caret', person.color);
  // Shown by the style sheet: a name among the words could be copied with them.
  element.dataset['name'] = nameOf(person);
  return element;
}
