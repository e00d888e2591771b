/** Reads an Akoma Ntoso file of ours back: the structure and the words of the text as it stands in that file. */
import { DOMParser } from '@xmldom/xmldom';
import { joinContents, normalize } from '../../domain/text/content.ts';
import {
  type Content,
  contentOf,
  type Inline,
  type LabelCode,
  type LabelledDraft,
  type LabelledParagraph,
  plainText,
  type Section,
  type SectionKind,
  type TextRun,
} from '../../domain/text/paragraph.ts';
import { aknNamespace, ownNamespace, readLabelTitle } from './akn-names.ts';

/** Elements that are not in the text: in a compilation what is only proposed, in changes what is gone. */
type Dropped = 'ins' | 'del';

type Marks = Omit<TextRun, 'kind' | 'text'>;

const elements = (parent: Element): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
const children = (parent: Element, name: string): Element[] =>
  elements(parent).filter(({ localName }) => localName === name);
const classes = (one: Element): string[] => (one.getAttribute('class') ?? '').split(' ');

function marksOf(one: Element, marks: Marks): Marks {
  switch (one.localName) {
    case 'b':
      return { ...marks, bold: true };
    case 'i':
      return { ...marks, italic: true };
    case 'a':
      return { ...marks, link: one.getAttribute('href') ?? '' };
    case 'span':
      return { ...marks, language: one.getAttribute('xml:lang') ?? '' };
    default:
      return marks;
  }
}

function inlines(parent: Element, dropped: Dropped, marks: Marks = {}): Inline[] {
  return Array.from(parent.childNodes).flatMap((node): Inline[] => {
    if (node.nodeType === 3) return [{ kind: 'text', text: node.nodeValue ?? '', ...marks }];
    if (node.nodeType !== 1) return [];
    const one = node as Element;
    if (one.localName === dropped) return [];
    if (one.localName === 'br') return [{ kind: 'text', text: '\n', ...marks }];
    if (one.localName !== 'authorialNote') return inlines(one, dropped, marksOf(one, marks));
    if (classes(one).includes('reservation')) return [];
    const words = children(one, 'p').flatMap((block) => inlines(block, dropped));
    return [{ kind: 'footnote', content: normalize(words).filter((inline) => inline.kind === 'text') }];
  });
}

/** Of several numbered items: each on a line of its own. */
function listWords(list: Element, dropped: Dropped): Content {
  const introduction = children(list, 'listIntroduction').map((one) => inlines(one, dropped));
  const items = children(list, 'item').map((item) => {
    const number = children(item, 'num')[0]?.textContent ?? '';
    return joinContents([contentOf(`\n${number} `), ...blocks(item, dropped)]);
  });
  return joinContents([...introduction, ...items]);
}

function blocks(parent: Element, dropped: Dropped): Content[] {
  return elements(parent).flatMap((one) => {
    if (one.localName === 'p') return [inlines(one, dropped)];
    return one.localName === 'blockList' ? [listWords(one, dropped)] : [];
  });
}

/** A heading as one line of text; null where there is none, or none any more. */
function headingOf(parent: Element, dropped: Dropped): string | null {
  const [heading] = children(parent, 'heading');
  const words = heading ? inlines(heading, dropped) : [];
  return heading && (words.length > 0 || heading.childNodes.length === 0) ? plainText(words) : null;
}

function readParagraph(one: Element, dropped: Dropped): LabelledParagraph {
  const label = readLabelTitle(one.getAttribute('title') ?? '');
  if (label === null) throw new Error(`A paragraph has no label: ${one.getAttribute('eId') ?? ''}.`);
  const [holder] = children(one, 'content');
  const content = joinContents(blocks(holder ?? one, dropped));
  return { id: one.getAttribute('wId') ?? '', label, heading: headingOf(one, dropped), content };
}

const standing = (one: Element): boolean =>
  one.getAttribute('status') !== 'removed' && !classes(one).includes('proposed');

function readSection(one: Element, dropped: Dropped): Section<LabelledParagraph> {
  const [kind = 'items', numbering = 'plain'] = classes(one);
  const [intro] = children(one, 'intro');
  const opening = intro ? plainText(joinContents(blocks(intro, dropped))) : null;
  // A chapeau that changes took away is an intro without words; one that stands has some.
  return {
    id: one.getAttribute('wId') ?? '',
    kind: kind as SectionKind,
    numbering: numbering as LabelCode,
    heading: headingOf(one, dropped) ?? '',
    chapeau: opening === '' ? null : opening,
    paragraphs: elements(one)
      .filter((child) => (child.localName === 'recital' || child.localName === 'paragraph') && standing(child))
      .map((child) => readParagraph(child, dropped)),
  };
}

/**
 * The text of a file that `exportAkn` wrote. Of a compilation it is the text without what is proposed, of changes the newer
 * text. Throws where the file is no such document; a document type declaration is refused unread.
 */
export function readAkn(xml: string): LabelledDraft {
  if (xml.includes('<!DOCTYPE')) throw new Error('A document type declaration is not read.');
  const errors: string[] = [];
  const parser = new DOMParser({ errorHandler: (_level: string, message: string) => errors.push(message) });
  const root = parser.parseFromString(xml, 'text/xml').documentElement;
  const text = root?.getElementsByTagNameNS(ownNamespace, 'text')[0];
  if (errors.length > 0 || root?.namespaceURI !== aknNamespace || text === undefined) {
    throw new Error(`This is no Akoma Ntoso file of ours. ${errors.join(' ')}`);
  }
  const dropped: Dropped = text.getAttribute('reading') === 'compilation' ? 'ins' : 'del';
  const [title] = Array.from(root.getElementsByTagNameNS(aknNamespace, 'docTitle'));
  const sections = Array.from(root.getElementsByTagNameNS(aknNamespace, '*'))
    .filter(({ localName }) => localName === 'recitals' || localName === 'section')
    .filter(standing);
  return {
    title: title ? plainText(inlines(title, dropped)) : '',
    language: text.getAttribute('language') ?? '',
    sections: sections.map((one) => readSection(one, dropped)),
  };
}
