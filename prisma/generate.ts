/**
 * Writes the typed Prisma client into prisma/generated. The command-line tool checks that a schema engine exists
 * although generating never runs it, and machines without a way to download one have none: it is shown this runtime.
 */
import { spawnSync } from 'node:child_process';

const result = spawnSync('prisma', ['generate'], {
  stdio: 'inherit',
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
});
process.exit(result.status ?? 1);
