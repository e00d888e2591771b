/** A web page as a draft: its headings, paragraphs, lists and tables. Nothing it refers to is ever fetched. */
import { type DefaultTreeAdapterTypes, parse, parseFragment, serialize } from 'parse5';
import type { Block } from './blocks.ts';
import type { Report } from './reading.ts';
import { htmlBlocks } from './word/html-blocks.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;

/** What a browser does not show as words. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'math', 'title', 'link', 'meta']);
/** What brings in something from elsewhere, or asks for words instead of having some. */
const embedded = new Set([
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'form',
  'input',
  'select',
  'textarea',
  'button',
]);
const renamed: Readonly<Record<string, string>> = { b: 'strong', i: 'em', cite: 'em', del: 's', strike: 's', ins: 'u' };
const blockTags = new Set([
  ...'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer header hr'.split(
    ' ',
  ),
  ...'h1 h2 h3 h4 h5 h6 li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(' '),
]);

const wordsOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';

const isBlock = (node: Node): boolean => isElement(node) && blockTags.has(node.tagName);

/** Words that stand beside blocks are paragraphs too. */
function wrapped(children: readonly Node[], parent: Element): Node[] {
  if (!children.some(isBlock)) return [...children];
  const result: Node[] = [];
  let open: Element | null = null;
  for (const child of children) {
    if (isBlock(child)) {
      open = null;
      result.push(child);
    } else if (open === null) {
      if (!isElement(child) && wordsOf(child).trim() === '') continue;
      open = { ...parent, tagName: 'p', nodeName: 'p', attrs: [], childNodes: [child] };
      result.push(open);
    } else open.childNodes.push(child);
  }
  return result;
}

/** The element as the reader of blocks wants it: known names, blanks as a browser shows them. */
function plainer(node: Node, report: Report): Node[] {
  if (!isElement(node)) {
    if (!('value' in node)) return [];
    return [{ ...node, value: node.value.replaceAll(/[ \t\r\n\f]+/g, ' ') }];
  }
  const { tagName } = node;
  if (unseen.has(tagName)) return [];
  if (embedded.has(tagName)) {
    report.warn('embeddedLeft', wordsOf(node) || null);
    return [];
  }
  const children = node.childNodes.flatMap((child) => plainer(child, report));
  const name = renamed[tagName] ?? tagName;
  const container = blockTags.has(name) && !/^(p|h[1-6]|ol|ul|pre)$/.test(name);
  const inside = container ? wrapped(children, node) : children;
  // A container of nothing but words is a paragraph.
  const own = container && !/^(li|table|tbody|thead|tfoot|tr)$/.test(name) && !inside.some(isBlock) ? 'p' : name;
  return [{ ...node, tagName: own, nodeName: own, childNodes: inside }];
}

/** The blocks of a web page. */
export function readHtml(html: string, report: Report): readonly Block[] {
  const page = parse(html);
  const root = page.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html');
  const body = root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body');
  if (!body) return [];
  const fragment = parseFragment('');
  fragment.childNodes = wrapped(
    body.childNodes.flatMap((child) => plainer(child, report)),
    body,
  );
  return htmlBlocks(serialize(fragment), report);
}

/** True for a text that is a web page or a piece of one: it begins with an element that holds words. */
export function isHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<!doctype html|<(body|article|main|section|div|h[1-6]|p|ul|ol|table)[\s>])/i.test(
    text.replace(/^\ufeff/, '').replace(/^(\s*<!--[\s\S]*?-->)*/, ''),
  );
}
