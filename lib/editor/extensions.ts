/**
 * The Tiptap extensions of a live section. They describe exactly what `schema.ts` names and nothing else: a node or mark
 * that one editor lacks would be deleted for everybody by it.
 */
import { type Extensions, Mark, mergeAttributes, Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Italic } from '@tiptap/extension-italic';
import { Text } from '@tiptap/extension-text';
import { isAllowedLink, isLanguageTag, MARKS, NODES } from './schema.ts';

const SectionNode = Node.create({ name: 'doc', topNode: true, content: `${NODES.paragraph}+` });

/** Line breaks are characters, hence `pre`: they carry marks like any other character and need no node of their own. */
const ParagraphNode = Node.create({
  name: NODES.paragraph,
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  addAttributes: () => ({
    id: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-paragraph'),
      renderHTML: ({ id }) => (id ? { 'data-paragraph': String(id) } : {}),
      keepOnSplit: false,
    },
    heading: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-heading'),
      renderHTML: ({ heading }) => (heading ? { 'data-heading': String(heading) } : {}),
      keepOnSplit: false,
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** A footnote is one indivisible place in the text; its runs are kept in an attribute as JSON. */
const FootnoteNode = Node.create({
  name: NODES.footnote,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  marks: '',
  addAttributes: () => ({
    content: {
      default: '[]',
      parseHTML: (element) => element.getAttribute('data-footnote') ?? '[]',
      renderHTML: ({ content }) => ({ 'data-footnote': String(content) }),
    },
  }),
  parseHTML: () => [{ tag: 'sup[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', HTMLAttributes],
});

const LinkMark = Mark.create({
  name: MARKS.link,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isAllowedLink(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer nofollow' }),
    0,
  ],
});

const LanguageMark = Mark.create({
  name: MARKS.language,
  addAttributes: () => ({ lang: { default: null } }),
  parseHTML: () => [
    { tag: 'span[lang]', getAttrs: (element) => (isLanguageTag(element.getAttribute('lang') ?? '') ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/** Asterisks and underscores are characters of the text here; nothing typed or pasted turns into a mark by itself. */
const literal = { addInputRules: () => [], addPasteRules: () => [] };

/** The nodes and marks of a section, the same in the browser and on the server. */
export const sectionExtensions: Extensions = [
  SectionNode,
  ParagraphNode,
  Text,
  FootnoteNode,
  Bold.extend(literal),
  Italic.extend(literal),
  LinkMark,
  LanguageMark,
];
