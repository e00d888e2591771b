import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { loadActor } from '#lib/auth/load-actor.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { acceptInvitation } from '#lib/commands/accept-invitation.ts';
import { changePassword } from '#lib/commands/change-password.ts';
import { importDraft } from '#lib/commands/import-draft.ts';
import { invitePerson } from '#lib/commands/invite-person.ts';
import { reinstateAccount } from '#lib/commands/reinstate-account.ts';
import { revokeInvitation } from '#lib/commands/revoke-invitation.ts';
import { setTroikaSeat } from '#lib/commands/set-troika-seat.ts';
import { setTroikaYear } from '#lib/commands/set-troika-year.ts';
import { suspendAccount } from '#lib/commands/suspend-account.ts';
import { db } from '#lib/db/client.ts';
import { ZERO_DRAFT } from '#lib/demo/zero-draft.ts';
import type { Outcome } from '#lib/errors.ts';
import { PEOPLE_BOOK } from '#lib/record/events.ts';
import { useDatabase } from '#tests/setup/test-database.ts';

const PASSWORD = 'four trucks at dawn';

useDatabase();

async function account(partyCode: string, passwordHash = 'unused') {
  const email = `${crypto.randomUUID()}@example.org`;
  return await db().account.create({ data: { email, name: `Person of ${partyCode}`, passwordHash, partyCode } });
}

async function actorOf(partyCode: string) {
  const { id, sessionVersion } = await account(partyCode);
  const actor = await loadActor(id, sessionVersion);
  if (actor === null) throw new Error(`${partyCode} has no actor`);
  return actor;
}

function code(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'done' : outcome.refusal.code;
}

async function bookOfPeople() {
  const events = await db().event.findMany({
    where: { book: PEOPLE_BOOK, seq: { gt: begun } },
    orderBy: { seq: 'asc' },
  });
  return events.map(({ kind, partyCode, payload }) => ({ kind, partyCode, payload }));
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value;
}

// The record is append-only: each test reads what was written since it began.
let begun = 0;

beforeAll(async () => {
  await db().bloc.createMany({ data: ['RCM', 'SACM'].map((code) => ({ code, names: {} })) });
  await db().party.createMany({
    data: [
      { code: 'GTM', kind: 'delegation', blocCode: 'RCM' },
      { code: 'SLV', kind: 'delegation', blocCode: 'RCM' },
      { code: 'URY', kind: 'delegation', blocCode: 'SACM' },
      { code: 'TS-RCM', kind: 'secretariat', blocCode: 'RCM' },
      { code: 'TS-SACM', kind: 'secretariat', blocCode: 'SACM' },
      { code: 'IOM', kind: 'observer' },
    ],
  });
});

beforeEach(async () => {
  await db().invitation.deleteMany();
  await db().account.deleteMany();
  await db().troikaSeat.deleteMany();
  begun = await db().event.count({ where: { book: PEOPLE_BOOK } });
});

describe('inviting a person', () => {
  const guest = { email: 'ana@minex.example', name: 'Ana', partyCode: 'GTM' };

  test('makes a link that makes one account of the party', async () => {
    const { token, id } = value(await invitePerson(await actorOf('TS-RCM'), guest));
    const stored = await db().invitation.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored.expiresAt.getTime() - stored.createdAt.getTime()).toBe(14 * 24 * 3_600_000);

    expect(value(await acceptInvitation({ token, name: 'Ana', password: PASSWORD }))).toEqual({ email: guest.email });
    const made = await db().account.findUniqueOrThrow({ where: { email: guest.email } });
    expect(made).toMatchObject({ name: 'Ana', partyCode: 'GTM', suspendedAt: null, demo: false });
    expect(made.passwordHash).toMatch(/^\$argon2id\$/);
    expect(await bookOfPeople()).toMatchObject([
      { kind: 'invitation.made', partyCode: 'TS-RCM', payload: { name: 'Ana', party: 'GTM' } },
      { kind: 'invitation.accepted', partyCode: 'GTM', payload: { invitationId: id } },
      { kind: 'account.created', partyCode: 'GTM', payload: { accountId: made.id } },
    ]);
  });

  test('is refused to others than the bloc’s Secretariat', async () => {
    expect(code(await invitePerson(await actorOf('TS-SACM'), guest))).toBe('otherBlocsParty');
    expect(code(await invitePerson(await actorOf('SLV'), guest))).toBe('onlySecretariats');
    expect(code(await invitePerson(await actorOf('TS-RCM'), { ...guest, partyCode: 'XXX' }))).toBe('notFound');
    expect(await bookOfPeople()).toEqual([]);
  });

  test('is refused for an address that has an account, or an open invitation', async () => {
    const secretariat = await actorOf('TS-RCM');
    const known = await account('GTM');
    expect(code(await invitePerson(secretariat, { ...guest, email: known.email }))).toBe('emailTaken');
    expect(code(await invitePerson(secretariat, guest))).toBe('done');
    expect(code(await invitePerson(secretariat, guest))).toBe('alreadyInvited');
  });

  test('twice at once makes one invitation', async () => {
    const [a, b] = await Promise.all([actorOf('TS-RCM'), actorOf('TS-RCM')]);
    const outcomes = await Promise.all([invitePerson(a, guest), invitePerson(b, guest)]);
    expect(outcomes.map(code).toSorted()).toEqual(['alreadyInvited', 'done']);
  });
});

describe('an invitation', () => {
  async function invited() {
    const secretariat = await actorOf('TS-RCM');
    const guest = { email: 'ana@minex.example', name: 'Ana', partyCode: 'GTM' };
    return { secretariat, ...value(await invitePerson(secretariat, guest)) };
  }

  test('is good once, also twice at once', async () => {
    const { token } = await invited();
    const accept = () => acceptInvitation({ token, name: 'Ana', password: PASSWORD });
    const outcomes = await Promise.all([accept(), accept(), accept()]);
    expect(outcomes.map(code).toSorted()).toEqual(['done', 'invitationInvalid', 'invitationInvalid']);
    expect(await db().account.count({ where: { email: 'ana@minex.example' } })).toBe(1);
  });

  test('opens nothing with a wrong token, once expired or once revoked', async () => {
    const { token, id, secretariat } = await invited();
    const accept = (token: string) => acceptInvitation({ token, name: 'Ana', password: PASSWORD });
    expect(code(await accept(`${token}x`))).toBe('invitationInvalid');
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(code(await accept(token))).toBe('invitationInvalid');
    await db().invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() + 60_000) } });
    expect(code(await revokeInvitation(secretariat, { invitationId: id }))).toBe('done');
    expect(code(await accept(token))).toBe('invitationInvalid');
    expect(await db().account.count({ where: { email: 'ana@minex.example' } })).toBe(0);
  });

  test('asks for a password that is not weak, and keeps waiting for a better one', async () => {
    const { token } = await invited();
    expect(await acceptInvitation({ token, name: 'Ana', password: 'short' })).toEqual({
      ok: false,
      refusal: { code: 'passwordTooShort', field: 'password' },
    });
    expect(code(await acceptInvitation({ token, name: 'Ana', password: 'ana-ana-ana-minex' }))).toBe(
      'passwordPersonal',
    );
    expect(code(await acceptInvitation({ token, name: 'Ana', password: PASSWORD }))).toBe('done');
  });

  test('is revoked by the bloc’s Secretariat, once, and not after it was accepted', async () => {
    const { id: invitationId, token, secretariat } = await invited();
    expect(code(await revokeInvitation(await actorOf('TS-SACM'), { invitationId }))).toBe('otherBlocsParty');
    expect(code(await revokeInvitation(secretariat, { invitationId: crypto.randomUUID() }))).toBe('notFound');
    await acceptInvitation({ token, name: 'Ana', password: PASSWORD });
    expect(code(await revokeInvitation(secretariat, { invitationId }))).toBe('invitationAccepted');

    const again = value(await invitePerson(secretariat, { email: 'eva@minex.example', name: 'Eva', partyCode: 'GTM' }));
    const revoke = () => revokeInvitation(secretariat, { invitationId: again.id });
    expect((await Promise.all([revoke(), revoke()])).map(code).toSorted()).toEqual(['done', 'invitationRevoked']);
  });
});

describe('suspending an account', () => {
  test('ends its sessions and its acts at once; reinstated, it signs in anew', async () => {
    const secretariat = await actorOf('TS-RCM');
    const guatemala = await actorOf('GTM');
    const { id: accountId } = await db().account.findUniqueOrThrow({ where: { id: guatemala.accountId } });
    expect(code(await suspendAccount(secretariat, { accountId, reason: 'left the ministry' }))).toBe('done');
    expect(await loadActor(accountId, 1)).toBeNull();
    expect(await loadActor(accountId, 2)).toBeNull();
    expect(code(await changePassword(guatemala, { current: PASSWORD, next: 'another long phrase' }))).toBe('signedOut');

    expect(code(await reinstateAccount(secretariat, { accountId }))).toBe('done');
    expect(await loadActor(accountId, 1)).toBeNull();
    expect(await loadActor(accountId, 2)).not.toBeNull();
    expect(await bookOfPeople()).toMatchObject([
      {
        kind: 'account.suspended',
        partyCode: 'TS-RCM',
        payload: { accountId, party: 'GTM', reason: 'left the ministry' },
      },
      { kind: 'account.reinstated', payload: { accountId } },
    ]);
  });

  test('is refused for oneself, for another bloc’s people, for an unknown account and to delegations', async () => {
    const secretariat = await actorOf('TS-RCM');
    const suspend = (accountId: string) => suspendAccount(secretariat, { accountId, reason: '' });
    expect(code(await suspend(secretariat.accountId))).toBe('notYourself');
    expect(code(await suspend((await account('URY')).id))).toBe('otherBlocsParty');
    expect(code(await suspend(crypto.randomUUID()))).toBe('notFound');
    const guatemala = await actorOf('GTM');
    const { id: accountId } = await account('SLV');
    expect(code(await suspendAccount(guatemala, { accountId, reason: '' }))).toBe('onlySecretariats');
    expect(code(await reinstateAccount(guatemala, { accountId }))).toBe('onlySecretariats');
    expect(code(await reinstateAccount(secretariat, { accountId }))).toBe('notSuspended');
  });

  test('twice at once is done once', async () => {
    const [a, b] = await Promise.all([actorOf('TS-RCM'), actorOf('TS-RCM')]);
    const { id: accountId } = await account('GTM');
    const outcomes = await Promise.all([a, b].map((by) => suspendAccount(by, { accountId, reason: '' })));
    expect(outcomes.map(code).toSorted()).toEqual(['alreadySuspended', 'done']);
    expect((await db().account.findUniqueOrThrow({ where: { id: accountId } })).sessionVersion).toBe(2);
  });

  test('two who suspend each other at once: one of them stays', async () => {
    const [a, b] = await Promise.all([actorOf('TS-RCM'), actorOf('TS-RCM')]);
    const outcomes = await Promise.all([
      suspendAccount(a, { accountId: b.accountId, reason: '' }),
      suspendAccount(b, { accountId: a.accountId, reason: '' }),
    ]);
    expect(outcomes.map(code).toSorted()).toEqual(['done', 'signedOut']);
    expect(await db().account.count({ where: { suspendedAt: null } })).toBe(1);
  });
});

describe('a troika seat', () => {
  const seat = { blocCode: 'RCM', year: 2017, position: 'present', delegation: 'SLV' } as const;

  test('is set, changed and emptied by the bloc’s Secretariat, and the record keeps what it was', async () => {
    const secretariat = await actorOf('TS-RCM');
    expect(code(await setTroikaSeat(secretariat, seat))).toBe('done');
    expect(code(await setTroikaSeat(secretariat, { ...seat, delegation: 'GTM' }))).toBe('done');
    expect(await db().troikaSeat.findMany()).toEqual([{ ...seat, delegation: 'GTM' }]);
    expect(code(await setTroikaSeat(secretariat, { ...seat, delegation: null }))).toBe('done');
    expect(await db().troikaSeat.count()).toBe(0);
    const changes = (await bookOfPeople()).map(({ payload }) => payload);
    expect(changes).toMatchObject([
      { from: null, to: 'SLV' },
      { from: 'SLV', to: 'GTM' },
      { from: 'GTM', to: null },
    ]);
  });

  test('is refused to others, for another bloc’s members, twice in one troika, and where nothing would change', async () => {
    const secretariat = await actorOf('TS-RCM');
    expect(code(await setTroikaSeat(await actorOf('TS-SACM'), seat))).toBe('otherBlocsTroika');
    expect(code(await setTroikaSeat(await actorOf('SLV'), seat))).toBe('onlySecretariats');
    expect(code(await setTroikaSeat(secretariat, { ...seat, blocCode: 'XXX' }))).toBe('notFound');
    expect(code(await setTroikaSeat(secretariat, { ...seat, delegation: 'URY' }))).toBe('notAMember');
    expect(code(await setTroikaSeat(secretariat, { ...seat, delegation: null }))).toBe('seatUnchanged');
    expect(code(await setTroikaSeat(secretariat, seat))).toBe('done');
    expect(code(await setTroikaSeat(secretariat, { ...seat, position: 'next' }))).toBe('seatedAlready');
  });

  test('set twice at once: one act is done', async () => {
    const [a, b] = await Promise.all([actorOf('TS-RCM'), actorOf('TS-RCM')]);
    const outcomes = await Promise.all([setTroikaSeat(a, seat), setTroikaSeat(b, seat)]);
    expect(outcomes.map(code).toSorted()).toEqual(['done', 'seatUnchanged']);
  });
});

describe('the year whose troikas draft in a negotiation', () => {
  test('is set by a Secretariat, on the negotiation’s record, once', async () => {
    const secretariat = await actorOf('TS-SACM');
    const draft = { ...ZERO_DRAFT, slug: `round-${crypto.randomUUID()}` };
    const { negotiationId } = value(await importDraft(secretariat, draft));
    const set = (by: Actor) => setTroikaYear(by, { negotiationId, year: 2018 });
    expect(code(await set(await actorOf('SLV')))).toBe('onlySecretariats');
    expect((await Promise.all([set(secretariat), set(secretariat)])).map(code).toSorted()).toEqual([
      'done',
      'yearUnchanged',
    ]);
    expect((await db().negotiation.findUniqueOrThrow({ where: { id: negotiationId } })).troikaYear).toBe(2018);
    const [event] = await db().event.findMany({ where: { book: negotiationId }, orderBy: { seq: 'desc' } });
    expect(event).toMatchObject({ kind: 'troika.yearSet', payload: { year: 2018, from: 2017 } });
    const unknown = { negotiationId: crypto.randomUUID(), year: 2018 };
    expect(code(await setTroikaYear(secretariat, unknown))).toBe('notFound');
  });
});

describe('changing one’s password', () => {
  test('ends every session; the old one is asked for and the new one judged', async () => {
    const { id } = await account('GTM', await hashPassword(PASSWORD));
    const actor = await loadActor(id, 1);
    if (actor === null) throw new Error('no actor');
    const change = (current: string, next: string) => changePassword(actor, { current, next });
    expect(code(await change('not the password', 'another long phrase'))).toBe('wrongPassword');
    expect(code(await change(PASSWORD, 'password2026'))).toBe('passwordCommon');
    expect(await loadActor(id, 1)).not.toBeNull();
    expect(code(await change(PASSWORD, 'another long phrase'))).toBe('done');
    expect(await loadActor(id, 1)).toBeNull();
    expect(code(await change(PASSWORD, 'yet another long phrase'))).toBe('wrongPassword');
  });

  test('is refused for a demo account', async () => {
    const { id } = await account('GTM', await hashPassword(PASSWORD));
    await db().account.update({ where: { id }, data: { demo: true } });
    const actor = await loadActor(id, 1);
    if (actor === null) throw new Error('no actor');
    expect(code(await changePassword(actor, { current: PASSWORD, next: 'another long phrase' }))).toBe('demoPassword');
  });
});
