import { type Report, UnreadableFile } from '../reading.ts';

const deepest = 64;

/** The XML's text; throws for one that declares entities, is nested too deep or is not UTF-8. */
export function safeXml(part: Uint8Array): string {
  const utf16 = part[0] === 0xff || part[0] === 0xfe;
  const xml = utf16 ? new TextDecoder('utf-16le').decode(part) : new TextDecoder().decode(part);
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new UnreadableFile('suspicious');
  let depth = 0;
  for (const [tag] of xml.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > deepest) throw new UnreadableFile('suspicious');
  }
  return xml;
}

/** Insertions, deletions and moves that wait for a decision; a change of formatting alone changes no word. */
export function countTrackedChanges(xml: string): number {
  return xml.match(/<w:(ins|del|moveFrom|moveTo)[ >/]/g)?.length ?? 0;
}

const count = (xml: string, pattern: RegExp): number => xml.match(pattern)?.length ?? 0;

/** What the document has beside its words that a draft has no place for. */
export function reportOutside(parts: ReadonlyMap<string, string>, names: readonly string[], report: Report): void {
  const comments = count(parts.get('word/comments.xml') ?? '', /<w:comment[ >]/g);
  if (comments > 0) report.warn('commentsLeft', null, { count: comments });
  const edges = names.filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  const words = edges
    .map((name) => textOf(parts.get(name) ?? ''))
    .join(' ')
    .trim();
  if (words !== '') report.warn('headersLeft', words);
}

/** The characters of a part's text elements, in their order. */
export function textOf(xml: string): string {
  const pieces = [
    ...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>|<w:(?:tab|br|cr|noBreakHyphen|softHyphen)\b[^>]*\/>/g),
  ];
  return pieces.map(([, text]) => (text === undefined ? ' ' : unescapeXml(text))).join('');
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, (entity, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? entity;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
