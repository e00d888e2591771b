/**
 * How long a section takes to open in which much was typed: `node tests/bench/long-section.ts [edits]`. A hundred thousand
 * edits by twenty delegates, letters and deletions, are in the log or were compacted out of it as in use. A fresh process
 * opens it for the first client, beside a section with the same words and no past, turn by turn.
 */
import * as Y from 'yjs';
import { appendUnder, readRules } from '#lib/collab/append.ts';
import { compact } from '#lib/collab/compaction.ts';
import { findDocument, loadSectionDocument, seedSection } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { formatDocumentName } from '#lib/editor/live-protocol.ts';
import { elementsOf, readParagraphs } from '#lib/editor/paragraphs.ts';
import { seeded } from '../faults/seeded.ts';
import { startLiveProcess } from '../setup/live-process.ts';
import { benchDocument, cookieOf, end, withBenchWorld } from './bench-world.ts';
import { print, quantile } from './in-turn.ts';
import { come } from './room.ts';

const EDITS = Number(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 100_000);
const DELEGATES = 20;
/** As many rows as are in the log when it is compacted in use. */
const ROWS = 200;
const RUNS = 9;

/** One edit of somebody: mostly a letter behind the last one, sometimes a deletion, now and then another place. */
function edit(ydoc: Y.Doc, random: () => number, place: { paragraph: number; at: number }): void {
  const elements = elementsOf(ydoc);
  if (random() < 0.02)
    Object.assign(place, { paragraph: Math.floor(random() * elements.length), at: Math.floor(random() * 200) });
  const text = elements[place.paragraph]?.get(0);
  if (!(text instanceof Y.XmlText)) throw new Error('The section has no words.');
  place.at = Math.min(place.at, text.length);
  // As much goes as comes, so that the section stays one that is read.
  if (place.at > 0 && (random() < 0.3 || text.length > 1_000)) text.delete((place.at -= 1), 1);
  else text.insert(place.at++, 'abcdefghij klmnop'[Math.floor(random() * 17)] ?? ' ');
}

/** Types into a document through its log as the servers do, one row an edit. */
async function typeLong(documentId: string): Promise<void> {
  const random = seeded(1);
  const { id: accountId } = await db().account.findUniqueOrThrow({ where: { email: demoEmail('HND') } });
  const { ydoc } = await loadSectionDocument(db(), documentId);
  const places = Array.from({ length: DELEGATES }, (_, index) => ({ paragraph: index % 4, at: index * 10 }));
  const clients = places.map((_, index) => 1_000 + index);
  for (let done = 0; done < EDITS; done += ROWS) {
    const updates: Uint8Array[] = [];
    const note = (update: Uint8Array) => void updates.push(update);
    ydoc.on('update', note);
    // Each for a stretch, as people type: two or three of them in the rows of one compaction.
    for (let row = 0; row < ROWS; row++) {
      const who = Math.floor((done + row) / 70) % DELEGATES;
      ydoc.clientID = clients[who] ?? 0;
      edit(ydoc, random, places[who] ?? { paragraph: 0, at: 0 });
    }
    ydoc.off('update', note);
    const rules = await readRules(documentId);
    if (rules === null) throw new Error('The document is gone.');
    const rows = updates.map((update) => ({ update, accountId, partyCode: 'HND' }));
    if ((await appendUnder({ id: documentId, version: rules.version }, rows)) === null)
      throw new Error('Not appended.');
    // The last rows stay in the log, as they do between two compactions.
    if (done + ROWS < EDITS) await compact(documentId);
  }
}

/** A section beside it with the words as they came to be, and nothing of how. */
async function withoutPast(documentId: string): Promise<string> {
  const { id: negotiationId } = await db().negotiation.findFirstOrThrow();
  const id = 'bench-without-past';
  await db().draftSection.create({
    data: { id, negotiationId, ordinal: 100, kind: 'items', numbering: 'decimal', heading: 'Without a past' },
  });
  const { ydoc } = await loadSectionDocument(db(), documentId);
  const fresh = readParagraphs(ydoc).map((paragraph) => ({ ...paragraph, id: crypto.randomUUID() }));
  await seedSection(db(), id, 'en', fresh);
  const head = await findDocument(db(), id, 'en');
  if (head === null) throw new Error('The section has no document.');
  return formatDocumentName({ documentId: head.id, generation: head.generation });
}

/** Milliseconds until the first client of a fresh process has the section; the process has served another one before. */
async function opening(name: string, warming: string, cookie: string): Promise<number> {
  const server = await startLiveProcess();
  const before = await come(server, warming, cookie);
  const begun = performance.now();
  const first = await come(server, name, cookie);
  const took = performance.now() - begun;
  for (const { provider } of [before, first]) provider.configuration.websocketProvider.destroy();
  await end(server);
  return took;
}

/** Milliseconds of reading the section from disk alone. */
async function reading(documentId: string): Promise<number> {
  const begun = performance.now();
  const { ydoc } = await loadSectionDocument(db(), documentId);
  const took = performance.now() - begun;
  ydoc.destroy();
  return took;
}

await withBenchWorld(async () => {
  const { documentId, name } = await benchDocument();
  await typeLong(documentId);
  const plain = await withoutPast(documentId);
  const warming = plain;
  const cookie = await cookieOf('GTM');
  const { snapshot } = await db().sectionDocument.findUniqueOrThrow({ where: { id: documentId } });
  const [long, fresh, read]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    long.push(await opening(name, warming, cookie));
    fresh.push(await opening(plain, name, cookie));
    read.push(await reading(documentId));
  }
  const [ours, other] = [quantile(long, 0.5), quantile(fresh, 0.5)];
  print(
    `${EDITS} past edits of ${DELEGATES} delegates: a snapshot of ${(snapshot.length / 1024).toFixed(0)} kB and ${ROWS} rows`,
  );
  print(
    `opened by the first client of a fresh process: ${ours.toFixed(0)} ms (longest ${Math.max(...long).toFixed(0)}), ` +
      `the same words without a past ${other.toFixed(0)} ms, ratio ${(ours / other).toFixed(1)}`,
  );
  print(`read on the server: ${quantile(read, 0.5).toFixed(0)} ms (longest ${Math.max(...read).toFixed(0)})`);
});
