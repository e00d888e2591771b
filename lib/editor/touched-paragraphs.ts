import * as Y from 'yjs';
import type { ParagraphId } from '../domain/text/paragraph.ts';
import { elementsOf, paragraphsFragment } from './paragraphs.ts';

/** The paragraphs that a transaction changed or brought in, as they are called after it; those that it took out have none. */
export function touchedParagraphs(transaction: Y.Transaction): ReadonlySet<ParagraphId> {
  const fragment = paragraphsFragment(transaction.doc);
  const touched = new Set<Y.XmlElement>();
  for (const type of transaction.changed.keys()) {
    const element = paragraphAround(type, fragment);
    if (element) touched.add(element);
  }
  for (const element of elementsOf(transaction.doc)) if (isNew(element, transaction)) touched.add(element);
  return new Set([...touched].map((element) => String(element.getAttribute('id'))));
}

function paragraphAround(type: unknown, fragment: Y.XmlFragment): Y.XmlElement | null {
  for (let at = type; at instanceof Y.AbstractType; at = at.parent) {
    if (at instanceof Y.XmlElement && at.parent === fragment && at._item?.deleted === false) return at;
  }
  return null;
}

function isNew({ _item: item }: Y.XmlElement, { beforeState }: Y.Transaction): boolean {
  return item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0);
}
