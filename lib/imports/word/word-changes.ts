/** Tracked changes as Word's XML names them. */
import type { Changes, TrackedChange } from './tracked-document.ts';
import { elementsOf, wordAttribute, wordName } from './word-xml.ts';

const changeKinds: Readonly<Record<string, TrackedChange['kind']>> = {
  ins: 'inserted',
  moveTo: 'inserted',
  del: 'deleted',
  moveFrom: 'deleted',
};

/** The change that an element around words or among properties is; null for every other element. */
export function changeOf(element: Element): TrackedChange | null {
  const name = wordName(element) ?? '';
  const kind = changeKinds[name];
  if (kind === undefined) return null;
  const author = wordAttribute(element, 'author') ?? '';
  return { kind, author, at: wordAttribute(element, 'date'), moved: name.startsWith('move') };
}

/** The changes that properties name: of a paragraph's mark, of a table's row. */
export const changesIn = (properties: Element | null): Changes =>
  properties === null ? [] : elementsOf(properties).flatMap((child) => changeOf(child) ?? []);

/** As `changeOf`, in a list. */
export function ownChange(element: Element): Changes {
  const change = changeOf(element);
  return change === null ? [] : [change];
}

/** A table cell that came or went. */
export function cellChange(property: Element): Changes {
  const kind = ({ cellIns: 'inserted', cellDel: 'deleted' } as const)[wordName(property) ?? ''];
  if (kind === undefined) return [];
  const author = wordAttribute(property, 'author') ?? '';
  return [{ kind, author, at: wordAttribute(property, 'date'), moved: false }];
}
