import { setImmediate as takeTurns } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { readSection } from '#lib/collab/section-document.ts';
import { suspendAccount } from '#lib/commands/suspend-account.ts';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { readParagraphs, replaceContent } from '#lib/editor/paragraphs.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { killLiveProcesses, type LiveProcess, startLiveProcess } from '../setup/live-process.ts';
import { type Browser, leaveAll, saved, visitSynced, WAIT } from '../setup/live-server.ts';
import { hasRedis, startRedis, type TestRedis } from '../setup/redis.ts';
import { useDatabase } from '../setup/test-database.ts';

/** Far below the two seconds after which a process reads the log on by itself. */
const AT_ONCE_MS = 500;

const wordsOf = ({ ydoc }: Browser) =>
  readParagraphs(ydoc)
    .map(({ content }) => plainText(content))
    .join('\n');

function putFirst(browser: Browser, token: string): void {
  const [first] = readParagraphs(browser.ydoc);
  replaceContent(browser.ydoc, first?.id ?? '', contentOf(token + plainText(first?.content ?? [])));
}

/** Milliseconds until a letter written at one is seen by the other. */
async function passage(from: Browser, to: Browser, token: string): Promise<number> {
  const seen = new Promise<void>((resolve) => {
    const look = () => {
      if (!wordsOf(to).includes(token)) return;
      to.ydoc.off('update', look);
      resolve();
    };
    to.ydoc.on('update', look);
  });
  const begun = performance.now();
  putFirst(from, token);
  await seen;
  return performance.now() - begun;
}

const ways = [
  { way: 'Postgres alone', redis: false },
  { way: 'Redis', redis: true },
];

describe.each(ways)('two processes on one database, through $way', ({ redis: wanted }) => {
  const redisThere = wanted && hasRedis();
  useDatabase();
  let redis: TestRedis | undefined;
  let processes: LiveProcess[] = [];
  let section: string;

  beforeAll(async () => {
    await seedParties(db());
    await loadDemo();
    section = (await db().draftSection.findFirstOrThrow({ where: { ordinal: 1 } })).id;
    if (redisThere) redis = await startRedis();
    const given = redis ? { redisUrl: redis.url } : {};
    processes = await Promise.all([startLiveProcess(given), startLiveProcess(given)]);
  });
  afterEach(leaveAll);
  afterAll(async () => {
    killLiveProcesses();
    await redis?.stop();
  });

  const at = (place: number, as: string) => {
    const server = processes[place];
    if (!server) throw new Error('No such process.');
    return visitSynced(server, { as, section });
  };

  test.skipIf(wanted && !redisThere)('a letter typed at one is seen at the other at once', async () => {
    const [writer, reader] = await Promise.all([at(0, 'HND'), at(1, 'SLV')]);
    const times: number[] = [];
    for (const token of ['①', '②', '③', '④', '⑤']) {
      times.push(await passage(writer, reader, token), await passage(reader, writer, `${token}′`));
    }
    times.sort((a, b) => a - b);
    expect(times[5]).toBeLessThan(AT_ONCE_MS);
  });

  test.skipIf(wanted && !redisThere)('who is at the other process is seen, and seen to leave', async () => {
    const here = await at(0, 'HND');
    here.provider.setAwarenessField('cursor', null);
    const there = await at(1, 'SLV');
    const seen = () => there.provider.awareness?.getStates().get(here.ydoc.clientID)?.['user'];
    await vi.waitFor(() => expect(seen()).toMatchObject({ party: 'HND', name: 'Delegate of Honduras' }), WAIT);
    here.leave();
    await vi.waitFor(() => expect(seen()).toBeUndefined(), WAIT);
  });

  test.skipIf(wanted && !redisThere)(
    'both type in one paragraph at once: every word once, everywhere the same',
    async () => {
      const browsers = await Promise.all([at(0, 'HND'), at(1, 'SLV'), at(0, 'TS-RCM'), at(1, 'PAN')]);
      const tokens = browsers.map((_, index) =>
        Array.from({ length: 25 }, (_, turn) => String.fromCodePoint(0x4e00 + index * 256 + turn)),
      );
      const type = async (browser: Browser, index: number) => {
        for (const token of tokens[index] ?? []) {
          putFirst(browser, token);
          // The others take their turns between two letters.
          await takeTurns();
        }
        await saved(browser);
      };
      await Promise.all(browsers.map(type));
      const stored = (await readSection(db(), section, 'en')).map(({ content }) => plainText(content)).join('\n');
      for (const token of tokens.flat()) expect(stored.split(token)).toHaveLength(2);
      await vi.waitFor(() => expect(browsers.map(wordsOf)).toEqual(browsers.map(() => stored)), WAIT);
    },
  );

  test.skipIf(!redisThere)('while Redis is gone text is saved and converges, and again when it is back', async () => {
    const [writer, reader] = await Promise.all([at(0, 'HND'), at(1, 'SLV')]);
    await redis?.stop();
    putFirst(writer, '✦');
    await saved(writer);
    await vi.waitFor(() => expect(wordsOf(reader)).toContain('✦'), WAIT);
    await redis?.start();
    putFirst(reader, '✧');
    await saved(reader);
    await vi.waitFor(() => expect(wordsOf(writer)).toContain('✧'), WAIT);
  });

  test.skipIf(wanted && !redisThere)('who is suspended is cut off at both within two seconds', async () => {
    const both = await Promise.all([at(0, 'PAN'), at(1, 'PAN')]);
    const account = await db().account.findUniqueOrThrow({ where: { email: demoEmail('PAN') } });
    await suspendAccount(await demoActor('TS-RCM'), { accountId: account.id, reason: 'Left the delegation' });
    await vi.waitFor(() => expect(both.map(({ closes }) => closes[0])).toEqual([4401, 4401]), {
      timeout: 2_000,
      interval: 10,
    });
  });
});
