/** Who may send a file to be imported, over HTTP with real sessions; and what is refused before it is read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { exportView } from '#lib/queries/export-view.ts';
import { address, useApplication } from '../application.ts';
import { cookiesOfRoles } from './askers.ts';
import { ROLES, type Role } from './roles.ts';
import { openStored, type Stored } from './stored.ts';
import { buildWorld, type World } from './world.ts';

useApplication();

let world: World;
let stored: Stored;
let cookies: Readonly<Record<Role, string>>;

beforeAll(async () => {
  cookies = await cookiesOfRoles();
  world = await buildWorld();
  stored = await openStored();
  await stored.remember();
});
afterAll(() => stored?.close());

interface Said {
  readonly progress?: { readonly stage: string };
  readonly answer?: { readonly ok: boolean; readonly code?: string };
}

/** What was said of a form: `done`, the code of the refusal, or the status; and the stages on the way. */
async function send(what: string, body: FormData, role: Role, headers: Record<string, string> = {}) {
  const answer = await fetch(address(`/api/imports/${what}`), {
    method: 'POST',
    headers: { Origin: address(), Cookie: cookies[role], ...headers },
    body,
  });
  const text = await answer.text();
  if (answer.status !== 200) return { said: `status ${answer.status}`, stages: [] };
  const lines = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Said]));
  const last = lines.at(-1)?.answer;
  return {
    said: last?.ok ? 'done' : (last?.code ?? 'no code'),
    stages: lines.flatMap(({ progress }) => progress?.stage ?? []),
  };
}

const formOf = (fields: Readonly<Record<string, string | File>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const isSecretariat = (role: Role) => role === 'secretariat' || role === 'otherSecretariat';
const isOutside = (role: Role) => role === 'stranger' || role === 'suspended';

describe('a draft', () => {
  test.each(ROLES)('read for %s', async (role) => {
    const before = await stored.hash();
    const { said, stages } = await send('draft', formOf({ text: 'First item.\n\nSecond item.', language: 'en' }), role);
    expect(said).toBe(isOutside(role) ? 'status 401' : isSecretariat(role) ? 'done' : 'onlySecretariats');
    expect(stages).toEqual(isSecretariat(role) ? ['opening', 'reading', 'recognising', 'checking'] : []);
    expect(await stored.hash()).toBe(before);
  });
});

describe('a marked-up file', () => {
  test.each(ROLES)('read for %s', async (role) => {
    const before = await stored.hash();
    const file = new File(['no Word file'], 'comments.docx');
    const { negotiationId } = world.round;
    const { said } = await send('redline', formOf({ negotiationId, mapping: '{}', file }), role);
    expect(said).toBe(isOutside(role) ? 'status 401' : role === 'observer' ? 'onlyDelegations' : 'done');
    expect(await stored.hash()).toBe(before);
  });
});

describe('a whole negotiation', () => {
  const form = async () => {
    const view = await exportView({ slug: world.round.slug, text: 'clean', revision: null, whole: true });
    if (view === null) throw new Error('the round is not there');
    return formOf({ slug: 'recreated', file: new File([(await exportJson(view)).bytes], 'whole.json') });
  };

  test.each(ROLES)('recreated by %s', async (role) => {
    const before = await stored.hash();
    const { said, stages } = await send('negotiation', await form(), role);
    expect(said).toBe(isOutside(role) ? 'status 401' : isSecretariat(role) ? 'done' : 'onlySecretariats');
    expect(stages).toEqual(isSecretariat(role) ? ['opening', 'checking', 'storing'] : []);
    expect((await stored.hash()) === before).toBe(!isSecretariat(role));
    if (isSecretariat(role)) await stored.restore();
  });
});

describe('before anything is read', () => {
  const form = () => formOf({ text: 'A.', language: 'en' });

  test.each(['https://elsewhere.example', 'null'])('a page at %s is not heard', async (Origin) => {
    expect((await send('draft', form(), 'secretariat', { Origin })).said).toBe('status 403');
  });

  test('what is no import is not there; what is no form, too long or of no length is refused', async () => {
    expect((await send('toString', form(), 'secretariat')).said).toBe('status 404');
    const long = formOf({ language: 'en', file: new File(['a'.repeat(12 * 2 ** 20)], 'long.txt') });
    expect((await send('draft', long, 'secretariat')).said).toBe('status 413');
    const headers = { Origin: address(), Cookie: cookies.secretariat, 'Content-Type': 'multipart/form-data' };
    const to = address('/api/imports/draft');
    expect((await fetch(to, { method: 'POST', headers, body: 'no form' })).status).toBe(400);
    const endless = new Response('a').body;
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body: endless, duplex: 'half' };
    expect((await fetch(to, init)).status).toBe(411);
  });
});
