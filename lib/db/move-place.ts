import type { MovePlace } from '../domain/proposals/moves.ts';
import type { EarlierInsertion } from '../domain/proposals/placement.ts';
import type { ParagraphId, SectionId } from '../domain/text/paragraph.ts';
import type { StoredProposal } from './negotiation-acts.ts';

/** Where a stored move puts its paragraph; null for every other proposal. */
export function movePlace({
  toSectionId,
  toAfterId,
}: Pick<StoredProposal, 'toSectionId' | 'toAfterId'>): MovePlace | null {
  return toSectionId === null ? null : { sectionId: toSectionId, afterId: toAfterId };
}

/** A place as it is stored. */
export function storedPlace(to: MovePlace | null): {
  readonly toSectionId: SectionId | null;
  readonly toAfterId: ParagraphId | null;
} {
  return { toSectionId: to?.sectionId ?? null, toAfterId: to?.afterId ?? null };
}

/** What incorporated proposals put after which paragraph (null: first), by insertions and moves. */
export function earlierPlaced(
  proposals: readonly Pick<StoredProposal, 'kind' | 'state' | 'createdId' | 'paragraphId' | 'toAfterId'>[],
): readonly EarlierInsertion[] {
  return proposals.flatMap(({ kind, state, createdId, paragraphId, toAfterId }): EarlierInsertion[] => {
    if (state !== 'incorporated') return [];
    if (kind === 'insert' && createdId !== null) return [{ createdId, follows: paragraphId }];
    return kind === 'move' && paragraphId !== null ? [{ createdId: paragraphId, follows: toAfterId }] : [];
  });
}
