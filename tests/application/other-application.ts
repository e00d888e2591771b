import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { closeDatabase } from '#lib/db/client.ts';
import { findEmbedded } from '#lib/db/embedded.ts';
import { settleEnv } from '#lib/env.ts';
import { freePort, launch, untilHealthy } from '../setup/application.ts';

/** Another application of a test file's own, with an environment of its own; `db()` is its database. */
export interface OtherApplication {
  readonly url: string;
}

/** Starts it before the file's tests and ends it after them. `environment` is asked for with its address. */
export function useOtherApplication(
  environment: (url: string) => Promise<Record<string, string>>,
): () => OtherApplication {
  let running: Awaited<ReturnType<typeof launch>> | undefined;
  let folder: string;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'consenso-other-'));
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    running = await launch(folder, port, await environment(url));
    await untilHealthy(url, running.ended, running.printed);
    await closeDatabase();
    settleEnv({
      DATABASE_URL: (await findEmbedded(folder))?.url ?? '',
      NEXTAUTH_SECRET: readFileSync(join(folder, 'secret'), 'utf8').trim(),
      PUBLIC_URL: url,
      DEMO: 'on',
    });
  });
  afterAll(async () => {
    await closeDatabase();
    running?.child.kill('SIGTERM');
    await running?.ended;
    rmSync(folder, { recursive: true, force: true });
  });
  return () => ({ url });
}
