import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { Device } from '#components/editor/kept-words.ts';
import { liveSectionStore } from '#components/editor/live-section.ts';
import { type LiveSession, openLiveSession } from '#components/editor/live-session.ts';
import { lockSection, readSection } from '#lib/collab/section-document.ts';
import { submitSection } from '#lib/commands/submit-section.ts';
import { suspendAccount } from '#lib/commands/suspend-account.ts';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { readParagraphs, replaceContent } from '#lib/editor/paragraphs.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { cookieOf, type LiveServer, liveName, startLiveServer, WAIT } from '../setup/live-server.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let server: LiveServer;
let negotiationId: string;
let section: string;
let ordinal = 0;
const sessions: LiveSession[] = [];

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  negotiationId = (await db().negotiation.findFirstOrThrow()).id;
});
beforeEach(async () => {
  server = await startLiveServer();
  section = (await db().draftSection.findFirstOrThrow({ where: { negotiationId, ordinal: ordinal++ % 4 } })).id;
});
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close();
  await server.close();
});
afterAll(() => vi.restoreAllMocks());

/** Storage of one device, and the locks of this very process. */
function device(): Device {
  const kept = new Map<string, string>();
  return {
    storage: {
      get length() {
        return kept.size;
      },
      key: (index) => [...kept.keys()][index] ?? null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    locks: navigator.locks,
  };
}

async function options(as: string, on: Device | null = null) {
  const cookie = await cookieOf(as);
  const { origin } = server;
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin } });
      this.on('error', () => undefined);
    }
  }
  return { name: await liveName(section), url: server.url, WebSocketPolyfill: SignedIn, device: on };
}

async function open(as: string, on: Device | null = null): Promise<LiveSession> {
  const session = openLiveSession(await options(as, on));
  sessions.push(session);
  await vi.waitFor(() => expect(session.state().phase).toBe('live'), WAIT);
  return session;
}

function write(session: LiveSession, words: string): void {
  const [first] = readParagraphs(session.ydoc);
  replaceContent(session.ydoc, first?.id ?? '', contentOf(words));
}

const stored = async () => plainText((await readSection(db(), section, 'en'))[0]?.content ?? []);

describe('a browser is told the truth', () => {
  test('saved means on disk', async () => {
    const session = await open('HND');
    await vi.waitFor(() => expect(session.state()).toMatchObject({ access: 'write', saved: true }), WAIT);
    const seen: boolean[] = [];
    session.subscribe(() => seen.push(session.state().saved));
    write(session, 'Words of Honduras,');
    expect(session.state().saved).toBe(false);
    await vi.waitFor(() => expect(session.state().saved).toBe(true), WAIT);
    expect(await stored()).toBe('Words of Honduras,');
  });

  test('while the database does not answer, nothing is called saved; afterwards it is saved without a word lost', async () => {
    const session = await open('HND');
    const held = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const holding = db().$transaction(
      async (tx) => {
        await lockSection(tx, section);
        held.resolve();
        await released.promise;
      },
      { timeout: 20_000 },
    );
    await held.promise;
    write(session, 'Words under a lock,');
    await vi.waitFor(async () => {
      const [waiting] = await db().$queryRaw<{ count: bigint }[]>`
        SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      expect(waiting?.count).toBe(1n);
    }, WAIT);
    expect(session.state().saved).toBe(false);
    released.resolve();
    await holding;
    await vi.waitFor(() => expect(session.state().saved).toBe(true), WAIT);
    expect(await stored()).toBe('Words under a lock,');
  });

  test('who is suspended is told so, and no connection is sought again', async () => {
    const session = await open('PAN');
    const sought: string[] = [];
    const socket = session.provider.configuration.websocketProvider;
    socket.on('status', ({ status }: { status: string }) => sought.push(status));
    const { id } = await db().account.findUniqueOrThrow({ where: { email: demoEmail('PAN') } });
    await suspendAccount(await demoActor('TS-RCM'), { accountId: id, reason: 'Left the delegation' });
    await vi.waitFor(() => expect(session.state()).toMatchObject({ phase: 'ended', reason: 'signedOut' }), WAIT);
    await vi.waitFor(() => expect(sought).toEqual(['disconnected']), WAIT);
    // What the socket asks itself before it would come back.
    expect(socket.shouldConnect).toBe(false);
    expect(socket.status).toBe('disconnected');
  });

  test('a reader reads, and is seen as one', async () => {
    const [reader, writer] = await Promise.all([open('GTM'), open('SLV')]);
    expect(reader.state().access).toBe('read');
    await vi.waitFor(() => {
      expect(writer.state().people).toMatchObject([{ party: 'GTM', access: 'read', name: 'Delegate of Guatemala' }]);
      expect(reader.state().people).toMatchObject([{ party: 'SLV', access: 'write' }]);
    }, WAIT);
  });
});

describe('words that are not saved', () => {
  test('are shown to their writer when they are refused, and the section is opened afresh', async () => {
    const store = liveSectionStore();
    store.open(await options('HND'));
    await vi.waitFor(() => expect(store.get().state.phase).toBe('live'), WAIT);
    const session = store.get().session;
    if (!session) throw new Error('No session.');
    const before = await stored();
    session.provider.configuration.websocketProvider.disconnect();
    await vi.waitFor(() => expect(store.get().state.phase).toBe('offline'), WAIT);
    write(session, 'Words written too late,');
    expect(store.get().state).toMatchObject({ phase: 'offline', saved: false });
    await submitSection(await demoActor('SLV'), { negotiationId, sectionId: section });
    await session.provider.configuration.websocketProvider.connect();
    await vi.waitFor(() => expect(store.get().refused?.code).toBe('sectionUnderReview'), WAIT);
    await vi.waitFor(() => expect(store.get().state).toMatchObject({ phase: 'live', access: 'read' }), WAIT);
    expect(plainText(store.get().refused?.mine[0]?.content ?? [])).toBe('Words written too late,');
    expect(plainText(readParagraphs(store.get().session?.ydoc ?? session.ydoc)[0]?.content ?? [])).toBe(before);
    store.putRefusedAway();
    expect(store.get().refused).toBeNull();
    store.close();
  });

  test('are kept on the device, and saved by the next window when the first one is gone', async () => {
    const laptop = device();
    const first = await open('HND', laptop);
    await vi.waitFor(() => expect(first.state().saved).toBe(true), WAIT);
    first.provider.configuration.websocketProvider.disconnect();
    await vi.waitFor(() => expect(first.state().phase).toBe('offline'), WAIT);
    write(first, 'Words of a closed window,');
    first.close();
    expect(laptop.storage.length).toBe(1);
    const next = await open('HND', laptop);
    await vi.waitFor(async () => expect(await stored()).toBe('Words of a closed window,'), WAIT);
    await vi.waitFor(() => expect(laptop.storage.length).toBe(0), WAIT);
    expect(next.state().left).toBeNull();
  });
});
