import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { idOf } from './paragraph-words.ts';

/**
 * Every paragraph has one id for good. The half before a split keeps it, the earlier of two joined paragraphs gives its
 * own, a moved one takes it along; one that is new, or comes by paste from elsewhere, gets a new one.
 */
export const ParagraphIds = Extension.create({
  name: 'paragraphIds',
  addProseMirrorPlugins: () => [paragraphIdsPlugin()],
});

/** The plugin behind `ParagraphIds`, for an editor state alone. */
export function paragraphIdsPlugin(): Plugin<ReadonlySet<string>> {
  return new Plugin<ReadonlySet<string>>({
    // The ids this section has had since it was opened: only these may come back by paste.
    state: {
      init: (_, { doc }) => new Set(idsOf(doc)),
      apply: ({ doc, docChanged }, known) => (docChanged ? new Set([...known, ...idsOf(doc)]) : known),
    },
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some(isOwnChange)) return null;
      return giveIds(transactions, before, after);
    },
    props: {
      transformPasted(slice, view) {
        const known = this.getState(view.state) ?? new Set<string>();
        const present = new Set(idsOf(view.state.doc));
        return withIds(slice, (id) => known.has(id) && !present.has(id));
      },
    },
  });
}

/** True for a change made here; what comes from Yjs, undo included, has its ids. */
export function isOwnChange(transaction: Transaction): boolean {
  const sync = transaction.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined;
  return transaction.docChanged && sync?.isChangeOrigin !== true;
}

function idsOf(doc: Node): string[] {
  const ids: string[] = [];
  doc.forEach((paragraph) => ids.push(idOf(paragraph)));
  return ids;
}

function giveIds(transactions: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
  const owners = ownersOf(transactions, before);
  const wanting: number[] = [];
  for (const [id, places] of placesById(after.doc)) {
    const owner = owners.get(id);
    const keeper = owner !== undefined && places.includes(owner) ? owner : places[0];
    wanting.push(...(id === '' ? places : places.filter((place) => place !== keeper)));
  }
  if (wanting.length === 0) return null;
  const change = after.tr;
  for (const place of wanting) change.setNodeMarkup(place, undefined, { id: crypto.randomUUID(), heading: null });
  return change;
}

function placesById(doc: Node): Map<string, number[]> {
  const places = new Map<string, number[]>();
  doc.forEach((paragraph, place) => {
    const id = idOf(paragraph);
    places.set(id, [...(places.get(id) ?? []), place]);
  });
  return places;
}

/** Where the paragraphs that were there before stand now: of two with one id, that is the one who keeps it. */
function ownersOf(transactions: readonly Transaction[], before: EditorState): Map<string, number> {
  const owners = new Map<string, number>();
  before.doc.forEach((paragraph, place) => {
    // The place just inside the paragraph goes with its words, whatever is put before it.
    const inside = transactions.reduce((at, { mapping }) => mapping.map(at, -1), place + 1);
    owners.set(idOf(paragraph), inside - 1);
  });
  return owners;
}

function withIds(slice: Slice, keeps: (id: string) => boolean): Slice {
  const paragraphs: Node[] = [];
  slice.content.forEach((node) => {
    const attrs = keeps(idOf(node)) ? node.attrs : { id: null, heading: null };
    paragraphs.push(node.type.name === 'paragraph' ? node.type.create(attrs, node.content, node.marks) : node);
  });
  return new Slice(Fragment.fromArray(paragraphs), slice.openStart, slice.openEnd);
}
