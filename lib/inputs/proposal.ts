import { z } from 'zod';
import { ContentInput } from './content.ts';
import { HEADING_LIMIT, Id, NOTE_LIMIT, someWords, words } from './words.ts';

const NegotiationId = z.uuid();

/** Which of the two texts was on the screen: the working draft, or an issued revision by number. */
export const TextBaseInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workingDraft') }),
  z.strictObject({ kind: z.literal('revision'), number: z.int().min(0) }),
]);

const CitationInput = z.strictObject({
  symbol: someWords(200),
  paragraph: words(200),
  quote: words(NOTE_LIMIT),
});

const common = {
  negotiationId: NegotiationId,
  /** The private proposal that is edited; null: a new one. */
  proposalId: z.uuid().nullable(),
  /** The edit the delegate has seen; 0 for a new one. */
  version: z.int().min(0),
  rationale: words(NOTE_LIMIT),
  citation: CitationInput.nullable(),
  /** The delegation's own tabled proposal whose words these are to replace; absent: a proposal of its own. */
  revisesId: z.uuid().optional(),
};

/** The words a change is made on: where they stood, and the hash of what the delegate saw. */
const onWords = {
  paragraphId: Id,
  base: TextBaseInput,
  baseHash: z.string().regex(/^[0-9a-f]{64}$/),
};

/** Where a paragraph is to stand: after another one, or (null) at the start of a section. */
export const MovePlaceInput = z.strictObject({
  sectionId: Id,
  afterId: Id.nullable(),
});

/** A proposal as its delegation writes it, private until tabled. */
export const SaveProposalInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, ...onWords, kind: z.literal('replace'), proposed: ContentInput }),
  z.strictObject({ ...common, ...onWords, kind: z.literal('delete') }),
  z.strictObject({
    ...common,
    ...onWords,
    kind: z.literal('move'),
    to: MovePlaceInput,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('insert'),
    sectionId: Id,
    /** The paragraph it follows; null: it comes first in the section. */
    paragraphId: Id.nullable(),
    heading: words(HEADING_LIMIT).nullable(),
    proposed: ContentInput,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('newSection'),
    /** The section it follows; null: it comes first in the text. */
    sectionId: Id.nullable(),
    heading: words(HEADING_LIMIT),
    paragraphs: z.array(ContentInput).max(100).readonly(),
  }),
]);

/** A proposal as its delegation writes it, parsed. */
export type SaveProposal = z.output<typeof SaveProposalInput>;

/** One proposal of one negotiation. */
export const ProposalInput = z.strictObject({ negotiationId: NegotiationId, proposalId: z.uuid() });
export type NamedProposal = z.output<typeof ProposalInput>;

/** A private proposal as the delegate has seen it last: nobody tables or discards words that a colleague wrote since. */
export const SeenProposalInput = ProposalInput.extend({ version: z.int().min(1) });
export type SeenProposal = z.output<typeof SeenProposalInput>;

/** Standing behind another delegation's proposal. */
export const BackProposalInput = ProposalInput.extend({ backing: z.enum(['coSponsor', 'support']) });
export type BackProposal = z.output<typeof BackProposalInput>;

/** Tabling another delegation's withdrawn proposal anew, for reasons of one's own. */
export const TakeOverProposalInput = ProposalInput.extend({ rationale: words(NOTE_LIMIT) });
export type TakeOverProposal = z.output<typeof TakeOverProposalInput>;
