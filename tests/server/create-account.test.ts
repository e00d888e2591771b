import { beforeAll, expect, test } from 'vitest';
import { passwordMatches } from '#lib/auth/password.ts';
import { createAccount } from '#lib/commands/create-account.ts';
import { db } from '#lib/db/client.ts';
import { PEOPLE_BOOK } from '#lib/record/events.ts';
import { useDatabase } from '#tests/setup/test-database.ts';
import { seedParties } from '../../prisma/seed/parties.ts';

const ana = { email: 'ana@example.org', name: 'Ana', partyCode: 'GTM', password: 'four trucks at dawn' };

useDatabase();
beforeAll(() => seedParties(db()));

test('an account made by the operator can sign in, and the record says who made it', async () => {
  expect(await createAccount(ana)).toMatchObject({ ok: true, value: { email: ana.email, partyCode: 'GTM' } });
  const account = await db().account.findUniqueOrThrow({ where: { email: ana.email } });
  expect(await passwordMatches(account.passwordHash, ana.password)).toBe(true);
  const event = await db().event.findFirstOrThrow({ where: { book: PEOPLE_BOOK, accountId: account.id } });
  expect(event).toMatchObject({ kind: 'account.created', partyCode: 'GTM', payload: { byOperator: true } });
});

test.each([
  ['passwordTooShort', { email: 'b@example.org', password: 'short' }],
  ['passwordPersonal', { email: 'maria.gonzalez@example.org', password: 'Maria.Gonzalez1' }],
  ['partyUnknown', { email: 'c@example.org', partyCode: 'XXX' }],
] as const)('%s is refused and makes nothing', async (code, change) => {
  const before = await db().account.count();
  expect(await createAccount({ ...ana, ...change })).toMatchObject({ ok: false, refusal: { code } });
  expect(await db().account.count()).toBe(before);
});

test('one address twice at once: one account, and one clear answer', async () => {
  const same = { ...ana, email: 'twice@example.org' };
  const outcomes = await Promise.all([createAccount(same), createAccount(same)]);
  expect(outcomes.map((outcome) => (outcome.ok ? 'made' : outcome.refusal.code)).sort()).toEqual([
    'emailTaken',
    'made',
  ]);
});
