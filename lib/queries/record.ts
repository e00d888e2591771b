import { db, type Prisma } from '../db/client.ts';
import { chainedEntry } from '../db/former-books.ts';
import { CHAIN_START, type ChainVerdict, verifyChain } from '../domain/record/chain.ts';
import { compareLabels } from '../domain/text/labels.ts';
import type { Label } from '../domain/text/paragraph.ts';
import type { Locale } from '../i18n/locales.ts';
import { PEOPLE_BOOK } from '../record/events.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { partyName } from './party.ts';
import type { PartyView } from './views/party-view.ts';
import type { RecordChoices, RecordEntryPage, RecordEntryView, RecordFilter, RecordView } from './views/record-view.ts';

const PAGE_SIZE = 50;
const BATCH = 500;
const REPLIES = 10;

/** A negotiation, as far as its record needs it. */
export interface Booked {
  readonly id: string;
  readonly originalLanguage: string;
  /** Set where the book came along with a recreated negotiation: whose it is now, and how its entries are read. */
  readonly former?: {
    readonly negotiationId: string;
    /** The book that its entries are hashed with. */
    readonly originalBook: string;
    /** Ids in its entries to those of the same proposals here. */
    readonly ids: { readonly [id: string]: string };
    /** The one before it, or null. */
    readonly before: number | null;
  };
}

/** The record that a recreated negotiation brought along, as a book; null where there is none of that generation. */
export async function formerBookOf(
  { id, originalLanguage }: Booked,
  generation: number | 'latest',
): Promise<(Booked & { readonly generation: number }) | null> {
  const found = await db().formerBook.findFirst({
    where: { negotiationId: id, ...(generation !== 'latest' && { generation }) },
    orderBy: { generation: 'desc' },
  });
  if (found === null) return null;
  const { book, originalBook } = found;
  const ids = found.ids as { readonly [id: string]: string };
  const before = found.generation > 1 ? found.generation - 1 : null;
  const former = { negotiationId: id, originalBook, ids, before };
  return { id: book, originalLanguage, generation: found.generation, former };
}

/** The book of people in the place of a negotiation: it has no text. Only those who may see people may read it. */
export const PEOPLE: Booked = { id: PEOPLE_BOOK, originalLanguage: '' };

/** One page of the record, filtered. */
export async function record(negotiation: Booked, filter: RecordFilter, locale: Locale): Promise<RecordView> {
  const where: Prisma.EventWhereInput = {
    book: negotiation.id,
    ...(filter.party !== null && { partyCode: filter.party }),
    ...(filter.paragraph !== null && { paragraphId: filter.paragraph }),
    ...(filter.kind !== null && { kind: filter.kind }),
  };
  const [matching, newest, names] = await Promise.all([
    db().event.count({ where }),
    db().event.findFirst({ where: { book: negotiation.id }, orderBy: { seq: 'desc' } }),
    namesFor(negotiation, locale),
  ]);
  const pages = Math.max(1, Math.ceil(matching / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  const skip = (page - 1) * PAGE_SIZE;
  const events = await db().event.findMany({ where, orderBy: { seq: 'desc' }, skip, take: PAGE_SIZE });
  const choices = await recordChoices(negotiation, names);
  const entries = events.map((event) => entryView(event, names));
  return { entries, matching, length: newest?.seq ?? 0, head: newest?.hash ?? null, page, pages, choices };
}

/** One entry by its number, or null. */
export async function recordEntry(negotiation: Booked, seq: number, locale: Locale): Promise<RecordEntryPage | null> {
  const event = await db().event.findUnique({ where: { book_seq: { book: negotiation.id, seq } } });
  if (event === null) return null;
  const [names, newer] = await Promise.all([
    namesFor(negotiation, locale),
    db().event.count({ where: { book: negotiation.id, seq: seq + 1 } }),
  ]);
  return { entry: entryView(event, names), older: seq > 1 ? seq - 1 : null, newer: newer > 0 ? seq + 1 : null };
}

/** What others did on a delegation's proposals, newest first. */
export async function repliesTo(
  negotiation: Booked,
  { party, proposals }: { readonly party: string; readonly proposals: readonly string[] },
  locale: Locale,
): Promise<readonly RecordEntryView[]> {
  if (proposals.length === 0) return [];
  const events = await db().event.findMany({
    where: { book: negotiation.id, proposalId: { in: [...proposals] }, partyCode: { not: party } },
    orderBy: { seq: 'desc' },
    take: REPLIES,
  });
  const names = await namesFor(negotiation, locale);
  return events.map((event) => entryView(event, names));
}

/** Recomputes a whole book's chain, read in parts so that a long one fits in memory. */
export async function verifyBook(book: string, originalBook = book): Promise<ChainVerdict> {
  let verdict: ChainVerdict = { intact: true, ...CHAIN_START };
  while (verdict.intact) {
    const start: { length: number; head: string } = verdict;
    const where = { book, seq: { gt: start.length } };
    const events = await db().event.findMany({ where, orderBy: { seq: 'asc' }, take: BATCH });
    if (events.length === 0) return verdict;
    verdict = verifyChain(
      events.map((event) => chainedEntry(event, originalBook)),
      start,
    );
  }
  return verdict;
}

interface Names {
  readonly labels: ReadonlyMap<string, Label>;
  readonly proposals: ReadonlyMap<string, number | null>;
  readonly parties: ReadonlyMap<string, PartyView>;
  /** The id that a proposal of an entry has here. */
  readonly proposalHere: (id: string) => string;
}

async function namesFor({ id: book, former, originalLanguage }: Booked, locale: Locale): Promise<Names> {
  const id = former?.negotiationId ?? book;
  const [labels, proposals, parties] = await Promise.all([
    paragraphLabels({ id, originalLanguage }),
    db().proposal.findMany({ where: { negotiationId: id }, select: { id: true, number: true } }),
    db().party.findMany(),
  ]);
  return {
    labels,
    proposalHere: (id) => former?.ids[id] ?? id,
    proposals: new Map(proposals.map(({ id, number }) => [id, number])),
    parties: new Map(parties.map((party) => [party.code, { ...party, name: partyName(party, locale) }])),
  };
}

type StoredEvent = Prisma.EventModel;

function entryView(event: StoredEvent, names: Names): RecordEntryView {
  const { seq, kind, accountName, partyCode, paragraphId, previousHash, hash } = event;
  const proposalId = event.proposalId && names.proposalHere(event.proposalId);
  return {
    seq,
    kind,
    at: event.at.toISOString(),
    party: partyOf(partyCode, names),
    accountName,
    paragraphId,
    label: (paragraphId && names.labels.get(paragraphId)) || null,
    proposalId,
    proposalNumber: (proposalId && names.proposals.get(proposalId)) || null,
    payload: event.payload as RecordEntryView['payload'],
    previousHash,
    hash,
  };
}

function partyOf(code: string, { parties }: Names): PartyView {
  const known = parties.get(code);
  return known ? { code, kind: known.kind, name: known.name } : { code, kind: 'observer', name: code };
}

async function recordChoices({ id: book }: Booked, names: Names): Promise<RecordChoices> {
  const [parties, paragraphs, kinds] = await Promise.all([
    db().event.groupBy({ by: ['partyCode'], where: { book } }),
    db().event.groupBy({ by: ['paragraphId'], where: { book, paragraphId: { not: null } } }),
    db().event.groupBy({ by: ['kind'], where: { book } }),
  ]);
  return {
    parties: parties.map(({ partyCode }) => partyOf(partyCode, names)).toSorted((a, b) => a.name.localeCompare(b.name)),
    paragraphs: paragraphs
      .flatMap(({ paragraphId }) => {
        const label = names.labels.get(paragraphId ?? '');
        return paragraphId && label ? [{ id: paragraphId, label }] : [];
      })
      .toSorted((a, b) => compareLabels(a.label, b.label)),
    kinds: kinds.map(({ kind }) => kind).toSorted(),
  };
}
