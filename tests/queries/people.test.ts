import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { invitePerson } from '#lib/commands/invite-person.ts';
import { suspendAccount } from '#lib/commands/suspend-account.ts';
import { db } from '#lib/db/client.ts';
import { expectDone } from '#lib/demo/expect-done.ts';
import { loadDemo } from '#lib/demo/load-demo.ts';
import { openInvitation, people } from '#lib/queries/people.ts';
import type { PeopleView } from '#lib/queries/views/people-view.ts';
import { seedParties } from '../../prisma/seed/parties.ts';
import { demoActors } from '../factories/round.ts';
import { useDatabase } from '../setup/test-database.ts';

useDatabase();

let secretariat: Actor;
let gtm: Actor;
let observer: Actor;

beforeAll(async () => {
  await seedParties(db());
  await loadDemo();
  [secretariat, gtm, observer] = await demoActors('TS-RCM', 'GTM', 'IOM');
});

function of({ groups }: PeopleView, code: string) {
  const found = groups.flatMap(({ parties }) => parties).find(({ party }) => party.code === code);
  if (!found) throw new Error(`There is no ${code}.`);
  return found;
}

const NOW = { locale: 'en', year: null } as const;

describe('people', () => {
  test('are seen by a Secretariat: every party with its accounts, its own bloc’s to act on', async () => {
    const view = await people(secretariat, NOW);
    expect(view.groups.map(({ bloc, parties }) => [bloc?.code ?? null, parties.length])).toEqual([
      ['RCM', 12],
      ['SACM', 13],
      [null, 5],
    ]);
    expect(view.groups[0]?.parties[0]?.party.kind).toBe('secretariat');
    expect(of(view, 'GTM')).toMatchObject({ mayInvite: true, accounts: [{ maySuspend: true, demo: true }] });
    expect(of(view, 'URY')).toMatchObject({ mayInvite: false, accounts: [{ maySuspend: false }] });
    expect(of(view, 'TS-RCM').accounts).toMatchObject([{ own: true, maySuspend: false }]);
  });

  test('are seen by nobody else: parties and troikas only', async () => {
    for (const reader of [gtm, observer]) {
      const view = await people(reader, NOW);
      expect(view.showsPeople).toBe(false);
      expect(JSON.stringify(view)).not.toContain('@');
      expect(view.troikas.blocs.every(({ maySet }) => !maySet)).toBe(true);
    }
  });

  test('a suspended one can be reinstated, an invited one is waited for', async () => {
    const { id: accountId } = await db().account.findFirstOrThrow({ where: { partyCode: 'PAN' } });
    expectDone(await suspendAccount(secretariat, { accountId, reason: '' }));
    const guest = { email: 'new@minex.example', name: 'New', partyCode: 'PAN' };
    const { token } = expectDone(await invitePerson(secretariat, guest));
    const panama = of(await people(secretariat, NOW), 'PAN');
    expect(panama.accounts).toMatchObject([{ maySuspend: false, mayReinstate: true }]);
    expect(panama.invitations).toMatchObject([{ name: 'New', expired: false, mayRevoke: true }]);
    expect(JSON.stringify(panama)).not.toContain(token);
    expect(await openInvitation(token, 'es')).toMatchObject({ name: 'New', party: { name: 'Panamá' } });
    expect(await openInvitation(`${token}x`, 'es')).toBeNull();
  });
});

test('the troikas of a year: that of the newest negotiation, or the one asked for', async () => {
  const { troikas } = await people(secretariat, NOW);
  expect(troikas.year).toBe(2017);
  expect(troikas.blocs.map(({ code, seats, maySet }) => [code, seats, maySet])).toEqual([
    ['RCM', { past: 'HND', present: 'SLV', next: 'PAN' }, true],
    ['SACM', { past: 'PRY', present: 'URY', next: 'BOL' }, false],
  ]);
  const empty = await people(secretariat, { locale: 'en', year: 2030 });
  expect(empty.troikas.blocs[0]?.seats).toEqual({ past: null, present: null, next: null });
  expect(empty.troikas.years).toContain(2030);
});
