/** A process that is asked to end while people are in the middle of it. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { db } from '#lib/db/client.ts';
import { COLLABORATION_PATH } from '#lib/editor/live-protocol.ts';
import { cookieOf, leaveAll, saved, visitSynced, WAIT } from '../setup/live-server.ts';
import { useApplication } from './application.ts';
import { startSecondProcess } from './second-process.ts';

useApplication();

test('it ends in order while a section is open in it and a page listens to it', async () => {
  const { url, child, ended, printed, end } = await startSecondProcess();
  onTestFinished(async () => {
    leaveAll();
    await end();
  });
  const { id } = await db().draftSection.findFirstOrThrow({ where: { negotiation: { slug: 'common-position' } } });
  const server = { url: `${url.replace('http', 'ws')}${COLLABORATION_PATH}`, origin: url };
  const browser = await visitSynced(server, { as: 'HND', section: id });
  const headers = { Cookie: await cookieOf('HND') };
  const stream = await fetch(`${url}/api/negotiations/common-position/live`, { headers });
  expect(stream.status).toBe(200);
  await saved(browser);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await vi.waitFor(() => expect(browser.closes).not.toEqual([]), WAIT);
  expect(printed()).toContain('Closing …');
  expect(printed()).not.toContain('"level":"error"');
});
