/** Every kind of message a socket may carry, from every role, over a real WebSocket, judged by what is on disk afterwards. */
import { once } from 'node:events';
import { MessageType } from '@hocuspocus/server';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { findDocument, loadSectionDocument } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { COLLABORATION_PATH, formatDocumentName, SCHEMA_TOKEN } from '#lib/editor/live-protocol.ts';
import { replaceContent } from '#lib/editor/paragraphs.ts';
import { bytes, frame, text, uint } from '../../setup/frames.ts';
import { address, useApplication } from '../application.ts';
import { useSecondProcess } from '../second-process.ts';
import { cookiesOfRoles } from './askers.ts';
import { DRAFTERS, MEMBERS, type Role } from './roles.ts';
import { openStored, type Stored } from './stored.ts';
import { MESSAGES } from './table.ts';
import { buildWorld, type World } from './world.ts';

useApplication();
const second = useSecondProcess();

let world: World;
let stored: Stored;
let cookies: Readonly<Record<Role, string>>;
const sockets: WebSocket[] = [];

beforeAll(async () => {
  cookies = await cookiesOfRoles();
  world = await buildWorld();
  stored = await openStored();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});
afterAll(() => stored?.close());

const KINDS = Object.fromEntries(
  Object.entries(MessageType).filter(
    (entry): entry is [string, MessageType] => typeof entry[1] === 'number' && entry[0] !== 'Unknown',
  ),
);
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

test('every kind of message stands in the table', () => {
  expect(Object.keys(MESSAGES).toSorted()).toEqual(Object.keys(KINDS).toSorted());
});

/** The section's live document, and an update that puts other words into one of its paragraphs. */
async function document(sectionId: string, paragraphId: string) {
  const head = await findDocument(db(), sectionId, 'en');
  if (head === null) throw new Error('The section has no live document.');
  const { ydoc } = await loadSectionDocument(db(), head.id);
  const before = Y.encodeStateVector(ydoc);
  replaceContent(ydoc, paragraphId, contentOf(`Words of ${crypto.randomUUID()}.`));
  const update = Y.encodeStateAsUpdate(ydoc, before);
  return { name: formatDocumentName({ documentId: head.id, generation: head.generation }), update };
}

/** A message of each kind that would change the words, the rights or the names on the screen if it were heeded. */
function messageOf(kind: string, { name, update }: Awaited<ReturnType<typeof document>>): Uint8Array {
  const head = uint(KINDS[kind] ?? 0);
  const forged = JSON.stringify({ kind: 'access', access: 'write', user: { party: 'TS-RCM', name: 'Secretariat' } });
  if (kind === 'Sync') return frame(name, head, uint(UPDATE), bytes(update));
  if (kind === 'SyncReply') return frame(name, head, uint(STEP_2), bytes(update));
  if (kind === 'Auth') return frame(name, head, uint(0), text(SCHEMA_TOKEN));
  if (kind === 'SyncStatus') return frame(name, head, uint(1));
  if (kind === 'Stateless' || kind === 'BroadcastStateless') return frame(name, head, text(forged));
  if (kind !== 'Awareness') return frame(name, head);
  const awareness = encoding.createEncoder();
  for (const part of [uint(1), uint(7), uint(1), text(forged)]) part(awareness);
  return frame(name, head, bytes(encoding.toUint8Array(awareness)));
}

/** Who comes, to which process. */
interface Knock {
  readonly role: Role;
  readonly at: (path?: string) => string;
}

/** Opens a socket and is admitted to the document; null where it is turned away at the door. */
async function enter({ role, at }: Knock, name: string): Promise<WebSocket | null> {
  const socket = new WebSocket(at(COLLABORATION_PATH).replace('http', 'ws'), {
    headers: { cookie: cookies[role], origin: at() },
  });
  sockets.push(socket);
  const refused = new Promise<null>((resolve) => {
    socket.on('error', () => resolve(null));
  });
  if ((await Promise.race([once(socket, 'open'), refused])) === null) return null;
  const admitted = said(socket, KINDS['Auth'] ?? 0);
  socket.send(frame(name, uint(KINDS['Auth'] ?? 0), uint(0), text(SCHEMA_TOKEN)));
  await admitted;
  return socket;
}

async function entered(knock: Knock, name: string): Promise<WebSocket> {
  const socket = await enter(knock, name);
  if (socket === null) throw new Error(`${knock.role} was turned away.`);
  return socket;
}

/** Waits until the server says something of a kind, or closes the socket. */
function said(socket: WebSocket, ...kinds: readonly number[]): Promise<void> {
  return new Promise((resolve) => {
    socket.on('close', () => resolve());
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(data);
      decoding.readVarString(decoder);
      if (kinds.includes(decoding.readVarUint(decoder))) resolve();
    });
  });
}

/** Sends, then asks for the words: messages are taken in turn, so the answer comes after the message was judged. */
async function send(socket: WebSocket, message: Uint8Array, name: string): Promise<void> {
  socket.send(message);
  const answered = said(socket, KINDS['Sync'] ?? 0, KINDS['SyncReply'] ?? 0);
  socket.send(frame(name, uint(KINDS['Sync'] ?? 0), uint(STEP_1), bytes(Uint8Array.of(0))));
  await answered;
}

const cells = (changing: boolean) =>
  Object.entries(MESSAGES).flatMap(([kind, { changes }]) =>
    MEMBERS.filter((role) => changes.includes(role) === changing).map((role) => ({ kind, role })),
  );

describe.each([
  { process: 'the process', at: address },
  { process: 'a second process', at: second },
])('at $process', ({ at }) => {
  test.each(['stranger', 'suspended'] as const)('%s is turned away at the door', async (role) => {
    const { name } = await document(world.sections.drafting, world.paragraphs.open.id);
    expect(await enter({ role, at }, name)).toBe(null);
  });

  test.each(cells(false))('$kind from $role changes nothing', async ({ kind, role }) => {
    const live = await document(world.sections.drafting, world.paragraphs.open.id);
    const before = await stored.hash();
    await send(await entered({ role, at }, live.name), messageOf(kind, live), live.name);
    expect(await stored.hash()).toBe(before);
  });

  test.each(cells(true))('$kind from $role is on disk', async ({ kind, role }) => {
    const live = await document(world.sections.drafting, world.paragraphs.open.id);
    const before = await stored.hash();
    await send(await entered({ role, at }, live.name), messageOf(kind, live), live.name);
    await vi.waitFor(async () => expect(await stored.hash()).not.toBe(before), { timeout: 5_000, interval: 20 });
  });

  describe('words that are closed to those who draft too', () => {
    const closed = [
      { where: 'in a submitted section', section: 'submitted', label: 'PP1' },
      { where: 'in an approved section', section: 'approved', label: 'item 8' },
      { where: 'in a paragraph agreed ad referendum', section: 'drafting', label: 'item 4' },
      { where: 'in an agreed paragraph', section: 'drafting', label: 'item 5' },
    ] as const;

    test.each(closed.flatMap((row) => DRAFTERS.map((role) => ({ ...row, role }))))('$where, by $role', async (cell) => {
      const paragraph = world.round.paragraph(cell.label);
      const live = await document(world.sections[cell.section], paragraph.id);
      const before = await stored.hash();
      await send(await entered({ role: cell.role, at }, live.name), messageOf('Sync', live), live.name);
      expect(await stored.hash()).toBe(before);
    });
  });
});
