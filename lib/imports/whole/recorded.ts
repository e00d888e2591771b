/** What the records of a file tell, put together: of it everything that the file says of its acts must follow. */
import type { Json } from '../../domain/record/chain.ts';
import type { WholeNegotiation } from '../../exports/json/whole-shape.ts';

type Entry = WholeNegotiation['records'][number]['entries'][number];

/** An entry with its payload opened, and its proposal under the id that the file has for it. */
export interface Act extends Omit<Entry, 'payload'> {
  readonly payload: { readonly [key: string]: Json | undefined };
}

/** All entries of all records, oldest first. */
export function actsOf({ records }: WholeNegotiation): readonly Act[] {
  return records.toReversed().flatMap(({ ids, entries }) =>
    entries.map(({ proposalId, payload, ...entry }) => ({
      ...entry,
      proposalId: proposalId && (ids[proposalId] ?? proposalId),
      payload: withPlaceHere(fields(payload as Json), ids),
    })),
  );
}

/** With the section that a move goes to under the id that the file has for it. */
function withPlaceHere(payload: Act['payload'], ids: Readonly<Record<string, string>>): Act['payload'] {
  const { sectionId, ...to } = fields(payload['to']);
  return typeof sectionId === 'string'
    ? { ...payload, to: { ...to, sectionId: ids[sectionId] ?? sectionId } }
    : payload;
}

/** An object's fields; nothing of what is none. */
export function fields(value: Json | undefined): Act['payload'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Act['payload']) : {};
}

/** A party behind a proposal's words, and since when. */
export interface Backed {
  readonly delegation: string;
  readonly backing: string;
  readonly since: string;
}

/** What the record tells of one proposal. */
export interface RecordedProposal {
  /** The entries that put words on the table: the first, and one for each new version. */
  readonly versions: Act[];
  /** Who stands behind the latest words. */
  backers: Backed[];
  /** Who stood behind each earlier version. */
  readonly formerBackers: (readonly Backed[])[];
  /** The entry that closed it. */
  closed: Act | null;
}

const CLOSING = /^proposal\.(withdrawn|incorporated|notRetained|merged|overtaken)$/;

/** The proposals that the acts tell of, by id. */
export function recordedProposals(acts: readonly Act[]): ReadonlyMap<string, RecordedProposal> {
  const proposals = new Map<string, RecordedProposal>();
  for (const act of acts) {
    if (act.proposalId === null || !act.kind.startsWith('proposal.')) continue;
    const known = proposals.get(act.proposalId) ?? { versions: [], backers: [], formerBackers: [], closed: null };
    proposals.set(act.proposalId, known);
    follow(known, act);
  }
  return proposals;
}

function follow(proposal: RecordedProposal, act: Act): void {
  const { kind, at: since, partyCode: delegation, payload } = act;
  const others = proposal.backers.filter((backer) => backer.delegation !== delegation);
  if (kind === 'proposal.tabled' || kind === 'proposal.entered') {
    const coSponsors = Array.isArray(payload['coSponsors']) ? payload['coSponsors'] : [];
    proposal.versions.push(act);
    proposal.backers = coSponsors.map((code) => ({ delegation: String(code), backing: 'coSponsor', since }));
  } else if (kind === 'proposal.revised') {
    proposal.versions.push(act);
    proposal.formerBackers.push(proposal.backers);
    proposal.backers = [];
  } else if (kind === 'proposal.coSponsored')
    proposal.backers = [...others, { delegation, backing: 'coSponsor', since }];
  else if (kind === 'proposal.supported') proposal.backers = [...others, { delegation, backing: 'support', since }];
  else if (kind === 'proposal.backingEnded') proposal.backers = others;
  else if (CLOSING.test(kind)) proposal.closed = act;
}
