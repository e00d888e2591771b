/** A process that is asked to end while people are in the middle of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test, vi } from 'vitest';
import { db } from '#lib/db/client.ts';
import { COLLABORATION_PATH } from '#lib/editor/live-protocol.ts';
import { freePort, launch, untilHealthy } from '../setup/application.ts';
import { cookieOf, leaveAll, saved, visitSynced, WAIT } from '../setup/live-server.ts';
import { useApplication } from './application.ts';

useApplication();

test('it ends in order while a section is open in it and a page listens to it', async () => {
  const { databaseUrl, secret } = inject('application');
  const folder = mkdtempSync(join(tmpdir(), 'consenso-ending-'));
  const host = `127.0.0.1:${await freePort()}`;
  const origin = `http://${host}`;
  const environment = { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: secret, DEMO: 'on' };
  const { child, ended, printed } = await launch(folder, Number(host.split(':')[1]), environment);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    leaveAll();
    rmSync(folder, { recursive: true, force: true });
  });
  await untilHealthy(origin, ended, printed);
  const { id } = await db().draftSection.findFirstOrThrow({ where: { negotiation: { slug: 'common-position' } } });
  const browser = await visitSynced({ url: `ws://${host}${COLLABORATION_PATH}`, origin }, { as: 'HND', section: id });
  const headers = { Cookie: await cookieOf('HND') };
  const stream = await fetch(`${origin}/api/negotiations/common-position/live`, { headers });
  expect(stream.status).toBe(200);
  await saved(browser);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await vi.waitFor(() => expect(browser.closes).not.toEqual([]), WAIT);
  expect(printed()).toContain('Closing …');
  expect(printed()).not.toContain('"level":"error"');
});
