/** The HTML that a Word file was turned into, as blocks. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { normalize } from '../../domain/text/content.ts';
import type { Inline, TextRun } from '../../domain/text/paragraph.ts';
import { plainText } from '../../domain/text/paragraph.ts';
import { isAllowedLink } from '../../editor/schema.ts';
import { type Block, splitBoldHeading, trimContent } from '../blocks.ts';
import type { Report } from '../reading.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Marks = Omit<TextRun, 'kind' | 'text'>;

interface Reading {
  readonly report: Report;
  /** Footnotes and endnotes by the id that a reference leads to. */
  readonly notes: ReadonlyMap<string, Element>;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const childElements = (element: Element): Element[] => element.childNodes.filter(isElement);
const attribute = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

function wordsOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

/** A note's own words; the arrow back to the text, which the conversion added, is not among them. */
function footnote(note: Element, reading: Reading): Inline {
  const paragraphs = childElements(note).map((child) =>
    inlinesOf(
      child.childNodes.filter(
        (node) =>
          !(isElement(node) && attribute(node, 'href').startsWith('#footnote-ref')) &&
          !(isElement(node) && attribute(node, 'href').startsWith('#endnote-ref')),
      ),
      {},
      reading,
    ),
  );
  const content = paragraphs.flatMap((inlines, index): Inline[] =>
    index === 0 ? inlines : [{ kind: 'text', text: '\n' }, ...inlines],
  );
  return { kind: 'footnote', content: trimContent(content).filter((inline) => inline.kind === 'text') };
}

function linkInlines(element: Element, marks: Marks, reading: Reading): Inline[] {
  const href = attribute(element, 'href');
  const note = href.startsWith('#') ? reading.notes.get(href.slice(1)) : undefined;
  if (note) return [footnote(note, reading)];
  if (isAllowedLink(href)) return inlinesOf(element.childNodes, { ...marks, link: href }, reading);
  if (href !== '' && !href.startsWith('#'))
    reading.report.warn('linkLeft', wordsOf(element), { address: href.slice(0, 200) });
  return inlinesOf(element.childNodes, marks, reading);
}

/** Raised are notes, and the commas that part their numbers and are no words; other raised words lose their height. */
function raised(element: Element, marks: Marks, reading: Reading): Inline[] {
  if (/^[,\s]*$/.test(wordsOf(element))) return [];
  const notes = childElements(element).some((child) => reading.notes.has(attribute(child, 'href').slice(1)));
  if (!notes) reading.report.warn('marksLeft', wordsOf(element));
  const kept = notes
    ? element.childNodes.filter((node) => isElement(node) || !/^[,\s]*$/.test(wordsOf(node)))
    : element.childNodes;
  return inlinesOf(kept, marks, reading);
}

function inlinesOf(nodes: readonly Node[], marks: Marks, reading: Reading): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (!isElement(node)) return 'value' in node ? [{ kind: 'text', text: node.value, ...marks }] : [];
    switch (node.tagName) {
      case 'strong':
        return inlinesOf(node.childNodes, { ...marks, bold: true }, reading);
      case 'em':
        return inlinesOf(node.childNodes, { ...marks, italic: true }, reading);
      case 'br':
        return [{ kind: 'text', text: '\n', ...marks }];
      case 'a':
        return linkInlines(node, marks, reading);
      case 'sup':
        return raised(node, marks, reading);
      case 'sub':
      case 'u':
        reading.report.warn('marksLeft', wordsOf(node));
        return inlinesOf(node.childNodes, marks, reading);
      case 's':
        reading.report.warn('struckThrough', wordsOf(node));
        return inlinesOf(node.childNodes, marks, reading);
      case 'img':
        reading.report.warn('imageLeft', attribute(node, 'alt') || null);
        return [];
      default:
        return inlinesOf(node.childNodes, marks, reading);
    }
  });
}

function paragraph(element: Element, marker: string | null, reading: Reading): readonly Block[] {
  const content = trimContent(inlinesOf(element.childNodes, {}, reading));
  return content.length === 0 ? [] : splitBoldHeading({ kind: 'paragraph', content, marker });
}

const listTags = new Set(['ol', 'ul']);

/** An item's words, then, on lines of their own, the items below it. */
function listItem(item: Element, marker: string, reading: Reading): readonly Block[] {
  const own = item.childNodes.filter((node) => !(isElement(node) && listTags.has(node.tagName)));
  const content = trimContent(inlinesOf(own, {}, reading));
  const below = childElements(item)
    .filter(({ tagName }) => listTags.has(tagName))
    .flatMap((list) => listBlocks(list, reading));
  const lines = below.flatMap((block): Inline[] => [
    { kind: 'text', text: `\n${block.kind === 'paragraph' && block.marker ? `${block.marker} ` : ''}` },
    ...block.content,
  ]);
  if (below.length > 0) reading.report.note('subparagraphs', below.map((block) => plainText(block.content)).join(' '));
  const whole = trimContent(normalize([...content, ...lines]));
  return whole.length === 0 ? [] : [{ kind: 'paragraph', content: whole, marker }];
}

function listBlocks(list: Element, reading: Reading): readonly Block[] {
  return childElements(list).flatMap((item, index) =>
    listItem(item, list.tagName === 'ol' ? `${index + 1}.` : '-', reading),
  );
}

function blocksOf(element: Element, reading: Reading): readonly Block[] {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading !== undefined) {
    const content = trimContent(inlinesOf(element.childNodes, {}, reading));
    if (content.length === 0) return [];
    return attribute(element, 'class') === 'title'
      ? [{ kind: 'title', content }]
      : [{ kind: 'heading', depth: Number(heading), content }];
  }
  if (listTags.has(element.tagName)) return listBlocks(element, reading);
  if (attribute(element, 'class') === 'aside') {
    reading.report.note('asideLeft', wordsOf(element));
    return [];
  }
  if (element.tagName === 'p') return paragraph(element, null, reading);
  if (element.tagName === 'table') reading.report.warn('tableFlattened', wordsOf(element));
  return childElements(element).flatMap((child) => blocksOf(child, reading));
}

const isNote = (element: Element): boolean => /^(foot|end)note-\d+$/.test(attribute(element, 'id'));

/** The blocks of the page. Its lists of notes are taken into the places that refer to them. */
export function htmlBlocks(html: string, report: Report): readonly Block[] {
  const elements = parseFragment(html).childNodes.filter(isElement);
  const noteLists = elements.filter((element) => element.tagName === 'ol' && childElements(element).some(isNote));
  const notes = new Map(noteLists.flatMap(childElements).map((note) => [attribute(note, 'id'), note]));
  return elements
    .filter((element) => !noteLists.includes(element))
    .flatMap((element) => blocksOf(element, { report, notes }));
}

/** What stands around the text in files of ours (that it is illustrative, the record's head): words, but not of the draft. */
export function asideWords(html: string): string {
  const elements = parseFragment(html).childNodes.filter(isElement);
  return elements
    .filter((element) => attribute(element, 'class') === 'aside')
    .map(wordsOf)
    .join(' ');
}
