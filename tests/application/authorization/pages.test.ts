/** Every cell of the authorization table for pages (as HTML and as a component payload) and routes. */
import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#lib/db/client.ts';
import { address, useApplication } from '../application.ts';
import { expectedOf, get, outcomeOf } from './answers.ts';
import { cookiesOfRoles } from './askers.ts';
import { ROLES, type Role } from './roles.ts';
import { OPEN_PAGES, OTHER_ROUTES, PAGES, ROUTES } from './table.ts';
import { buildWorld, PRIVATE_WORDS, type World } from './world.ts';

useApplication();

let world: World;
let cookies: Readonly<Record<Role, string>>;
let people: readonly { readonly email: string }[];

beforeAll(async () => {
  cookies = await cookiesOfRoles();
  world = await buildWorld();
  people = await db().account.findMany({ where: { demo: false } });
});

const app = new URL('../../../app/', import.meta.url).pathname;
const placeOf = (file: string) => `/${file.replace(/\/?(page\.tsx|route\.ts)$/, '')}`;

test('every page stands in the table, and only pages do', () => {
  const listed = new Set([...PAGES.map(({ page }) => page), ...Object.keys(OPEN_PAGES)]);
  expect([...listed].toSorted()).toEqual(globSync('**/page.tsx', { cwd: app }).map(placeOf).toSorted());
});

test('every route and method stands in the table, and only they do', () => {
  const written = globSync('**/route.ts', { cwd: app }).flatMap((file) => {
    const source = readFileSync(app + file, 'utf8');
    const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
    const exported = methods.filter((method) =>
      new RegExp(`^export (async )?(function|const) ${method}\\b|^export \\{.*\\b${method}\\b.*\\}`, 'm').test(source),
    );
    return exported.map((method) => `${method} ${placeOf(file)}`);
  });
  const listed = new Set([...ROUTES.map(({ route }) => route), ...Object.keys(OTHER_ROUTES)]);
  expect([...listed].toSorted()).toEqual(written.toSorted());
});

const asking = (role: Role) => ({ base: address(), cookie: cookies[role] });

/** Neither another delegation's private words, nor addresses of persons, to those who may not see them. */
function leaks(text: string, role: Role): string[] {
  const secretariat = role === 'secretariat' || role === 'otherSecretariat';
  return [
    ...(role !== 'owner' && text.includes(PRIVATE_WORDS) ? ['private words'] : []),
    ...(!secretariat && people.some(({ email }) => text.includes(email)) ? ['an address'] : []),
  ];
}

describe.each(PAGES)('$page', ({ path, shown }) => {
  test.each(ROLES)('to %s', async (role) => {
    const html = await get(path(world), asking(role));
    const payload = await get(path(world), asking(role), { RSC: '1' });
    const expected = expectedOf(shown, role);
    expect([html, payload].map(outcomeOf)).toEqual([expected, expected]);
    expect(leaks(html.text + payload.text, role)).toEqual([]);
  });
});

describe.each(ROUTES)('$route', ({ paths, answers, no }) => {
  test.each(ROLES)('to %s', async (role) => {
    for (const path of paths(world)) {
      const { status, text } = await get(path, asking(role));
      expect(`${path} ${status}`).toBe(`${path} ${answers.includes(role) ? 200 : no}`);
      // Files are the same for all: what is private to a delegation is in none of them.
      expect(text).not.toContain(PRIVATE_WORDS);
      expect(answers.includes(role) || text === '').toBe(true);
    }
  });
});
