import { type HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { Paragraph, ParagraphId } from '#lib/domain/text/paragraph.ts';
import { CLOSE, Person, SCHEMA_TOKEN, ServerWord } from '#lib/editor/live-protocol.ts';
import { readParagraphs } from '#lib/editor/paragraphs.ts';
import { touchedParagraphs } from '#lib/editor/touched-paragraphs.ts';
import { type Device, keepWords, type LeftWords, takeLeftWords, type WordKeeper } from './kept-words.ts';
import { type LiveState, type LiveStateStore, liveStateStore, type PersonHere } from './live-state.ts';
import { PatientProvider } from './patient-provider.ts';

/** One browser's connection to one live document. After a refusal it is of no more use: a new one is opened. */
export interface LiveSession {
  readonly ydoc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly state: () => LiveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Forgets the words that an earlier window left, when they have been seen. */
  readonly forgetLeft: () => void;
  readonly close: () => void;
}

/** What a session is opened with. `WebSocketPolyfill` is for where there is no browser. */
export interface SessionOptions {
  readonly name: string;
  readonly url: string;
  readonly WebSocketPolyfill?: unknown;
  /** Where words that are not saved yet are kept beside the window; null for nowhere. */
  readonly device: Device | null;
}

interface Session {
  readonly name: string;
  readonly ydoc: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  readonly store: LiveStateStore;
  again?: ReturnType<typeof setTimeout>;
  /** The paragraphs in which words of this browser stand that the server has not acknowledged. */
  readonly unsaved: Set<ParagraphId>;
  keeper?: WordKeeper;
}

/** Opens a live document. */
export function openLiveSession({ name, url, device, WebSocketPolyfill }: SessionOptions): LiveSession {
  const ydoc = new Y.Doc();
  const store = liveStateStore();
  const polyfill = WebSocketPolyfill === undefined ? {} : { WebSocketPolyfill };
  const socket = new HocuspocusProviderWebsocket({
    url,
    minDelay: 500,
    maxDelay: 10_000,
    ...polyfill,
    // Heard here, before the socket's own listener, which would already have decided to connect again.
    onClose: ({ event }) => endForGood(session, event.code),
  });
  const provider = new PatientProvider({ name, document: ydoc, token: SCHEMA_TOKEN, websocketProvider: socket });
  const session: Session = { name, ydoc, provider, socket, store, unsaved: new Set() };
  followConnection(session);
  followSaving(session, device);
  followPeople(session);
  provider.attach();
  return {
    ydoc,
    provider,
    state: store.get,
    subscribe: store.subscribe,
    forgetLeft: () => store.set({ left: null }),
    close: () => {
      clearTimeout(session.again);
      session.keeper?.stop();
      provider.destroy();
      socket.destroy();
      ydoc.destroy();
    },
  };
}

/** Reasons after which trying again by itself can help; the last is what the library says when something failed in it. */
const PASSING: ReadonlySet<string> = new Set(['unavailable', 'full', 'permission-denied']);
const TRY_AGAIN_MS = 3_000;
/** Reasons that tell of another document to work on: a new revision, or the section was split, joined or removed. */
export const ELSEWHERE: ReadonlySet<string | null> = new Set(['reload', 'notFound']);

function end(session: Session, reason: string): void {
  const { store, socket } = session;
  const mine = unsavedWords(session);
  if (ELSEWHERE.has(reason) && mine.length > 0) {
    // They are shown from now on, whatever page takes the place of this one.
    session.keeper?.saved();
    store.set({ left: { code: 'sectionBegunAnew', values: {}, mine } });
  }
  store.set({ phase: 'ended', reason });
  socket.disconnect();
}

/** The paragraphs that this browser alone has in these words. */
function unsavedWords({ ydoc, unsaved }: Session): readonly Paragraph[] {
  return readParagraphs(ydoc).filter(({ id }) => unsaved.has(id));
}

function connectAnew(session: Session): void {
  session.socket.disconnect();
  clearTimeout(session.again);
  session.again = setTimeout(() => void session.socket.connect(), TRY_AGAIN_MS);
}

function endForGood(session: Session, code: number): void {
  if (code === CLOSE.signedOut) end(session, 'signedOut');
  else if (code === CLOSE.forbidden) end(session, 'forbidden');
}

function followConnection(session: Session): void {
  const { provider, socket, store } = session;
  provider.on('authenticated', ({ scope }: { scope: string }) =>
    store.set({ access: scope === 'readonly' ? 'read' : 'write' }),
  );
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => {
    if (!PASSING.has(reason)) return end(session, reason);
    store.set({ phase: 'offline', reason });
    connectAnew(session);
  });
  provider.on('close', () => {
    if (store.get().phase === 'live') store.set({ phase: 'offline', people: [] });
    // Put out of the document with the socket left open, as after a failure on the server: nothing more would come.
    if (store.get().phase !== 'ended' && socket.webSocket?.readyState === WebSocket.OPEN) connectAnew(session);
  });
  provider.on('stateless', ({ payload }: { payload: string }) => {
    const word = ServerWord.safeParse(safeJson(payload));
    if (word.success) hear(session, word.data);
  });
}

function hear(session: Session, word: ServerWord): void {
  const { store } = session;
  if (word.kind === 'access') store.set({ access: word.access });
  else if (word.kind === 'reload') end(session, 'reload');
  else {
    // They are shown from now on, and would be refused again.
    session.keeper?.saved();
    store.set({ refused: { code: word.code, values: word.values ?? {}, mine: unsavedWords(session) } });
  }
}

function followSaving(session: Session, device: Device | null): void {
  const { provider, store, ydoc } = session;
  const settle = () => {
    const saved = provider.unsyncedChanges === 0 || store.get().access === 'read';
    if (saved && store.get().phase === 'live') session.keeper?.saved();
    // Whoever may no longer write has nothing more to save, but what was refused is still to be shown.
    if (provider.unsyncedChanges === 0) session.unsaved.clear();
    store.set({ saved });
  };
  provider.on('synced', () => {
    store.set({ phase: 'live', reason: null });
    if (device && !session.keeper) void beginKeeping(session, device);
    settle();
  });
  provider.on('unsyncedChanges', settle);
  ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin === provider || transaction.changed.size === 0) return;
    for (const id of touchedParagraphs(transaction)) session.unsaved.add(id);
    session.keeper?.written();
  });
}

/** Once the document is there: words of windows that are gone come in, and from now on this one's are kept. */
async function beginKeeping(session: Session, device: Device): Promise<void> {
  const standing = new Set(readParagraphs(session.ydoc).map(({ id }) => id));
  const left = await takeLeftWords(device, { name: session.name, standing });
  if (session.ydoc.isDestroyed) return;
  session.keeper = keepWords(device, session.name, { ydoc: session.ydoc, mine: () => unsavedWords(session) });
  for (const words of left) bringIn(session, words);
}

function bringIn({ name, ydoc, store }: Session, left: LeftWords): void {
  const same = left.name === name;
  if (same && store.get().access === 'write') Y.applyUpdate(ydoc, left.update, 'kept on this device');
  else {
    const code = same ? 'onlyTroikaOrSecretariats' : 'sectionBegunAnew';
    store.set({ left: { code, values: {}, mine: left.paragraphs } });
  }
}

function followPeople({ provider, store, ydoc }: Session): void {
  // Only a state with something in it is sent; without one a mere reader would not be seen.
  provider.on('synced', () => provider.setAwarenessField('cursor', null));
  provider.on('awarenessChange', ({ states }: { states: object[] }) => store.set({ people: peopleOf(states, ydoc) }));
}

function peopleOf(states: readonly object[], ydoc: Y.Doc): PersonHere[] {
  return states.flatMap((state) => {
    const clientId: unknown = Reflect.get(state, 'clientId');
    const person = Person.safeParse(Reflect.get(state, 'user'));
    if (typeof clientId !== 'number' || clientId === ydoc.clientID || !person.success) return [];
    return [{ ...person.data, clientId }];
  });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
