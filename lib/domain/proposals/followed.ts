/** Acts on paragraphs, brought onto the paragraphs that have their words today. */

import type { Lineage } from '../revisions/genealogy.ts';
import type { Content, ParagraphId } from '../text/paragraph.ts';
import type { MovePlace } from './moves.ts';
import { type Member, type Place, placeOfChange, placeOfWords } from './place.ts';
import type { JudgedProposal } from './verdict.ts';

/** The paragraphs of today that have a paragraph's words; null where its id tells all. */
export type MembersOf = (id: ParagraphId) => readonly Member[] | null;

/** Today's members of each family, by the lineage of the texts up to today's. */
export function membersOf(lineage: Lineage, contentOf: (id: ParagraphId) => Content | undefined): MembersOf {
  return (id) => {
    const heirs = lineage.heirsOf(id);
    if (heirs === null) return null;
    return heirs.flatMap(({ id: heir, others }): Member[] => {
      const content = contentOf(heir);
      return content ? [{ id: heir, content, others }] : [];
    });
  };
}

/** A proposal as it applies today: itself, or written on the paragraph that it follows; or in need of a choice. */
export interface Followed<P extends JudgedProposal> {
  /** With the paragraph, the kind and the words that it has today. */
  readonly proposal: P;
  readonly place: Place;
}

/**
 * Where a proposal applies today. An insertion goes after the last of the paragraphs that have the words of the one that
 * it was to follow. One that needs a choice stays with its paragraph or, where that is gone, with the first of its heirs.
 */
export function followProposal<P extends JudgedProposal>(proposal: P, members: readonly Member[] | null): Followed<P> {
  const { kind, paragraphId, base, proposed } = proposal;
  if (paragraphId === null || members === null || members.length === 0 || kind === 'newSection')
    return { proposal, place: { kind: 'same' } };
  if (kind === 'insert') return followInsertion(proposal, members);
  if (kind === 'move') return followMoved(proposal, { paragraphId, base }, members);
  const place = placeOfChange({ kind, paragraphId, base, proposed }, members);
  if (place.kind === 'same') return { proposal, place };
  if (place.kind === 'choose') {
    const at = members.some(({ id }) => id === paragraphId) ? paragraphId : (place.among[0] ?? paragraphId);
    return { proposal: { ...proposal, paragraphId: at }, place };
  }
  const { paragraphId: at, as, ...words } = place;
  return {
    proposal: { ...proposal, kind: as, paragraphId: at, base: words.base, proposed: words.proposed },
    place: { kind: 'follows', paragraphId: at },
  };
}

function followInsertion<P extends JudgedProposal>(proposal: P, members: readonly Member[]): Followed<P> {
  const last = members.at(-1)?.id ?? proposal.paragraphId;
  if (last === null || last === proposal.paragraphId) return { proposal, place: { kind: 'same' } };
  return { proposal: { ...proposal, paragraphId: last }, place: { kind: 'follows', paragraphId: last } };
}

/** A move takes its paragraph wherever its words are now; where these are in several, a person must say which is moved. */
function followMoved<P extends JudgedProposal>(
  proposal: P,
  frozen: { readonly paragraphId: ParagraphId; readonly base: Content },
  members: readonly Member[],
): Followed<P> {
  const place = placeOfWords(frozen, members);
  if (place.kind === 'same') return { proposal, place };
  if (place.kind === 'follows') return { proposal: { ...proposal, paragraphId: place.paragraphId }, place };
  const stays = members.some(({ id }) => id === frozen.paragraphId);
  return {
    proposal: stays ? proposal : { ...proposal, paragraphId: place.among[0] ?? null },
    place,
  };
}

/**
 * What a move is to follow, as insertions do: the last of the paragraphs that have the words of the one it names. A place
 * that was neither split nor joined stays as it is.
 */
export function followTarget(to: MovePlace, membersOf: MembersOf): MovePlace {
  const last = to.afterId === null ? undefined : membersOf(to.afterId)?.at(-1)?.id;
  return last === undefined ? to : { ...to, afterId: last };
}

/** Where an act on all of a paragraph's words applies today: on one paragraph, or undecided on several. */
export function followWords(
  { paragraphId, base }: { readonly paragraphId: ParagraphId; readonly base: Content },
  members: readonly Member[] | null,
): Place {
  return members === null || members.length === 0 ? { kind: 'same' } : placeOfWords({ paragraphId, base }, members);
}
