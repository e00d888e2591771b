/** How open proposals stand to today's working draft and to each other. Computed after every change, never stored. */

import type { ConflictPlace, Stretch } from '../text/conflict-places.ts';
import { equalContent } from '../text/content.ts';
import type { Content, ParagraphId } from '../text/paragraph.ts';
import { collisionPlaces, rebase } from '../text/rebase.ts';
import { destinationOf, type Ground, type MovePlace, meets } from './moves.ts';

/**
 * An open proposal against today's working draft: it applies and gives `content`; every change of it is already there; it
 * conflicts at the named places (none where the whole paragraph is to go and has changed since); or its paragraph is gone,
 * or with `place` that of a move to go to. A move changes no words: its `content` are today's.
 */
export type Verdict =
  | { readonly kind: 'clean'; readonly content: Content }
  | { readonly kind: 'contained' }
  | { readonly kind: 'conflict'; readonly places: readonly ConflictPlace[] }
  | { readonly kind: 'gone'; readonly place?: true };

/** What a verdict depends on. An insertion's `paragraphId` is the paragraph it follows; null: first of its section. */
export interface JudgedProposal {
  readonly id: string;
  readonly kind: 'replace' | 'delete' | 'insert' | 'newSection' | 'move';
  readonly paragraphId: ParagraphId | null;
  /** The words it was made against; empty for an insertion and a new section. */
  readonly base: Content;
  /** The words proposed; empty for a deletion, a move and a new section. */
  readonly proposed: Content;
  /** Of a move: where the paragraph is to stand. */
  readonly to?: MovePlace | null;
}

/**
 * Another open proposal that cannot be done together with this one, and on which words: stretches of the working draft's
 * paragraph where both apply to it, else of the words that one of them was made on. An empty stretch is a place where both
 * put words in; without any it is the whole paragraph, which one of them deletes.
 */
export interface Collision {
  readonly with: string;
  readonly on: readonly Stretch[];
}

/** A proposal's verdict and the other open proposals that cannot be done together with it, in their given order. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly collidesWith: readonly string[];
  /** The same, each with the words. */
  readonly collisions: readonly Collision[];
}

/**
 * The verdict alone. `current` are the paragraph's words in the working draft, undefined when it is no longer there. A
 * deletion is clean (and leaves nothing) only while the words are those it was made against: a country asked that these
 * words go, not others. An insertion is clean as long as the paragraph it follows is there; a new section always is. A move
 * is clean whatever its paragraph says by now, since it goes with every wording; it is judged on the `ground`.
 */
export function verdictOf(proposal: JudgedProposal, current: Content | undefined, ground?: Ground): Verdict {
  const { kind, base, proposed, paragraphId } = proposal;
  if (kind === 'move') return verdictOfMove(proposal, current, ground);
  if (kind === 'newSection' || (kind === 'insert' && paragraphId === null)) return { kind: 'clean', content: proposed };
  if (current === undefined) return { kind: 'gone' };
  if (kind === 'insert') return { kind: 'clean', content: proposed };
  if (kind === 'replace') return rebase({ base, current, proposed });
  return equalContent(base, current) ? { kind: 'clean', content: [] } : { kind: 'conflict', places: [] };
}

function verdictOfMove(
  { paragraphId, to }: JudgedProposal,
  current: Content | undefined,
  ground: Ground | undefined,
): Verdict {
  if (ground === undefined) throw new Error('A move is judged on the places of a text.');
  if (current === undefined || paragraphId === null) return { kind: 'gone' };
  const destination = to ? destinationOf({ paragraphId, to }, ground) : null;
  if (destination === null || destination.kind === 'gone')
    return destination?.what === 'paragraph' ? { kind: 'gone' } : { kind: 'gone', place: true };
  return destination.kind === 'contained' ? { kind: 'contained' } : { kind: 'clean', content: current };
}

interface Judged {
  readonly proposal: JudgedProposal;
  readonly verdict: Verdict;
  readonly current: Content | undefined;
}

/** Two wordings that both apply are compared where they would be written, others where they were made. Null: compatible. */
function collisionOfWordings(a: Judged, b: Judged): readonly Stretch[] | null {
  if (a.verdict.kind === 'contained' || b.verdict.kind === 'contained') return null;
  if (a.current && a.verdict.kind === 'clean' && b.verdict.kind === 'clean') {
    return someOf(collisionPlaces(a.current, a.verdict.content, b.verdict.content));
  }
  const [one, other] = [a.proposal, b.proposal];
  if (equalContent(one.base, other.base)) return someOf(collisionPlaces(one.base, one.proposed, other.proposed));
  const onto = (mine: JudgedProposal, theirs: JudgedProposal): readonly Stretch[] | null => {
    const rebased = rebase({ base: mine.base, current: theirs.proposed, proposed: mine.proposed });
    return rebased.kind === 'conflict' ? rebased.places.map(({ base }) => base) : null;
  };
  return onto(one, other) ?? onto(other, one);
}

function someOf(places: readonly Stretch[]): readonly Stretch[] | null {
  return places.length > 0 ? places : null;
}

/** Insertions go beside other words and stand in nobody's way; two deletions of one paragraph are the same wish. */
function collisionOf(a: Judged, b: Judged): readonly Stretch[] | null {
  const kinds = new Set([a.proposal.kind, b.proposal.kind]);
  if (kinds.has('insert') || kinds.has('newSection') || kinds.has('move')) return null;
  if (kinds.has('delete')) return kinds.has('replace') ? [] : null;
  return collisionOfWordings(a, b);
}

/** A verdict and what its proposal collides with, while all are gathered. */
export type Judgements = ReadonlyMap<string, Judgement>;

/**
 * The judgements of open proposals by their ids. `currentOf` gives a paragraph's words in the working draft, or undefined.
 * Two proposals collide if and only if the rebase of one onto the other is a conflict; a deletion collides with every
 * other wording of its paragraph. What one paragraph's proposals give depends on nothing but them and its words, but for
 * moves, which are judged on the `ground` (required where there is one) and may meet proposals on other paragraphs.
 */
export function judgeProposals(
  proposals: readonly JudgedProposal[],
  currentOf: (id: ParagraphId) => Content | undefined,
  ground?: Ground,
): Judgements {
  const byParagraph = Map.groupBy(proposals, ({ paragraphId }) => paragraphId);
  const collisions = new Map<string, Collision[]>(proposals.map(({ id }) => [id, []]));
  const verdicts = new Map<string, Verdict>();
  for (const [paragraphId, own] of byParagraph) {
    const current = paragraphId === null ? undefined : currentOf(paragraphId);
    const judged = own.map((proposal) => ({
      proposal,
      current,
      verdict: verdictOf(proposal, current, ground),
    }));
    for (const [index, one] of judged.entries()) {
      verdicts.set(one.proposal.id, one.verdict);
      for (const other of judged.slice(index + 1)) {
        const on = collisionOf(one, other);
        if (on === null) continue;
        collisions.get(one.proposal.id)?.push({ with: other.proposal.id, on });
        collisions.get(other.proposal.id)?.push({ with: one.proposal.id, on });
      }
    }
  }
  const alone = new Map(
    proposals.map(({ id }): [string, Judgement] => {
      const own = collisions.get(id) ?? [];
      return [id, judgement(verdicts.get(id) ?? { kind: 'gone' }, own)];
    }),
  );
  return withMoves(proposals, alone);
}

function judgement(verdict: Verdict, collisions: readonly Collision[]): Judgement {
  return {
    verdict,
    collidesWith: collisions.map((collision) => collision.with),
    collisions,
  };
}

/** The judgements with what moves among the proposals meet, on whatever paragraph that is. */
export function withMoves(proposals: readonly JudgedProposal[], judged: Judgements): Judgements {
  const isAlive = ({ id }: JudgedProposal) => !['contained', 'gone'].includes(judged.get(id)?.verdict.kind ?? 'gone');
  const moving = proposals.filter((proposal) => proposal.kind === 'move' && isAlive(proposal));
  if (moving.length === 0) return judged;
  const others = proposals.filter(({ kind }) => kind === 'delete').filter(isAlive);
  const met = new Map<string, string[]>();
  const meet = (one: JudgedProposal, other: JudgedProposal): void => {
    if (!meets(one, other)) return;
    met.set(one.id, [...(met.get(one.id) ?? []), other.id]);
    met.set(other.id, [...(met.get(other.id) ?? []), one.id]);
  };
  for (const [index, move] of moving.entries())
    for (const other of [...moving.slice(index + 1), ...others]) meet(move, other);
  const order = new Map(proposals.map(({ id }, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? 0;
  const result = new Map(judged);
  for (const [id, ids] of met) {
    const own = judged.get(id);
    if (own === undefined) continue;
    const all = [...own.collisions, ...ids.map((other): Collision => ({ with: other, on: [] }))];
    result.set(
      id,
      judgement(
        own.verdict,
        all.toSorted((a, b) => place(a.with) - place(b.with)),
      ),
    );
  }
  return result;
}
