/** The database of a serving process: the embedded one or the one given, migrated, and held until the process ends. */
import { type EmbeddedDatabase, findEmbedded, startEmbedded } from '../db/embedded.ts';
import { hold } from '../db/lock.ts';
import { migrate } from '../db/migrate.ts';
import { env, settleEnv } from '../env.ts';
import { OperatorError } from '../operator-error.ts';

/** How long a start waits for the one before it to let go of the data folder. */
const HANDOVER = 5_000;

/** Where a given database is, without its password. */
function place(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

/** The last thing that Postgres, the network or the schema engine said, on one line. */
function reason(error: unknown): string {
  const { message, errors, code } = error as AggregateError & { code?: string };
  const said = message || errors?.map((one: Error) => one.message).join(', ') || code || 'it gave no reason';
  return /ERROR: (.*)/.exec(said)?.[1] ?? said.split('\n')[0] ?? said;
}

async function prepare(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`The database ${place(url)} refuses: ${reason(error)}.`, { cause: error });
  }
}

/**
 * The data folder's database, held by this process alone. A program that is just ending takes its database down with it:
 * then there is another one to start.
 */
async function takeOver(dataDir: string): Promise<EmbeddedDatabase> {
  const until = Date.now() + HANDOVER;
  for (;;) {
    const database = await startEmbedded(dataDir);
    const held = await hold(database.url, 'own', until - Date.now()).catch((error: unknown) => {
      if (Date.now() > until) throw error;
      return 'gone' as const;
    });
    if (held === 'held') return database;
    if (held === 'busy') {
      throw new OperatorError(
        `Another Consenso is running on ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
      );
    }
  }
}

async function openEmbedded(dataDir: string, demo: boolean): Promise<() => Promise<void>> {
  const database = await takeOver(dataDir);
  // The demo is on by default with the embedded database, which from here on looks like one that was given.
  settleEnv({ DATABASE_URL: database.url, DEMO: demo ? 'on' : 'off' });
  try {
    await prepare(database.url);
  } catch (error) {
    await database.stop();
    throw error;
  }
  // Held to the very end: nobody can take over a database that is about to be stopped.
  return () => database.stop();
}

/** Opens and migrates the database and settles its address; returns how to close it, which comes last of all. */
export async function openDatabase(): Promise<() => Promise<void>> {
  const { databaseUrl, dataDir, demo } = env();
  if (databaseUrl === undefined) return await openEmbedded(dataDir, demo);
  await prepare(databaseUrl);
  return async () => undefined;
}

/** The database for a short piece of work beside a serving process: the one it has open, or else one opened for the while. */
export async function borrowDatabase(): Promise<() => Promise<void>> {
  const { databaseUrl, dataDir, demo } = env();
  const running = databaseUrl === undefined ? await findEmbedded(dataDir) : undefined;
  if (running === undefined) return await openDatabase();
  settleEnv({ DATABASE_URL: running.url, DEMO: demo ? 'on' : 'off' });
  await prepare(running.url);
  return async () => undefined;
}
