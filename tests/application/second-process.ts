import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, vi } from 'vitest';
import { freePort, launch } from '../setup/application.ts';

/** Starts a second process of the application on the same database, for a test file; gives its address. */
export function useSecondProcess(): (path?: string) => string {
  let base: string;
  let folder: string;
  let running: Awaited<ReturnType<typeof launch>> | undefined;
  beforeAll(async () => {
    const { databaseUrl, secret } = inject('application');
    folder = mkdtempSync(join(tmpdir(), 'consenso-second-'));
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    running = await launch(folder, port, { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, DEMO: 'on' });
    const healthy = () => expect(fetch(`${base}/api/health`)).resolves.toMatchObject({ status: 200 });
    await vi.waitFor(healthy, { timeout: 50_000, interval: 100 });
  });
  afterAll(async () => {
    running?.child.kill('SIGTERM');
    await running?.ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return (path = '') => base + path;
}
