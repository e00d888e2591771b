/** A whole negotiation out of the database, in the shape in which the JSON file carries it. */
import { readSection } from '../../collab/section-document.ts';
import type { Prisma, Transaction } from '../../db/client.ts';
import { chainedEntry } from '../../db/former-books.ts';
import { loadActs, type NegotiationActs } from '../../db/negotiation-acts.ts';
import type { LabelledDraft } from '../../domain/text/paragraph.ts';
import type { WholeNegotiation } from '../../exports/json/whole-shape.ts';

type Negotiation = Prisma.NegotiationGetPayload<object>;
type Part<K extends keyof WholeNegotiation> = WholeNegotiation[K];

/** All that an import recreates the negotiation of. Proposals that were not tabled are nobody else's business: never in it. */
export async function loadWholeNegotiation(tx: Transaction, negotiation: Negotiation): Promise<WholeNegotiation> {
  const { title, symbol, originalLanguage, troikaYear, keysRequired, illustrative, lastProposal } = negotiation;
  const { id } = negotiation;
  const acts = await loadActs(tx, id, { privateOf: null });
  return {
    negotiation: {
      title,
      symbol,
      originalLanguage,
      troikaYear,
      keysRequired: keysRequired === 1 ? 1 : 2,
      illustrative,
      lastProposal,
    },
    revisions: await revisionsOf(tx, id),
    sections: await sectionsOf(tx, id),
    marks: acts.marks.map(({ negotiationId: _in, setAt, ...mark }) => ({ ...mark, setAt: setAt.toISOString() })),
    reopeningRequests: acts.reopeningRequests.map(({ negotiationId: _in, at, ...request }) => ({
      ...request,
      at: at.toISOString(),
    })),
    proposals: proposalsOf(acts),
    positions: await positionsOf(tx, id),
    reservations: acts.reservations.map((stored) => {
      const { delegation, scope, paragraphId, term, type, text, words, blocksAdReferendum } = stored;
      const said = { delegation, scope, paragraphId, term, type, text, blocksAdReferendum };
      return { ...said, words: words as Part<'reservations'>[number]['words'], ...entered(stored) };
    }),
    termObjections: acts.termObjections.map((stored) => {
      const { delegation, term, note } = stored;
      return { delegation, term, note, ...entered(stored) };
    }),
    sources: await sourcesOf(tx, id),
    records: await recordsOf(tx, id),
  };
}

const entered = ({ enteredAt, liftedAt }: { readonly enteredAt: Date; readonly liftedAt: Date | null }) => ({
  enteredAt: enteredAt.toISOString(),
  liftedAt: liftedAt?.toISOString() ?? null,
});

async function revisionsOf(tx: Transaction, negotiationId: string): Promise<Part<'revisions'>> {
  const rows = await tx.revision.findMany({
    where: { negotiationId },
    orderBy: { number: 'asc' },
    include: { texts: { orderBy: { language: 'asc' } } },
  });
  return rows.map(({ number, kind, symbol, issuedAt, contentHash, layoutVersion, relabelled, texts }) => ({
    number,
    kind,
    symbol,
    issuedAt: issuedAt.toISOString(),
    contentHash,
    layoutVersion,
    relabelled: relabelled as Part<'revisions'>[number]['relabelled'],
    texts: texts.map(({ language, contentHash, content }) => ({
      language,
      contentHash,
      content: content as unknown as LabelledDraft as Part<'revisions'>[number]['texts'][number]['content'],
    })),
  }));
}

async function sectionsOf(tx: Transaction, negotiationId: string): Promise<Part<'sections'>> {
  const rows = await tx.draftSection.findMany({
    where: { negotiationId },
    orderBy: { ordinal: 'asc' },
    include: { documents: { select: { language: true }, orderBy: { language: 'asc' } } },
  });
  const sections: Part<'sections'> = [];
  for (const { documents, ordinal: _place, negotiationId: _in, kind, numbering, submittedAt, ...row } of rows) {
    const texts: Part<'sections'>[number]['texts'] = [];
    for (const { language } of documents) {
      const paragraphs = await readSection(tx, row.id, language);
      texts.push({ language, paragraphs: paragraphs as Part<'sections'>[number]['texts'][number]['paragraphs'] });
    }
    sections.push({
      ...row,
      kind: kind as Part<'sections'>[number]['kind'],
      numbering: numbering as Part<'sections'>[number]['numbering'],
      submittedAt: submittedAt?.toISOString() ?? null,
      texts,
    });
  }
  return sections;
}

/** What a delegation wrote, as stored on a proposal and on its earlier versions. */
function written(stored: NegotiationActs['proposals'][number] | NegotiationActs['formerVersions'][number]) {
  const { paragraphId, sectionId, toSectionId, toAfterId, baseHash, baseRevision, heading, rationale, tabledAt } =
    stored;
  type Written = Part<'proposals'>[number];
  return {
    paragraphId,
    sectionId,
    toSectionId,
    toAfterId,
    base: stored.base as Written['base'],
    baseHash,
    baseRevision,
    proposed: stored.proposed as Written['proposed'],
    heading,
    rationale,
    citation: stored.citation as Written['citation'],
    submission: stored.submission as Written['submission'],
    tabledAt: (tabledAt ?? new Date(0)).toISOString(),
  };
}

function proposalsOf({ proposals, formerVersions }: NegotiationActs): Part<'proposals'> {
  const earlier = Map.groupBy(formerVersions, ({ proposalId }) => proposalId);
  return proposals.map((stored) => {
    const { id, number, delegation, kind, state, tabledVersion, createdAt, closedAt, closedBy, closedReason } = stored;
    const { mergedIntoId, takenOverFromId, createdId, backers } = stored;
    if (state === 'private') throw new Error('A private proposal would have left.');
    return {
      id,
      number: number ?? 0,
      delegation,
      kind,
      state,
      tabledVersion,
      closedBy,
      closedReason,
      mergedIntoId,
      takenOverFromId,
      createdId,
      ...written(stored),
      createdAt: createdAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      backers: backers.map(({ delegation, backing, since }) => ({ delegation, backing, since: since.toISOString() })),
      formerVersions: (earlier.get(id) ?? []).map((version) => ({
        ...written(version),
        number: version.number,
        replacedAt: version.replacedAt.toISOString(),
        backers: version.backers as Part<'proposals'>[number]['backers'],
      })),
    };
  });
}

async function positionsOf(tx: Transaction, negotiationId: string): Promise<Part<'positions'>> {
  const rows = await tx.position.findMany({ where: { negotiationId }, orderBy: { ordinal: 'asc' } });
  return rows.map(({ delegation, paragraphId, proposalId, proposalVersion, stance, note, words, at }) => ({
    delegation,
    paragraphId,
    proposalId,
    proposalVersion,
    stance,
    note,
    words: words as Part<'positions'>[number]['words'],
    at: at.toISOString(),
  }));
}

async function sourcesOf(tx: Transaction, negotiationId: string): Promise<Part<'sources'>> {
  const rows = await tx.source.findMany({
    where: { negotiationId },
    orderBy: [{ addedAt: 'asc' }, { symbol: 'asc' }],
    include: { passages: { orderBy: { ordinal: 'asc' } } },
  });
  return rows.map(({ symbol, title, adoptedOn, language, addedBy, addedAt, removedAt, passages }) => ({
    symbol,
    title,
    adoptedOn,
    language,
    addedBy,
    addedAt: addedAt.toISOString(),
    removedAt: removedAt?.toISOString() ?? null,
    passages: passages.map(({ label, heading, text }) => ({ label, heading, text })),
  }));
}

async function recordsOf(tx: Transaction, negotiationId: string): Promise<Part<'records'>> {
  const former = await tx.formerBook.findMany({ where: { negotiationId }, orderBy: { generation: 'desc' } });
  const books = [{ book: negotiationId, originalBook: negotiationId, ids: {} }, ...former];
  const records: Part<'records'> = [];
  for (const { book, originalBook, ids } of books) {
    const events = await tx.event.findMany({ where: { book }, orderBy: { seq: 'asc' } });
    const entries = events.map((event) => chainedEntry(event, originalBook));
    records.push({
      ids: ids as Part<'records'>[number]['ids'],
      entries: entries as unknown as Part<'records'>[number]['entries'],
    });
  }
  return records;
}
