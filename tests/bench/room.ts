/** Clients of one live document, and how long a letter takes from one to all others. */
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { SCHEMA_TOKEN } from '#lib/editor/live-protocol.ts';
import { elementsOf } from '#lib/editor/paragraphs.ts';
import type { LiveProcess } from '../setup/live-process.ts';

/** A fast typist's pace, in milliseconds. */
export const PACE = 20;

/** Where a room's people connect. */
type Door = Pick<LiveProcess, 'origin' | 'url'>;

/** Somebody who has the document open. */
export interface Participant {
  readonly ydoc: Y.Doc;
  readonly provider: HocuspocusProvider;
}

/** One who writes, and those who read. */
export interface Room {
  readonly writer: Participant;
  readonly readers: readonly Participant[];
}

/** In milliseconds: until a reader has the letter, and until the writer is told that it is saved. */
export interface Times {
  readonly propagation: number[];
  readonly acknowledged: number[];
}

/** Opens a document in one session and waits until it is there. `shown`: the others are told of it, as in a browser. */
export async function come(door: Door, name: string, cookie: string, shown = true): Promise<Participant> {
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: door.origin } });
    }
  }
  const websocketProvider = new HocuspocusProviderWebsocket({ url: door.url, WebSocketPolyfill: SignedIn });
  const ydoc = new Y.Doc();
  const settings = { websocketProvider, name, document: ydoc, token: SCHEMA_TOKEN };
  const provider = new HocuspocusProvider(shown ? settings : { ...settings, awareness: null });
  const synced = new Promise((resolve) => {
    provider.on('synced', resolve);
  });
  provider.attach();
  await synced;
  return { ydoc, provider };
}

interface Filling {
  readonly name: string;
  readonly readers: number;
  readonly cookies: { readonly writer: string; readonly reader: string };
  /** Where the writer comes in, and where the readers do. */
  readonly doors: { readonly writer: Door; readonly reader: Door };
}

/**
 * Opens a document for one who writes and many who read. None is shown to the others: every fifteen seconds each would tell
 * each of the two hundred, and as all of them are one process here, that would be measured instead of the letter.
 */
export async function fillRoom({ name, readers, cookies, doors }: Filling): Promise<Room> {
  const reader = () => come(doors.reader, name, cookies.reader, false);
  return {
    readers: await Promise.all(Array.from({ length: readers }, reader)),
    writer: await come(doors.writer, name, cookies.writer, false),
  };
}

/** Closes all of a room's connections. */
export function leaveRoom({ writer, readers }: Room): void {
  for (const { provider } of [writer, ...readers]) provider.configuration.websocketProvider.destroy();
}

function nextUpdate(ydoc: Y.Doc): Promise<number> {
  return new Promise((resolve) => {
    ydoc.once('update', () => resolve(performance.now()));
  });
}

/** Types letters one after the other at a steady pace and notes when each has arrived everywhere. */
export async function typeLetters({ writer, readers }: Room, letters: number): Promise<Times> {
  const times: Times = { propagation: [], acknowledged: [] };
  const text = elementsOf(writer.ydoc)[0]?.get(0);
  if (!(text instanceof Y.XmlText)) throw new Error('The section has no words.');
  for (let letter = 0; letter < letters; letter++) {
    const arrivals = readers.map(({ ydoc }) => nextUpdate(ydoc));
    const acknowledged = nextAcknowledgement(writer);
    const start = performance.now();
    text.insert(5 + letter, 'x');
    for (const arrival of await Promise.all(arrivals)) times.propagation.push(arrival - start);
    times.acknowledged.push((await acknowledged) - start);
    await new Promise((resolve) => {
      setTimeout(resolve, PACE);
    });
  }
  return times;
}

function nextAcknowledgement({ provider }: Participant): Promise<number> {
  return new Promise((resolve) => {
    const hear = ({ number }: { number: number }) => {
      if (number > 0) return;
      provider.off('unsyncedChanges', hear);
      resolve(performance.now());
    };
    provider.on('unsyncedChanges', hear);
  });
}
