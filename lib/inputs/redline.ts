import { z } from 'zod';
import { Hash, NegotiationId } from './negotiation.ts';
import { changeInput } from './proposed-change.ts';
import { NOTE_LIMIT, someWords, words } from './words.ts';

/** The most proposals that one file is tabled with. */
export const MOST_PROPOSALS = 1_000;

/** The code of a country's delegation. */
const Delegation = z.string().regex(/^[A-Z]{3}$/);

/** A Word author, as the file names it. */
const WordAuthor = z.string().max(300);

/** A file that came back, and for whom each of its Word authors writes: a delegation, or nobody (null). */
export const RedlineFileInput = z.object({
  negotiationId: NegotiationId,
  file: z.instanceof(File),
  /** JSON, as a form carries it. */
  mapping: z
    .string()
    .max(200_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.issues.push({ code: 'custom', input: text });
        return z.NEVER;
      }
    })
    .pipe(z.record(WordAuthor, Delegation.nullable())),
});

/** A checked file. */
export type RedlineFile = z.output<typeof RedlineFileInput>;

const common = {
  delegation: Delegation,
  coSponsors: z.array(Delegation).max(40),
  authors: z.array(WordAuthor).max(100),
  rationale: words(NOTE_LIMIT),
};

/** One proposal read from a file. */
const EnteredProposal = changeInput(common);

/** The proposals of one file, reviewed, to be tabled together or not at all. */
export const EnterProposalsInput = z.strictObject({
  negotiationId: NegotiationId,
  /** Names this reading of the file: sent twice, it is tabled once. */
  submissionId: z.uuid(),
  file: z.strictObject({ name: someWords(300), sha256: Hash }),
  proposals: z.array(EnteredProposal).min(1).max(MOST_PROPOSALS),
});

/** Checked proposals of one file. */
export type EnterProposals = z.output<typeof EnterProposalsInput>;
