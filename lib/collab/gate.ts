/** Who is let in to a live section, and what happens to what they send. */
import type {
  beforeHandleAwarenessPayload,
  beforeSyncPayload,
  Configuration,
  Connection,
  Document,
} from '@hocuspocus/server';
import { Hocuspocus } from '@hocuspocus/server';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import { type Doc, snapshot, snapshotContainsUpdate } from 'yjs';
import type { Actor } from '../auth/actor.ts';
import { actorFromCookieHeader } from '../auth/token.ts';
import { db } from '../db/client.ts';
import { type Access, Person, parseDocumentName, SCHEMA_TOKEN, type ServerWord } from '../editor/live-protocol.ts';
import { logError } from '../log.ts';
import { FORBIDDEN } from '../policies/verdict.ts';
import { accessOf, standingOf, whyNotWrite } from './access.ts';
import { requestCompaction } from './compaction.ts';
import { type LiveDocument, openLive } from './live-document.ts';
import { personOf, rewritePresence } from './presence.ts';
import type { Relay } from './relay.ts';
import { type DocumentHead, findDocumentById, headAt } from './section-document.ts';
import { fill, readLog, reportSetAside, sound } from './stored-log.ts';
import { writeAhead } from './write-ahead.ts';

/** What is kept of each connection to one document. */
export interface Guest {
  /** Called once it is let in. */
  readonly admitted: () => void;
  actor: Actor;
  access: Access;
  /** Set after a refusal: this browser's copy has left the common one, and nothing it sends can be taken any more. */
  strayed?: boolean;
  /** The Yjs client id it announced itself with. */
  clientId?: number;
}

/** The open documents by name. */
export type LiveDocuments = Map<string, LiveDocument>;

/** Connections one document may have: two hundred who read, and those who write. */
const GUESTS = 250;

/** Hocuspocus with our gate: sign-in, names, rights, write-ahead log and presence. */
export function createGate(lives: LiveDocuments, relay: Relay): Hocuspocus<Guest> {
  const configuration: Partial<Configuration<Guest>> = {
    quiet: true,
    maxPendingDocuments: 4,
    // A browser that comes back goes on sending what is typed while it is being admitted.
    maxUnauthenticatedQueueMessages: 300,
    onAuthenticate: async ({ context, ...knock }) => {
      const guest = await orUnavailable(admit(knock));
      context.admitted();
      return guest;
    },
    onLoadDocument: async ({ documentName, document }) => {
      const head = await orUnavailable(loadInto(documentName, document));
      const live = openLive(documentName, document, head, relay.appended);
      lives.set(documentName, live);
      relay.opened(live);
      requestCompaction(head.id, Number(head.lastSeq - head.snapshotSeq));
    },
    beforeSync: (payload) => takeSync(lives, payload),
    beforeHandleAwareness: async (payload) => announcePresence(payload),
    // A stateless message means nothing here; what a browser wants done goes through actions.
    onStateless: () => Promise.resolve(),
    afterUnloadDocument: async ({ documentName }) => {
      const live = lives.get(documentName);
      if (live?.document.isDestroyed) lives.delete(documentName);
    },
  };
  return new Hocuspocus<Guest>(configuration);
}

/** What Hocuspocus tells the browser when it is not let in. Without a message, so that it is no error in the log. */
function refusal(reason: string): { reason: string } {
  return { reason };
}

/** What fails unexpectedly, as while the database is away, is no refusal for good: the browser is to try again. */
async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    logError('opening a live section', error);
    throw refusal('unavailable');
  }
}

/** Documents whose log holds rows that cannot be read: they are opened with more care. */
const damaged = new Set<string>();

/**
 * Fills a document that is being opened, straight from the log, since a long one takes a while. A damaged row spoils it
 * then: the browser is sent away to try again, and finds the document without that row.
 */
async function loadInto(documentName: string, document: Document): Promise<DocumentHead> {
  const name = parseDocumentName(documentName);
  const found = name && (await findDocumentById(db(), name.documentId));
  const stored = found && (await readLog(db(), found.id));
  if (!name || !found || !stored || stored.generation !== name.generation) throw refusal('notFound');
  const log = damaged.has(found.id) ? sound(stored) : stored;
  if (!fill(document, log, { source: 'local', skipStoreHooks: true })) {
    damaged.add(found.id);
    throw refusal('unavailable');
  }
  reportSetAside(found.id, log.setAside);
  return headAt(found, log);
}

interface Knock {
  readonly documentName: string;
  readonly token: string;
  readonly requestHeaders: Headers;
  readonly connectionConfig: { readOnly: boolean };
  readonly instance: { readonly documents: ReadonlyMap<string, { getConnectionsCount(): number }> };
}

async function admit({
  documentName,
  token,
  requestHeaders,
  connectionConfig,
  instance,
}: Knock): Promise<Omit<Guest, 'admitted'>> {
  const name = parseDocumentName(documentName);
  if (name === null) throw refusal('notFound');
  if (token !== SCHEMA_TOKEN) throw refusal('outdated');
  const [actor, head] = await Promise.all([
    actorFromCookieHeader(requestHeaders.get('cookie')),
    findDocumentById(db(), name.documentId),
  ]);
  if (actor === null) throw refusal('signedOut');
  if (head === null) throw refusal('notFound');
  if (head.generation !== name.generation) throw refusal('reload');
  if ((instance.documents.get(documentName)?.getConnectionsCount() ?? 0) >= GUESTS) throw refusal('full');
  const standing = await standingOf(head.sectionId);
  const access = standing && accessOf(actor, standing);
  if (!access) throw refusal('forbidden');
  connectionConfig.readOnly = access === 'read';
  return { actor, access };
}

/** Sends a browser our own word, beside Yjs. */
export function tell(connection: Connection<Guest>, word: ServerWord): void {
  connection.sendStateless(JSON.stringify(word));
}

async function takeSync(lives: LiveDocuments, payload: beforeSyncPayload<Guest>): Promise<void> {
  const { connection, context } = payload;
  if (payload.type === messageYjsSyncStep1 || isEmptyUpdate(payload.payload)) return;
  const live = lives.get(payload.documentName);
  if (connection.readOnly) {
    await turnReaderAway(payload, live);
    return;
  }
  if (!live) {
    leaveUntaken(connection);
    return;
  }
  const by = { accountId: context.actor.accountId, partyCode: context.actor.party.code };
  try {
    const origin = { source: 'connection' as const, connection };
    const taken = await writeAhead(live, { update: payload.payload, by, origin });
    if (taken.kind === 'taken') return;
    leaveUntaken(connection);
    if (taken.kind === 'incomplete') return connection.webSocket.close(1012, 'sync again');
    context.strayed = true;
    tell(connection, { kind: 'refused', ...taken.refusal });
  } catch (error) {
    logError('logging an update', error);
    leaveUntaken(connection);
    connection.webSocket.close(1013, 'not saved, try again');
  }
}

/**
 * Words of someone who may not write, or no longer: Hocuspocus does not take them, and the writer is told why, once. A
 * reader's browser answers a sync with what it has from us, which is nothing new.
 */
async function turnReaderAway(payload: beforeSyncPayload<Guest>, live: LiveDocument | undefined): Promise<void> {
  const { connection, context, document } = payload;
  if (context.strayed || !live || isKnown(document, payload.payload)) return;
  context.strayed = true;
  const standing = await standingOf(live.sectionId).catch(() => null);
  tell(connection, { kind: 'refused', ...((standing && whyNotWrite(context.actor, standing)) ?? FORBIDDEN) });
}

function isKnown(document: Doc, update: Uint8Array): boolean {
  try {
    return snapshotContainsUpdate(snapshot(document), update);
  } catch {
    return false;
  }
}

/** Hocuspocus applies and acknowledges nothing from a read-only connection, and needs no exception for it. */
function leaveUntaken(connection: Connection<Guest>): void {
  connection.readOnly = true;
}

/** No structs and no deletions: what a browser that knows nothing new answers to a sync. */
function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

function announcePresence({ states, connection, context, document }: beforeHandleAwarenessPayload<Guest>): void {
  if (!connection || !context) return states.clear();
  const taken = new Set<number>();
  for (const other of document.getConnections()) {
    const guest: Guest = other.context;
    const same = other === connection || guest.actor.accountId === context.actor.accountId;
    if (!same && guest.clientId !== undefined) taken.add(guest.clientId);
  }
  const person = personOf(context.actor, context.access);
  const present = document.awareness.getStates();
  rewritePresence(states, person, (clientId, state) => {
    // An empty state is the one that Hocuspocus' own scratch copy begins with.
    if (Object.keys(state).length === 0 || taken.has(clientId)) return false;
    if (!isSamePerson(present.get(clientId)?.['user'], person)) return false;
    context.clientId ??= clientId;
    return context.clientId === clientId;
  });
}

/** False where somebody else is shown already, who may have come to another process; true where nobody is. */
function isSamePerson(shown: unknown, { name, party }: Person): boolean {
  const known = Person.safeParse(shown);
  return !known.success || (known.data.name === name && known.data.party === party);
}
