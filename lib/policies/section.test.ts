import { expect, test } from 'vitest';
import { ROLE_NAMES, ROLES, type Role, SEATS } from '#tests/fixtures/actors.ts';
import type { Actor } from '../auth/actor.ts';
import {
  mayApproveSection,
  mayReclaimSection,
  mayReturnSection,
  maySubmitSection,
  type SectionState,
} from './section.ts';
import type { PolicyVerdict } from './verdict.ts';

const STATES: readonly SectionState[] = ['drafting', 'submitted', 'approved'];
const drafters: Record<Role, string | null> = {
  delegation: 'onlyTroikaOrSecretariats',
  troika: null,
  chair: null,
  secretariat: null,
  observer: 'forbidden',
};
const secretariats: Record<Role, string | null> = {
  delegation: 'onlySecretariats',
  troika: 'onlySecretariats',
  chair: 'onlySecretariats',
  secretariat: null,
  observer: 'onlySecretariats',
};

interface Row {
  readonly rule: string;
  readonly ask: (actor: Actor, section: { state: SectionState }) => PolicyVerdict;
  readonly who: Record<Role, string | null>;
  readonly when: Record<SectionState, string | null>;
}
const closed = { drafting: null, submitted: 'sectionUnderReview', approved: 'sectionApproved' };
const rows: Row[] = [
  { rule: 'submit', ask: (a, s) => maySubmitSection(a, SEATS, s), who: drafters, when: closed },
  {
    rule: 'reclaim',
    ask: (a, s) => mayReclaimSection(a, SEATS, s),
    who: drafters,
    when: { drafting: 'sectionNotSubmitted', submitted: null, approved: 'sectionApproved' },
  },
  {
    rule: 'approve',
    ask: mayApproveSection,
    who: secretariats,
    when: { drafting: 'sectionNotSubmitted', submitted: null, approved: 'sectionApproved' },
  },
  {
    rule: 'return',
    ask: mayReturnSection,
    who: secretariats,
    when: { drafting: 'sectionNotSubmitted', submitted: null, approved: null },
  },
];

const table = rows.flatMap((row) => ROLE_NAMES.flatMap((role) => STATES.map((state) => ({ ...row, role, state }))));
test.each(table)('$rule a section $state: $role', ({ ask, who, when, role, state }) => {
  expect(ask(ROLES[role], { state })?.code ?? null).toBe(who[role] ?? when[state]);
});
