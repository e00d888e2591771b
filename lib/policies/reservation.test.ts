import { describe, expect, test } from 'vitest';
import { OTHER_DELEGATION, ROLES } from '#tests/fixtures/actors.ts';
import type { Actor } from '../auth/actor.ts';
import {
  mayEnterReservation,
  mayLiftReservation,
  mayLiftTermObjection,
  mayObjectToTerm,
  type ReservedTarget,
} from './reservation.ts';
import type { PolicyVerdict } from './verdict.ts';

const BYSTANDERS = 'onlyDelegations onlyDelegations';

const { delegation, troika, chair, secretariat, observer } = ROLES;
const READERS = [delegation, OTHER_DELEGATION, troika, chair, secretariat, observer];

/** The codes for owner, other, troika, chair, secretariat, observer; "yes" where the act passes. */
function codes(judge: (actor: Actor) => PolicyVerdict): string {
  return READERS.map((actor) => judge(actor)?.code ?? 'yes').join(' ');
}

function all(code: string): string {
  return `${code} ${code} ${code} ${code} ${BYSTANDERS}`;
}

describe('a reservation is entered by delegations alone', () => {
  test.each<[ReservedTarget, string, string]>([
    [{ kind: 'whole' }, 'yes', 'yes'],
    [{ kind: 'term' }, 'yes', 'yes'],
    [{ kind: 'paragraph', status: 'open' }, 'yes', 'yes'],
    [{ kind: 'paragraph', status: 'bracketed' }, 'yes', 'yes'],
    [{ kind: 'paragraph', status: 'deferred' }, 'yes', 'yes'],
    [{ kind: 'paragraph', status: 'adReferendum' }, 'adReferendumStands', 'yes'],
    [{ kind: 'paragraph', status: 'agreed' }, 'paragraphClosed', 'paragraphClosed'],
    [{ kind: 'paragraph', status: 'deleted' }, 'paragraphDeleted', 'paragraphDeleted'],
  ])('on %o: blocking ad ref. %s, letting it pass %s', (target, blocking, passing) => {
    expect(codes((actor) => mayEnterReservation(actor, target, true))).toBe(all(blocking));
    expect(codes((actor) => mayEnterReservation(actor, target, false))).toBe(all(passing));
  });
});

test.each([
  ['a reservation', mayLiftReservation, 'notOwnReservation'],
  ['an objection to a term', mayLiftTermObjection, 'notOwnTermObjection'],
] as const)('%s is lifted by its delegation alone, once', (_, judge, notOwn) => {
  const others = `${notOwn} ${notOwn} ${notOwn} ${BYSTANDERS}`;
  expect(codes((actor) => judge(actor, { delegation: 'GTM', lifted: false }))).toBe(`yes ${others}`);
  expect(codes((actor) => judge(actor, { delegation: 'GTM', lifted: true }))).toBe(`alreadyLifted ${others}`);
});

test('a term is objected to by delegations alone', () => {
  expect(codes(mayObjectToTerm)).toBe(all('yes'));
});
