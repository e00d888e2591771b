/** The stances a delegation can take, and which of them stand. */

/** A delegation's stance on a paragraph, a proposal or the whole text. */
export type Stance = 'support' | 'canAccept' | 'awaitingInstructions' | 'reserve' | 'object';

/** A position as taken: `none` takes the one before back. */
export interface TakenPosition {
  readonly delegation: string;
  readonly stance: Stance | 'none';
  readonly paragraphId: string | null;
  readonly proposalId: string | null;
  /**
   * Where its words have come into another paragraph than the one it was taken on: that one. It then stands beside what
   * the delegation says of the paragraph itself. Absent as a rule.
   */
  readonly apart?: string;
}

/** A position that stands. */
export type StandingPosition<P extends TakenPosition> = P & { readonly stance: Stance };

/** What the positions of one delegation on one target are told apart by. */
export function positionKey({ delegation, paragraphId, proposalId, apart }: Omit<TakenPosition, 'stance'>): string {
  return `${delegation} ${paragraphId ?? ''} ${proposalId ?? ''} ${apart ?? ''}`;
}

/**
 * The positions that stand: of each delegation on each target the last one taken, unless that one took it back. The
 * positions come in the order in which they were taken, and leave in the order of the ones that stand.
 */
export function standingPositions<P extends TakenPosition>(taken: readonly P[]): StandingPosition<P>[] {
  const latest = new Map<string, P>();
  for (const position of taken) {
    const key = positionKey(position);
    latest.delete(key);
    latest.set(key, position);
  }
  return [...latest.values()].filter((position): position is StandingPosition<P> => position.stance !== 'none');
}
