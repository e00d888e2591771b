/** What a fault happens to: a Postgres of its own, server processes, and the ways between them. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { mintToken, SESSION_COOKIES } from '#lib/auth/token.ts';
import { findDocument } from '#lib/collab/section-document.ts';
import { closeDatabase, db } from '#lib/db/client.ts';
import { type EmbeddedDatabase, findEmbedded, startEmbedded } from '#lib/db/embedded.ts';
import { migrate } from '#lib/db/migrate.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { formatDocumentName } from '#lib/editor/live-protocol.ts';
import { settleEnv } from '#lib/env.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { freePort, launch, untilHealthy } from '../setup/application.ts';
import { type Figures, figuresOf } from '../setup/self-watch.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

const NEW_LINE = 10;

const SECRET = 'a secret that only the trial of faults knows of';

/** A server process that can be killed. */
export interface Server {
  readonly child: ChildProcess;
  readonly port: number;
  readonly ended: Promise<unknown>;
  /** How it fares. */
  readonly figures: () => Promise<Figures>;
  /** Lines that it has written, to its log or past it. */
  readonly lines: () => number;
}

/** One trial's world. */
export interface World {
  readonly postgres: {
    /** Ends the connections that are open and the database with them, as a power cut does. */
    kill(): Promise<void>;
    start(): Promise<void>;
    /** Stops and continues it without ending a connection. */
    freeze(): void;
    thaw(): void;
    ask(sql: string): Promise<void>;
  };
  /** Where clients connect; it leads to the servers that live. */
  readonly door: Proxy;
  startServer(environment?: Record<string, string>): Promise<Server>;
  /** The whole application as it is built, on the world's data folder: it takes over the Postgres there, or starts it. */
  startApplication(): Promise<Server>;
  stopServer(server: Server, signal: NodeJS.Signals): Promise<void>;
  cookieOf(party: string): Promise<string>;
  /** The section that is typed into. */
  readonly section: string;
  readonly documentName: string;
  /** The disk that Postgres writes to, where the trial has one of its own. */
  readonly disk: SmallDisk | null;
  close(): Promise<void>;
}

/** How a world is made. */
export interface WorldTerms {
  /** What a server process runs. */
  readonly program: string;
  /** Whether Postgres is to have a disk of its own that can be filled, where this machine lets us. */
  readonly smallDisk: boolean;
}

/** Opens a world with the demo round in it. */
export async function openWorld({ program, smallDisk }: WorldTerms): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'consenso-faults-'));
  const disk = smallDisk ? mountSmallDisk(folder) : null;
  let database: EmbeddedDatabase = await startEmbedded(folder);
  const wire = await openProxy();
  const door = await openProxy();
  const lead = () => wire.to([Number(new URL(database.url).port)]);
  lead();
  const address = new URL(database.url);
  address.port = String(wire.port);
  const databaseUrl = address.href;
  await migrate(databaseUrl);
  settleEnv({ DATABASE_URL: databaseUrl, DEMO: 'on', NEXTAUTH_SECRET: SECRET });
  await seedParties(db());
  await loadDemo();
  const { id: section } = await db().draftSection.findFirstOrThrow({ where: { ordinal: 1 } });
  const document = await findDocument(db(), section, 'en');
  if (document === null) throw new Error('The demo has no live section.');
  const servers = new Set<Server>();
  const leadIn = () => door.to([...servers].map(({ port }) => port));
  const drop = (server: Server) => {
    servers.delete(server);
    leadIn();
  };
  return {
    section,
    disk,
    documentName: formatDocumentName({ documentId: document.id, generation: document.generation }),
    door,
    postgres: {
      kill: async () => {
        process.kill(database.pid, 'SIGKILL');
        wire.to([]);
        wire.cut();
        // Its children end by themselves when they see that it is gone.
        await pause(300);
      },
      start: async () => {
        database = await startEmbedded(folder);
        lead();
      },
      freeze: () => signalAll(database.pid, 'SIGSTOP'),
      thaw: () => signalAll(database.pid, 'SIGCONT'),
      ask: (sql) => askDirectly(database.url, sql),
    },
    startServer: async (environment = {}) => {
      const server = await startServer(program, { DATABASE_URL: databaseUrl, ...environment });
      servers.add(server);
      void server.ended.then(() => drop(server));
      leadIn();
      return server;
    },
    startApplication: async () => {
      const port = await freePort();
      const { child, ended, printed } = await launch(folder, port, { NEXTAUTH_SECRET: SECRET });
      await untilHealthy(`http://127.0.0.1:${port}`, ended, printed);
      // Who started it finds Postgres at another port.
      database = (await findEmbedded(folder)) ?? database;
      lead();
      const server = {
        child,
        port,
        ended,
        figures: () => figuresOf(child),
        lines: () => linesIn(Buffer.from(printed())),
      };
      servers.add(server);
      void server.ended.then(() => drop(server));
      leadIn();
      return server;
    },
    stopServer: async (server, signal) => {
      drop(server);
      server.child.kill(signal);
      await server.ended;
    },
    cookieOf: async (party) => {
      const account = await db().account.findUniqueOrThrow({ where: { email: demoEmail(party) } });
      return `${SESSION_COOKIES[1]}=${await mintToken(account)}`;
    },
    close: async () => {
      for (const { child } of servers) child.kill('SIGKILL');
      door.close();
      await closeDatabase();
      wire.close();
      await database.stop();
      disk?.unmount();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startServer(program: string, environment: Record<string, string>): Promise<Server> {
  const script = new URL(program, import.meta.url).pathname;
  const child = spawn(process.execPath, [script], {
    env: {
      NODE_ENV: 'test',
      NEXTAUTH_SECRET: SECRET,
      DEMO: 'on',
      WITHOUT_LOG: process.env['WITHOUT_LOG'] ?? '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  }) as ChildProcess & { readonly stdout: Readable; readonly stderr: Readable };
  const ended = once(child, 'exit');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  let lines = 0;
  // The rest is its log, which is only counted; what it writes past it is for whoever runs the trial.
  child.stdout.on('data', (part: Buffer) => (lines += linesIn(part)));
  child.stderr.on('data', (part: Buffer) => {
    lines += linesIn(part);
    if (environment['HUSHED'] !== 'on') process.stderr.write(part);
  });
  return {
    child,
    ended,
    port: Number(said.toString().split('\n', 1)[0]),
    lines: () => lines,
    figures: () => figuresOf(child),
  };
}

function linesIn(part: Buffer): number {
  return part.reduce((count, byte) => count + (byte === NEW_LINE ? 1 : 0), 0);
}

/** The postmaster and the processes it has begun. */
function signalAll(pid: number, signal: NodeJS.Signals): void {
  for (const each of [pid, ...childrenOf(pid)]) {
    try {
      process.kill(each, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

function childrenOf(pid: number): number[] {
  const said = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)]).stdout.toString();
  return said.split('\n').map(Number).filter(Boolean);
}

async function askDirectly(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
