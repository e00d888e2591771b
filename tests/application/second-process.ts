import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { freePort, launch, untilHealthy } from '../setup/application.ts';

/** A second process of the application that runs for these tests, on the same database. */
export interface SecondProcess {
  /** Where it answers. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  /** All it has printed so far. */
  readonly printed: () => string;
  /** Ends it, if it has not ended, and removes what it left. */
  readonly end: () => Promise<void>;
}

/** Starts one and waits until it serves. */
export async function startSecondProcess(): Promise<SecondProcess> {
  const { databaseUrl, secret } = inject('application');
  const folder = mkdtempSync(join(tmpdir(), 'consenso-second-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, DEMO: 'on' };
  const { child, ended, printed } = await launch(folder, port, environment);
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  await untilHealthy(url, ended, printed);
  return { url, child, ended, printed, end };
}

/** Starts one for a test file; gives its address. */
export function useSecondProcess(): (path?: string) => string {
  let running: SecondProcess | undefined;
  beforeAll(async () => {
    running = await startSecondProcess();
  });
  afterAll(() => running?.end());
  return (path = '') => (running?.url ?? '') + path;
}
