/** Where what is inserted goes when several insertions follow the same paragraph or section. */

/** An insertion that was incorporated before. */
export interface EarlierInsertion {
  /** What it followed; null: it came first. */
  readonly follows: string | null;
  readonly createdId: string;
}

/**
 * What a new insertion goes after: what it asked to follow, and behind those that were incorporated there before it, so
 * that they stand in the order of incorporation (bis, ter). `order` are the ids as they stand. Null: it comes first.
 * Undefined: what it asked to follow is gone.
 */
export function placeAfter(
  order: readonly string[],
  follows: string | null,
  earlier: readonly EarlierInsertion[],
): string | null | undefined {
  if (follows !== null && !order.includes(follows)) return undefined;
  const siblings = new Set(earlier.filter((one) => one.follows === follows).map(({ createdId }) => createdId));
  let last = follows;
  for (const id of order.slice(follows === null ? 0 : order.indexOf(follows) + 1)) {
    if (!siblings.has(id)) break;
    last = id;
  }
  return last;
}
