import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  List,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { normalize } from '../domain/text/content.ts';
import type { Content, Inline, TextRun } from '../domain/text/paragraph.ts';
import { isAllowedLink } from '../editor/schema.ts';
import { type Block, type ParagraphBlock, splitBoldHeading, trimContent } from './blocks.ts';
import type { Report } from './reading.ts';

type Marks = Omit<TextRun, 'kind' | 'text'>;

interface Reading {
  readonly report: Report;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  readonly addresses: ReadonlyMap<string, Definition>;
}

const run = (text: string, marks: Marks): TextRun => ({ kind: 'text', text, ...marks });

function linked(url: string, words: string, marks: Marks, { report }: Reading): Marks {
  if (isAllowedLink(url)) return { ...marks, link: url };
  report.warn('linkLeft', words, { address: url.slice(0, 200) });
  return marks;
}

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : '')).join('');

function footnote(identifier: string, reading: Reading): Inline {
  const content = (reading.notes.get(identifier)?.children ?? []).flatMap((child, index): Inline[] => {
    const inlines = 'children' in child && child.type === 'paragraph' ? phrasing(child.children, {}, reading) : [];
    return index === 0 ? inlines : [run('\n', {}), ...inlines];
  });
  return { kind: 'footnote', content: normalize(content).filter((inline) => inline.kind === 'text') };
}

function phrase(node: PhrasingContent, marks: Marks, reading: Reading): Inline[] {
  switch (node.type) {
    case 'text':
      // A line broken in the file is a blank in the words, as everywhere in Markdown.
      return [run(node.value.replaceAll('\n', ' '), marks)];
    case 'break':
      return [run('\n', marks)];
    case 'strong':
      return phrasing(node.children, { ...marks, bold: true }, reading);
    case 'emphasis':
      return phrasing(node.children, { ...marks, italic: true }, reading);
    case 'link':
      return phrasing(node.children, linked(node.url, wordsOf(node.children), marks, reading), reading);
    case 'linkReference': {
      const url = reading.addresses.get(node.identifier)?.url ?? '';
      return phrasing(node.children, linked(url, wordsOf(node.children), marks, reading), reading);
    }
    case 'footnoteReference':
      return [footnote(node.identifier, reading)];
    case 'image':
    case 'imageReference':
      reading.report.warn('imageLeft', node.alt ?? null);
      return [run(node.alt ?? '', marks)];
    case 'html':
      if (/^<br\s*\/?>$/i.test(node.value)) return [run('\n', marks)];
      reading.report.warn('htmlAsText', node.value);
      return [run(node.value, marks)];
    case 'inlineCode':
      return [run(node.value, marks)];
    default:
      return 'children' in node ? phrasing(node.children, marks, reading) : [];
  }
}

function phrasing(nodes: readonly PhrasingContent[], marks: Marks, reading: Reading): Inline[] {
  return nodes.flatMap((node) => phrase(node, marks, reading));
}

/** A heading written as a bold first line ends where the line does: there, and only there, the break counts. */
function paragraph(children: readonly PhrasingContent[], marker: string | null, reading: Reading): readonly Block[] {
  const [first, second, ...rest] = children;
  const lineEnds = first?.type === 'strong' && second?.type === 'text' && second.value.startsWith('\n');
  const content: Content = lineEnds
    ? [
        ...phrase(first, {}, reading),
        run('\n', {}),
        ...phrase({ ...second, value: second.value.slice(1) }, {}, reading),
        ...phrasing(rest, {}, reading),
      ]
    : phrasing(children, {}, reading);
  return splitBoldHeading({ kind: 'paragraph', content: trimContent(content), marker });
}

/** An item of a list is one paragraph; what is below it in the file follows on lines of its own, with its mark. */
function listItems(list: List, reading: Reading): readonly Block[] {
  return list.children.flatMap((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '-';
    const [first, ...below] = item.children.flatMap((child) => blocksOf(child, marker, reading));
    if (first?.kind !== 'paragraph') return [...(first ? [first] : []), ...below];
    const lines = below.flatMap((block) => (block.kind === 'paragraph' ? lineBelow(block, marker) : block.content));
    if (below.length > 0)
      reading.report.note('subparagraphs', below.map((block) => contentWords(block.content)).join(' '));
    return [{ ...first, content: normalize([...first.content, ...lines]) }];
  });
}

const contentWords = (content: Content): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

function lineBelow(block: ParagraphBlock, parent: string): Content {
  const mark = block.marker === null || block.marker === parent ? '' : `${block.marker} `;
  return [run(`\n${mark}`, {}), ...block.content];
}

type AnyBlock = RootContent | BlockContent | DefinitionContent;

function literal(code: 'codeAsText' | 'htmlAsText', value: string, reading: Reading): readonly Block[] {
  reading.report.warn(code, value);
  return [{ kind: 'paragraph', content: trimContent([run(value, {})]), marker: null }];
}

function blocksOf(node: AnyBlock, marker: string | null, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, content: trimContent(phrasing(node.children, {}, reading)) }];
    case 'paragraph':
      return paragraph(node.children, marker, reading);
    case 'list':
      return listItems(node, reading);
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, marker, reading));
    case 'code':
      return literal('codeAsText', node.value, reading);
    case 'html':
      return literal('htmlAsText', node.value, reading);
    default:
      return [];
  }
}

const noteWords = (note: FootnoteDefinition): string =>
  note.children.map((child) => ('children' in child ? wordsOf(child.children as PhrasingContent[]) : '')).join(' ');

/** What is defined in the file and used nowhere in it has no place in the draft: it is named. */
function reportUnused(nodes: readonly AnyBlock[], { notes, addresses, report }: Reading): void {
  const tree = JSON.stringify(nodes);
  const used = (type: string, identifier: string) =>
    tree.includes(`"type":"${type}","identifier":${JSON.stringify(identifier)}`);
  for (const [identifier, note] of notes)
    if (!used('footnoteReference', identifier)) report.warn('footnoteLeft', noteWords(note));
  for (const [identifier, { url, label }] of addresses)
    if (!used('linkReference', identifier) && !used('imageReference', identifier))
      report.warn('linkLeft', label ?? identifier, { address: url.slice(0, 200) });
}

/** The blocks of a Markdown text (CommonMark with footnotes). */
export function readMarkdown(text: string, report: Report): readonly Block[] {
  const { children } = fromMarkdown(text, {
    extensions: [gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
  const notes = new Map(
    children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])),
  );
  const addresses = new Map(children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node]] : [])));
  const reading = { report, notes, addresses };
  reportUnused(children, reading);
  return children.flatMap((node) => blocksOf(node, null, reading));
}
