/** Locks between programs, held by a session of Postgres: they end with it, however the program ends. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

/** One number a purpose. */
const numbers = { migrate: 20_170_329, demo: 20_170_330, own: 20_170_331 } as const;

type Purpose = keyof typeof numbers;

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Works while no other program works for the same purpose; waits for its turn. */
export async function inTurn<T>(url: string, purpose: Purpose, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [numbers[purpose]]);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Takes the lock and keeps it until this program or the database ends; `busy` when another program still has it after `within` milliseconds. */
export async function hold(url: string, purpose: Purpose, within: number): Promise<'held' | 'busy'> {
  const client = await connect(url);
  const until = Date.now() + within;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      numbers[purpose],
    ]);
    if (rows[0]?.held) return 'held';
    if (Date.now() > until) break;
    await pause(100);
  }
  await client.end();
  return 'busy';
}
