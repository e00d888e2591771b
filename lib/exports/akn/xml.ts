/** XML that is well formed by construction: elements are made of values, and every character is one that XML 1.0 can hold. */

/** A piece of XML already written. Only the functions of this file make one. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

// oxlint-disable-next-line no-control-regex -- the control characters are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers turn these into other blanks unless they are written by number.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
};

function written(text: string, special: RegExp): string {
  const held = text.toWellFormed().replaceAll(unwritable, '\ufffd');
  return held.replaceAll(special, (character) => entities[character] ?? character);
}

/** Characters between elements. */
export function chars(text: string): Xml {
  return new Xml(written(text, /[&<>\r\u0085\u2028]/g));
}

/** Attributes by name; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** One element. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const said = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${written(String(value), /[&<>"\r\n\t\u0085\u2028]/g)}"`))
    .join('');
  const inner = children.map(({ text }) => text).join('');
  return new Xml(inner === '' ? `<${name}${said}/>` : `<${name}${said}>${inner}</${name}>`);
}
