import type { TakePosition } from '../inputs/position.ts';

/** A paragraph by its label in the zero draft; labels are renumbered later, so it is looked up there. */
export type ZeroLabel = `PP${number}` | `Item ${number}`;

/** A proposal by whose it is, what it does, and where. */
export interface ProposalRef {
  readonly by: string;
  readonly kind: 'replace' | 'insert';
  readonly at: ZeroLabel;
}

/** One act of the round, by a country, a Secretariat or the chair. */
export type Step =
  | (ProposalRef & { readonly kind: 'replace'; readonly from: string; readonly to: string; readonly rationale: string })
  | (ProposalRef & {
      readonly kind: 'insert';
      readonly heading: string;
      readonly words: string;
      readonly rationale: string;
    })
  | { readonly by: string; readonly kind: 'support'; readonly of: ProposalRef }
  | {
      readonly by: string;
      readonly kind: 'position';
      readonly at: ZeroLabel | 'whole';
      readonly stance: Exclude<TakePosition['stance'], 'none'>;
      readonly note: string;
    }
  | { readonly by: string; readonly kind: 'term'; readonly term: string; readonly note: string }
  | { readonly by: string; readonly kind: 'reservation'; readonly text: string }
  | { readonly by: string; readonly kind: 'incorporate'; readonly of: ProposalRef; readonly reason: string }
  | { readonly by: string; readonly kind: 'adReferendum'; readonly at: ZeroLabel };

const VICTIMS: ProposalRef = { by: 'GTM', kind: 'replace', at: 'Item 1' };
const SMUGGLING: ProposalRef = { by: 'HND', kind: 'insert', at: 'Item 7' };
const chairSets = (at: ZeroLabel): Step => ({ by: 'SLV', kind: 'adReferendum', at });

/** The delegations that took the floor, present when the chair sets a paragraph agreed ad referendum. */
export const PRESENT: readonly string[] = ['DOM', 'GTM', 'HND', 'MEX', 'SLV', 'USA'];

/**
 * The round of 29 March 2017: what delegations did is from the report of the Technical Secretariat, the wording of what
 * is new is illustrative. It stops in the middle: one proposal is in the text, a few paragraphs are agreed ad referendum.
 */
export const ROUND: readonly Step[] = [
  {
    by: 'MEX',
    kind: 'position',
    at: 'whole',
    stance: 'support',
    note: 'The seven items are to be in the declaration.',
  },
  {
    ...VICTIMS,
    kind: 'replace',
    from: 'victims of trafficking in persons and of modern slavery',
    to: 'victims of crimes',
    rationale: 'Migrants can be victims of various crimes.',
  },
  { by: 'MEX', kind: 'support', of: VICTIMS },
  { by: 'HND', kind: 'support', of: VICTIMS },
  {
    by: 'GTM',
    kind: 'insert',
    at: 'Item 1',
    heading: 'Access to justice',
    words:
      'Guarantee access to justice, and mechanisms for access to justice in countries of transit, return and destination;',
    rationale: 'In Item 1 or in another section.',
  },
  {
    by: 'GTM',
    kind: 'replace',
    at: 'Item 5',
    from: ' and more efficient border management',
    to: '',
    rationale: 'There is a territorial claim with Belize.',
  },
  {
    ...SMUGGLING,
    kind: 'insert',
    heading: 'Smuggling and trafficking',
    words: 'Prevent and combat migrant smuggling and trafficking in persons;',
    rationale: 'A new item after Item 7.',
  },
  { by: 'USA', kind: 'term', term: 'modern slavery', note: 'Not to be used in the text.' },
  { by: 'USA', kind: 'term', term: 'slavery', note: 'Not to be used in the text.' },
  { by: 'USA', kind: 'reservation', text: 'On its length and contents: attorneys will have to review the text.' },
  {
    by: 'USA',
    kind: 'position',
    at: 'Item 7',
    stance: 'awaitingInstructions',
    note: 'Cannot yet say how much it could contribute on climate change.',
  },
  {
    by: 'GTM',
    kind: 'position',
    at: 'whole',
    stance: 'support',
    note: 'An open political declaration, valid throughout the whole process.',
  },
  {
    by: 'DOM',
    kind: 'position',
    at: 'whole',
    stance: 'canAccept',
    note: 'Order the themes by the calendar of the thematic consultations.',
  },
  { by: 'TS-RCM', kind: 'incorporate', of: SMUGGLING, reason: 'No delegation objects.' },
  ...(['PP1', 'PP2', 'PP3', 'PP4', 'Item 3', 'Item 10'] as const).map(chairSets),
];
