/** Creates the folder in which Postgres keeps its data (it calls this a cluster). */
import { spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import { keepPrivately } from './data-dir.ts';
import type { RunAs } from './postgres-binaries.ts';
import { folderArgument, postgresEnvironment } from './postmaster.ts';

/** The one role of the embedded database. */
export const ROLE = 'consenso';

interface NewCluster {
  dataDir: string;
  folder: string;
  password: string;
  programs: string;
  as: RunAs;
  /** False in tests: a cluster that need not survive a power cut is made faster. */
  durable: boolean;
}

function initdb({ programs, as, durable }: NewCluster, folder: string, passwordFile: string): string | undefined {
  const password = openSync(passwordFile, 'r');
  const where = folderArgument({ folder, as });
  const settings = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const result = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      `--pgdata=${where}`,
      `--username=${ROLE}`,
      // As an open file, since Postgres' user may be unable to enter the data folder.
      `--pwfile=${where === folder ? passwordFile : '/proc/self/fd/3'}`,
      '--auth=scram-sha-256',
      ...settings,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { ...as, cwd: folder, env: postgresEnvironment, stdio: ['ignore', 'pipe', 'pipe', password], encoding: 'utf8' },
  );
  closeSync(password);
  if (result.status === 0) return undefined;
  const reason = (result.stderr || String(result.error ?? '')).trim().split('\n').at(-1) ?? '';
  return reason.replace(/^initdb: (error: )?/, '');
}

/** Made aside and renamed, so that a first start that was broken off leaves nothing that looks like a database. */
export function createCluster(cluster: NewCluster): void {
  const aside = join(cluster.dataDir, 'postgres.new');
  const passwordFile = join(cluster.dataDir, '.password');
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  keepPrivately(passwordFile, cluster.password);
  if (cluster.as) for (const path of [aside, passwordFile]) chownSync(path, cluster.as.uid, cluster.as.gid);
  const failure = initdb(cluster, aside, passwordFile);
  rmSync(passwordFile);
  if (failure === undefined) return renameSync(aside, cluster.folder);
  rmSync(aside, { recursive: true, force: true });
  throw new OperatorError(`The database could not be created in ${cluster.dataDir}: ${failure}`);
}
