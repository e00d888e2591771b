/** Random drafts with random proposals by 23 delegations, as an export sees them. */
import * as fc from 'fast-check';
import { destinationOf, type MovePlace, samePlace, targetIn } from '#lib/domain/proposals/moves.ts';
import { compile, type Variant } from '#lib/domain/text/compilation.ts';
import { contentHash, equalContent, normalize } from '#lib/domain/text/content.ts';
import { labelDraft } from '#lib/domain/text/labels.ts';
import { printedMarker } from '#lib/domain/text/lines.ts';
import { type Content, type LabelledDraft, paragraphsOf, plainText } from '#lib/domain/text/paragraph.ts';
import type { ExportParty, ExportProposal, ExportView, ProposedParagraph } from '#lib/exports/export-view.ts';
import { countryName } from '#lib/i18n/countries.ts';
import { trimContent } from '#lib/imports/blocks.ts';
import { sampleView } from '../exports/sample-view.ts';
import { arbitraryContent } from '../fixtures/arbitrary-content.ts';

/** The delegations of both conferences. */
export const DELEGATIONS =
  'BLZ CAN CRI DOM SLV USA GTM HND MEX NIC PAN ARG BOL BRA CHL COL ECU GUY PRY PER SUR URY VEN'.split(' ');

const isBlank = (content: Content): boolean => trimContent(content).length === 0;
const words = arbitraryContent
  .map((content) => trimContent(normalize(content)))
  .filter((content) => !isBlank(content) && plainText(content).trim() !== '');

/** A proposal as it is drawn: `place` chooses the paragraph. */
interface Drawn {
  readonly kind: 'replace' | 'delete' | 'insert' | 'newSection' | 'move';
  readonly delegation: string;
  readonly place: number;
  /** Of a move: chooses where to. */
  readonly goal: number;
  readonly content: Content;
  readonly rationale: string;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'insert', 'newSection', 'move', 'move'),
  delegation: fc.constantFrom(...DELEGATIONS),
  place: fc.nat(100),
  goal: fc.nat(100),
  content: words,
  rationale: fc.constantFrom('', 'For clarity.', 'As agreed in 2016.\nSee the record.'),
});

const paragraph = fc.record({ heading: fc.constantFrom(null, null, 'Human rights'), content: words });
const section = fc.record({
  numbering: fc.constantFrom('item' as const, 'PP' as const, 'plain' as const),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
});

/** A draft and the proposals on it. */
export interface RandomRound {
  readonly draft: LabelledDraft;
  readonly proposals: readonly (ExportProposal & {
    readonly paragraphId: string | null;
    readonly sectionId: string | null;
  })[];
}

const uuid = (kind: number, number: number): string =>
  `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;

function party(code: string): ExportParty {
  return { code, name: countryName(code, 'en') };
}

type Proposed = RandomRound['proposals'][number];

/** What a country has one wish about at most: a paragraph's words, its place, what follows it. */
function wishesOf({ kind, delegation }: Drawn, id: string): readonly string[] {
  const about = {
    replace: ['words'],
    delete: ['words', 'place'],
    move: ['place'],
    insert: ['insert'],
    newSection: ['newSection'],
  };
  return about[kind].map((what) => `${delegation} ${what} ${id}`);
}

/** Where a move goes; null where the paragraph stands there. */
function placeOf({ goal }: Drawn, paragraphId: string, { sections }: LabelledDraft): MovePlace | null {
  const places = sections.flatMap(({ id, paragraphs }): MovePlace[] => [
    { sectionId: id, afterId: null },
    ...paragraphs.map((one) => ({ sectionId: id, afterId: one.id })),
  ]);
  const to = places[goal % places.length];
  return to && destinationOf({ paragraphId, to }, { sections, earlier: [] }).kind === 'there' ? to : null;
}

/** One country has one wish about each thing; what it changes nothing by is none. */
function proposalOf(
  one: Drawn,
  index: number,
  { draft, taken }: { draft: LabelledDraft; taken: Set<string> },
): Proposed[] {
  const all = draft.sections.flatMap(({ id, paragraphs }) => paragraphs.map((own) => ({ sectionId: id, own })));
  const at = all[one.place % all.length];
  if (!at) return [];
  const { kind, delegation, content, rationale } = one;
  const wanted = wishesOf(one, at.own.id);
  if (wanted.some((wish) => taken.has(wish)) || (kind === 'replace' && equalContent(content, at.own.content)))
    return [];
  const move = kind === 'move' ? placeOf(one, at.own.id, draft) : null;
  if (kind === 'move' && move === null) return [];
  for (const wish of wanted) taken.add(wish);
  const bare = {
    coSponsors: [],
    supporters: [],
    citation: null,
    verdict: 'clean',
    tabledAt: '2017-03-29T14:00:00.000Z',
  };
  return [
    {
      ...bare,
      id: uuid(3, index + 1),
      number: index + 1,
      kind,
      base: kind === 'insert' || kind === 'newSection' ? [] : at.own.content,
      move: move && { ...move, place: null },
      proposed: kind === 'delete' || kind === 'move' ? [] : [content],
      heading: kind === 'newSection' ? 'Further steps' : null,
      rationale,
      owner: party(delegation),
      paragraphId: kind === 'newSection' ? null : at.own.id,
      sectionId: at.sectionId,
    },
  ];
}

/** Drafts of up to three sections with up to fourteen proposals. */
export const randomRound: fc.Arbitrary<RandomRound> = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 3 }), fc.array(drawn, { minLength: 1, maxLength: 14 }))
  .map(([sections, wishes]) => {
    let count = 0;
    const draft = labelDraft({
      title: 'Common position for the Global Compact',
      language: 'en',
      sections: sections.map(({ numbering, paragraphs }, index) => ({
        id: uuid(1, index + 1),
        kind: numbering === 'PP' ? ('preamble' as const) : ('items' as const),
        numbering,
        heading: `Part ${index + 1}`,
        chapeau: index === 0 ? 'The Member Countries,' : null,
        paragraphs: paragraphs.map((one) => ({ ...one, id: uuid(2, ++count) })),
      })),
    });
    const taken = new Set<string>();
    return { draft, proposals: wishes.flatMap((one, index) => proposalOf(one, index, { draft, taken })) };
  });

type Backed = Pick<Proposed, 'owner' | 'coSponsors' | 'supporters'>;
const backing = ({ owner, coSponsors, supporters }: Proposed): Backed => ({
  owner,
  coSponsors,
  supporters,
});

function variantsOn(id: string, { draft, proposals }: RandomRound): Variant[] {
  return proposals
    .filter(({ kind, paragraphId }) => paragraphId === id && kind !== 'insert' && kind !== 'newSection')
    .map(({ id, owner, kind, proposed, move }): Variant => {
      const target = move && targetIn(draft, move);
      const content = target ? { moveTo: target } : kind === 'delete' ? ('deleted' as const) : (proposed[0] ?? []);
      return {
        proposalId: id,
        owner: owner.code,
        coSponsors: [],
        supporters: [],
        content,
      };
    });
}

/** What stands after a paragraph, or first in a section, if it is inserted or moved there. */
function addedAt({ sectionId, afterId }: MovePlace, { draft, proposals }: RandomRound): ProposedParagraph[] {
  return proposals.flatMap((one): ProposedParagraph[] => {
    const { id: proposalId, kind, paragraphId, move, owner, heading, proposed } = one;
    if (kind === 'insert' && afterId !== null && paragraphId === afterId) {
      const words = {
        label: null,
        heading,
        content: proposed[0] ?? [],
        moved: null,
        pieces: null,
      };
      return [{ ...backing(one), ...words, proposalId }];
    }
    const paragraph = paragraphsOf(draft).find(({ id }) => id === paragraphId);
    if (!move || !paragraph || !samePlace(move, { sectionId, afterId })) return [];
    const { id, label, content } = paragraph;
    const own = proposals.filter((other) => other.kind === 'replace' && other.owner.code === owner.code);
    const variants = variantsOn(id, { draft, proposals: own });
    const moved = {
      paragraphId: id,
      citedLabel: `${label.code}${label.number}`,
    };
    const words = {
      label: printedMarker(label) || null,
      heading: paragraph.heading,
      content,
      moved,
    };
    return [
      {
        ...backing(one),
        ...words,
        proposalId,
        pieces: compile(content, variants),
      },
    ];
  });
}

/** The compilation of a round, as the exporters are given it. */
export function compilationOf(round: RandomRound): ExportView {
  const { draft, proposals } = round;
  return sampleView('compilation', {
    title: draft.title,
    sections: draft.sections.map((section) => ({
      ...section,
      change: 'same',
      changedBy: null,
      headingRedline: null,
      chapeauRedline: null,
      proposedFirst: addedAt({ sectionId: section.id, afterId: null }, round),
      paragraphs: section.paragraphs.map((one) => ({
        ...one,
        citedLabel: `${one.label.code}${one.label.number}`,
        printedLabel: printedMarker(one.label) || null,
        formerPrintedLabel: null,
        relabelledBy: null,
        status: 'open',
        contentHash: contentHash(one.content, one.heading),
        lines: null,
        pieces: compile(one.content, variantsOn(one.id, round)),
        change: 'same',
        changedBy: null,
        move: null,
        redline: null,
        headingRedline: null,
        proposals: [],
        reservations: [],
        proposedAfter: addedAt({ sectionId: section.id, afterId: one.id }, round),
      })),
    })),
    proposedSections: proposals
      .filter(({ kind }) => kind === 'newSection')
      .map((each) => ({
        ...backing(each),
        proposalId: each.id,
        after: each.sectionId,
        heading: each.heading ?? '',
        paragraphs: each.proposed,
      })),
    proposals,
    positions: [],
  });
}
