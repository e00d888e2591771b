/** Reads a Word file as Word does, by its XML: what stands there when every tracked change is accepted, or rejected. */
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The part's root element; throws where the part is missing or is not well-formed XML. */
export function wordPart(bytes: Uint8Array, name: string): Element {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`${name} is not in the file`);
  const failures: string[] = [];
  const parser = new DOMParser({
    errorHandler: (level: string, message: string) => failures.push(`${level}: ${message}`),
  });
  const root = parser.parseFromString(strFromU8(part), 'text/xml').documentElement;
  if (failures.length > 0 || root === null) throw new Error(failures.join('\n'));
  return root;
}

/** All elements of the name, in the order of the document. */
export function all(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS(W, name));
}

/** The attribute of the element in Word's namespace. */
export function attribute(element: Element, name: string): string | null {
  return element.getAttributeNS(W, name);
}

const elementsOf = (node: Node): Element[] =>
  Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1);

/** `deleted` words are gone when changes are accepted, `inserted` ones when they are rejected. */
export type Decision = 'accept' | 'reject';
const dropped = { accept: ['del', 'moveFrom'], reject: ['ins', 'moveTo'] } as const satisfies Record<
  Decision,
  readonly string[]
>;
/** One decision on every change, or a decision an author. */
type Decisions = Decision | ((author: string) => Decision);

/** True for an element that is a change and goes with the decision on it. */
function goes(element: Element, decisions: Decisions): boolean {
  const decision = typeof decisions === 'function' ? decisions(attribute(element, 'author') ?? '') : decisions;
  return (dropped[decision] as readonly string[]).includes(element.localName);
}

function textOf(element: Element, decision: Decisions): string {
  const { localName } = element;
  if (goes(element, decision) || localName === 'pPr' || localName === 'rPr') return '';
  if (localName === 't' || localName === 'delText') return element.textContent ?? '';
  if (localName === 'tab') return '\t';
  if (localName === 'br') return '\n';
  if (localName === 'footnoteReference') return `{${attribute(element, 'id')}}`;
  return elementsOf(element)
    .map((child) => textOf(child, decision))
    .join('');
}

/** True where the paragraph's own mark goes with the decision, so that what follows is joined to it. */
function markGoes(paragraph: Element, decision: Decisions): boolean {
  const properties = elementsOf(paragraph).find((child) => child.localName === 'pPr');
  const run = properties && elementsOf(properties).find((child) => child.localName === 'rPr');
  return run !== undefined && elementsOf(run).some((child) => goes(child, decision));
}

/** What Word writes before the paragraphs of its lists: "3." and a tab. Each `num` of our files is a list of its own. */
function numbersOf(bytes: Uint8Array): (paragraph: Element) => string {
  const lists = unzipSync(bytes)['word/numbering.xml'] ? all(wordPart(bytes, 'word/numbering.xml'), 'num') : [];
  const next = new Map(
    lists.map((list) => {
      const start = all(list, 'startOverride')[0];
      return [attribute(list, 'numId'), Number(start && attribute(start, 'val'))];
    }),
  );
  return (paragraph) => {
    const place = all(paragraph, 'numId')[0];
    const list = place ? attribute(place, 'val') : null;
    const number = next.get(list);
    if (number === undefined) return '';
    next.set(list, number + 1);
    return `${number}.\t`;
  };
}

/** The body's paragraphs after the decision on every tracked change, with the numbers of lists. Tables are left out. */
export function paragraphsAfter(bytes: Uint8Array, decision: Decisions): string[] {
  const body = all(wordPart(bytes, 'word/document.xml'), 'body')[0];
  const paragraphs: string[] = [];
  const numberOf = numbersOf(bytes);
  let open = '';
  for (const paragraph of body ? elementsOf(body).filter((child) => child.localName === 'p') : []) {
    open += numberOf(paragraph) + textOf(paragraph, decision);
    if (markGoes(paragraph, decision)) continue;
    paragraphs.push(open);
    open = '';
  }
  if (open !== '') paragraphs.push(`${open}<no end>`);
  return paragraphs;
}
