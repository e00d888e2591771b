import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { type Prisma, PrismaClient } from '../../prisma/generated/client.ts';
import { env } from '../env.ts';

export type { Prisma, PrismaClient } from '../../prisma/generated/client.ts';

/** Far below Postgres' 100, so that a second process, the migrations and a person with psql still get in. */
const POOL_SIZE = 20;

interface Connection {
  url: string;
  pool: Pool;
  client: PrismaClient;
}

// The launcher and Next's bundle hold two copies of this module in one process: they share one pool.
const shared: { consensoDatabase?: Connection | undefined } = globalThis as object;

function connect(url: string): Connection {
  const pool = new Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: 10_000 });
  // Without a listener the end of an idle connection would end the process. The next query reports what is wrong.
  pool.on('error', () => undefined);
  const client = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
  return { url, pool, client };
}

function connection(): Connection {
  const url = env().databaseUrl;
  if (url === undefined) throw new Error('The database has no address: it is started by lib/server, or by a test.');
  if (shared.consensoDatabase?.url !== url) shared.consensoDatabase = connect(url);
  return shared.consensoDatabase;
}

/** The database, connected on first use. One client and one pool in a process. */
export function db(): PrismaClient {
  return connection().client;
}

/** The pool below `db()`, for what Prisma cannot say: LISTEN, advisory locks, bulk copies. */
export function pool(): Pool {
  return connection().pool;
}

/** Ends every connection of this process; the next `db()` connects anew. */
export async function closeDatabase(): Promise<void> {
  const open = shared.consensoDatabase;
  shared.consensoDatabase = undefined;
  await open?.client.$disconnect();
  await open?.pool.end();
}

/** A transaction's own view of the database. */
export type Transaction = Prisma.TransactionClient;
