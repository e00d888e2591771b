import { expect, test } from 'vitest';
import { ROLE_NAMES, ROLES } from '#tests/fixtures/actors.ts';
import { type JudgedDraft, mayApproveRevision, sectionsToApprove } from './revision.ts';

const draft = (changed: string[], more: Partial<JudgedDraft['changes']> = {}): JudgedDraft => ({
  sections: [
    { id: 'a', heading: 'Preamble', state: 'drafting' },
    { id: 'b', heading: 'Principles', state: 'submitted' },
    { id: 'c', heading: 'Follow-up', state: 'approved' },
  ],
  changes: { changed, removed: [], rearranged: false, ...more },
});

test.each(ROLE_NAMES)('only the Secretariats have keys: %s', (role) => {
  const verdict = mayApproveRevision(ROLES[role], draft(['c']));
  expect(verdict?.code ?? null).toBe(role === 'secretariat' ? null : 'onlySecretariats');
});

test.each<{ name: string; judged: JudgedDraft; gives: string | null }>([
  { name: 'nothing changed', judged: draft([]), gives: 'nothingToIssue' },
  { name: 'what changed is approved', judged: draft(['c']), gives: null },
  { name: 'a changed section is being drafted', judged: draft(['a', 'c']), gives: 'sectionsNotApproved' },
  { name: 'a changed section is under review', judged: draft(['b']), gives: 'sectionsNotApproved' },
  { name: 'only a section was taken out', judged: draft([], { removed: ['z'] }), gives: null },
  { name: 'only the order changed', judged: draft([], { rearranged: true }), gives: null },
])('$name', ({ judged, gives }) => {
  expect(mayApproveRevision(ROLES.secretariat, judged)?.code ?? null).toBe(gives);
});

test('the refusal names the sections', () => {
  expect(mayApproveRevision(ROLES.secretariat, draft(['a', 'b', 'c']))?.values).toEqual({
    count: 2,
    sections: 'Preamble, Principles',
  });
  expect(sectionsToApprove(draft(['a', 'b', 'c'])).map(({ id }) => id)).toEqual(['a', 'b']);
});
