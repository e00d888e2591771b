/**
 * Files are read and made in processes of their own, two at a time: whatever a file does to its reader, nobody's typing
 * waits for it, nothing of the application's memory or secrets is there, and what it took is given back. Processes rather
 * than threads, because a thread that is stopped in the middle of unpacking takes the whole application with it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { environmentOfReaders } from '../env.ts';
import type { OnProgress } from '../imports/progress.ts';
import type { FileAnswer, FileJob, FileProgress, FileResults } from './file-job.ts';

/** Why a job came to no end of its own: nobody waits for it, or it took more time or memory than a file may take. */
export type Stop = 'givenUp' | 'tooMuch';

/** A job that was stopped. */
export class JobStopped extends Error {
  override name = 'JobStopped';
  readonly stop: Stop;
  constructor(stop: Stop) {
    super(`The work on the file was stopped: ${stop}.`);
    this.stop = stop;
  }
}

/** How long a job may take, and until when anybody waits for it. */
export interface JobBounds {
  /** Aborts when nobody waits any more; the job is stopped at once, begun or not. */
  readonly signal?: AbortSignal | undefined;
  /** The longest it may take from its beginning, in milliseconds. */
  readonly milliseconds?: number | undefined;
  /** Told how far it is, as far as the work says so. */
  readonly onProgress?: OnProgress | undefined;
}

const AT_ONCE = 2;
const LONGEST = 60_000;
const HEAP = ['--max-old-space-size=384', '--max-semi-space-size=32'];
/** Enough of what a process said before it ended to find the cause. */
const LAST_WORDS = 2_000;

// The bundler would take `new URL(…, import.meta.url)`, or `fork`, for a file to bundle: the process runs the source as it is.
const program = () => join(process.cwd(), 'lib/jobs/file-process.ts');

interface Reader {
  readonly child: ChildProcess;
  lastWords: string;
}

/** Processes that wait for work: a warm one has its modules loaded and its fonts read. */
const idle: Reader[] = [];
const all = new Set<Reader>();
const turns: (() => void)[] = [];
let busy = 0;

/** With whatever it started itself, LibreOffice for one: a reader leads a group of its own. */
function kill({ child }: Reader): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function killAll(): void {
  for (const reader of all) kill(reader);
}

function begun(): Reader {
  const child = spawn(process.execPath, [...HEAP, program()], {
    env: environmentOfReaders(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  });
  yieldToTyping(child);
  const reader: Reader = { child, lastWords: '' };
  if (all.size === 0) process.once('exit', killAll);
  all.add(reader);
  child.stderr?.on('data', (words: Buffer) => {
    reader.lastWords = (reader.lastWords + words.toString()).slice(-LAST_WORDS);
  });
  child.once('exit', () => {
    all.delete(reader);
    if (idle.includes(reader)) idle.splice(idle.indexOf(reader), 1);
    if (all.size === 0) process.off('exit', killAll);
  });
  // An end that comes while nobody listens, or a message that no longer finds its process, is no news.
  child.on('error', () => {});
  return reader;
}

/** Where there are fewer processors than work, whoever types comes first. */
function yieldToTyping({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that knows no such thing, or a process that has ended already: the work is done all the same.
  }
}

/** A process without work does not keep the application alive. */
function keepAlive({ child }: Reader, keep: boolean): void {
  const stderr = child.stderr as unknown as { ref: () => void; unref: () => void } | null;
  for (const held of [child, child.channel, stderr]) {
    if (keep) held?.ref();
    else held?.unref();
  }
}

/** Ended by itself in the middle: V8 aborts a process that has used up its heap, the system kills one that ate the rest. */
const ranOut = (reader: Reader, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || reader.lastWords.includes('heap out of memory');

function work(
  job: FileJob,
  { signal, milliseconds = LONGEST, onProgress }: JobBounds,
): Promise<FileResults[FileJob['kind']]> {
  const reader = idle.pop() ?? begun();
  const { child } = reader;
  keepAlive(reader, true);
  return new Promise((resolve, reject) => {
    const leave = (keep: boolean, settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      child.off('message', onAnswer).off('exit', onExit).off('error', onError);
      if (keep) {
        keepAlive(reader, false);
        idle.push(reader);
      } else {
        kill(reader);
      }
      settle();
    };
    const stop = (why: Stop) => leave(false, () => reject(new JobStopped(why)));
    const giveUp = () => stop('givenUp');
    const onAnswer = (said: FileAnswer | FileProgress) => {
      if (said.kind === 'progress') onProgress?.(said.progress);
      else leave(true, () => (said.kind === 'done' ? resolve(said.value) : reject(new Error(said.reason))));
    };
    const onError = (error: Error) => leave(false, () => reject(error));
    const onExit = (_code: number | null, by: NodeJS.Signals | null) => {
      if (ranOut(reader, by)) stop('tooMuch');
      else onError(new Error(`The process that worked on the file ended. ${reader.lastWords}`));
    };
    const timer = setTimeout(() => stop('tooMuch'), milliseconds);
    signal?.addEventListener('abort', giveUp, { once: true });
    child.on('message', onAnswer).on('exit', onExit).on('error', onError);
    child.send(job);
  });
}

async function inTurn(job: FileJob, bounds: JobBounds): Promise<FileResults[FileJob['kind']]> {
  if (busy >= AT_ONCE) {
    bounds.onProgress?.({ stage: 'waiting', share: 0 });
    await new Promise<void>((resolve) => turns.push(resolve));
  }
  // Whoever ended gave its place on: it is counted as taken all the while.
  else busy += 1;
  try {
    if (bounds.signal?.aborted) throw new JobStopped('givenUp');
    return await work(job, bounds);
  } finally {
    const next = turns.shift();
    if (next) next();
    else busy -= 1;
  }
}

/** The work done in another process. Rejects with {@link JobStopped} when it was stopped, with the reason when it failed. */
export async function runApart<Job extends FileJob>(
  job: Job,
  bounds: JobBounds = {},
): Promise<FileResults[Job['kind']]> {
  return (await inTurn(job, bounds)) as FileResults[Job['kind']];
}
