import { databaseClock } from '../db/clock.ts';
import { PEOPLE_BOOK } from './events.ts';
import { type Announcement, announcedSince, onEvents, RECONNECTED } from './subscribe.ts';

const HEARTBEAT_MS = 20_000;

/** Whose stream it is, and of what. */
export interface LiveStream {
  readonly negotiationId: string;
  /** Whether the reader's session still stands; asked when an act on people may have ended it. */
  readonly mayRead: () => Promise<boolean>;
  /** Aborted when the reader leaves. */
  readonly gone: AbortSignal;
  /** When the page was read, by the database's clock: what happened since then is told at once. */
  readonly readAt: number;
}

/**
 * The text of an event stream that carries a negotiation's announcements to one reader. It ends when the reader leaves
 * or when an act on people takes the reader's access away.
 */
export function liveStream({ negotiationId, mayRead, gone, readAt }: LiveStream): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      let ended = false;
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => send(': here\n\n'), HEARTBEAT_MS);
      const stopListening = onEvents((announcement, heardAt) => {
        if (announcement.book === PEOPLE_BOOK) void endUnlessActive().catch(end);
        if (concerns(announcement, negotiationId)) void tellOf(heardAt).catch(() => {});
      });
      const tellOf = async (time: Promise<number>) => send(change(await time));
      const end = () => {
        if (ended) return;
        ended = true;
        clearInterval(heartbeat);
        stopListening();
        controller.close();
      };
      const endUnlessActive = async () => {
        if (!(await mayRead())) end();
      };
      gone.addEventListener('abort', end, { once: true });
      send('retry: 2000\n\n');
      const books = [negotiationId, PEOPLE_BOOK];
      if (books.some((book) => announcedSince(book, readAt))) void tellOf(databaseClock()).catch(end);
    },
  });
}

/** A page that was read at this time of the database's clock, or later, shows what has changed. */
function change(at: number): string {
  return `event: change\ndata: ${at}\n\n`;
}

function concerns(announcement: Announcement, negotiationId: string): boolean {
  return (
    announcement.book === negotiationId || announcement.book === PEOPLE_BOOK || announcement.kind === RECONNECTED.kind
  );
}
