import { movePlace } from '../../db/move-place.ts';
import type { StoredProposal } from '../../db/negotiation-acts.ts';
import type { Ground } from '../../domain/proposals/moves.ts';
import {
  type JudgedProposal,
  type Judgement,
  judgeProposals,
  verdictOf,
  withMoves,
} from '../../domain/proposals/verdict.ts';
import type { Content, ParagraphId } from '../../domain/text/paragraph.ts';
import { rememberLast } from './remembered.ts';
import { wordsOf } from './words-of.ts';

/** The working draft as proposals are judged against it. */
export interface JudgedAgainst {
  /** A paragraph's words; undefined where the working draft does not hold it. */
  readonly currentOf: (id: ParagraphId) => Content | undefined;
  readonly hasSection: (id: string) => boolean;
  /** What moves are judged on. */
  readonly ground: Ground;
}

/**
 * How each open or private proposal stands to the working draft and to the others. What the proposals on one paragraph
 * give depends on nothing but them and its words, so each paragraph is judged anew only when one of them changes. Moves
 * are few and meet proposals on other paragraphs: they are judged every time, after all others.
 */
export function judgements(
  proposals: readonly StoredProposal[],
  { currentOf, hasSection, ground }: JudgedAgainst,
): ReadonlyMap<string, Judgement> {
  const judged = new Map<string, Judgement>();
  const moves = proposals.filter(({ kind }) => kind === 'move');
  const others = moves.length === 0 ? proposals : proposals.filter(({ kind }) => kind !== 'move');
  for (const [paragraphId, own] of Map.groupBy(others, (proposal) => proposal.paragraphId)) {
    const current = paragraphId === null ? undefined : currentOf(paragraphId);
    const found = current === undefined ? judge(own, undefined) : judgeOn(current, own);
    for (const [id, judgement] of found) judged.set(id, judgement);
  }
  for (const { id, kind, paragraphId, sectionId } of proposals) {
    const placeless = kind === 'insert' && paragraphId === null && sectionId !== null && !hasSection(sectionId);
    if (placeless) judged.set(id, { verdict: { kind: 'gone' }, collidesWith: [], collisions: [] });
  }
  for (const move of moves) {
    const current = move.paragraphId === null ? undefined : currentOf(move.paragraphId);
    judged.set(move.id, {
      verdict: verdictOf(judgedOf(move), current, ground),
      collidesWith: [],
      collisions: [],
    });
  }
  const meeting = proposals.filter(({ kind }) => moves.length > 0 && (kind === 'move' || kind === 'delete'));
  return withMoves(meeting.map(judgedOf), judged);
}

const judgeOn = rememberLast(
  (current: Content, proposals: readonly StoredProposal[]) => judge(proposals, current),
  (proposals) => proposals.map(({ id, version, followed }) => `${id} ${version} ${followed?.edition ?? ''}`).join('\n'),
);

function judge(proposals: readonly StoredProposal[], current: Content | undefined): ReadonlyMap<string, Judgement> {
  return judgeProposals(proposals.map(judgedOf), () => current);
}

function judgedOf(proposal: StoredProposal): JudgedProposal {
  const { id, kind, paragraphId } = proposal;
  const { base, proposed } = wordsOf(proposal);
  return { id, kind, paragraphId, base, proposed, to: movePlace(proposal) };
}
