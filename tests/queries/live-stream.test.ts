import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { objectToTerm } from '#lib/commands/object-to-term.ts';
import { db } from '#lib/db/client.ts';
import { databaseClock } from '#lib/db/clock.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { negotiationBySlug } from '#lib/queries/negotiation.ts';
import { liveStream } from '#lib/record/live-stream.ts';
import { announcedSince, onEvents } from '#lib/record/subscribe.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { demoActors, openRound, type Round } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let round: Round;
let usa: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [usa] = await demoActors('USA');
  onEvents(() => {});
});
beforeEach(async () => {
  round = await openRound();
  // From here on the process listens, and nothing is still being heard.
  await expect.poll(async () => announcedSince(round.negotiationId, await databaseClock())).toBe(false);
});

/** Opens the stream of a page that was read at a time; what it says can be read change by change. */
async function listening(readAt: number, run: (nextChange: () => Promise<number>) => Promise<void>): Promise<void> {
  const gone = new AbortController();
  const stream = liveStream({
    negotiationId: round.negotiationId,
    mayRead: async () => true,
    gone: gone.signal,
    readAt,
  });
  const pieces = stream.getReader();
  const decoder = new TextDecoder();
  const nextChange = async (): Promise<number> => {
    const { value } = await pieces.read();
    const [, at] = /^event: change\ndata: ([\d.]+)\n\n$/.exec(decoder.decode(value)) ?? [];
    return at === undefined ? await nextChange() : Number(at);
  };
  try {
    await run(nextChange);
  } finally {
    gone.abort();
  }
}

async function act(term: string): Promise<void> {
  expectDone(await objectToTerm(usa, { negotiationId: round.negotiationId, term, note: '' }));
}

/** Acts, and waits until this process has heard of it. */
async function actAndHear(term: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<Promise<number>>();
  const stop = onEvents(({ book }, heardAt) => book === round.negotiationId && resolve(heardAt));
  await act(term);
  await promise;
  stop();
}

const readAt = async () => (await negotiationBySlug(round.slug))?.readAt ?? Number.NaN;

test('an act is told with a time at which whoever reads sees it', async () => {
  const before = await readAt();
  await listening(before, async (nextChange) => {
    await act('slavery');
    const told = await nextChange();
    expect(told).toBeGreaterThan(before);
    expect(await readAt()).toBeGreaterThan(told);
  });
});

test('what happened between the reading of a page and its listening is told at once', async () => {
  const before = await readAt();
  await act('slavery');
  await listening(before, async (nextChange) => {
    expect(await nextChange()).toBeGreaterThan(before);
  });
});

test('a page that has read everything is told of what comes next alone', async () => {
  await actAndHear('slavery');
  const after = await readAt();
  await listening(after, async (nextChange) => {
    const next = nextChange();
    const untold = await Promise.race([next, databaseClock().then(() => 'nothing')]);
    expect(untold).toBe('nothing');
    await act('trafficking');
    expect(await next).toBeGreaterThan(after);
  });
});
