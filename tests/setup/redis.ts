import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether this machine has a Redis to start; where it has none, a line says what is not tested. */
export function hasRedis(): boolean {
  const there = spawnSync('redis-server', ['--version']).status === 0;
  if (!there) process.stdout.write('redis-server is not installed: what goes through Redis is not tested.\n');
  return there;
}

/** A Redis on a port of its own, which can be stopped and started again. */
export interface TestRedis {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = createConnection(port, '127.0.0.1');
    const answered = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    });
    socket.destroy();
    if (answered) return;
    await pause(20);
  }
}

/** Starts a Redis that keeps nothing on disk. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'consenso-redis-'));
  let child: ChildProcess | null = null;
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const redis = {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      mkdirSync(folder, { recursive: true });
      child = spawn('redis-server', words, { stdio: 'ignore' });
      await untilListening(port);
    },
    stop: async () => {
      const stopping = child;
      child = null;
      if (stopping?.exitCode === null) {
        stopping.kill('SIGKILL');
        await once(stopping, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await redis.start();
  return redis;
}
