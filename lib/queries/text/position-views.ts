import type { StoredPosition } from '../../db/negotiation-acts.ts';
import { positionKey, standingPositions } from '../../domain/consensus/positions.ts';
import type { PositionView } from '../views/negotiation-text-view.ts';
import type { Places } from './place-views.ts';

/** The positions of a negotiation by what they are on. */
export interface PositionsByTarget {
  readonly whole: readonly PositionView[];
  readonly onParagraph: (id: string) => readonly PositionView[];
  readonly onProposal: (id: string) => readonly PositionView[];
}

/** Standing positions with the earlier ones of the same delegation on the same target. `taken` comes oldest first. */
export function positionViews(taken: readonly StoredPosition[], places: Places): PositionsByTarget {
  const earlier = Map.groupBy(taken, positionKey);
  const standing = standingPositions(taken).map((position) => {
    const { delegation, stance, note, at } = position;
    const history = (earlier.get(positionKey(position)) ?? []).slice(0, -1).toReversed();
    const told = history.map((one) => ({ stance: one.stance, note: one.note, at: one.at.toISOString() }));
    const place = places.of(position.followed);
    return { position, view: { delegation, stance, note, at: at.toISOString(), place, history: told } };
  });
  const views = Map.groupBy(standing, ({ position }) => position.proposalId ?? position.paragraphId);
  const of = (id: string | null): readonly PositionView[] => (views.get(id) ?? []).map(({ view }) => view);
  return { whole: of(null), onParagraph: of, onProposal: of };
}
