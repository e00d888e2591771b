/**
 * The working draft's words in Postgres: for each section and language a snapshot and, after it, the log of Yjs
 * updates. The log is the truth; a document in memory is a copy of it. Everything here runs in the caller's transaction
 * (`db()` itself will do where only reading is meant).
 *
 * Locks are always taken in this order, so that no two transactions wait for each other: the negotiation (by commands),
 * the section, the section's document.
 */
import * as Y from 'yjs';
import type { Transaction } from '../db/client.ts';
import type { Paragraph, SectionId } from '../domain/text/paragraph.ts';
import { readParagraphs, writeParagraphs } from '../editor/paragraphs.ts';
import { announceDraft } from './announce-draft.ts';
import { cachedParagraphs, rememberParagraphs } from './paragraph-cache.ts';
import { forgetAuthorship } from './read-authorship.ts';
import { fill, readLog, reportSetAside, type StoredLog, sound } from './stored-log.ts';

/** Whose change it is; null for the program's own. */
export interface ChangedBy {
  readonly accountId: string | null;
  readonly partyCode: string | null;
}

/** An update as it stands in the log. */
export interface AppliedUpdate {
  readonly documentId: string;
  readonly generation: number;
  readonly seq: bigint;
  readonly update: Uint8Array;
}

/** A section's document as stored, without its bytes. */
export interface DocumentHead {
  readonly id: string;
  readonly sectionId: string;
  readonly negotiationId: string;
  readonly language: string;
  readonly generation: number;
  readonly state: 'drafting' | 'submitted' | 'approved';
  readonly snapshotSeq: bigint;
  readonly lastSeq: bigint;
}

/** A loaded document with the position in the log it was loaded up to. */
export interface LoadedDocument {
  readonly head: DocumentHead;
  readonly ydoc: Y.Doc;
  /** What it was made of, without what could not be read. */
  readonly log: StoredLog;
}

/** The head of a section's document in one language, or null where the section has none. */
export async function findDocument(
  tx: Transaction,
  sectionId: SectionId,
  language: string,
): Promise<DocumentHead | null> {
  const rows = await tx.$queryRaw<DocumentHead[]>`
    SELECT d."id", d."sectionId", s."negotiationId", d."language", d."generation", s."state"::text AS "state",
           d."snapshotSeq", d."lastSeq"
    FROM "SectionDocument" d JOIN "DraftSection" s ON s."id" = d."sectionId"
    WHERE d."sectionId" = ${sectionId} AND d."language" = ${language}`;
  return rows[0] ?? null;
}

/** The head of a document by its id, or null. */
export async function findDocumentById(tx: Transaction, documentId: string): Promise<DocumentHead | null> {
  const rows = await tx.$queryRaw<DocumentHead[]>`
    SELECT d."id", d."sectionId", s."negotiationId", d."language", d."generation", s."state"::text AS "state",
           d."snapshotSeq", d."lastSeq"
    FROM "SectionDocument" d JOIN "DraftSection" s ON s."id" = d."sectionId"
    WHERE d."id" = ${documentId}`;
  return rows[0] ?? null;
}

/**
 * Locks a section and its documents against every change until the caller's transaction ends: what `readSection` gives
 * afterwards stays true until the commit. Every act that depends on the words or on who may change them (agreed ad ref.,
 * reopening, submitting, returning, issuing) takes it first. Typing waits meanwhile and is then judged anew by what the
 * act has set: each row is written, so that its version is another one (see `append.ts`).
 */
export async function lockSection(tx: Transaction, sectionId: SectionId): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "DraftSection" WHERE "id" = ${sectionId} FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT "id" FROM "SectionDocument" WHERE "sectionId" = ${sectionId} ORDER BY "id" FOR UPDATE`;
  await tx.$executeRaw`UPDATE "SectionDocument" SET "language" = "language" WHERE "sectionId" = ${sectionId}`;
}

/**
 * Snapshot and log as a Yjs document. Rows that cannot be read are left out and reported. Throws when the document is
 * unknown, or its snapshot is damaged.
 */
export async function loadSectionDocument(tx: Transaction, documentId: string): Promise<LoadedDocument> {
  const head = await findDocumentById(tx, documentId);
  const log = await readLog(tx, documentId);
  if (head === null || log === null) throw new Error(`No section document ${documentId}.`);
  return { head: headAt(head, log), ...toDocument(log) };
}

/** The head as of the moment at which the log was read. */
export function headAt(head: DocumentHead, { generation, snapshotSeq, rows, setAside }: StoredLog): DocumentHead {
  const lastSeq = [snapshotSeq, ...rows.map(({ seq }) => seq), ...setAside].reduce((a, b) => (a > b ? a : b));
  return { ...head, generation, snapshotSeq, lastSeq };
}

function toDocument(log: StoredLog): { ydoc: Y.Doc; log: StoredLog } {
  const ydoc = new Y.Doc();
  if (fill(ydoc, log)) {
    reportSetAside(log.documentId, log.setAside);
    return { ydoc, log };
  }
  ydoc.destroy();
  const readable = sound(log);
  const mended = new Y.Doc();
  if (!fill(mended, readable)) throw new Error(`The snapshot of section document ${log.documentId} cannot be read.`);
  reportSetAside(log.documentId, readable.setAside);
  return { ydoc: mended, log: readable };
}

/** Appends one update to a document's log, within an act that holds its lock, and returns its position. */
async function appendUpdate(tx: Transaction, documentId: string, row: ChangedBy & { update: Uint8Array }) {
  const { lastSeq: seq } = await tx.sectionDocument.update({
    where: { id: documentId },
    data: { lastSeq: { increment: 1 } },
    select: { lastSeq: true },
  });
  await tx.sectionUpdate.create({ data: { documentId, seq, ...row, update: row.update as Uint8Array<ArrayBuffer> } });
  return seq;
}

/**
 * Changes a live section from a command, in the command's own transaction: the change is in the log if and only if the
 * command commits, and on commit every process is told and applies it to what co-editors see. Returns null when
 * `change` changed nothing. Locks the section (see `lockSection`).
 */
export async function changeSection(
  tx: Transaction,
  sectionId: SectionId,
  language: string,
  change: (ydoc: Y.Doc) => void,
  by: ChangedBy,
): Promise<AppliedUpdate | null> {
  await lockSection(tx, sectionId);
  const { head, ydoc } = await loadSectionDocument(tx, (await requireDocument(tx, sectionId, language)).id);
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  ydoc.transact(() => change(ydoc));
  ydoc.destroy();
  if (updates.length === 0) return null;
  const update = Y.mergeUpdates(updates);
  const seq = await appendUpdate(tx, head.id, { ...by, update });
  await announceDraft(tx, head.negotiationId);
  return { documentId: head.id, generation: head.generation, seq, update };
}

/** The words of a section as they stand, all of them that were committed. Throws when it has no such language. */
export async function readSection(
  tx: Transaction,
  sectionId: SectionId,
  language: string,
): Promise<readonly Paragraph[]> {
  const found = await requireDocument(tx, sectionId, language);
  const cached = cachedParagraphs(found.id, found.lastSeq, found.generation);
  if (cached) return cached;
  const { head, ydoc } = await loadSectionDocument(tx, found.id);
  const paragraphs = readParagraphs(ydoc);
  ydoc.destroy();
  // A transaction that has written may yet be rolled back, and its position be given to other words.
  const [own] = await tx.$queryRaw<{ clean: boolean }[]>`SELECT pg_current_xact_id_if_assigned() IS NULL AS "clean"`;
  if (own?.clean) {
    rememberParagraphs({ documentId: head.id, lastSeq: head.lastSeq, generation: head.generation, paragraphs });
  }
  return paragraphs;
}

/** Creates a section's document in one language with its first words. Only once for a section and language. */
export async function seedSection(
  tx: Transaction,
  sectionId: SectionId,
  language: string,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  await tx.sectionDocument.create({ data: { sectionId, language, snapshot: encodeFresh(paragraphs) } });
}

/**
 * Begins a fresh Yjs document with these words, as on issuing a revision: what was typed and deleted before weighs no
 * more. Positions in the log go on. Open editors are closed and load the new one. Locks the section.
 */
export async function beginGeneration(
  tx: Transaction,
  sectionId: SectionId,
  language: string,
  paragraphs: readonly Paragraph[],
): Promise<void> {
  await lockSection(tx, sectionId);
  const head = await requireDocument(tx, sectionId, language);
  const generation = head.generation + 1;
  await tx.sectionUpdate.deleteMany({ where: { documentId: head.id } });
  await forgetAuthorship(tx, head.id);
  reportSetAside(head.id, []);
  await tx.sectionDocument.update({
    where: { id: head.id },
    data: { generation, snapshot: encodeFresh(paragraphs), snapshotSeq: head.lastSeq },
  });
  await announceDraft(tx, head.negotiationId);
}

/** Takes a section's documents away with all that was written in them: it goes, or its words went elsewhere. */
export async function removeSectionDocuments(tx: Transaction, sectionId: SectionId): Promise<void> {
  await lockSection(tx, sectionId);
  const documents = await tx.sectionDocument.findMany({ where: { sectionId }, select: { id: true } });
  for (const { id } of documents) reportSetAside(id, []);
  await tx.sectionDocument.deleteMany({ where: { sectionId } });
}

async function requireDocument(tx: Transaction, sectionId: SectionId, language: string): Promise<DocumentHead> {
  const head = await findDocument(tx, sectionId, language);
  if (head === null) throw new Error(`Section ${sectionId} has no text in ${language}.`);
  return head;
}

function encodeFresh(paragraphs: readonly Paragraph[]): Uint8Array<ArrayBuffer> {
  const ydoc = new Y.Doc();
  writeParagraphs(ydoc, paragraphs);
  const bytes = Y.encodeStateAsUpdate(ydoc) as Uint8Array<ArrayBuffer>;
  ydoc.destroy();
  return bytes;
}
