/** A second process on the same database is a way in like any other: a sample of the table for each kind of cell. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { argument, builtActions, callAction, useApplication } from '../application.ts';
import { useSecondProcess } from '../second-process.ts';
import { expectedOf, get, outcomeOf } from './answers.ts';
import { cookiesOfRoles, refusalOf } from './askers.ts';
import { ROLES, type Role } from './roles.ts';
import { openStored, type Stored } from './stored.ts';
import { ACTS, type ActRow, PAGES, ROUTES } from './table.ts';
import { buildWorld, PRIVATE_WORDS, type World } from './world.ts';

useApplication();
const second = useSecondProcess();

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

/** One row of every action: its first one that somebody may, since most can be told from it. */
const SAMPLE = [...new Set(ACTS.map(({ act }) => act))].flatMap((act) => {
  const rows = ACTS.filter((row) => row.act === act);
  return rows.find(({ may }) => may.length > 0) ?? rows[0] ?? [];
});

const ask = (row: ActRow, role: Role) => {
  const action = actions.get(row.act);
  if (action === undefined) throw new Error(`No page has the action ${row.act}.`);
  return callAction(action, { cookie: cookies[role], body: argument(row.input(world)), base: second() });
};

const asking = (role: Role) => ({ base: second(), cookie: cookies[role] });

test.each(SAMPLE)('$act, on $on: refused to all others, done for the first who may', async (row) => {
  const refused = ROLES.filter((role) => !row.may.includes(role));
  const before = await stored.hash();
  const said = await Promise.all(refused.map(async (role) => `${role}: ${await ask(row, role)}`));
  expect(said).toEqual(refused.map((role) => `${role}: ${refusalOf(row, role)}`));
  expect(await stored.hash()).toBe(before);
  const [allowed] = row.may;
  if (allowed === undefined) return;
  expect(`${allowed}: ${await ask(row, allowed)}`).toBe(`${allowed}: done`);
  await stored.restore();
});

describe.each(ROLES)('to %s', (role) => {
  test.each(PAGES)('$page', async ({ path, shown }) => {
    const html = await get(path(world), asking(role));
    expect(outcomeOf(html)).toBe(expectedOf(shown, role));
    expect(role === 'owner' || !html.text.includes(PRIVATE_WORDS)).toBe(true);
  });

  test.each(ROUTES)('$route', async ({ paths, answers, no }) => {
    for (const path of paths(world)) {
      const { status } = await get(path, asking(role));
      expect(`${path} ${status}`).toBe(`${path} ${answers.includes(role) ? 200 : no}`);
    }
  });
});
