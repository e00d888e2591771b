import { once } from 'node:events';
import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readSection } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { SCHEMA_TOKEN } from '#lib/editor/live-protocol.ts';
import { readParagraphs } from '#lib/editor/paragraphs.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import {
  cookieOf,
  type LiveServer,
  leaveAll,
  liveName,
  startLiveServer,
  visitSynced,
  WAIT,
} from '../setup/live-server.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let server: LiveServer;
let section: string;
let log: string[];
const sockets: WebSocket[] = [];

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  section = (await db().draftSection.findFirstOrThrow({ where: { ordinal: 1 } })).id;
  server = await startLiveServer();
  log = [];
  // Hocuspocus writes to the console what it could not read; how much of it is what is counted.
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words) => void log.push(String(words[0])));
});
afterEach(() => {
  leaveAll();
  for (const socket of sockets.splice(0)) socket.terminate();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

/** A signed-in browser's bare socket that says nothing by itself. */
async function socket(): Promise<WebSocket> {
  const opened = new WebSocket(server.url, { headers: { cookie: await cookieOf('HND'), origin: server.origin } });
  opened.on('error', () => undefined);
  sockets.push(opened);
  await once(opened, 'open');
  return opened;
}

function frame(name: string, ...parts: ((encoder: encoding.Encoder) => void)[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  for (const part of parts) part(encoder);
  return encoding.toUint8Array(encoder);
}

const uint = (value: number) => (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, value);
const text = (value: string) => (encoder: encoding.Encoder) => encoding.writeVarString(encoder, value);
const bytes = (value: Uint8Array) => (encoder: encoding.Encoder) => encoding.writeVarUint8Array(encoder, value);

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const STATELESS = 5;
const UPDATE = 2;

/** A small generator that a seed makes repeatable. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

async function words(): Promise<string> {
  return JSON.stringify(await readSection(db(), section, 'en'));
}

test('a thousand damaged and senseless frames change nothing, and the server goes on', async () => {
  const before = await words();
  const name = await liveName(section);
  const random = noise(29);
  const honest = new Y.Doc();
  honest.getXmlFragment('paragraphs').insert(0, [new Y.XmlElement('paragraph')]);
  const update = Y.encodeStateAsUpdate(honest);
  for (let round = 0; round < 20; round++) {
    const bare = await socket();
    bare.send(frame(name, uint(AUTH), uint(0), text(SCHEMA_TOKEN)));
    for (let turn = 0; turn < 50; turn++) {
      const damaged = frame(name, uint(SYNC), uint(UPDATE), bytes(update));
      for (let flip = 0; flip < 4; flip++) {
        const at = name.length + 1 + Math.floor(random() * (damaged.length - name.length - 1));
        damaged[at] = Math.floor(random() * 256);
      }
      bare.send(turn % 5 === 0 ? Uint8Array.from({ length: 40 }, () => Math.floor(random() * 256)) : damaged);
    }
    await vi.waitFor(() => expect(bare.readyState).toBe(WebSocket.CLOSED), WAIT);
  }
  const visitor = await visitSynced(server, { as: 'SLV', section });
  expect(JSON.stringify(readParagraphs(visitor.ydoc))).toBe(before);
  expect(await words()).toBe(before);
  expect(log.length).toBeLessThanOrEqual(40);
});

test.each<[string, (name: string) => Uint8Array]>([
  ['a stateless message', (name) => frame(name, uint(STATELESS), text('{"kind":"access","access":"write"}'))],
  ['a message of the servers among themselves', (name) => frame(name, uint(6), text('hello'))],
  ['a kind that nobody knows', (name) => frame(name, uint(99))],
])('%s closes the connection', async (_what, made) => {
  const bare = await socket();
  const closed = once(bare, 'close');
  bare.send(made(await liveName(section)));
  expect((await closed)[0]).toBe(1008);
});

test('a frame over the limit closes the connection', async () => {
  const bare = await socket();
  const closed = once(bare, 'close');
  bare.send(new Uint8Array(2 * 1024 * 1024));
  expect((await closed)[0]).toBe(1009);
});

test('a flood of messages closes the connection', async () => {
  const bare = await socket();
  const closed = once(bare, 'close');
  const name = await liveName(section);
  bare.send(frame(name, uint(AUTH), uint(0), text(SCHEMA_TOKEN)));
  for (let turn = 0; turn < 2_000; turn++) bare.send(frame(name, uint(AWARENESS), bytes(new Uint8Array([0]))));
  // Before it is admitted Hocuspocus' own limit comes first.
  expect([1008, 4205]).toContain((await closed)[0]);
});

test.each<[string, (name: string) => Uint8Array | null]>([
  ['says nothing', () => null],
  ['is let in nowhere', (name) => frame(name, uint(AUTH), uint(0), text('schema:0'))],
  ['goes on sending without being let in', (name) => frame(name, uint(AWARENESS), bytes(new Uint8Array([0])))],
])('who %s is cut off after seconds', async (_what, made) => {
  const bare = await socket();
  const closed = once(bare, 'close');
  const said = made(await liveName(section));
  if (said) bare.send(said);
  expect((await closed)[0]).toBe(1008);
});

test('another path is closed without an answer', async () => {
  const stranger = new WebSocket(server.url.replace('/collaboration', '/elsewhere'));
  const failed = once(stranger, 'error');
  await expect(failed).resolves.toBeDefined();
});
