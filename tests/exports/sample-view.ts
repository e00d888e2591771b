/** One small text with everything in it that an exporter has to draw, in each of the three readings. */
import type { CompiledPiece, VariantOwner } from '#lib/domain/text/compilation.ts';
import { contentHash } from '#lib/domain/text/content.ts';
import type { Content, Label } from '#lib/domain/text/paragraph.ts';
import type {
  ChangeAuthor,
  ExportParagraph,
  ExportParty,
  ExportProposal,
  ExportSection,
  ExportText,
  ExportView,
  Redline,
} from '#lib/exports/export-view.ts';
import { exportWords } from '#lib/exports/words.ts';

export const words = (text: string, marks: { bold?: true; italic?: true; link?: string; language?: string } = {}) =>
  [{ kind: 'text', text, ...marks }] as const satisfies Content;

export const GTM: ExportParty = { code: 'GTM', name: 'Guatemala' };
const HND: ExportParty = { code: 'HND', name: 'Honduras' };
const MEX: ExportParty = { code: 'MEX', name: 'Mexico' };
export const USA: ExportParty = { code: 'USA', name: 'United States' };
const by = (party: ExportParty): ChangeAuthor => ({ ...party, at: '2017-03-29T15:04:05.678Z' });
const drafters = by({ code: 'TS', name: 'Technical Secretariat' });
const same = (content: Content) => ({ kind: 'same', content }) as const;
const inserted = (content: Content, party: ExportParty) => ({ kind: 'inserted', content, by: by(party) }) as const;
const deleted = (content: Content, party: ExportParty) => ({ kind: 'deleted', content, by: by(party) }) as const;

const opening = [
  ...words('Commit', { italic: true }),
  ...words(' to protecting the human rights of all migrants, among them '),
];
const itemOne: Content = [...opening, ...words('victims of crimes;')];
const itemOneRedline: Redline = [
  same([...opening, ...words('victims of ')]),
  deleted(words('trafficking in persons'), GTM),
  inserted(words('crimes'), GTM),
  same(words(';')),
];
const management: Content = words(
  'Promote orderly & safe flows <with> “regular channels” 👩‍👩‍👧 *no markup* #let x = 1; שלום;',
);
const follow: Content = [
  ...words('Request the Technical Secretariats'),
  { kind: 'footnote', content: words('Of both processes.', { italic: true }) },
  ...words(' to present\nthis common position, '),
  ...words('véase', { language: 'es' }),
  ...words(' '),
  ...words('the Compact', { link: 'https://example.org/a?b=1&c="2"' }),
  ...words('.'),
];

const proposal = (part: Partial<ExportProposal>): ExportProposal => ({
  id: 'proposal-1',
  number: 1,
  kind: 'replace',
  base: itemOne,
  move: null,
  proposed: [],
  heading: null,
  rationale: 'Migrants can be victims of various crimes.',
  citation: { symbol: 'A/RES/71/1', paragraph: '26', quote: 'victims of <crimes>', check: 'adapted' },
  verdict: 'clean',
  tabledAt: '2017-03-29T14:00:00.000Z',
  owner: GTM,
  coSponsors: [],
  supporters: [HND, MEX],
  ...part,
});

const silent = { rationale: '', citation: null, supporters: [] } as const;
const deletionProposal = proposal({ id: 'proposal-2', number: 2, kind: 'delete', coSponsors: [USA], ...silent });
const insertionProposal = proposal({ id: 'proposal-3', number: 3, kind: 'insert', owner: HND, ...silent });

const label = (code: Label['code'], number: number, suffix: string | null = null): Label => ({ code, number, suffix });

const paragraph = (
  part: Partial<ExportParagraph> & Pick<ExportParagraph, 'id' | 'label' | 'content'>,
): ExportParagraph => ({
  citedLabel: `${part.label.code}${part.label.number}`,
  printedLabel: part.label.code === 'PP' ? null : `${part.label.number}.`,
  formerPrintedLabel: null,
  relabelledBy: null,
  heading: null,
  status: 'open',
  contentHash: contentHash(part.content, part.heading ?? null),
  lines: null,
  pieces: null,
  change: 'same',
  changedBy: null,
  move: null,
  redline: null,
  headingRedline: null,
  proposals: [],
  reservations: [],
  proposedAfter: [],
  ...part,
});

const section = (
  part: Partial<ExportSection> & Pick<ExportSection, 'id' | 'heading' | 'paragraphs'>,
): ExportSection => ({
  kind: 'items',
  numbering: 'item',
  chapeau: null,
  change: 'same',
  changedBy: null,
  headingRedline: null,
  chapeauRedline: null,
  proposedFirst: [],
  ...part,
});

const reservation = {
  delegation: USA,
  scope: 'paragraph',
  term: null,
  type: 'scrutiny',
  text: 'Attorneys will have to review it.',
  enteredAt: '2017-03-29T16:00:00.000Z',
} as const;

const first = {
  id: '0b8e5f1c-6f61-4a52-9a6e-0d7a4f3f2a01',
  label: label('item', 1),
  heading: 'Human rights',
  content: itemOne,
};
const second = {
  id: '0b8e5f1c-6f61-4a52-9a6e-0d7a4f3f2a05',
  label: label('item', 2),
  heading: null,
  content: management,
};
const third = { id: '0b8e5f1c-6f61-4a52-9a6e-0d7a4f3f2a10', label: label('item', 3), heading: null, content: follow };
const preamble = section({
  id: 'section-preamble',
  kind: 'preamble',
  numbering: 'PP',
  heading: 'Preamble',
  chapeau: 'The Member Countries,',
  paragraphs: [paragraph({ id: 'pp-1', label: label('PP', 1), content: words('Recalling the New York Declaration,') })],
});

function cleanSections(): ExportSection[] {
  return [
    preamble,
    section({
      id: 'section-principles',
      heading: 'Principles',
      paragraphs: [paragraph({ ...first, reservations: [reservation] }), paragraph(second), paragraph(third)],
    }),
  ];
}

const common = (content: Content) => ({ kind: 'text', content }) as const;
const alternatives = (base: Content, owner: VariantOwner, content: Content): CompiledPiece => ({
  kind: 'alternatives',
  alternatives: [
    { content: base, owners: [], isBase: true },
    { content, owners: [owner], isBase: false },
  ],
});

function compilationSections(): ExportSection[] {
  const crimes = { proposalId: 'proposal-1', owner: 'GTM', coSponsors: [], supporters: ['HND', 'MEX'] };
  const deletion = { proposalId: 'proposal-2', owner: 'GTM', coSponsors: ['USA'], supporters: [] };
  const insertion = {
    proposalId: 'proposal-3',
    label: '2 bis.',
    heading: 'Smuggling',
    content: words('Combat smuggling;'),
    moved: null,
    pieces: null,
    owner: HND,
    coSponsors: [],
    supporters: [],
  };
  const pieces = [
    common([...opening, ...words('victims of ')]),
    alternatives(words('trafficking in persons'), crimes, words('crimes')),
    common(words('; and')),
    alternatives(words(' more efficient borders'), deletion, []),
    common(words(';')),
  ];
  return [
    preamble,
    section({
      id: 'section-principles',
      heading: 'Principles',
      paragraphs: [
        paragraph({ ...first, status: 'bracketed', pieces, proposals: [proposal({})], reservations: [reservation] }),
        paragraph({
          ...second,
          pieces: [{ kind: 'deletion', owners: [deletion] }, common(management)],
          status: 'adReferendum',
          proposedAfter: [insertion],
        }),
        paragraph({ ...third, pieces: [common(follow)] }),
      ],
    }),
  ];
}

/** Changes with everything Word can track here: words, labels, a footnote, whole paragraphs, a whole section, headings. */
function changesSections(): ExportSection[] {
  const gone = paragraph({
    ...second,
    id: 'gone',
    content: [],
    contentHash: null,
    change: 'deleted',
    changedBy: by(HND),
    redline: [deleted(words('This item goes;'), HND)],
  });
  const come = paragraph({ ...second, change: 'inserted', changedBy: by(MEX), redline: [inserted(management, MEX)] });
  const moved = paragraph({
    ...third,
    change: 'changed',
    formerPrintedLabel: '4.',
    relabelledBy: drafters,
    redline: [
      same(words('Request the Technical Secretariats')),
      inserted([{ kind: 'footnote', content: words('Of both processes.') }], MEX),
      same(words(' to present')),
      deleted([{ kind: 'footnote', content: words('Old note.') }, ...words(' it\nnow')], GTM),
      same(words('.')),
    ],
    content: [
      ...words('Request the Technical Secretariats'),
      { kind: 'footnote', content: words('Of both processes.') },
      ...words(' to present.'),
    ],
  });
  const changed = paragraph({
    ...first,
    change: 'changed',
    redline: itemOneRedline,
    headingRedline: [deleted(words('Rights'), GTM), inserted(words('Human rights'), GTM)],
  });
  const whole = { change: 'deleted', changedBy: by(USA) } as const;
  const wholeSection = section({
    id: 'section-gone',
    heading: 'A section that goes',
    ...whole,
    paragraphs: [
      paragraph({
        id: 'gone-2',
        label: label('item', 4),
        content: [],
        ...whole,
        redline: [deleted(words('With it.'), USA)],
      }),
    ],
  });
  const principles = section({
    id: 'section-principles',
    heading: 'Principles and commitments',
    headingRedline: [same(words('Principles')), inserted(words(' and commitments'), MEX)],
    paragraphs: [changed, gone, come, moved],
  });
  return [
    { ...preamble, chapeauRedline: [same(words('The Member Countries')), inserted(words(','), MEX)] },
    principles,
    wholeSection,
  ];
}

const sections = { clean: cleanSections, compilation: compilationSections, changes: changesSections };

/** The sample in one reading. */
export function sampleView(text: ExportText, part: Partial<ExportView> = {}): ExportView {
  return {
    negotiation: { title: 'Common position', symbol: 'RCM-SACM/2017/L.1', slug: 'common-position', illustrative: true },
    source: { kind: 'revision', number: 1, symbol: 'RCM-SACM/2017/L.1/Rev.1', issuedAt: '2017-04-24T10:00:00.000Z' },
    text,
    against: text === 'changes' ? 'RCM-SACM/2017/L.1' : null,
    language: 'en',
    title: 'Common position for the Global Compact',
    titleRedline: null,
    sections: sections[text](),
    selected: false,
    proposedSections: [],
    proposals: text === 'clean' ? [] : [proposal({}), deletionProposal, insertionProposal],
    reservations: [{ ...reservation, scope: 'whole', text: 'Length and contents.' }],
    termObjections: [{ delegation: USA, term: 'slavery', note: '' }],
    positions: [
      {
        target: { kind: 'proposal', proposalId: 'proposal-1', number: 1 },
        label: 'P1 (GTM)',
        positions: [
          { delegation: HND, stance: 'support', note: '', at: '2017-03-29T16:00:00.000Z' },
          { delegation: USA, stance: 'awaitingInstructions', note: 'Climate.', at: '2017-03-29T16:00:00.000Z' },
        ],
      },
    ],
    delegations: [GTM, HND, MEX, USA],
    table: 'comparative',
    record: {
      head: 'ab'.repeat(32),
      seq: 41,
      address: `https://consenso.example/negotiations/common-position/record/41?head=${'ab'.repeat(32)}`,
    },
    madeAt: '2017-04-24T11:00:00.000Z',
    words: exportWords('en'),
    ...part,
  };
}
