/** Keeps open documents and the rights of those who have them open in step with what is stored. */
import type { Connection, Hocuspocus } from '@hocuspocus/server';
import { actorFromCookieHeader } from '../auth/token.ts';
import { CLOSE } from '../editor/live-protocol.ts';
import { logError } from '../log.ts';
import { PEOPLE_BOOK } from '../record/events.ts';
import { type Announcement, onEvents, RECONNECTED } from '../record/subscribe.ts';
import { accessOf, type SectionStanding, standingOf } from './access.ts';
import { DRAFT_CHANGED } from './announce-draft.ts';
import { type Guest, type LiveDocuments, tell } from './gate.ts';
import type { LiveDocument } from './live-document.ts';
import { headsOf, readOn } from './read-on.ts';

/** An announcement can be lost; what it would have told is found out this much later at most. */
const READ_ON_MS = 2_000;
/** Sessions also end by time. */
const JUDGE_MS = 30_000;

/** Kinds of acts after which somebody may do more or less than before. */
const TURNS_ON = /^(section|revision|troika|account)\./;

/** What keeps open documents in step, until it is stopped. */
export interface Watch {
  /** Reads all open documents on now, as when messages of other processes were missed. */
  readonly readOn: () => void;
  readonly stop: () => void;
}

/** Watches over open documents. */
export function watch(gate: Hocuspocus<Guest>, lives: LiveDocuments): Watch {
  const quietly = (what: string, work: () => Promise<void>) => {
    if (lives.size > 0) work().catch((error: unknown) => logError(what, error));
  };
  const read = () => quietly('reading live sections on', () => readAllOn(gate, lives));
  const judge = (negotiationId?: string) => quietly('judging access', () => judgeAll(gate, lives, negotiationId));
  const hear = ({ book, kind }: Announcement) => {
    if (kind === DRAFT_CHANGED || kind === RECONNECTED.kind || book !== PEOPLE_BOOK) read();
    if (kind === RECONNECTED.kind || book === PEOPLE_BOOK) judge();
    else if (TURNS_ON.test(kind)) judge(book);
  };
  const stopListening = onEvents(hear);
  const reading = setInterval(read, READ_ON_MS);
  const judging = setInterval(judge, JUDGE_MS);
  return {
    readOn: read,
    stop: () => {
      stopListening();
      clearInterval(reading);
      clearInterval(judging);
    },
  };
}

async function readAllOn(gate: Hocuspocus<Guest>, lives: LiveDocuments): Promise<void> {
  const open = [...lives.values()];
  const heads = await headsOf(open.map((live) => live.documentId));
  for (const live of open) {
    const head = heads.get(live.documentId);
    if (head?.generation === live.generation) await readOn(live, head);
    else sendHome(gate, live);
  }
}

/** The document is no longer the one to work on: everyone loads the page anew. */
function sendHome(gate: Hocuspocus<Guest>, live: LiveDocument): void {
  for (const connection of live.document.getConnections()) tell(connection, { kind: 'reload' });
  gate.closeConnections(live.name);
}

/** Asks the policies again for everyone who has a document of the negotiation open, or any document. */
async function judgeAll(gate: Hocuspocus<Guest>, lives: LiveDocuments, negotiationId?: string): Promise<void> {
  for (const live of lives.values()) {
    if (negotiationId !== undefined && live.negotiationId !== negotiationId) continue;
    const standing = await standingOf(live.sectionId);
    // Joined with another section, or removed: nobody lost a right, and the page knows where the words are.
    if (standing === null) {
      sendHome(gate, live);
      continue;
    }
    await Promise.all(live.document.getConnections().map((connection) => judgeGuest(connection, standing)));
  }
}

async function judgeGuest(connection: Connection<Guest>, standing: SectionStanding): Promise<void> {
  const guest = connection.context;
  const actor = await actorFromCookieHeader(connection.request.headers.get('cookie'));
  const access = actor && accessOf(actor, standing);
  if (!actor || !access) {
    connection.readOnly = true;
    connection.webSocket.close(actor ? CLOSE.forbidden : CLOSE.signedOut, 'access has ended');
    return;
  }
  guest.actor = actor;
  if (guest.access === access) return;
  guest.access = access;
  connection.readOnly = access === 'read' || guest.strayed === true;
  tell(connection, { kind: 'access', access });
}
