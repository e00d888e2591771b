/** The application that runs for these tests, from outside: its sessions, its actions, its database. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { mintToken, SESSION_COOKIES } from '#lib/auth/token.ts';
import { closeDatabase } from '#lib/db/client.ts';
import { env, settleEnv } from '#lib/env.ts';

/** Gives a test file the application's own database as `db()`, and its secret, so that sessions can be made for it. */
export function useApplication(): void {
  const turn = new Client({ connectionString: inject('application').databaseUrl });
  beforeAll(async () => {
    const { url, databaseUrl, secret } = inject('application');
    await closeDatabase();
    settleEnv({ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, PUBLIC_URL: url, DEMO: 'on' });
    // Files take turns: some compare the whole database before and after.
    await turn.connect();
    await turn.query('SELECT pg_advisory_lock(47)');
  }, FILES_BEFORE);
  afterAll(async () => {
    await turn.end();
    await closeDatabase();
  });
}

/** How long the files whose turn comes before may take together, in milliseconds. */
const FILES_BEFORE = 600_000;

/** Where the application answers. */
export function address(path = ''): string {
  return inject('application').url + path;
}

/** The Cookie header of an account's session. */
export async function cookieFor(account: Parameters<typeof mintToken>[0]): Promise<string> {
  return `${SESSION_COOKIES[1]}=${await mintToken(account)}`;
}

interface ServerAction {
  readonly id: string;
  /** An address whose page knows the action. */
  readonly page: string;
}

/** The built server actions by file and export, such as `proposal.tableProposal`. */
export function builtActions(): ReadonlyMap<string, ServerAction> {
  const file = join(env().distDir, 'server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
  };
  return new Map(
    Object.entries(node).map(([id, { workers, filename, exportedName }]) => [
      `${filename.replace(/^lib\/actions\/(.*)\.ts$/, '$1')}.${exportedName}`,
      { id, page: (Object.keys(workers)[0] ?? '').replace(/^app(.*)\/page$/, '$1') },
    ]),
  );
}

/** What an action answered: `done`, the code of its refusal, or the status where it did not answer as an action. */
export async function callAction(
  action: ServerAction,
  {
    cookie,
    body,
    headers,
    base = address(),
  }: { cookie: string; body: BodyInit; headers?: Record<string, string>; base?: string },
): Promise<string> {
  const path = action.page.replaceAll(/\[[^\]]+\]/g, 'x');
  const answer = await fetch(base + (path === '' ? '/' : path), {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Next-Action': action.id,
      Accept: 'text/x-component',
      Origin: base,
      Cookie: cookie,
      ...(typeof body === 'string' && { 'Content-Type': 'text/plain;charset=UTF-8' }),
      ...headers,
    },
    body,
  });
  const said = /^[0-9a-f]+:\{"ok":(true|false)(?:,"code":"([^"]+)")?/m.exec(await answer.text());
  if (said === null) return `status ${answer.status}`;
  return said[1] === 'true' ? 'done' : (said[2] ?? 'no code');
}

/** One argument as React sends it to a server action. */
export function argument(value: unknown): string {
  return value === undefined ? '["$undefined"]' : JSON.stringify([value]);
}
