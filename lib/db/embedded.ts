/**
 * The embedded Postgres: real Postgres, started by us in the data folder and reachable from this machine alone. Its port
 * is chosen anew at each start; port and password stand in `database.json`, which only the folder's owner can read.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { OperatorError } from '../operator-error.ts';
import { createCluster, ROLE } from './cluster.ts';
import type { Access } from './data-dir.ts';
import { keepAccess, openDataDir, readAccess } from './data-dir.ts';
import { postgresFolder, runAs } from './postgres-binaries.ts';
import type { Cluster } from './postmaster.ts';
import { lastWords, runningPostmaster, startPostmaster, stopPostmaster, untilReady } from './postmaster.ts';

/** A Postgres that answers at `url`. */
export interface EmbeddedDatabase {
  url: string;
  pid: number;
  /** True when it was running already: left by a program that was killed, or in use by another one. */
  adopted: boolean;
  /** Ends it and waits for its end; at most 40 seconds. */
  stop(): Promise<void>;
}

interface Options {
  /** False in tests: the database is faster and does not survive a power cut. */
  durable?: boolean;
}

const DATABASE = 'consenso';

const settings = [
  'listen_addresses=127.0.0.1',
  // No socket file: its folder may be closed to Postgres' user, and nobody but us connects.
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];

const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

function addressOf(access: Access, database: string): string {
  return `postgresql://${ROLE}:${access.password}@127.0.0.1:${access.port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function clusterOf(dataDir: string, name: string): Cluster {
  const folder = join(dataDir, 'postgres');
  const as = runAs(folder);
  if (as === undefined && existsSync(folder) && statSync(folder).uid !== process.getuid?.()) {
    throw new OperatorError(
      `The database in ${folder} belongs to another user of this machine: start Consenso as that user, or set DATA_DIR to another folder.`,
    );
  }
  return { folder, as, name, log: join(dataDir, 'postgres.log') };
}

function firstAccess(dataDir: string): Access {
  if (existsSync(join(dataDir, 'postgres'))) {
    throw new OperatorError(
      `${join(dataDir, 'database.json')} is missing, and with it the password of the database beside it: put it back, or set DATA_DIR to another folder.`,
    );
  }
  const access = {
    name: `consenso-${randomBytes(6).toString('hex')}`,
    password: randomBytes(24).toString('hex'),
    port: 0,
  };
  keepAccess(dataDir, access);
  return access;
}

async function createDatabase(access: Access): Promise<void> {
  const client = new Client({ connectionString: addressOf(access, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}

function at(access: Access, pid: number, adopted: boolean): EmbeddedDatabase {
  return { url: addressOf(access, DATABASE), pid, adopted, stop: () => stopPostmaster(pid) };
}

/** Undefined when it turns out to have been on its way out. */
async function adopt(
  cluster: Cluster,
  access: Access,
  found: { pid: number; port: number },
): Promise<EmbeddedDatabase | undefined> {
  const now = { ...access, port: found.port };
  if (!(await untilReady(found.pid, addressOf(now, 'postgres'), cluster.log))) return undefined;
  await createDatabase(now);
  return at(now, found.pid, true);
}

/** The Postgres that runs on the data folder; undefined when none does. Starts nothing. */
export async function findEmbedded(dataDir: string): Promise<EmbeddedDatabase | undefined> {
  const access = readAccess(dataDir);
  if (access === undefined) return undefined;
  const cluster = clusterOf(dataDir, access.name);
  const found = runningPostmaster(cluster);
  return found && (await adopt(cluster, access, found));
}

/**
 * Starts the data folder's Postgres, creating it at the first start, or takes over the one that already runs on it.
 * Throws an `OperatorError` when the folder cannot be written or Postgres cannot be started there.
 */
export async function startEmbedded(dataDir: string, { durable = true }: Options = {}): Promise<EmbeddedDatabase> {
  openDataDir(dataDir);
  const running = await findEmbedded(dataDir);
  if (running) return running;
  const access = { ...(readAccess(dataDir) ?? firstAccess(dataDir)), port: await freePort() };
  const cluster = clusterOf(dataDir, access.name);
  const { folder, as, log } = cluster;
  const programs = postgresFolder(as);
  if (!existsSync(folder)) createCluster({ dataDir, folder, as, programs, durable, password: access.password });
  const pid = startPostmaster(cluster, programs, [...settings, `port=${access.port}`, ...(durable ? [] : forgetful)]);
  if (!(await untilReady(pid, addressOf(access, 'postgres'), log))) {
    throw new OperatorError(`Postgres ended while starting: ${lastWords(log)} (see ${log}).`);
  }
  keepAccess(dataDir, access);
  await createDatabase(access);
  return at(access, pid, false);
}
