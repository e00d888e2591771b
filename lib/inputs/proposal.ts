import { z } from 'zod';
import { NegotiationId } from './negotiation.ts';
import { changeInput } from './proposed-change.ts';
import { NOTE_LIMIT, someWords, words } from './words.ts';

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

/** A proposal as its delegation writes it, private until tabled. */
export const SaveProposalInput = changeInput(common);

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
