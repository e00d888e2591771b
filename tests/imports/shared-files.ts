import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const shared = join(import.meta.dirname, '../../../shared');

/** A file beside the repository that a test is held against; null, with a printed line, where it is not there. */
export function sharedFile(path: string): Uint8Array | null {
  const file = join(shared, path);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  process.stdout.write(`skipped: ${path} is not beside the repository\n`);
  return null;
}
