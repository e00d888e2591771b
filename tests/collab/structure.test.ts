import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type LiveSectionStore, liveSectionStore } from '#components/editor/live-section.ts';
import { readSection } from '#lib/collab/section-document.ts';
import { joinSections } from '#lib/commands/join-sections.ts';
import { splitSection } from '#lib/commands/split-section.ts';
import { db } from '#lib/db/client.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { readParagraphs, replaceContent } from '#lib/editor/paragraphs.ts';
import { sectionAfter } from '#lib/queries/structure.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { openRound, type Round } from '../factories/round.ts';
import { cookieOf, type LiveServer, liveName, startLiveServer, WAIT } from '../setup/live-server.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let server: LiveServer;
let round: Round;
const stores: LiveSectionStore[] = [];

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
});
beforeEach(async () => {
  server = await startLiveServer();
  round = await openRound();
});
afterEach(async () => {
  for (const store of stores.splice(0)) {
    store.putRefusedAway();
    store.close();
  }
  await server.close();
});

async function optionsFor(section: string) {
  const cookie = await cookieOf('HND');
  const { origin } = server;
  class SignedIn extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin } });
      this.on('error', () => undefined);
    }
  }
  return { name: await liveName(section), url: server.url, WebSocketPolyfill: SignedIn, device: null };
}

/** An editor of a section, as a window has it open. */
async function open(section: string) {
  const store = liveSectionStore();
  stores.push(store);
  store.open(await optionsFor(section));
  await vi.waitFor(() => expect(store.get().state.phase).toBe('live'), WAIT);
  return store;
}

/** What the page does when the document is no longer the one to work on: it is closed and another opened in its place. */
async function ledTo(store: LiveSectionStore, section: string) {
  await vi.waitFor(() => expect(store.get().state).toMatchObject({ phase: 'ended' }), WAIT);
  expect(['reload', 'notFound']).toContain(store.get().state.reason);
  store.close();
  return await open(section);
}

const idsIn = (store: LiveSectionStore) => {
  const { session } = store.get();
  return session ? readParagraphs(session.ydoc).map(({ id }) => id) : [];
};
function type(store: LiveSectionStore, id: string, words: string) {
  const { session } = store.get();
  if (session) replaceContent(session.ydoc, id, contentOf(words));
}
function offline(store: LiveSectionStore) {
  store.get().session?.provider.configuration.websocketProvider.disconnect();
  return vi.waitFor(() => expect(store.get().state.phase).toBe('offline'), WAIT);
}
const online = (store: LiveSectionStore) => store.get().session?.provider.configuration.websocketProvider.connect();
const item = (number: number) => round.paragraph(`item ${number}`).id;
const stored = async (section: string, id: string) =>
  plainText((await readSection(db(), section, 'en')).find((one) => one.id === id)?.content ?? []);

async function split(): Promise<string> {
  const { negotiationId, sections } = round;
  const input = { negotiationId, sectionId: sections[1], at: item(4), heading: 'Commitments' };
  return expectDone(await splitSection(await demoActor('TS-RCM'), input)).sectionId;
}
async function join(): Promise<void> {
  const { negotiationId, sections } = round;
  const input = { negotiationId, sectionId: sections[1], nextId: sections[2] };
  expectDone(await joinSections(await demoActor('TS-RCM'), input));
}

test('who has a section open that is split goes on in it, and what was saved stands in the part it belongs to', async () => {
  const [, principles] = round.sections;
  const store = await open(principles);
  type(store, item(2), 'Saved in the first part;');
  type(store, item(5), 'Saved in the second part;');
  await vi.waitFor(() => expect(store.get().state.saved).toBe(true), WAIT);
  const second = await split();
  const again = await ledTo(store, principles);
  expect(idsIn(again)).toEqual([item(1), item(2), item(3)]);
  expect(again.get().refused).toBeNull();
  expect(await stored(principles, item(2))).toBe('Saved in the first part;');
  expect(await stored(second, item(5))).toBe('Saved in the second part;');
  type(again, item(2), 'Words after the split;');
  await vi.waitFor(() => expect(again.get().state.saved).toBe(true), WAIT);
});

test('words on their way to a paragraph that has gone to another section are shown to their writer, and only those', async () => {
  const [, principles] = round.sections;
  const store = await open(principles);
  await offline(store);
  type(store, item(5), 'Typed while the section was split;');
  const second = await split();
  await online(store);
  const again = await ledTo(store, principles);
  const { refused } = again.get();
  expect(refused?.code).toBe('sectionBegunAnew');
  expect(refused?.mine.map(({ id, content }) => [id, plainText(content)])).toEqual([
    [item(5), 'Typed while the section was split;'],
  ]);
  expect(await stored(second, item(5))).toBe(plainText(round.paragraph('item 5').content));
});

test('who has the first of two sections open that are joined sees the second come, and types on', async () => {
  const [, principles, extra] = round.sections;
  const store = await open(principles);
  const { session } = store.get();
  await join();
  await vi.waitFor(() => expect(idsIn(store)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map(item)), WAIT);
  expect(store.get().session).toBe(session);
  type(store, item(9), 'Words in what has come;');
  await vi.waitFor(() => expect(store.get().state.saved).toBe(true), WAIT);
  expect(await stored(principles, item(9))).toBe('Words in what has come;');
  expect(await db().draftSection.count({ where: { id: extra } })).toBe(0);
});

test('who has the second open is led to the first, with what was typed and not saved', async () => {
  const [, principles, extra] = round.sections;
  const [saved, late] = [await open(extra), await open(extra)];
  type(saved, item(8), 'Saved before the sections were joined;');
  await vi.waitFor(() => expect(saved.get().state.saved).toBe(true), WAIT);
  await vi.waitFor(() => expect(idsIn(late)).toHaveLength(2), WAIT);
  await offline(late);
  type(late, item(9), 'Typed while the sections were joined;');
  await join();
  await online(late);
  await vi.waitFor(() => expect(saved.get().state.phase).toBe('ended'), WAIT);
  const led = await sectionAfter(round.slug, extra);
  expect(led).toBe(principles);
  const again = await ledTo(late, led ?? '');
  expect(idsIn(again)).toHaveLength(9);
  expect(again.get().refused?.mine.map(({ id, content }) => [id, plainText(content)])).toEqual([
    [item(9), 'Typed while the sections were joined;'],
  ]);
  expect(await stored(principles, item(8))).toBe('Saved before the sections were joined;');
});

test('who types on all the while loses nothing: each word is saved where its paragraph stands, or shown', async () => {
  const [, principles] = round.sections;
  const store = await open(principles);
  const typed: string[] = [];
  let splitting: Promise<string> | null = null;
  for (let letter = 1; letter <= 60 && store.get().state.phase !== 'ended'; letter += 1) {
    typed.push(`w${letter}`);
    type(store, item(6), typed.join(' '));
    if (letter === 10) splitting = split();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const second = await splitting;
  const again = await ledTo(store, principles);
  const inText = await stored(second ?? '', item(6));
  const shown = again.get().refused?.mine.find(({ id }) => id === item(6));
  const words = shown ? plainText(shown.content) : inText;
  expect(typed.join(' ').startsWith(inText) || inText === plainText(round.paragraph('item 6').content)).toBe(true);
  expect(words.split(' ').at(-1)).toBe(typed.at(-1));
});
