/** The real application as a newcomer starts it, with its own data folder, on a free port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findEmbedded } from '../../lib/db/embedded.ts';

/** A started application. */
export interface Application {
  /** Where a browser finds it. */
  url: string;
  dataDir: string;
  /** Address of its database, for what a test prepares or looks up behind the browser. */
  databaseUrl: string;
  /** What signs its sessions. */
  secret: string;
  process: ChildProcess;
  /** All it has printed so far. */
  printed(): string;
  /** Ends it as an operator does; its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const root = new URL('../../', import.meta.url).pathname;

/** A port that nobody uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts `lib/server/main.ts`; `environment` is all it gets besides the port, the folder and the path. */
export async function launch(dataDir: string, port: number, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['lib/server/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir, ...environment },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, ended, printed: () => text };
}

/** Waits until an application serves; throws what it printed when it ends instead. */
export async function untilHealthy(url: string, ended: Promise<number | null>, printed: () => string): Promise<void> {
  let code: number | null | undefined;
  void ended.then((exitCode) => (code = exitCode));
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    if (code !== undefined) throw new Error(`The application ended with ${code}:\n${printed()}`);
    await pause(50);
  }
}

/** Starts the application and waits until it serves. Without a folder it gets a temporary one, removed when it stops. */
export async function startApplication(dataDir?: string): Promise<Application> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'consenso-application-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { child, ended, printed } = await launch(folder, port);
  await untilHealthy(url, ended, printed);
  const database = await findEmbedded(folder);
  return {
    url,
    dataDir: folder,
    databaseUrl: database?.url ?? '',
    secret: readFileSync(join(folder, 'secret'), 'utf8').trim(),
    process: child,
    printed,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const code = await ended;
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
