import type pg from 'pg';
import { keepListening } from '../db/listening.ts';
import { env } from '../env.ts';
import type { Wire } from './wire.ts';

const CHANNEL = 'consenso_live';
/** By this name the processes on one database count each other. */
const NAME = 'consenso live';
/** Postgres takes 8,000 bytes, and what is sent is written in base64. */
const LONGEST = 5_900;
/** When Postgres is slow, the timer that reads the log on tells soon enough. */
const MOST_WAITING = 200;
const COUNT =
  'SELECT count(*) > 1 AS "others" FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()';
const COUNT_MS = 5_000;
/** Said on coming, so that the others count anew. */
const HERE = 'here';

/**
 * The way through Postgres' own announcements, for where there is no Redis. As long as a process is alone on its
 * database, nothing is sent. A message too long is not taken.
 */
export function openPostgresWire(hear: (message: Uint8Array) => void, resumed: () => void): Wire {
  let client: pg.Client | null = null;
  let closed = false;
  let alone = true;
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (work: (through: pg.Client) => Promise<unknown>) => {
    waiting += 1;
    turn = turn
      .then(() => client && work(client))
      .catch(() => undefined)
      .finally(() => (waiting -= 1));
  };
  const count = () =>
    inTurn(async (through) => {
      const { rows } = await through.query<{ others: boolean }>(COUNT, [NAME]);
      alone = !rows[0]?.others;
    });
  const take = ({ payload = '' }: pg.Notification) => {
    if (payload === HERE) return count();
    alone = false;
    hear(Buffer.from(payload, 'base64'));
  };
  keepListening(
    { connectionString: env().databaseUrl, application_name: NAME },
    {
      ready: async (next, again) => {
        // An announcement is no loss if the machine fails: nobody would be there to hear it.
        await next.query(`SET synchronous_commit = off; LISTEN ${CHANNEL}; NOTIFY ${CHANNEL}, '${HERE}'`);
        client = next;
        if (again) resumed();
      },
      heard: take,
      lost: () => (client = null),
      wanted: () => !closed,
    },
  );
  const counting = setInterval(count, COUNT_MS);
  return {
    send: (made) => {
      if (alone) return true;
      const message = made();
      if (message.length > LONGEST || waiting > MOST_WAITING) return false;
      const payload = Buffer.from(message.buffer, message.byteOffset, message.byteLength).toString('base64');
      inTurn((through) => through.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]));
      return true;
    },
    close: () => {
      closed = true;
      clearInterval(counting);
      client?.end().catch(() => undefined);
    },
  };
}
