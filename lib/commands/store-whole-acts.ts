import { Prisma } from '../../prisma/generated/client.ts';
import type { Transaction } from '../db/client.ts';
import { toJson, toJsonList } from '../db/json.ts';
import type { WholeNegotiation } from '../exports/json/whole-shape.ts';
import { idHere, type NewIds, type StoredWhole } from './store-whole-texts.ts';

type Proposal = WholeNegotiation['proposals'][number];
type Written = Pick<
  Proposal,
  'sectionId' | 'toSectionId' | 'base' | 'proposed' | 'citation' | 'submission' | 'tabledAt' | 'backers'
>;

/** Stores what parties did, as it stands in the file and with the times it has there, in the running command. */
export async function storeWholeActs(tx: Transaction, stored: StoredWhole): Promise<void> {
  const { negotiationId, whole, ids } = stored;
  await storeProposals(tx, stored);
  await tx.position.createMany({
    data: whole.positions.map(({ proposalId, words, at, ...position }) => ({
      ...position,
      negotiationId,
      proposalId: here(ids, proposalId),
      words: listOrNull(words),
      at: new Date(at),
    })),
  });
  await tx.paragraphMark.createMany({
    data: whole.marks.map(({ setAt, ...mark }) => ({ ...mark, negotiationId, setAt: new Date(setAt) })),
  });
  await tx.reopeningRequest.createMany({
    data: whole.reopeningRequests.map(({ at, ...request }) => ({ ...request, negotiationId, at: new Date(at) })),
  });
  await tx.reservation.createMany({
    data: whole.reservations.map(({ words, ...reservation }) => ({
      ...reservation,
      ...entered(reservation),
      negotiationId,
      words: listOrNull(words),
    })),
  });
  await tx.termObjection.createMany({
    data: whole.termObjections.map((objection) => ({ ...objection, ...entered(objection), negotiationId })),
  });
  await storeSources(tx, stored);
}

const here = (ids: NewIds, id: string | null) => (id === null ? null : idHere(ids, id));
const dateOrNull = (at: string | null) => (at === null ? null : new Date(at));
const jsonOrNull = (value: object | null) => (value === null ? Prisma.DbNull : toJson(value));
const listOrNull = (value: readonly unknown[] | null) => (value === null ? Prisma.DbNull : toJsonList(value));
const entered = ({ enteredAt, liftedAt }: { readonly enteredAt: string; readonly liftedAt: string | null }) => ({
  enteredAt: new Date(enteredAt),
  liftedAt: dateOrNull(liftedAt),
});

/** What its delegation wrote, as it is stored on a proposal and on its earlier versions; without those behind it. */
function written<T extends Written>({ backers: _rows, ...version }: T, ids: NewIds) {
  return {
    ...version,
    sectionId: here(ids, version.sectionId),
    toSectionId: here(ids, version.toSectionId),
    base: toJsonList(version.base),
    proposed: toJsonList(version.proposed),
    citation: jsonOrNull(version.citation),
    submission: jsonOrNull(version.submission),
    tabledAt: new Date(version.tabledAt),
  };
}

async function storeProposals(tx: Transaction, { negotiationId, whole, ids }: StoredWhole): Promise<void> {
  await tx.proposal.createMany({
    data: whole.proposals.map(({ formerVersions: _rows, ...proposal }) => ({
      ...written(proposal, ids),
      negotiationId,
      id: idHere(ids, proposal.id),
      createdAt: new Date(proposal.createdAt),
      closedAt: dateOrNull(proposal.closedAt),
      mergedIntoId: here(ids, proposal.mergedIntoId),
      takenOverFromId: here(ids, proposal.takenOverFromId),
      // A section has a new id, a paragraph its own.
      createdId: proposal.createdId && (ids.get(proposal.createdId) ?? proposal.createdId),
    })),
  });
  await tx.proposalBacker.createMany({
    data: whole.proposals.flatMap(({ id, backers }) =>
      backers.map(({ since, ...backer }) => ({ ...backer, proposalId: idHere(ids, id), since: new Date(since) })),
    ),
  });
  await tx.proposalVersion.createMany({
    data: whole.proposals.flatMap(({ id, formerVersions }) =>
      formerVersions.map((version) => ({
        ...written(version, ids),
        proposalId: idHere(ids, id),
        replacedAt: new Date(version.replacedAt),
        backers: toJsonList(version.backers),
      })),
    ),
  });
}

/** Passages are many: they are stored so many at a time. */
const ROWS = 1_000;

async function storeSources(tx: Transaction, { negotiationId, whole }: StoredWhole): Promise<void> {
  for (const { passages, addedAt, removedAt, ...source } of whole.sources) {
    const { id } = await tx.source.create({
      data: { ...source, negotiationId, addedAt: new Date(addedAt), removedAt: dateOrNull(removedAt) },
    });
    const rows = passages.map((passage, ordinal) => ({ sourceId: id, ordinal, ...passage }));
    for (let from = 0; from < rows.length; from += ROWS)
      await tx.sourcePassage.createMany({ data: rows.slice(from, from + ROWS) });
  }
}
