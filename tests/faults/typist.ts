/** A client that types words it can tell apart, and knows which of them the server has called saved. */
import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { PatientProvider } from '#components/editor/patient-provider.ts';
import { COLLABORATION_PATH, Person, SCHEMA_TOKEN } from '#lib/editor/live-protocol.ts';
import { elementsOf } from '#lib/editor/paragraphs.ts';
import type { World } from './world.ts';

/** One thing done: a word typed, or taken out again. */
export interface Act {
  readonly word: string;
  readonly kind: 'typed' | 'deleted';
  readonly update: Uint8Array;
  acknowledged: boolean;
}

/** A typing client. */
export interface Typist {
  readonly name: string;
  readonly ydoc: Y.Doc;
  readonly acts: readonly Act[];
  /** When the server last called something saved, by `performance.now()`. */
  readonly lastAcknowledged: () => number;
  readonly refusals: readonly string[];
  /** The parties of those who are shown to it as present. */
  readonly present: () => readonly string[];
  /** True while it is connected and everything it wrote is saved. */
  readonly settled: () => boolean;
  readonly typeOn: () => void;
  readonly rest: () => void;
  /** Closes its window: what was not saved is gone with it. */
  readonly close: () => void;
  readonly disconnect: () => void;
  readonly connect: () => void;
}

interface Options {
  readonly party: string;
  readonly name: string;
  readonly random: () => number;
  readonly pace?: number;
  readonly token?: string;
}

/** Who sees for so long that nothing is saved stops typing. Twenty do so in a few paragraphs, which hold only so much. */
const MOST_UNSAVED = 30;
/** With so many words of its own in the text, a typist only takes out. */
const MOST_WORDS = 40;

/** Opens a client at the world's door. */
export async function openTypist(world: World, options: Options): Promise<Typist> {
  const { party, name, random, pace = 25, token = SCHEMA_TOKEN } = options;
  const host = `127.0.0.1:${world.door.port}`;
  const cookie = await world.cookieOf(party);
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: `http://${host}` } });
      this.on('error', () => undefined);
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `ws://${host}${COLLABORATION_PATH}`,
    WebSocketPolyfill: SignedIn,
    delay: 100,
    minDelay: 100,
    maxDelay: 500,
    messageReconnectTimeout: 1_000_000,
  });
  const ydoc = new Y.Doc();
  const refusals: string[] = [];
  let again: NodeJS.Timeout | undefined;
  const provider = new PatientProvider({
    websocketProvider: socket,
    name: world.documentName,
    document: ydoc,
    token,
    onStateless: ({ payload }) => refusals.push(payload),
    // As the editor does: where the database is away, it asks again.
    onAuthenticationFailed: ({ reason }) => {
      refusals.push(reason);
      socket.disconnect();
      if (['unavailable', 'permission-denied'].includes(reason)) again = setTimeout(() => void socket.connect(), 300);
    },
  });
  const acts: Act[] = [];
  let last = 0;
  let typing: NodeJS.Timeout | undefined;
  // After a reconnection one acknowledgement stands for everything that was sent anew; from then on each for one update.
  let counted = false;
  const settled = () => provider.isSynced && provider.unsyncedChanges === 0;
  provider.on('disconnect', () => (counted = false));
  // As the editor does: put out of the document with the socket left open, it connects anew.
  provider.on('close', () => {
    if (socket.webSocket?.readyState !== WebSocket.OPEN) return;
    socket.disconnect();
    again = setTimeout(() => void socket.connect(), 300);
  });
  provider.on('unsyncedChanges', ({ number }: { number: number }) => {
    counted ||= settled();
    if (!counted || !provider.isSynced) return;
    const saved = acts.slice(0, Math.max(0, acts.length - number)).filter(({ acknowledged }) => !acknowledged);
    for (const act of saved) act.acknowledged = true;
    if (saved.length > 0 || number === 0) last = performance.now();
  });
  provider.attach();
  // As an editor does before anything is typed: without it nobody sees that it is there.
  provider.setAwarenessField('cursor', null);
  const act = () => {
    const unsaved = acts.filter(({ acknowledged }) => !acknowledged).length;
    const waits = (provider.isSynced && !counted) || unsaved > MOST_UNSAVED;
    if (elementsOf(ydoc).length > 0 && !waits) acts.push(doSomething(ydoc, { name, random, acts }));
    typing = setTimeout(act, pace * (0.5 + random()));
  };
  const close = () => {
    clearTimeout(typing);
    clearTimeout(again);
    provider.destroy();
    socket.destroy();
  };
  return {
    name,
    ydoc,
    acts,
    refusals,
    present: () =>
      [...(provider.awareness?.getStates().values() ?? [])].flatMap(({ user }) =>
        user === undefined ? [] : [Person.parse(user).party],
      ),
    lastAcknowledged: () => last,
    settled,
    typeOn: () => act(),
    rest: () => clearTimeout(typing),
    close,
    disconnect: () => socket.disconnect(),
    connect: () => void socket.connect(),
  };
}

type Author = Pick<Typist, 'name' | 'acts'> & { readonly random: () => number };

/** Mostly types a word of its own at a paragraph's beginning, else takes out one that is saved already. */
function doSomething(ydoc: Y.Doc, { name, random, acts }: Author): Act {
  const gone = new Set(acts.filter(({ kind }) => kind === 'deleted').map(({ word }) => word));
  const mine = acts.filter(({ word, kind, acknowledged }) => kind === 'typed' && acknowledged && !gone.has(word));
  const chosen = mine[Math.floor(random() * mine.length)];
  let update: Uint8Array = new Uint8Array();
  const keep = (bytes: Uint8Array) => (update = bytes);
  ydoc.once('update', keep);
  if (chosen && (mine.length > MOST_WORDS || random() < 0.2) && takeOut(ydoc, chosen.word)) {
    return { word: chosen.word, kind: 'deleted', update, acknowledged: false };
  }
  const word = `‹${name}·${acts.length}›`;
  const elements = elementsOf(ydoc);
  const text: unknown = elements[Math.floor(random() * elements.length)]?.get(0);
  if (text instanceof Y.XmlText) text.insert(0, word);
  return { word, kind: 'typed', update, acknowledged: false };
}

function takeOut(ydoc: Y.Doc, word: string): boolean {
  for (const element of elementsOf(ydoc)) {
    for (const text of element.toArray()) {
      if (!(text instanceof Y.XmlText)) continue;
      const at = plain(text).indexOf(word);
      if (at < 0) continue;
      text.delete(at, word.length);
      return true;
    }
  }
  return false;
}

/** A text's letters; the demo has no embedded things in its texts. */
function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ' '))
    .join('');
}
