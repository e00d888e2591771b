import { describe, expect, test } from 'vitest';
import { InvitePerson, SetTroikaSeat } from './people.ts';
import { refusalOf } from './refusal.ts';

function refused(input: unknown) {
  const parsed = InvitePerson.safeParse(input);
  return parsed.success ? null : refusalOf(parsed.error);
}

const guest = { email: ' Ana@Minex.example ', name: ' Ana ', partyCode: 'TS-RCM' };

describe('inviting', () => {
  test('takes an address in any case and blanks at the ends', () => {
    expect(InvitePerson.parse(guest)).toEqual({ email: 'ana@minex.example', name: 'Ana', partyCode: 'TS-RCM' });
  });

  test.each([
    [{ ...guest, email: 'ana' }, 'badEmail', 'email'],
    [{ ...guest, email: `${'a'.repeat(320)}@minex.example` }, 'badEmail', 'email'],
    [{ ...guest, name: '  ' }, 'required', 'name'],
    [{ ...guest, name: 'a'.repeat(201) }, 'tooLong', 'name'],
    [{ ...guest, name: 'a\0' }, 'unreadableCharacters', 'name'],
    [{ ...guest, partyCode: '../x' }, 'invalid', 'partyCode'],
  ])('refuses %j: %s', (input, code, field) => {
    expect(refused(input)).toMatchObject({ code, field });
  });

  test('takes nothing beside what is asked', () => {
    expect(refused({ ...guest, demo: true })).toMatchObject({ code: 'invalid' });
  });
});

test('a seat is of a year people live in', () => {
  const seat = { blocCode: 'RCM', position: 'next', delegation: null };
  expect(SetTroikaSeat.safeParse({ ...seat, year: 2018 }).success).toBe(true);
  expect(SetTroikaSeat.safeParse({ ...seat, year: 20180 }).success).toBe(false);
  expect(SetTroikaSeat.safeParse({ ...seat, year: 2018.5 }).success).toBe(false);
});
