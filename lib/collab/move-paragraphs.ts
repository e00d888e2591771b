/** Moves paragraphs from one live section to the end of another, within a command: ids, words and hands stay. */
import * as Y from 'yjs';
import type { Transaction } from '../db/client.ts';
import type { ParagraphId, SectionId } from '../domain/text/paragraph.ts';
import { removeParagraph } from '../editor/paragraphs.ts';
import { appendPieces, type PiecedParagraph, piecesOf, type YjsPlace } from '../editor/section-pieces.ts';
import { announceDraft } from './announce-draft.ts';
import type { WrittenSpan } from './authorship.ts';
import { keepAuthorship, readAuthorship } from './read-authorship.ts';
import { type ChangedBy, findDocument, loadSectionDocument, lockSection } from './section-document.ts';
import { reportSetAside } from './stored-log.ts';

/** Which paragraphs go where. */
export interface ParagraphMove {
  readonly from: SectionId;
  readonly to: SectionId;
  readonly paragraphs: readonly ParagraphId[];
  readonly language: string;
}

/**
 * Appends the paragraphs to the one section's log, each hand's words as that hand's, and takes them out of the other. Open
 * editors of the section that takes them in see them come. Those of the other are led to a document begun anew, in which
 * everything else stays as it was written: words still on their way to a paragraph that has gone are refused and shown to
 * their writer, since Yjs would take them and lose them. Locks both sections.
 */
export async function moveParagraphs(tx: Transaction, move: ParagraphMove): Promise<void> {
  for (const id of [move.from, move.to].toSorted()) await lockSection(tx, id);
  const wanted = new Set(move.paragraphs);
  const { documentId, ydoc, spans } = await openSection(tx, move.from, move.language);
  const pieced = piecesOf(ydoc, cutsBy(spans)).filter(({ id }) => wanted.has(id));
  if (pieced.length !== wanted.size) throw new Error(`Section ${move.from} has not all of these paragraphs.`);
  await append(tx, move, { pieced, spans });
  for (const id of move.paragraphs) removeParagraph(ydoc, id);
  await beginAnew(tx, documentId, ydoc);
  ydoc.destroy();
}

async function openSection(tx: Transaction, sectionId: SectionId, language: string) {
  const found = await findDocument(tx, sectionId, language);
  if (found === null) throw new Error(`Section ${sectionId} has no text in ${language}.`);
  const { ydoc, log } = await loadSectionDocument(tx, found.id);
  return { documentId: found.id, negotiationId: found.negotiationId, ydoc, spans: await readAuthorship(tx, log) };
}

/** Who wrote a piece, and when; nobody in particular where it came with the revision. */
type Hand = ChangedBy & { readonly at: Date | null };

const NOBODY: Hand = { accountId: null, partyCode: null, at: null };

const endOf = ({ clock, length }: { clock: number; length: number }) => clock + length;

/** Where within a place another hand begins. */
function cutsBy(spans: readonly WrittenSpan[]): (place: YjsPlace) => readonly number[] {
  const byClient = Map.groupBy(spans, ({ client }) => client);
  return (place) => {
    const bounds = (byClient.get(place.client) ?? []).flatMap((span) => [span.clock, endOf(span)]);
    const inside = bounds.filter((bound) => bound > place.clock && bound < endOf(place));
    return [...new Set(inside.map((bound) => bound - place.clock))].sort((a, b) => a - b);
  };
}

function handOf({ client, clock }: YjsPlace, spans: readonly WrittenSpan[]): Hand {
  const span = spans.find((one) => one.client === client && one.clock <= clock && clock < endOf(one));
  return span ?? NOBODY;
}

interface LogEntry {
  readonly hand: Hand;
  readonly updates: Uint8Array[];
}

interface Moving {
  readonly pieced: readonly PiecedParagraph[];
  readonly spans: readonly WrittenSpan[];
}

async function append(tx: Transaction, move: ParagraphMove, moving: Moving): Promise<void> {
  const { documentId, negotiationId, ydoc } = await openSection(tx, move.to, move.language);
  const entries = entriesOf(ydoc, moving);
  ydoc.destroy();
  const { lastSeq } = await tx.sectionDocument.update({
    where: { id: documentId },
    data: { lastSeq: { increment: entries.length } },
    select: { lastSeq: true },
  });
  const first = lastSeq - BigInt(entries.length) + 1n;
  await tx.sectionUpdate.createMany({
    data: entries.map(({ hand: { accountId, partyCode, at }, updates }, index) => ({
      documentId,
      seq: first + BigInt(index),
      update: Y.mergeUpdates(updates) as Uint8Array<ArrayBuffer>,
      accountId,
      partyCode,
      ...(at && { at }),
    })),
  });
  await announceDraft(tx, negotiationId);
}

/** The pieces as rows of a log: one for what one hand wrote without another's between, each hand with a client of its own. */
function entriesOf(ydoc: Y.Doc, { pieced, spans }: Moving): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  const clients = new Map<string, number>();
  const take = (hand: Hand) => {
    const key = `${hand.accountId} ${hand.partyCode} ${hand.at?.getTime()}`;
    const client = clients.get(key) ?? freshClient(ydoc);
    clients.set(key, client);
    ydoc.clientID = client;
    if (entries.at(-1)?.hand !== hand) entries.push({ hand, updates: [] });
  };
  ydoc.on('update', (update: Uint8Array) => entries.at(-1)?.updates.push(update));
  for (const paragraph of pieced) {
    appendPieces(ydoc, paragraph, (piece) => take(piece === null ? NOBODY : handOf(piece.place, spans)));
  }
  return entries.filter(({ updates }) => updates.length > 0);
}

/** A client that the document does not know: two hands under one number would be one. */
function freshClient(ydoc: Y.Doc): number {
  const other = new Y.Doc();
  const { clientID } = other;
  other.destroy();
  return ydoc.store.clients.has(clientID) ? freshClient(ydoc) : clientID;
}

/** The document under its next number, with what was done in it before: whoever has it open loads it anew. */
async function beginAnew(tx: Transaction, documentId: string, ydoc: Y.Doc): Promise<void> {
  const { head, ydoc: stored, log } = await loadSectionDocument(tx, documentId);
  stored.destroy();
  await keepAuthorship(tx, log);
  await tx.sectionUpdate.deleteMany({ where: { documentId } });
  reportSetAside(documentId, []);
  await tx.sectionDocument.update({
    where: { id: documentId },
    data: {
      generation: head.generation + 1,
      snapshot: Y.encodeStateAsUpdate(ydoc) as Uint8Array<ArrayBuffer>,
      snapshotSeq: head.lastSeq,
    },
  });
  await announceDraft(tx, head.negotiationId);
}
