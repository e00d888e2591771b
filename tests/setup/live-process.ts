import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { COLLABORATION_PATH } from '#lib/editor/live-protocol.ts';
import { env } from '#lib/env.ts';
import { type Figures, figuresOf } from './self-watch.ts';

/** Live drafting in a process of its own, which a test can kill. */
export interface LiveProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly url: string;
  /** How it fares; only our own program tells. */
  readonly figures: () => Promise<Figures>;
}

const running: ChildProcess[] = [];

interface Options {
  /** Where the processes have a Redis between them. */
  readonly redisUrl?: string;
  /** Another program than ours, that prints its port as well. */
  readonly script?: URL;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts one on the test's database. */
export async function startLiveProcess({ redisUrl, script, environment }: Options = {}): Promise<LiveProcess> {
  const { pathname } = script ?? new URL('live-server-process.ts', import.meta.url);
  const { databaseUrl, secret } = env();
  const child = spawn(process.execPath, [pathname], {
    env: {
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl ?? '',
      NEXTAUTH_SECRET: secret ?? '',
      DEMO: 'on',
      REDIS_URL: redisUrl ?? '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  }) as ChildProcess & { readonly stdout: Readable };
  running.push(child);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  // The rest is its log, which nobody reads here, and a full pipe would stop it.
  child.stdout.resume();
  const host = `127.0.0.1:${port.toString().trim()}`;
  return { child, origin: `http://${host}`, url: `ws://${host}${COLLABORATION_PATH}`, figures: () => figuresOf(child) };
}

/** Kills all that a test has started. */
export function killLiveProcesses(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL');
}
