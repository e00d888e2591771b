/** The XML of Word's parts, read as elements. What is in no namespace of Word's is passed through or over by its readers. */
import { DOMParser } from '@xmldom/xmldom';
import { UnreadableFile } from '../reading.ts';

const wordNamespaces: ReadonlySet<string | null> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  // The strict form of the same format.
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The part's outermost element; a part that is no well-formed XML ends the reading. */
export function parseXml(xml: string): Element {
  let broken = false;
  const parser = new DOMParser({
    errorHandler: (level: string) => {
      if (level !== 'warning') broken = true;
    },
  });
  const root = parser.parseFromString(xml, 'text/xml')?.documentElement;
  if (broken || !root) throw new UnreadableFile('damaged');
  return root;
}

/** The elements directly inside, in order. */
export function elementsOf(node: Node): Element[] {
  const elements: Element[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) elements.push(child as Element);
  }
  return elements;
}

/** The name of one of Word's own elements, or null for one of another vocabulary. */
export function wordName(element: Element): string | null {
  return wordNamespaces.has(element.namespaceURI) ? element.localName : null;
}

/** The first child of the name, or null. */
export function childOf(element: Element, name: string): Element | null {
  return elementsOf(element).find((child) => wordName(child) === name) ?? null;
}

/** All elements of the name at any depth, in the order of the part. */
export function descendantsOf(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => [
    ...(wordName(child) === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** One of Word's own attributes; null where it is not there. */
export function wordAttribute(element: Element, name: string): string | null {
  for (const namespace of wordNamespaces) {
    const value = element.getAttributeNS(namespace, name);
    if (value) return value;
  }
  return null;
}

/** A property that is on when it stands there, unless its value says no. */
export function isOn(property: Element | null): boolean {
  return property !== null && !/^(0|false|off|none)$/.test(wordAttribute(property, 'val') ?? '');
}
