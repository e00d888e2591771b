/** The data folder: everything that is kept with the embedded database. Closed to other users of the machine. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from '../operator-error.ts';

/** How to reach the embedded database; kept in `database.json`. */
export interface Access {
  /** Stands in Postgres' command line, to tell it from other processes. */
  name: string;
  password: string;
  /** Chosen anew at each start; meaningless while no Postgres runs. */
  port: number;
}

/** Step by step: Node's own recursive way never returns in a place such as /proc, where nothing can be made. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** Makes the folder where it is missing, and refuses one that cannot be written. */
export function openDataDir(dataDir: string): void {
  const probe = join(dataDir, '.writable');
  try {
    makeFolder(dataDir);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `The data folder ${dataDir} cannot be written (${code}): make it writable, or set DATA_DIR to another folder.`,
    );
  }
}

/** A file that only its owner can read, written whole or not at all. */
export function keepPrivately(path: string, content: string): void {
  writeFileSync(path, `${content}\n`, { mode: 0o600 });
}

/** Undefined before the first start. */
export function readAccess(dataDir: string): Access | undefined {
  const file = join(dataDir, 'database.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Access) : undefined;
}

export function keepAccess(dataDir: string, access: Access): void {
  keepPrivately(join(dataDir, 'database.json'), JSON.stringify(access));
}
