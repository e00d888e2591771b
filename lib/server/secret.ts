import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepPrivately } from '../db/data-dir.ts';
import { env, settleEnv } from '../env.ts';
import { OperatorError } from '../operator-error.ts';

/** With a database elsewhere, what signs sessions must be given, since every process on that database has to sign alike. */
export function requireSecret(): void {
  if (env().secret !== undefined) return;
  throw new OperatorError(
    'NEXTAUTH_SECRET must be set together with DATABASE_URL: make one with `openssl rand -hex 32`.',
  );
}

/** With the embedded database, one is made once and kept beside it, unless one is given. */
export function settleSecret(): void {
  const { secret, dataDir } = env();
  if (secret !== undefined) return;
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) keepPrivately(file, randomBytes(32).toString('hex'));
  settleEnv({ NEXTAUTH_SECRET: readFileSync(file, 'utf8').trim() });
}
