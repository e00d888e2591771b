import { z } from 'zod';
import { databaseClock } from '../db/clock.ts';
import { keepListening } from '../db/listening.ts';
import { env } from '../env.ts';
import { EVENT_CHANNEL } from './append.ts';

const Announcement = z.object({ book: z.string(), kind: z.string(), seq: z.number().int().nullable() });

/**
 * What listeners are told after a commit: an event of a book, or with `seq` null and kind `draft.changed` that words
 * were typed into its working draft (which is not an act on the record).
 */
export type Announcement = z.infer<typeof Announcement>;

/** Told of an announcement, and of a time of the database's clock by which what was announced had been committed. */
type Listener = (announcement: Announcement, heardAt: Promise<number>) => void;

interface Switchboard {
  readonly listeners: Set<Listener>;
  connected: boolean;
  /** Since when, by the database's clock, nothing has been missed. */
  since: number;
  /** When the last announcement of a book was heard, by the database's clock. */
  readonly heard: Map<string, number>;
}

// The server and Next's bundle load this module twice in one process; both must share the one connection.
const shared = globalThis as typeof globalThis & { consensoSwitchboard?: Switchboard };

function switchboard(): Switchboard {
  shared.consensoSwitchboard ??= {
    listeners: new Set(),
    connected: false,
    since: Number.POSITIVE_INFINITY,
    heard: new Map(),
  };
  return shared.consensoSwitchboard;
}

/** Calls `listener` after every commit that announced something, in this or any other process. Returns how to stop. */
export function onEvents(listener: Listener): () => void {
  const board = switchboard();
  board.listeners.add(listener);
  if (!board.connected) connect(board);
  return () => board.listeners.delete(listener);
}

/** Whether something of a book may have been announced after a time of the database's clock. */
export function announcedSince(book: string, time: number): boolean {
  const { since, heard } = switchboard();
  return since > time || (heard.get(book) ?? 0) > time;
}

/** Told to every listener when the connection was lost and found again, since announcements in between are gone. */
export const RECONNECTED: Announcement = { book: '*', kind: 'listening.resumed', seq: null };

function connect(board: Switchboard): void {
  board.connected = true;
  const { databaseUrl } = env();
  if (databaseUrl === undefined) throw new Error('The database has no address yet.');
  keepListening(
    { connectionString: databaseUrl },
    {
      ready: async (client, again) => {
        await client.query(`LISTEN ${EVENT_CHANNEL}`);
        board.since = await databaseClock();
        if (again) tell(board, RECONNECTED);
      },
      heard: ({ payload }) => hear(board, payload ?? ''),
      lost: () => {
        board.since = Number.POSITIVE_INFINITY;
        if (board.listeners.size === 0) board.connected = false;
      },
      wanted: () => board.listeners.size > 0,
    },
  );
}

function hear(board: Switchboard, payload: string): void {
  const parsed = Announcement.safeParse(JSON.parse(payload));
  if (parsed.success) tell(board, parsed.data);
}

function tell(board: Switchboard, announcement: Announcement): void {
  const { heard, listeners } = board;
  // Until the clock has answered, whoever asks is told that something may have been missed.
  heard.set(announcement.book, Number.POSITIVE_INFINITY);
  const heardAt = databaseClock();
  // Where the clock does not answer the database is gone, and listeners are told when it is back.
  heardAt.then((time) => heard.set(announcement.book, time)).catch(() => {});
  for (const listener of listeners) listener(announcement, heardAt);
}
