import { contentHash } from '../text/content.ts';
import type { Draft, Section } from '../text/paragraph.ts';

/** Which sections of the working draft read otherwise than in the revision it was begun from. */
export interface ChangedSections {
  /** Sections of the draft that are new or differ in any word, mark, heading, or in the order of their paragraphs. */
  readonly changed: readonly string[];
  /** Sections of the revision that the draft no longer has. */
  readonly removed: readonly string[];
  /** True where the sections both have stand in another order, or the title differs. */
  readonly rearranged: boolean;
}

/** Labels do not count: they follow from the order. Equal drafts give no change at all. */
export function changedSections(revision: Draft, draft: Draft): ChangedSections {
  const before = new Map(revision.sections.map((section) => [section.id, section]));
  const after = new Set(draft.sections.map((section) => section.id));
  const changed = draft.sections.filter((section) => {
    const former = before.get(section.id);
    return former === undefined || !sameSection(former, section);
  });
  const kept = (sections: readonly Section[], there: { has(id: string): boolean }) =>
    sections.map((section) => section.id).filter((id) => there.has(id));
  const order = kept(revision.sections, after).join(' ') !== kept(draft.sections, before).join(' ');
  return {
    changed: changed.map((section) => section.id),
    removed: revision.sections.map((section) => section.id).filter((id) => !after.has(id)),
    rearranged: order || revision.title !== draft.title,
  };
}

/** True when nothing at all is different, so that there is nothing to issue. */
export function isUnchanged({ changed, removed, rearranged }: ChangedSections): boolean {
  return changed.length === 0 && removed.length === 0 && !rearranged;
}

function sameSection(a: Section, b: Section): boolean {
  const same = a.kind === b.kind && a.numbering === b.numbering && a.heading === b.heading && a.chapeau === b.chapeau;
  if (!same || a.paragraphs.length !== b.paragraphs.length) return false;
  return a.paragraphs.every((paragraph, index) => {
    const other = b.paragraphs[index];
    return (
      other?.id === paragraph.id &&
      contentHash(other.content, other.heading) === contentHash(paragraph.content, paragraph.heading)
    );
  });
}
