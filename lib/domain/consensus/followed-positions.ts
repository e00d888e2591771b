/** Positions on paragraphs that were split or joined since: on which paragraphs they stand today. */

import { followWords, type MembersOf } from '../proposals/followed.ts';
import { isWord, keptTokens } from '../proposals/kept-words.ts';
import { type Content, type ParagraphId, plainText } from '../text/paragraph.ts';
import { tokenize } from '../text/tokens.ts';
import type { TakenPosition } from './positions.ts';

/** What was followed: the paragraph that the act was on, and the paragraphs among which a person must choose, if so. */
export interface FollowedFrom {
  readonly from: ParagraphId;
  readonly among: readonly ParagraphId[] | null;
}

/** A position as followed; without `followed` it stands where it was taken. */
export type FollowedPosition<P extends TakenPosition> = P & { readonly followed?: FollowedFrom };

/** What positions are followed by. */
export interface Following<P> {
  readonly membersOf: MembersOf;
  /** A paragraph's words when the position was taken; null where they are not known. */
  readonly wordsOf: (position: P) => Content | null;
}

/**
 * The positions, in their order, each on the paragraphs that have its words today. One that nobody can tell the place of
 * stands on all of them until its delegation takes a position there anew: none is ever dropped for the other.
 */
export function followPositions<P extends TakenPosition>(
  positions: readonly P[],
  following: Following<P>,
): readonly FollowedPosition<P>[] {
  const rows = positions.flatMap((position) => followPosition(position, following));
  if (rows.length === positions.length && rows.every((row, index) => row === positions[index])) return positions;
  return rows.map((row, index) => settled(row, rows.slice(index + 1), following));
}

function followPosition<P extends TakenPosition>(
  position: P,
  { membersOf, wordsOf }: Following<P>,
): readonly FollowedPosition<P>[] {
  const { paragraphId } = position;
  const members = paragraphId === null ? null : membersOf(paragraphId);
  const base = members && wordsOf(position);
  if (paragraphId === null || !base) return [position];
  const place = followWords({ paragraphId, base }, members);
  if (place.kind === 'same') return [position];
  const among = place.kind === 'choose' ? place.among : null;
  return (among ?? [place.kind === 'follows' ? place.paragraphId : paragraphId]).map((id) => ({
    ...position,
    paragraphId: id,
    followed: { from: paragraphId, among },
  }));
}

/** Stands apart from what the delegation says of the paragraph itself, unless it said that later and of these words too. */
function settled<P extends TakenPosition>(
  row: FollowedPosition<P>,
  later: readonly FollowedPosition<P>[],
  following: Following<P>,
): FollowedPosition<P> {
  const { followed, paragraphId } = row;
  if (followed === undefined || followed.from === paragraphId) return row;
  const isSaidAnew = later.some(
    (one) =>
      one.followed === undefined &&
      one.delegation === row.delegation &&
      one.paragraphId === paragraphId &&
      covers(following.wordsOf(one), following.wordsOf(row)),
  );
  return isSaidAnew ? row : { ...row, apart: followed.from };
}

/** True where a good part of the former words stands in the later ones. */
function covers(later: Content | null, former: Content | null): boolean {
  if (later === null || former === null || plainText(later) === '') return false;
  const words = tokenize(former);
  const kept = keptTokens(former, { texts: [later], others: [] });
  const count = words.filter((token, index) => isWord(token) && kept[index] !== undefined).length;
  const all = Math.min(words.filter(isWord).length, tokenize(later).filter(isWord).length);
  return count * 2 >= all;
}
