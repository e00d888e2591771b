import { describe, expect, test } from 'vitest';
import { ROLE_NAMES, ROLES, type Role, SEATS } from '#tests/fixtures/actors.ts';
import type { ParagraphFacts, ParagraphMark } from '../domain/consensus/paragraph-status.ts';
import {
  mayConfirmAgreed,
  mayDefer,
  mayReopen,
  mayRequestReopening,
  maySetAdReferendum,
  paragraphIsOpen,
} from './paragraph.ts';

const clear: ParagraphFacts = {
  inWorkingDraft: true,
  mark: null,
  openProposals: [],
  objections: [],
  termObjections: [],
  reservations: [],
};
const MARKS: readonly (ParagraphMark | null)[] = [null, 'deferred', 'adReferendum', 'agreed'];
const chairs: Record<Role, string | null> = {
  delegation: 'onlyChairOrSecretariats',
  troika: 'onlyChairOrSecretariats',
  chair: null,
  secretariat: null,
  observer: 'onlyChairOrSecretariats',
};
const setting = [
  { rule: 'ad ref.', ask: maySetAdReferendum, when: [null, null, 'alreadyAdReferendum', 'alreadyAgreed'] },
  { rule: 'agreed', ask: mayConfirmAgreed, when: ['notAdReferendum', 'notAdReferendum', null, 'alreadyAgreed'] },
  { rule: 'deferred', ask: mayDefer, when: [null, 'alreadyDeferred', 'paragraphClosed', 'paragraphClosed'] },
];

describe('who may set what, and after what', () => {
  const table = setting.flatMap((row) =>
    ROLE_NAMES.flatMap((role) =>
      MARKS.map((mark, at) => ({ ...row, role, mark, gives: chairs[role] ?? row.when[at] })),
    ),
  );
  test.each(table)('$rule on $mark: $role', ({ ask, role, mark, gives }) => {
    expect(ask(ROLES[role], SEATS, { ...clear, mark })?.code ?? null).toBe(gives);
  });
  test.each(setting)('$rule on a deleted paragraph', ({ ask }) => {
    expect(ask(ROLES.secretariat, SEATS, { ...clear, inWorkingDraft: false })?.code).toBe('paragraphDeleted');
  });
});

describe('what stands against it', () => {
  const proposal = { openProposals: [{ id: 'x', number: 3, delegation: 'GTM' }] };
  const reservation = (blocksAdReferendum: boolean) => ({
    reservations: [{ id: 'r', delegation: 'USA', blocksAdReferendum }],
  });
  test.each<{ name: string; facts: Partial<ParagraphFacts>; adReferendum: boolean }>([
    { name: 'an open proposal', facts: proposal, adReferendum: false },
    { name: 'an objection', facts: { objections: ['BLZ'] }, adReferendum: false },
    { name: 'a term', facts: { termObjections: [{ term: 'slavery', delegation: 'USA' }] }, adReferendum: false },
    { name: 'a reservation', facts: reservation(true), adReferendum: false },
    { name: 'a reservation that lets ad ref. pass', facts: reservation(false), adReferendum: true },
  ])('$name', ({ facts, adReferendum }) => {
    const first = maySetAdReferendum(ROLES.chair, SEATS, { ...clear, ...facts });
    expect(first?.code ?? null).toBe(adReferendum ? null : 'blockedAdReferendum');
    const second = mayConfirmAgreed(ROLES.chair, SEATS, { ...clear, mark: 'adReferendum', ...facts });
    expect(second?.code).toBe('blockedAgreed');
  });

  test('the refusal says what, and with whom', () => {
    const facts = {
      ...clear,
      ...proposal,
      objections: ['BLZ', 'PAN'],
      termObjections: [{ term: 'slavery', delegation: 'USA' }],
    };
    expect(maySetAdReferendum(ROLES.secretariat, SEATS, facts)?.values).toEqual({
      count: 4,
      proposal: 'P3 (GTM)',
      objection: 'BLZ, PAN',
      termObjection: 'slavery (USA)',
      reservation: 'none',
    });
  });
});

describe('reopening', () => {
  test.each(ROLE_NAMES.flatMap((role) => MARKS.map((mark) => ({ role, mark }))))(
    'a delegation asks, for itself, for what is agreed: $role on $mark',
    ({ role, mark }) => {
      const state = mark === 'adReferendum' || mark === 'agreed' ? null : 'paragraphNotClosed';
      const who = ROLES[role].party.kind === 'delegation' ? null : 'onlyDelegations';
      expect(mayRequestReopening(ROLES[role], { mark, requestedBy: [] })?.code ?? null).toBe(who ?? state);
    },
  );
  test('asking once is enough', () => {
    const asked = { mark: 'agreed', requestedBy: ['GTM'] } as const;
    expect(mayRequestReopening(ROLES.delegation, asked)?.code).toBe('reopeningAlreadyRequested');
    expect(mayRequestReopening(ROLES.troika, asked)).toBeNull();
  });
  const without = { adReferendum: 'reopeningNeedsRequest', agreed: 'reopeningNeedsRequest', deferred: null };
  test.each(
    ROLE_NAMES.flatMap((role) =>
      MARKS.flatMap((mark) => [[], ['GTM']].map((requestedBy) => ({ role, mark, requestedBy }))),
    ),
  )('chair or Secretariat reopens: $role on $mark asked by $requestedBy', ({ role, mark, requestedBy }) => {
    const state = mark === null ? 'paragraphNotClosed' : requestedBy.length > 0 ? null : without[mark];
    expect(mayReopen(ROLES[role], SEATS, { mark, requestedBy })?.code ?? null).toBe(chairs[role] ?? state);
  });
});

test.each(MARKS)('whether the words are closed: %s', (mark) => {
  expect(paragraphIsOpen(mark)).toEqual(mark === null || mark === 'deferred' ? null : { code: 'paragraphClosed' });
});
