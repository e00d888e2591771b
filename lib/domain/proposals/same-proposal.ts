/** When two proposals say the same. */
import { canonicalContent } from '../text/content.ts';
import type { Content } from '../text/paragraph.ts';
import type { MovePlace } from './moves.ts';

/** What a proposal says. */
export interface SaidProposal {
  readonly delegation: string;
  readonly kind: string;
  /** The paragraph it is on or follows; null: first in the section, or a new section. */
  readonly paragraphId: string | null;
  readonly sectionId: string | null;
  readonly heading: string | null;
  /** Where a move is to put the paragraph. */
  readonly to?: MovePlace | null;
  /** The words proposed, one content a paragraph; none for a deletion or a move. */
  readonly words: readonly Content[];
}

/** Equal for two proposals if and only if one delegation says the same words in the same place with both. */
export function proposalKey({ delegation, kind, paragraphId, sectionId, heading, to, words }: SaidProposal): string {
  const place = to && (to.afterId ?? to.sectionId);
  return JSON.stringify([delegation, kind, paragraphId ?? sectionId, heading, words.map(canonicalContent), place]);
}
