import type { Actor } from '../auth/actor.ts';
import { type ChangedSections, isUnchanged } from '../domain/revisions/changed-sections.ts';
import { mayRun } from './negotiation.ts';
import type { JudgedSection } from './section.ts';
import type { PolicyVerdict } from './verdict.ts';

/** The working draft as the next revision is judged: its sections, and what changed since the current revision. */
export interface JudgedDraft {
  readonly sections: readonly (JudgedSection & { readonly id: string; readonly heading: string })[];
  readonly changes: ChangedSections;
}

/**
 * Turning one's key for the next revision: a Technical Secretariat, once there is something to issue and every section
 * that changed is approved.
 */
export function mayApproveRevision(actor: Actor, draft: JudgedDraft): PolicyVerdict {
  const verdict = mayRun(actor);
  if (verdict !== null) return verdict;
  if (isUnchanged(draft.changes)) return { code: 'nothingToIssue' };
  const waiting = sectionsToApprove(draft);
  if (waiting.length === 0) return null;
  return {
    code: 'sectionsNotApproved',
    values: { count: waiting.length, sections: waiting.map(({ heading }) => heading).join(', ') },
  };
}

/** The sections that changed and are not approved yet. */
export function sectionsToApprove({ sections, changes }: JudgedDraft): JudgedDraft['sections'] {
  return sections.filter(({ id, state }) => changes.changed.includes(id) && state !== 'approved');
}
