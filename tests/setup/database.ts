/** Starts one Postgres for all integration tests, in a temporary folder, with a migrated database to copy from. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../lib/db/embedded.ts';
import { migrate } from '../../lib/db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the migrated, empty database that every test file copies. Nobody connects to it while tests run. */
    templateUrl: string;
  }
}

export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'consenso-tests-'));
  const database = await startEmbedded(folder, { durable: false });
  const stop = async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(database.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('templateUrl', database.url);
  return stop;
}
