/**
 * Builds the pages, once: a stamp of everything they are made of is kept beside them, and only another stamp builds anew.
 * Run by the launcher, and as `npm run build` where a folder is prepared that nothing can be written to later.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { env } from '../env.ts';
import { OperatorError } from '../operator-error.ts';

const root = new URL('../../', import.meta.url).pathname;

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'package.json',
  'package-lock.json',
];

function* files(path: string): Generator<string> {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) if (!name.includes('.test.')) yield* files(join(path, name));
  } else yield path;
}

function stampOfSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) {
    for (const file of files(join(root, source)))
      hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function stampFile(): string {
  return join(root, env().distDir, 'consenso-stamp');
}

/** Runs `next build` and keeps what it says for the case that it fails. */
function nextBuild(signal: AbortSignal): Promise<void> {
  const program = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [program, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], signal });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new OperatorError(`The pages could not be built:\n${said.trim()}`));
    });
  });
}

/** Builds when what was built is of other sources, or missing. `announce` is called before, since it takes a minute. */
export async function buildPages(announce: () => void, signal: AbortSignal): Promise<void> {
  const stamp = stampOfSources();
  const file = stampFile();
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return;
  announce();
  try {
    rmSync(file, { force: true });
    await nextBuild(signal);
    writeFileSync(file, stamp);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EROFS') {
      throw new OperatorError(
        `The pages must be built, but ${path} cannot be written: run \`npm run build\` as its owner.`,
      );
    }
    throw error;
  }
}
