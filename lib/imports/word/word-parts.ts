import { requireFewParagraphs } from '../paragraph-limit.ts';
import { UnreadableFile } from '../reading.ts';
import { safeXml } from './check-parts.ts';
import { elementsOf, parseXml } from './word-xml.ts';
import { readZip } from './zip-entries.ts';

/** The parts that words, styles, numbers, notes and comments are in. Nothing else is unpacked: no image, no macro, no other file. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/custom\.xml|word\/(?:[^/]+\.xml|_rels\/[^/]+\.rels))$/;

/** The checked parts of a Word file. */
export interface WordParts {
  /** The part with the body. */
  readonly document: string;
  /** A part beside it by its short name: `footnotes`, `comments`, `styles`; null where there is none. */
  readonly part: (name: string) => string | null;
  /** The addresses that hyperlinks of a part lead to, by relation; null is the part with the body. */
  readonly addresses: (name: string | null) => ReadonlyMap<string, string>;
  /** The custom properties, or null. */
  readonly properties: string | null;
  /** Every entry of the archive. */
  readonly names: readonly string[];
  /** All parts by name. */
  readonly all: ReadonlyMap<string, string>;
}

function relations(xml: string | undefined): Element[] {
  return xml === undefined ? [] : elementsOf(parseXml(xml));
}

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** The name of the part with the body: the package says which it is; nearly always `word/document.xml`. */
function documentName(parts: ReadonlyMap<string, string>): string {
  const main = relations(parts.get('_rels/.rels')).find((one) => attribute(one, 'Type').endsWith('/officeDocument'));
  const target = main ? attribute(main, 'Target').replace(/^\//, '') : '';
  return parts.has(target) ? target : 'word/document.xml';
}

/** Unpacks and checks a Word file; one that is none, holds macros or was made to do harm ends the reading. */
export function openWord(bytes: Uint8Array): WordParts {
  const { names, parts } = readZip(bytes, (name) => wanted.test(name));
  const all = new Map([...parts].map(([name, part]) => [name, safeXml(part)]));
  const kinds = all.get('[Content_Types].xml') ?? '';
  if (names.some((name) => /vbaProject/i.test(name)) || /macroEnabled/i.test(kinds)) throw new UnreadableFile('macros');
  const name = documentName(all);
  const document = all.get(name);
  if (document === undefined) throw new UnreadableFile('unknownType');
  requireFewParagraphs(document.match(/<w:p[ >/]/g)?.length ?? 0);
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const addresses = (part: string): ReadonlyMap<string, string> => {
    const links = relations(all.get(`${folder}_rels/${part}.rels`)).filter((one) =>
      attribute(one, 'Type').endsWith('/hyperlink'),
    );
    return new Map(links.map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]));
  };
  return {
    document,
    names,
    all,
    part: (short) => all.get(`${folder}${short}.xml`) ?? null,
    addresses: (short) => addresses(short === null ? name.slice(folder.length) : `${short}.xml`),
    properties: all.get('docProps/custom.xml') ?? null,
  };
}
