/** A conflict resolved place by place: which of the three texts has its way where both sides changed the same words. */

import { spansOf, type ThreeTexts } from './conflict-places.ts';
import type { Content } from './paragraph.ts';
import { settle, together, withHunks } from './rebase.ts';

/** Whose words stand at a place: those both sides began with, today's, or the proposal's. */
export type ChosenSide = 'base' | 'current' | 'proposed';

/**
 * The paragraph with everything that both sides changed where they are apart, and at each place of the conflict (as
 * `rebase` gives them, in order) the words of the chosen side; today's where none is chosen. Texts without a conflict give
 * both sides' changes.
 */
export function resolveConflict(texts: ThreeTexts, choices: readonly ChosenSide[]): Content {
  const { sides, conflicts } = settle(texts);
  const spans = spansOf(conflicts);
  const lost = new Set<unknown>();
  for (const { current, proposed } of conflicts) {
    const place = spans.findIndex(([start, end]) => start <= current.start && current.end <= end);
    const choice = choices[place] ?? 'current';
    if (choice !== 'current') lost.add(current);
    if (choice !== 'proposed') lost.add(proposed);
  }
  const kept = <H>(hunks: readonly H[]): H[] => hunks.filter((hunk) => !lost.has(hunk));
  return withHunks(sides.base, together({ ...sides, current: kept(sides.current), proposed: kept(sides.proposed) }));
}
