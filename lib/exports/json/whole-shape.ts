/**
 * A whole negotiation as the JSON file carries it, of which an import recreates it: every text, every act and the record.
 * Nothing of a delegation's that it has not tabled, and no account: persons are named on the record alone.
 */
import { z } from 'zod';
import { content, instant, label, text } from './words-shape.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const party = z
  .string()
  .regex(/^[A-Z0-9-]{2,20}$/)
  .describe('A party’s code: ISO 3166 alpha-3 for a country.');
const language = z.string().regex(/^[a-z]{2,3}$/);
const count = z.int().min(0).max(1_000_000);
const json = z.json();

const sectionFacts = {
  id: id.describe('Permanent.'),
  kind: z.enum(['preamble', 'items', 'closing']),
  numbering: z.enum(['PP', 'OP', 'item', 'plain']),
  heading: text,
  chapeau: text.nullable(),
};
const paragraph = { id: id.describe('Permanent.'), heading: text.nullable(), content };
const draft = z.strictObject({
  title: text,
  language,
  sections: z.array(
    z.strictObject({ ...sectionFacts, paragraphs: z.array(z.strictObject({ ...paragraph, label })).max(50_000) }),
  ),
});
const relabelling = z.strictObject({
  paragraphId: id,
  from: label.nullable(),
  to: label.nullable(),
  ex: z.array(label).optional(),
});
const revision = z.strictObject({
  number: count,
  kind: z.enum(['zero', 'editorial', 'substantive']),
  symbol: text,
  issuedAt: instant,
  contentHash: hash,
  layoutVersion: count,
  relabelled: z.array(relabelling),
  texts: z.array(z.strictObject({ language, contentHash: hash, content: draft })).min(1),
});
const section = z.strictObject({
  ...sectionFacts,
  state: z.enum(['drafting', 'submitted', 'approved']),
  submittedBy: party.nullable(),
  submittedAt: instant.nullable(),
  returnComment: text.nullable(),
  texts: z.array(z.strictObject({ language, paragraphs: z.array(z.strictObject(paragraph)) })).min(1),
});
const mark = z.strictObject({
  paragraphId: id,
  kind: z.enum(['adReferendum', 'agreed', 'deferred']),
  contentHash: text,
  setBy: party,
  setAt: instant,
  present: z.array(party),
});
const request = z.strictObject({ paragraphId: id, delegation: party, reason: text, at: instant });
const backer = z.strictObject({ delegation: party, backing: z.enum(['coSponsor', 'support']), since: instant });
const citation = z.strictObject({ symbol: text, paragraph: text, quote: text });
const submission = z.strictObject({ name: text, sha256: hash, authors: z.array(text), enteredBy: party });
/** What a delegation wrote, in each version. */
const written = {
  paragraphId: id.nullable(),
  sectionId: id.nullable(),
  toSectionId: id.nullable().describe('A move: the section it goes to.'),
  toAfterId: id.nullable().describe('A move: the paragraph it is to stand after; null: at the start of the section.'),
  base: content,
  baseHash: text.nullable(),
  baseRevision: count.nullable(),
  proposed: z.union([content, z.array(content)]).describe('A new section: one content a paragraph.'),
  heading: text.nullable(),
  rationale: text,
  citation: citation.nullable(),
  submission: submission.nullable().describe('The file of its delegation that it was entered from.'),
  tabledAt: instant,
};
const proposal = z.strictObject({
  id,
  number: count,
  delegation: party,
  kind: z.enum(['replace', 'delete', 'insert', 'newSection', 'move']),
  state: z.enum(['tabled', 'withdrawn', 'incorporated', 'notRetained', 'merged', 'overtaken']),
  ...written,
  tabledVersion: count.describe('Which version of its words is on the table, from 1.'),
  createdAt: instant,
  closedAt: instant.nullable(),
  closedBy: party.nullable(),
  closedReason: text.nullable(),
  mergedIntoId: id.nullable(),
  takenOverFromId: id.nullable(),
  createdId: id.nullable().describe('The paragraph or section that incorporation created.'),
  backers: z.array(backer),
  formerVersions: z.array(z.strictObject({ ...written, number: count, replacedAt: instant, backers: z.array(backer) })),
});
const position = z.strictObject({
  delegation: party,
  paragraphId: id.nullable(),
  proposalId: id.nullable(),
  proposalVersion: count.nullable(),
  stance: z.enum(['support', 'canAccept', 'awaitingInstructions', 'reserve', 'object', 'none']),
  note: text,
  words: content.nullable(),
  at: instant,
});
const reservation = z.strictObject({
  delegation: party,
  scope: z.enum(['whole', 'paragraph', 'term']),
  paragraphId: id.nullable(),
  term: text.nullable(),
  type: z.enum(['general', 'wording', 'scrutiny', 'parliamentary', 'linguistic']),
  text,
  words: content.nullable(),
  blocksAdReferendum: z.boolean(),
  enteredAt: instant,
  liftedAt: instant.nullable(),
});
const termObjection = z.strictObject({
  delegation: party,
  term: text,
  note: text,
  enteredAt: instant,
  liftedAt: instant.nullable(),
});
const source = z.strictObject({
  symbol: text,
  title: text,
  adoptedOn: text.nullable(),
  language,
  addedBy: party,
  addedAt: instant,
  removedAt: instant.nullable(),
  passages: z.array(z.strictObject({ label: text, heading: text, text })),
});
const entry = z.strictObject({
  book: id,
  seq: count,
  kind: text,
  at: instant,
  accountId: text.nullable(),
  accountName: text,
  partyCode: text,
  paragraphId: text.nullable(),
  proposalId: text.nullable(),
  payload: json,
  previousHash: text,
  hash: text,
});

/** All of a negotiation but what is private. */
export const WholeNegotiation = z
  .strictObject({
    negotiation: z.strictObject({
      title: text,
      symbol: text,
      originalLanguage: language,
      troikaYear: z.int(),
      keysRequired: z.union([z.literal(1), z.literal(2)]),
      illustrative: z.boolean(),
      lastProposal: count,
    }),
    revisions: z.array(revision).min(1),
    sections: z.array(section).describe('The working draft, in order.'),
    marks: z.array(mark),
    reopeningRequests: z.array(request),
    proposals: z.array(proposal).describe('All that were ever tabled, by number.'),
    positions: z.array(position).describe('All that were ever taken, in order: the last on a target stands.'),
    reservations: z.array(reservation),
    termObjections: z.array(termObjection),
    sources: z.array(source).describe('Agreed language.'),
    records: z
      .array(
        z.strictObject({
          ids: z
            .record(id, id)
            .describe('Ids in these entries to those of the same proposals and sections in this file.'),
          entries: z.array(entry).min(1),
        }),
      )
      .min(1)
      .describe('The record, and after it those that the negotiation was recreated with, newest first.'),
  })
  .describe('The whole negotiation, of which an import recreates it; null where the file has only some sections.');

/** As it is written and read. */
export type WholeNegotiation = z.infer<typeof WholeNegotiation>;
