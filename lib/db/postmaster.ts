/** Postgres' own process: whether one runs on a folder, starting one, waiting for it, stopping it. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { OperatorError } from '../operator-error.ts';
import type { RunAs } from './postgres-binaries.ts';

/** What is needed to start or find a cluster's Postgres. */
export interface Cluster {
  /** Absolute folder of the cluster. */
  folder: string;
  /** Postgres' messages are written here. */
  log: string;
  /** Stands in the command line, so that a process can be told from a stranger with the same number. */
  name: string;
  as: RunAs;
}

const STOP_WITHIN = 20_000;
const START_WITHIN = 60_000;
const POLL = 25;

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * The Postgres that runs on this cluster, left by a program that was killed or started by another one. A lock file whose
 * process is gone, or is a stranger that got its number, is removed: Postgres itself would refuse to start over the latter.
 */
export function runningPostmaster(cluster: Cluster): { pid: number; port: number } | undefined {
  const file = join(cluster.folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (alive(pid) && commandLine(pid).includes(`cluster_name=${cluster.name}`)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return undefined;
}

/**
 * How to tell Postgres its folder. As root, its parents may be closed to the user it runs as, and need not be opened: it
 * is started inside, and calls the folder by the system's own link to where it stands.
 */
export function folderArgument(cluster: Pick<Cluster, 'folder' | 'as'>): string {
  return cluster.as !== undefined && process.platform === 'linux' ? '/proc/self/cwd' : cluster.folder;
}

/** Nothing of our own environment (secrets) reaches Postgres. */
export const postgresEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', NODE_ENV: 'production' } as const;

/** Starts Postgres in a session of its own: a Ctrl-C in the terminal reaches us alone, and we stop it last. */
export function startPostmaster(cluster: Cluster, programs: string, settings: readonly string[]): number {
  const log = openSync(cluster.log, 'w', 0o600);
  const parts = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn(
    join(programs, 'bin', 'postgres'),
    ['-D', folderArgument(cluster), '-c', `cluster_name=${cluster.name}`, ...parts],
    { ...cluster.as, cwd: cluster.folder, detached: true, stdio: ['ignore', log, log], env: postgresEnvironment },
  );
  closeSync(log);
  child.on('error', () => undefined);
  child.unref();
  if (child.pid === undefined) throw new OperatorError('Postgres could not be started: its program does not run.');
  return child.pid;
}

/** Why Postgres ended, in its own words. */
export function lastWords(log: string): string {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const fatal = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? 'it said nothing';
  return fatal.replace(/^.*?(FATAL|PANIC|ERROR): */, '');
}

/** True once `url` answers; a Postgres that is still starting up or recovering answers later. */
async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    // 57P03: starting up or shutting down. Anything else that Postgres says itself will not change by waiting.
    if (code !== undefined && /^[0-9A-Z]{5}$/.test(code) && code !== '57P03') throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until Postgres answers: true; false when it ends before. Throws when it does neither in a minute. */
export async function untilReady(pid: number, url: string, log: string): Promise<boolean> {
  const until = Date.now() + START_WITHIN;
  while (!(await answers(url))) {
    if (!alive(pid)) return false;
    if (Date.now() > until) throw new OperatorError(`Postgres does not answer after a minute (see ${log}).`);
    await pause(POLL);
  }
  return true;
}

async function gone(pid: number, within: number): Promise<boolean> {
  const until = Date.now() + within;
  while (alive(pid)) {
    if (Date.now() > until) return false;
    await pause(POLL);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself in the meantime, which is what was wanted.
  }
}

/** Stops Postgres: sessions are ended and everything is written out; after twenty seconds, at once (it recovers on the next start). */
export async function stopPostmaster(pid: number): Promise<void> {
  send(pid, 'SIGINT');
  if (await gone(pid, STOP_WITHIN)) return;
  send(pid, 'SIGQUIT');
  await gone(pid, STOP_WITHIN);
}
