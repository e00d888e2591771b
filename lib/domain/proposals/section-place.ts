/** Where something new is to stand after the section that it was to stand in, or to follow, was split, joined or removed. */

import type { ParagraphId, SectionId } from '../text/paragraph.ts';

/** What was done to a section, from the record. */
export interface SectionAct {
  readonly kind: 'split' | 'joined' | 'removed';
  readonly sectionId: SectionId;
  /** Split: the second part. Joined: the section that took it in. Removed: the one it followed, or null. */
  readonly intoId: SectionId | null;
  /** Joined: the paragraph that its own came behind, or null where they came first. */
  readonly after: ParagraphId | null;
  readonly at: Date;
}

/** A place for something new, as it was given. */
export interface SectionPlace {
  /** `in`: first in the section. `behind`: a section of its own behind it, or first (null). */
  readonly stands: 'in' | 'behind';
  readonly sectionId: SectionId | null;
  readonly since: Date;
}

/** The place as it is now: with a paragraph that it follows where what was first in its section is so no more. */
export interface FollowedPlace {
  readonly sectionId: SectionId | null;
  readonly paragraphId: ParagraphId | null;
}

/**
 * The same place in the text after all the acts since, oldest first: the end of a section that was split is the end of its
 * second part; the beginning of one that came into another is behind what stood there. Nobody needs to choose, since the
 * place is one between paragraphs, and these keep their order. First in a section that was removed is nowhere any more:
 * it stays where it was.
 */
export function followSection({ stands, sectionId, since }: SectionPlace, acts: readonly SectionAct[]): FollowedPlace {
  let place: FollowedPlace = { sectionId, paragraphId: null };
  for (const act of acts) {
    if (act.at <= since || act.sectionId !== place.sectionId) continue;
    if (stands === 'behind') place = { sectionId: act.intoId, paragraphId: null };
    else if (act.kind === 'joined') {
      place = { sectionId: act.intoId, paragraphId: act.after };
      if (act.after !== null) return place;
    }
  }
  return place;
}

/** The section that has what a gone one had, itself where it was not joined with another; null where it was removed. */
export function heirOf(sectionId: SectionId, acts: readonly SectionAct[]): SectionId | null {
  let heir: SectionId | null = sectionId;
  for (const act of acts) {
    if (act.sectionId !== heir || act.kind === 'split') continue;
    heir = act.kind === 'joined' ? act.intoId : null;
  }
  return heir;
}
