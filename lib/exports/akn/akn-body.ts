/** Sections and paragraphs in Akoma Ntoso. Permanent ids are in `wId`, positions in the text in `eId`. */
import { type Content, contentOf } from '../../domain/text/paragraph.ts';
import { type ListItem, listedContent } from '../../domain/text/subparagraphs.ts';
import type {
  ExportParagraph,
  ExportSection,
  ExportView,
  ProposedParagraph,
  ProposedSection,
  Redline,
} from '../export-view.ts';
import { type AknParts, aknCompilation, aknContent, aknRedline, aknReservations } from './akn-inlines.ts';
import { labelTitle, partyId, proposalId, slug, statusId } from './akn-names.ts';
import { chars, element, type Xml } from './xml.ts';

/** The names of the elements of a section: a preamble's paragraphs are recitals. */
const inPreamble = { section: 'recitals', paragraph: 'recital', short: 'recs', each: 'rec' } as const;
const inBody = { section: 'section', paragraph: 'paragraph', short: 'sec', each: 'para' } as const;
type Names = typeof inPreamble | typeof inBody;

const p = (inner: readonly Xml[]): Xml => element('p', {}, inner);

function listBlock(items: readonly ListItem[], introduction: Content | null, parts: AknParts): Xml {
  const intro = introduction === null ? [] : [element('listIntroduction', {}, aknContent(introduction, parts))];
  const written = items.map(({ number, content, items: below }) =>
    element('item', { eId: parts.id('item') }, [
      element('num', {}, [chars(number)]),
      p(aknContent(content, parts)),
      ...(below.length > 0 ? [listBlock(below, null, parts)] : []),
    ]),
  );
  return element('blockList', { eId: parts.id('list') }, [...intro, ...written]);
}

function paragraphBlocks(paragraph: ExportParagraph, view: ExportView, parts: AknParts): readonly Xml[] {
  const notes = () => aknReservations(paragraph.reservations, parts);
  if (view.text === 'changes' && paragraph.redline) return [p([...aknRedline(paragraph.redline, parts), ...notes()])];
  const disputed = paragraph.pieces?.some(({ kind }) => kind !== 'text') ?? false;
  if (paragraph.pieces && disputed) return [p([...aknCompilation(paragraph.pieces, parts), ...notes()])];
  const list = listedContent(paragraph.content);
  if (list === null) return [p([...aknContent(paragraph.content, parts), ...notes()])];
  const block = listBlock(list.items, list.introduction, parts);
  const said = notes();
  return said.length === 0 ? [block] : [block, element('block', { name: 'reservations' }, said)];
}

function heading(now: string | null, redline: Redline | null, parts: AknParts): readonly Xml[] {
  if (now === null && redline === null) return [];
  return [element('heading', {}, redline ? aknRedline(redline, parts) : [chars(now ?? '')])];
}

/** The base of an "alt" paragraph, by the position that it has in the same section. */
function alternativeTo({ label }: ExportParagraph, prefix: string, names: Names): string | null {
  return label.suffix?.startsWith('alt') ? `${prefix}__${names.each}_${label.number}` : null;
}

function paragraphXml(
  paragraph: ExportParagraph,
  names: Names,
  prefix: string,
  view: ExportView,
  parts: AknParts,
): Xml {
  const { label, id, status, change, changedBy, printedLabel } = paragraph;
  const position = `${prefix}__${names.each}_${label.number}${label.suffix === null ? '' : slug(label.suffix)}`;
  const gone = change === 'deleted';
  const by = changedBy === null ? '' : ` #${partyId(changedBy.code)}`;
  const attributes = {
    eId: parts.id(gone ? `${position}-deleted` : position),
    wId: id,
    title: labelTitle(label),
    class: change === 'same' ? null : change,
    status: gone ? 'removed' : null,
    refersTo: `#${statusId(status)}${by}`,
    alternativeTo: alternativeTo(paragraph, prefix, names),
  };
  const num = printedLabel === null ? [] : [element('num', {}, [chars(printedLabel)])];
  const head = [...num, ...heading(paragraph.heading, paragraph.headingRedline, parts)];
  const blocks = paragraphBlocks(paragraph, view, parts);
  return element(names.paragraph, attributes, [
    ...head,
    ...(names === inBody ? [element('content', {}, blocks)] : blocks),
  ]);
}

/** A paragraph that is proposed: its place, its words as an insertion, whose it is. */
function proposedXml(proposed: ProposedParagraph, names: Names, prefix: string, parts: AknParts): Xml {
  const number = parts.numberOf(proposed.proposalId);
  const owner = `#${partyId(proposed.owner.code)}`;
  const refersTo = number === null ? owner : `${owner} #${proposalId(number)}`;
  const moved = proposed.moved ? 'moved' : null;
  const inserted = element(
    'ins',
    { eId: parts.id('ins'), class: moved, refersTo },
    aknContent(proposed.content, parts),
  );
  const position = `${prefix}__${names.each}_proposed`;
  const num = proposed.label === null ? [] : [element('num', {}, [chars(proposed.label)])];
  return element(names.paragraph, { eId: parts.id(position), wId: proposed.proposalId, class: 'proposed', refersTo }, [
    ...num,
    ...heading(proposed.heading, null, parts),
    ...(names === inBody ? [element('content', {}, [p([inserted])])] : [p([inserted])]),
  ]);
}

function sectionXml(section: ExportSection, index: number, names: Names, view: ExportView, parts: AknParts): Xml {
  const position = parts.id(`${names.short}_${index + 1}`);
  const { id, kind, numbering, change, changedBy, chapeau, chapeauRedline } = section;
  const words = chapeauRedline ? aknRedline(chapeauRedline, parts) : aknContent(contentOf(chapeau ?? ''), parts);
  const opens = chapeau !== null || chapeauRedline !== null;
  const proposed = (list: readonly ProposedParagraph[]) => list.map((one) => proposedXml(one, names, position, parts));
  return element(
    names.section,
    {
      eId: position,
      wId: id,
      class: change === 'same' ? `${kind} ${numbering}` : `${kind} ${numbering} ${change}`,
      status: change === 'deleted' ? 'removed' : null,
      refersTo: changedBy === null ? null : `#${partyId(changedBy.code)}`,
    },
    [
      ...heading(section.heading, section.headingRedline, parts),
      ...(opens ? [element('intro', {}, [p(words)])] : []),
      ...proposed(section.proposedFirst),
      ...section.paragraphs.flatMap((paragraph) => [
        paragraphXml(paragraph, names, position, view, parts),
        ...proposed(paragraph.proposedAfter),
      ]),
    ],
  );
}

function proposedSectionXml(
  { proposalId: id, heading: title, paragraphs, ...backing }: ProposedSection,
  parts: AknParts,
): Xml {
  const position = parts.id('sec_proposed');
  const words = paragraphs.map((content) =>
    proposedXml(
      {
        ...backing,
        proposalId: id,
        label: null,
        heading: null,
        content,
        moved: null,
        pieces: null,
      },
      inBody,
      position,
      parts,
    ),
  );
  const refersTo = `#${partyId(backing.owner.code)}`;
  return element('section', { eId: position, wId: id, class: 'proposed', refersTo }, [
    ...heading(title, null, parts),
    ...words,
  ]);
}

const isRecitals = ({ kind, paragraphs, proposedFirst }: ExportSection) =>
  kind === 'preamble' && paragraphs.length + proposedFirst.length > 0;

/** The preamble and the main body. A preamble that does not come first stands in the body, so that the order is kept. */
export function aknBody(view: ExportView, parts: AknParts): readonly Xml[] {
  const { sections, proposedSections } = view;
  const first = sections.findIndex((section) => !isRecitals(section));
  const proposedAfter = (id: string | null) => proposedSections.filter(({ after }) => after === id);
  const opening = sections.slice(0, first === -1 ? sections.length : first);
  // A proposed section that would stand before or within the preamble cannot: the main body keeps it.
  const early = [null, ...opening.map(({ id }) => id)].flatMap(proposedAfter);
  const known = new Set(sections.map(({ id }) => id));
  const homeless = proposedSections.filter(({ after }) => after !== null && !known.has(after));
  const rest = sections
    .slice(opening.length)
    .flatMap((section, index) => [
      sectionXml(section, opening.length + index, inBody, view, parts),
      ...proposedAfter(section.id).map((proposed) => proposedSectionXml(proposed, parts)),
    ]);
  const preamble = opening.map((section, index) => sectionXml(section, index, inPreamble, view, parts));
  const body = [
    ...early.map((proposed) => proposedSectionXml(proposed, parts)),
    ...rest,
    ...homeless.map((proposed) => proposedSectionXml(proposed, parts)),
  ];
  return [
    ...(preamble.length > 0 ? [element('preamble', {}, preamble)] : []),
    // The schema wants a body in every document, and something in it.
    element('mainBody', {}, body.length > 0 ? body : [element('p', {})]),
  ];
}
