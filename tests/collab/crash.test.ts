import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readSection } from '#lib/collab/section-document.ts';
import { db } from '#lib/db/client.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { readParagraphs, replaceContent } from '#lib/editor/paragraphs.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { killLiveProcesses, startLiveProcess } from '../setup/live-process.ts';
import { type Browser, leaveAll, visitSynced, WAIT } from '../setup/live-server.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let section: string;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  section = (await db().draftSection.findFirstOrThrow({ where: { ordinal: 1 } })).id;
});
afterEach(() => {
  leaveAll();
  killLiveProcesses();
});

/** Types single characters one after another and notes which of them were acknowledged. */
async function typeUntilCut(browser: Browser, from: number, acknowledged: Set<string>): Promise<void> {
  for (let turn = 0; browser.provider.isSynced; turn++) {
    const token = String.fromCodePoint(from + turn);
    const words = plainText(readParagraphs(browser.ydoc)[0]?.content ?? []);
    replaceContent(browser.ydoc, readParagraphs(browser.ydoc)[0]?.id ?? '', contentOf(token + words));
    await vi.waitFor(() => {
      const { isSynced, unsyncedChanges } = browser.provider;
      expect(isSynced && unsyncedChanges > 0).toBe(false);
    }, WAIT);
    if (browser.provider.isSynced) acknowledged.add(token);
  }
}

test('whatever was acknowledged is there after the process was killed, once', async () => {
  const first = await startLiveProcess();
  const writers = await Promise.all(['HND', 'SLV', 'TS-RCM'].map((as) => visitSynced(first, { as, section })));
  const acknowledged = new Set<string>();
  const typing = writers.map((writer, index) => typeUntilCut(writer, 0x4e00 + index * 0x800, acknowledged));
  await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(60), { timeout: 20_000, interval: 10 });
  first.child.kill('SIGKILL');
  await Promise.all(typing);
  leaveAll();

  const words = (await readSection(db(), section, 'en')).map(({ content }) => plainText(content)).join('\n');
  for (const token of acknowledged) expect(words.split(token)).toHaveLength(2);

  const second = await startLiveProcess();
  const reader = await visitSynced(second, { as: 'GTM', section });
  expect(
    readParagraphs(reader.ydoc)
      .map(({ content }) => plainText(content))
      .join('\n'),
  ).toBe(words);
});
