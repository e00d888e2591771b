import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { suspendAccount } from '#lib/commands/suspend-account.ts';
import { db } from '#lib/db/client.ts';
import { demoEmail } from '#lib/demo/accounts.ts';
import { demoActor } from '#lib/demo/demo-actor.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { readParagraphs, replaceContent } from '#lib/editor/paragraphs.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import {
  type LiveServer,
  leaveAll,
  liveName,
  startLiveServer,
  type Visit,
  visit,
  visitSynced,
} from '../setup/live-server.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let server: LiveServer;
let section: string;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  section = (await db().draftSection.findFirstOrThrow({ where: { ordinal: 1 } })).id;
  server = await startLiveServer();
});

afterEach(leaveAll);
afterAll(async () => server.close());

const open = (how: Visit) => visit(server, { section, ...how });
const opened = (how: Visit) => visitSynced(server, { section, ...how });

describe('who is let in', () => {
  test('a troika delegate and a Secretariat write, another delegate and an observer read', async () => {
    const scopes = await Promise.all(
      ['HND', 'TS-RCM', 'GTM', 'IOM'].map(async (as) => (await opened({ as })).provider.authorizedScope),
    );
    expect(scopes).toEqual(['read-write', 'read-write', 'readonly', 'readonly']);
  });

  test.each([
    ['a stranger', { cookie: '' }],
    ['a forged session', { cookie: 'next-auth.session-token=abc' }],
    ['a page of another site', { as: 'HND', origin: 'https://example.org' }],
    ['a page without an origin of its own', { as: 'HND', origin: 'null' }],
  ])('%s is turned away at the door', async (_who, how) => {
    const browser = await open(how);
    await vi.waitFor(() => expect(browser.closes.length).toBeGreaterThan(0), 5_000);
    expect(browser.provider.isSynced).toBe(false);
    expect(readParagraphs(browser.ydoc)).toEqual([]);
  });

  test.each([
    ['an unknown document', { name: 'section:00000000-0000-4000-8000-000000000000:1' }, 'notFound'],
    ['an editor too old to show the text', { token: 'schema:0' }, 'outdated'],
  ])('%s is refused with the reason', async (_what, how, reason) => {
    const browser = await open({ as: 'HND', ...how });
    await vi.waitFor(() => expect(browser.refusals).toContain(reason), 5_000);
    expect(readParagraphs(browser.ydoc)).toEqual([]);
  });

  test('a generation that is not the present one is refused', async () => {
    const name = (await liveName(section)).replace(/:1$/, ':2');
    const browser = await open({ as: 'HND', name });
    await vi.waitFor(() => expect(browser.refusals).toContain('reload'), 5_000);
  });

  test.each(['nonsense', 'section:../../etc:1', ''])('the name %j closes the connection', async (name) => {
    const browser = await open({ as: 'HND', name });
    await vi.waitFor(() => expect(browser.closes).toContain(1008), 5_000);
  });
});

describe('what a connection may do', () => {
  test('words of a reader are neither stored nor shown to others', async () => {
    const reader = await opened({ as: 'GTM' });
    const writer = await opened({ as: 'HND' });
    const [first] = readParagraphs(writer.ydoc);
    if (!first) throw new Error('The section is empty.');
    replaceContent(reader.ydoc, first.id, contentOf('Words of a reader'));
    replaceContent(writer.ydoc, first.id, contentOf('Words of a writer'));
    await vi.waitFor(() => expect(writer.provider.unsyncedChanges).toBe(0), 5_000);
    expect(readParagraphs(writer.ydoc)[0]?.content).toEqual(contentOf('Words of a writer'));
    expect(reader.provider.unsyncedChanges).toBeGreaterThan(0);
    expect(reader.words).toEqual([{ kind: 'refused', code: 'onlyTroikaOrSecretariats' }]);
    expect(await db().sectionUpdate.count({ where: { partyCode: 'GTM' } })).toBe(0);
  });

  test('who one is comes from the session, not from what the browser claims', async () => {
    const liar = await opened({ as: 'HND' });
    const other = await opened({ as: 'TS-RCM' });
    liar.provider.setAwarenessField('user', { name: 'Technical Secretariat', party: 'TS-SACM', color: 'red' });
    await vi.waitFor(() => {
      const seen = other.provider.awareness?.getStates().get(liar.ydoc.clientID);
      expect(seen?.['user']).toMatchObject({ party: 'HND', kind: 'delegation', name: 'Delegate of Honduras' });
    }, 5_000);
  });

  test('nobody appears under the client id of another', async () => {
    const honest = await opened({ as: 'TS-RCM' });
    const watcher = await opened({ as: 'TS-SACM' });
    honest.provider.setAwarenessField('cursor', null);
    const seen = () => watcher.provider.awareness?.getStates().get(honest.ydoc.clientID)?.['user'];
    await vi.waitFor(() => expect(seen()).toMatchObject({ party: 'TS-RCM' }), 5_000);
    const thief = await opened({ as: 'HND' });
    const states = thief.provider.awareness;
    if (!states) throw new Error('No presence.');
    states.clientID = honest.ydoc.clientID;
    states.setLocalState({ cursor: null });
    thief.provider.setAwarenessField('cursor', { anchor: {}, head: {} });
    const later = await opened({ as: 'SLV' });
    later.provider.setAwarenessField('cursor', null);
    await vi.waitFor(() => expect(watcher.provider.awareness?.getStates().has(later.ydoc.clientID)).toBe(true), 5_000);
    expect(seen()).toMatchObject({ party: 'TS-RCM' });
  });

  test('a browser that has left is no longer shown', async () => {
    const watcher = await opened({ as: 'TS-RCM' });
    const guest = await opened({ as: 'HND' });
    guest.provider.setAwarenessField('cursor', null);
    const others = () => [...(watcher.provider.awareness?.getStates().keys() ?? [])];
    await vi.waitFor(() => expect(others()).toContain(guest.ydoc.clientID), 5_000);
    expect(others().filter((id) => id !== watcher.ydoc.clientID)).toEqual([guest.ydoc.clientID]);
    guest.leave();
    await vi.waitFor(() => expect(others()).not.toContain(guest.ydoc.clientID), 5_000);
  });
});

describe('access ends at once', () => {
  test('the connection of a suspended person is cut within two seconds and cannot come back', async () => {
    const browser = await opened({ as: 'PAN' });
    const account = await db().account.findUniqueOrThrow({ where: { email: demoEmail('PAN') } });
    await suspendAccount(await demoActor('TS-RCM'), { accountId: account.id, reason: 'Left the delegation' });
    await vi.waitFor(() => expect(browser.closes).toContain(4401), 2_000);
    await vi.waitFor(() => expect(browser.closes.length).toBeGreaterThan(1), 5_000);
    expect(browser.provider.isSynced).toBe(false);
  });

  test('all documents are closed when all have left', async () => {
    await vi.waitFor(() => expect(server.collab.openDocuments()).toBe(0), 5_000);
  });
});
