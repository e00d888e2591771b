/**
 * Many people at once on one process: `node tests/bench/sessions.ts [--short]`. A thousand signed-in sessions have twenty
 * sections open for ten minutes (short: two hundred in four for half a minute); in each section one types. None may be
 * dropped, everybody must see the same in the end, and when all have left no document may stay loaded. Says what a session
 * takes of the server's memory and how long its event loop kept others waiting.
 */
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { findDocument, seedSection } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { formatDocumentName } from '#lib/editor/live-protocol.ts';
import { readParagraphs, replaceContent } from '#lib/editor/paragraphs.ts';
import { type LiveProcess, startLiveProcess } from '../setup/live-process.ts';
import { cookieOf, withBenchWorld } from './bench-world.ts';
import { print, quantile } from './in-turn.ts';
import { come, leaveRoom, type Participant, type Room } from './room.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const SECTIONS = values.short ? 4 : 20;
const SESSIONS = values.short ? 200 : 1_000;
const MINUTES = values.short ? 0.5 : 10;
/** Somebody who thinks while typing, in milliseconds between two letters. */
const PACE = 500;
/** So many come at the same moment, as when a meeting begins. */
const AT_ONCE = 20;
const READERS = ['GTM', 'CRI', 'MEX', 'ARG', 'BRA', 'COL'];
const LEFT_WITHIN_MS = 10_000;

const mega = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);

/** Sections beside the demo's own, each with some paragraphs of words. */
async function addSections(): Promise<string[]> {
  const { id: negotiationId } = await db().negotiation.findFirstOrThrow();
  return await Promise.all(
    Array.from({ length: SECTIONS }, async (_, index) => {
      const ordinal = 100 + index;
      const id = `bench-${index}`;
      const shape = { kind: 'items', numbering: 'decimal', heading: `Section ${index}` };
      await db().draftSection.create({ data: { id, negotiationId, ordinal, ...shape } });
      const paragraphs = Array.from({ length: 20 }, () => ({
        id: crypto.randomUUID(),
        heading: null,
        content: contentOf('We reaffirm our commitment to safe, orderly and regular migration; '.repeat(5)),
      }));
      await seedSection(db(), id, 'en', paragraphs);
      const head = await findDocument(db(), id, 'en');
      if (head === null) throw new Error('The section has no document.');
      return formatDocumentName({ documentId: head.id, generation: head.generation });
    }),
  );
}

/** Each has a session of their own, as if they had signed in. */
async function fillSections(server: LiveProcess, names: readonly string[]): Promise<Room[]> {
  const each = SESSIONS / SECTIONS;
  const rooms = names.map((name) => ({ name, people: [] as Participant[] }));
  const arrivals = rooms.flatMap((room) => Array.from({ length: each }, (_, seat) => ({ room, seat }))).values();
  const arrive = async () => {
    for (const { room, seat } of arrivals) {
      const cookie = await cookieOf(seat === 0 ? 'HND' : (READERS[seat % READERS.length] ?? 'GTM'));
      const person = await come(server, room.name, cookie);
      person.provider.setAwarenessField('cursor', null);
      if (seat === 0) room.people.unshift(person);
      else room.people.push(person);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, arrive));
  return rooms.map(({ people: [writer, ...readers] }) => {
    if (!writer) throw new Error('A section has nobody who writes.');
    return { writer, readers };
  });
}

/** Types until the end; says how long each letter took to be on disk. */
async function typeOn({ writer: { ydoc, provider } }: Room, end: number, acknowledged: number[]): Promise<void> {
  for (let letter = 0; performance.now() < end; letter++) {
    const [first] = readParagraphs(ydoc);
    const begun = performance.now();
    replaceContent(ydoc, first?.id ?? '', contentOf(`We reaffirm ${'x'.repeat(letter % 200)}`));
    if (provider.unsyncedChanges > 0) {
      await new Promise<void>((resolve) => {
        const hear = ({ number }: { number: number }) => {
          if (number > 0) return;
          provider.off('unsyncedChanges', hear);
          resolve();
        };
        provider.on('unsyncedChanges', hear);
      });
      acknowledged.push(performance.now() - begun);
    }
    await pause(PACE);
  }
}

const wordsIn = ({ ydoc }: Participant) => JSON.stringify(readParagraphs(ydoc));

async function untilHolds(holds: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + LEFT_WITHIN_MS;
  while (performance.now() < end) {
    if (await holds()) return true;
    await pause(50);
  }
  return false;
}

async function measure(): Promise<void> {
  const server = await startLiveProcess();
  const names = await addSections();
  const empty = await server.figures();
  const begun = performance.now();
  const rooms = await fillSections(server, names);
  const arrived = (performance.now() - begun) / 1_000;
  let dropped = 0;
  for (const { provider } of rooms.flatMap(({ writer, readers }) => [writer, ...readers])) {
    provider.on('disconnect', () => (dropped += 1));
  }
  const full = await server.figures();
  const acknowledged: number[] = [];
  const end = performance.now() + MINUTES * 60_000;
  await Promise.all(rooms.map((room) => typeOn(room, end, acknowledged)));
  const worked = await server.figures();
  const droppedMeanwhile = dropped;
  const alike = await untilHolds(() =>
    rooms.every(({ writer, readers }) => readers.every((reader) => wordsIn(reader) === wordsIn(writer))),
  );
  for (const room of rooms) leaveRoom(room);
  const left = await untilHolds(async () => (await server.figures()).open === 0);
  const after = await server.figures();
  print(`${SESSIONS} sessions in ${SECTIONS} sections for ${MINUTES} minutes; all in after ${arrived.toFixed(0)} s`);
  print(`dropped: ${droppedMeanwhile}; the same words for everybody: ${alike ? 'yes' : 'NO'}`);
  print(
    `memory a session: ${((full.memory - empty.memory) / SESSIONS / 1024).toFixed(0)} kB of heap, ` +
      `${((full.resident - empty.resident) / SESSIONS / 1024).toFixed(0)} kB resident (empty ${mega(empty.memory)} MB, ` +
      `full ${mega(full.memory)} MB, after the work ${mega(worked.memory)} MB, after all have left ${mega(after.memory)} MB)`,
  );
  print(
    `event loop: p99 ${worked.stallP99.toFixed(1)} ms, longest ${worked.longestStall.toFixed(0)} ms ` +
      `(${worked.longestWork.toFixed(0)} ms of own work); load ${loadavg()[0]?.toFixed(2)}`,
  );
  print(
    `acknowledged: ${acknowledged.length} letters, p50 ${quantile(acknowledged, 0.5).toFixed(1)} ms, ` +
      `p95 ${quantile(acknowledged, 0.95).toFixed(1)} ms`,
  );
  print(`documents that stay loaded after all have left: ${left ? 0 : after.open}`);
  if (droppedMeanwhile > 0 || !alike || !left) process.exitCode = 1;
}

await withBenchWorld(measure);
