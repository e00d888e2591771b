import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { Client } from 'pg';
import { startApplication } from '../setup/application.ts';

const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: here nothing.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'consenso-start-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});

async function one(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ value: unknown }>(sql);
  await client.end();
  return rows[0]?.value;
}

/** Command lines of processes that name this; the folder's Postgres names its cluster. */
function processesOf(name: string): string[] {
  const lines = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(name));
}

test('a second start keeps every word, loads the demo no second time, and SIGTERM leaves nothing running', async ({
  folder,
}) => {
  const first = await startApplication(folder);
  expect(first.printed()).toContain('gtm@demo.consenso.example with the password consenso-demo');
  const cluster = String(await one(first.databaseUrl, `SELECT current_setting('cluster_name') AS value`));
  const hash = `SELECT string_agg(hash, ' ' ORDER BY book, seq) AS value FROM "Event"`;
  const record = await one(first.databaseUrl, hash);
  expect(record).toMatch(/[0-9a-f]{64}/);
  expect(await first.stop()).toBe(0);
  expect(processesOf(cluster)).toEqual([]);

  const second = await startApplication(folder);
  expect(second.printed()).not.toContain('Building');
  expect(await one(second.databaseUrl, hash)).toBe(record);
  expect(await second.stop('SIGINT')).toBe(0);
  expect(processesOf(cluster)).toEqual([]);
});

test('after kill -9 the next start takes over the database that was left, and ends it too', async ({ folder }) => {
  const killed = await startApplication(folder);
  const cluster = String(await one(killed.databaseUrl, `SELECT current_setting('cluster_name') AS value`));
  await killed.stop('SIGKILL');
  expect(processesOf(cluster)).not.toEqual([]);
  const next = await startApplication(folder);
  expect(next.databaseUrl).toBe(killed.databaseUrl);
  expect(await next.stop()).toBe(0);
  expect(processesOf(cluster)).toEqual([]);
});

test('health is 503 while the database is gone', async ({ folder }) => {
  const application = await startApplication(folder);
  const pid = await one(
    application.databaseUrl,
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1) AS value`,
  );
  process.kill(Number(pid), 'SIGINT');
  await expect.poll(async () => (await fetch(`${application.url}/api/health`)).status).toBe(503);
  expect(await application.stop()).toBe(0);
});
