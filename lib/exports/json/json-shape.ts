/**
 * The shape of the JSON file, of which its published schema is made. It says the same as `ExportView` without the words
 * printed around a text; a test holds the two against each other.
 */
import { z } from 'zod';
import { WholeNegotiation } from './whole-shape.ts';
import { content, instant, label, text } from './words-shape.ts';

/** Names the shape of the file; raised when a reader of the old shape would read wrongly. */
export const jsonFormat = 'consenso/1';

const party = z.strictObject({ code: text, name: text });
const author = z.strictObject({ code: text, name: text, at: instant });
const redline = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('same'), content }),
      z.strictObject({ kind: z.literal('inserted'), content, by: author }),
      z.strictObject({ kind: z.literal('deleted'), content, by: author }),
    ]),
  )
  .describe('Old and new words together, each change with those to whom it is owed.');
const stances = z.enum(['support', 'canAccept', 'awaitingInstructions', 'reserve', 'object']);
const backing = { owner: party, coSponsors: z.array(party), supporters: z.array(party) };
const owner = z.strictObject({
  proposalId: text,
  owner: text,
  coSponsors: z.array(text),
  supporters: z.array(text),
});
const piece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), content }),
  z.strictObject({
    kind: z.literal('alternatives'),
    alternatives: z.array(z.strictObject({ content, owners: z.array(owner), isBase: z.boolean() })),
  }),
  z.strictObject({ kind: z.literal('deletion'), owners: z.array(owner) }),
  z.strictObject({
    kind: z.literal('move'),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('after'), label }),
      z.strictObject({ kind: z.literal('startOf'), section: text }),
    ]),
    owners: z.array(owner),
  }),
]);
const proposal = z.strictObject({
  id: text,
  number: z.int().describe('Cited as P1, P2 …'),
  kind: z.string(),
  base: content.describe('The words it was made against.'),
  proposed: z.array(content).describe('One content a paragraph; none for a deletion or a move.'),
  move: z
    .strictObject({
      sectionId: text,
      afterId: text.nullable(),
      place: text.nullable(),
    })
    .nullable()
    .optional()
    .describe('Where a move puts the paragraph: after another, or (null) first in the section.'),
  heading: text.nullable(),
  rationale: text,
  citation: z
    .strictObject({
      symbol: text,
      paragraph: text,
      quote: text,
      check: z.enum(['verbatim', 'adapted', 'notFound', 'unverified']),
    })
    .nullable(),
  verdict: text.nullable(),
  tabledAt: instant,
  ...backing,
});
const reservation = z.strictObject({
  delegation: party,
  scope: z.enum(['whole', 'paragraph', 'term']),
  term: text.nullable(),
  type: z.enum(['general', 'wording', 'scrutiny', 'parliamentary', 'linguistic']),
  text,
  enteredAt: instant,
});
const proposedParagraph = z.strictObject({
  proposalId: text,
  label: text.nullable(),
  heading: text.nullable(),
  content,
  moved: z
    .strictObject({ paragraphId: text, citedLabel: text })
    .nullable()
    .optional()
    .describe('The paragraph of the text that would stand here if it were moved.'),
  pieces: z.array(piece).nullable().optional(),
  ...backing,
});
const change = z.enum(['same', 'changed', 'inserted', 'deleted']);
const paragraph = z.strictObject({
  id: text.describe('Permanent.'),
  label,
  citedLabel: text,
  printedLabel: text.nullable(),
  formerPrintedLabel: text.nullable(),
  relabelledBy: author.nullable(),
  heading: text.nullable(),
  status: z.enum(['open', 'bracketed', 'adReferendum', 'agreed', 'deferred', 'deleted']),
  content,
  contentHash: text.nullable().describe('SHA-256 of heading and words.'),
  lines: z.array(z.strictObject({ number: z.int(), start: z.int(), content })).nullable(),
  pieces: z.array(piece).nullable().describe('The compilation.'),
  change,
  changedBy: author.nullable(),
  move: text.nullable(),
  redline: redline.nullable(),
  headingRedline: redline.nullable(),
  proposals: z.array(proposal),
  reservations: z.array(reservation),
  proposedAfter: z.array(proposedParagraph),
});
const section = z.strictObject({
  id: text.describe('Permanent.'),
  kind: z.enum(['preamble', 'items', 'closing']),
  numbering: z.enum(['PP', 'OP', 'item', 'plain']),
  heading: text,
  chapeau: text.nullable(),
  change,
  changedBy: author.nullable(),
  headingRedline: redline.nullable(),
  chapeauRedline: redline.nullable(),
  proposedFirst: z.array(proposedParagraph),
  paragraphs: z.array(paragraph),
});
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('paragraph'), paragraphId: text }),
  z.strictObject({ kind: z.literal('proposal'), proposalId: text, number: z.int() }),
]);
const position = z.strictObject({ delegation: party, stance: stances, note: text, at: instant });
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('revision'), number: z.int(), symbol: text, issuedAt: instant }),
  z.strictObject({ kind: z.literal('workingDraft'), basedOn: text, basedOnNumber: z.int(), at: instant }),
]);

/** A whole file. */
export const JsonFile = z
  .strictObject({
    format: z.literal(jsonFormat),
    negotiation: z.strictObject({ title: text, symbol: text, slug: text, illustrative: z.boolean() }),
    source,
    text: z.enum(['clean', 'compilation', 'changes']),
    against: text.nullable().describe('Symbol of the revision that changes are shown against.'),
    language: text.describe('BCP 47.'),
    title: text,
    titleRedline: redline.nullable(),
    sections: z.array(section),
    selected: z.boolean().describe('True where these are not all sections of the text.'),
    proposedSections: z.array(
      z.strictObject({
        proposalId: text,
        after: text.nullable(),
        heading: text,
        paragraphs: z.array(content),
        ...backing,
      }),
    ),
    proposals: z.array(proposal),
    reservations: z.array(reservation),
    termObjections: z.array(z.strictObject({ delegation: party, term: text, note: text })),
    positions: z.array(z.strictObject({ target, label: text, positions: z.array(position) })),
    delegations: z.array(party),
    record: z.strictObject({ head: text, seq: z.int(), address: text }),
    madeAt: instant,
    whole: WholeNegotiation.nullable().optional(),
  })
  .describe('One text of one negotiation in one reading, with everything on it.');

/** The file as it is read. */
export type JsonFile = z.infer<typeof JsonFile>;

/** The published JSON Schema (draft 2020-12). */
export function jsonSchema(): object {
  return z.toJSONSchema(JsonFile, { reused: 'ref' });
}
