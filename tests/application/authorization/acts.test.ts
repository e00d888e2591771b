/** Every cell of the authorization table for the server actions, over HTTP with real sessions. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { argument, builtActions, callAction, useApplication } from '../application.ts';
import { cookiesOfRoles, refusalOf } from './askers.ts';
import { MEMBERS, ROLES, type Role } from './roles.ts';
import { openStored, type Stored } from './stored.ts';
import { ACTS, type ActRow, OTHER_ACTIONS } from './table.ts';
import { buildWorld, type World } from './world.ts';

useApplication();

let world: World;
let stored: Stored;
let cookies: Readonly<Record<Role, string>>;
let actions: ReturnType<typeof builtActions>;

beforeAll(async () => {
  cookies = await cookiesOfRoles();
  world = await buildWorld();
  stored = await openStored();
  await stored.remember();
  actions = builtActions();
});
afterAll(() => stored?.close());

function actionOf(name: string) {
  const action = actions.get(name);
  if (action === undefined) throw new Error(`No page has the action ${name}.`);
  return action;
}

/** Every export of a file in lib/actions that the browser can call. */
function writtenActions(): string[] {
  const folder = new URL('../../../lib/actions/', import.meta.url);
  return readdirSync(folder)
    .filter((file) => readFileSync(new URL(file, folder), 'utf8').startsWith("'use server'"))
    .flatMap((file) => {
      const source = readFileSync(new URL(file, folder), 'utf8');
      return [...source.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
        ([, name]) => `${file.replace(/\.ts$/, '')}.${name}`,
      );
    });
}

test('every action stands in the table, and only actions do', () => {
  const listed = new Set([...ACTS.map(({ act }) => act), ...Object.keys(OTHER_ACTIONS)]);
  expect([...listed].toSorted()).toEqual(writtenActions().toSorted());
  expect([...actions.keys()].filter((name) => !listed.has(name))).toEqual([]);
});

const ask = (row: ActRow, role: Role) =>
  callAction(actionOf(row.act), { cookie: cookies[role], body: argument(row.input(world)) });

test.each(ACTS)('$act, on $on, is refused to all others, and nothing changes', async (row) => {
  const refused = ROLES.filter((role) => !row.may.includes(role));
  const before = await stored.hash();
  const said = await Promise.all(refused.map(async (role) => `${role}: ${await ask(row, role)}`));
  expect(said).toEqual(refused.map((role) => `${role}: ${refusalOf(row, role)}`));
  expect(await stored.hash()).toBe(before);
});

test.each(ACTS.filter(({ may }) => may.length > 0))('$act, on $on, is done for those who may', async (row) => {
  for (const role of row.may) {
    expect(`${role}: ${await ask(row, role)}`).toBe(`${role}: done`);
    await stored.restore();
  }
});

describe('an invitation', () => {
  const words = { name: 'Somebody new', password: 'seven ordinary words in a row' };
  const accept = (token: string, cookie: string) =>
    callAction(actionOf('people.accept'), { cookie, body: argument({ token, ...words }) });

  test('that is used, revoked, expired or unknown opens nothing, and nothing changes', async () => {
    const before = await stored.hash();
    const { revoked, accepted, expired } = world.invitations;
    for (const token of [revoked, accepted, expired, 'unknown']) {
      expect(await accept(token, '')).toBe('invitationInvalid');
    }
    expect(await stored.hash()).toBe(before);
  });

  test('makes one account, however often its link is sent at once', async () => {
    const said = await Promise.all([1, 2, 3].map(() => accept(world.invitations.open, '')));
    expect(said.toSorted()).toEqual(['done', 'invitationInvalid', 'invitationInvalid']);
    await stored.restore();
  });
});

describe.each([
  {
    act: 'source.addSource',
    fields: () => ({
      negotiationId: world.round.negotiationId,
      symbol: 'A/RES/1/1',
      title: 'A source',
      language: 'en',
      text: 'First paragraph of it.\n\nSecond paragraph.',
    }),
  },
])('$act, which takes a form', ({ act, fields }) => {
  /** As React sends a form to a server action. */
  function form(): FormData {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields())) body.set(`_1_${name}`, value);
    body.set('0', '["$K1"]');
    return body;
  }

  test.each(ROLES.filter((role) => !role.endsWith('ecretariat')))(
    'is refused to %s, and nothing changes',
    async (role) => {
      const before = await stored.hash();
      const said = await callAction(actionOf(act), { cookie: cookies[role], body: form() });
      expect(said).toBe(MEMBERS.includes(role) ? 'onlySecretariats' : 'signedOut');
      expect(await stored.hash()).toBe(before);
    },
  );

  test.each(['secretariat', 'otherSecretariat'] as const)('is done for %s', async (role) => {
    expect(await callAction(actionOf(act), { cookie: cookies[role], body: form() })).toBe('done');
    await stored.restore();
  });
});

describe('a request that another site’s page makes a browser send', () => {
  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1'])('from %s is not heard', async (origin) => {
    const before = await stored.hash();
    const body = argument({ name: 'Forged' });
    const said = await callAction(actionOf('people.renameOwnAccount'), {
      cookie: cookies.secretariat,
      body,
      headers: { Origin: origin },
    });
    expect(said).toMatch(/^status (4|5)\d\d$/);
    expect(await stored.hash()).toBe(before);
  });
});
