import { delegationsBehind } from '#lib/domain/consensus/obstacles.ts';
import type { ConsensusSection, MatrixRow } from '#lib/queries/views/consensus-view.ts';

/** In the text's order by section, or the rows with most obstacles first. */
export type RowOrder = 'order' | 'obstacles';

/** Rows under one heading; none when the order is not the text's. */
export type MatrixSection = ConsensusSection;

/**
 * The rows as the matrix shows them: what is said on the whole text first, and then the paragraphs by section; or all of
 * them by obstacles, those with as many by how many delegations they are with, and otherwise as in the text.
 */
export function sortedSections(
  { whole, sections }: { readonly whole: MatrixRow; readonly sections: readonly ConsensusSection[] },
  order: RowOrder,
): readonly MatrixSection[] {
  const first: MatrixSection = { id: 'whole', heading: null, rows: [whole] };
  if (order === 'order') return [first, ...sections];
  const rows = sections.flatMap((section) => section.rows).toSorted(byObstacles);
  return [first, { id: 'all', heading: null, rows }];
}

function byObstacles(a: MatrixRow, b: MatrixRow): number {
  const parties = ({ obstacles }: MatrixRow) => delegationsBehind(obstacles).length;
  return b.obstacles.length - a.obstacles.length || parties(b) - parties(a);
}
