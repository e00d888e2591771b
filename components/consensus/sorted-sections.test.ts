import { expect, test } from 'vitest';
import type { Obstacle } from '#lib/domain/consensus/obstacles.ts';
import type { MatrixRow } from '#lib/queries/views/consensus-view.ts';
import { sortedSections } from './sorted-sections.ts';

function row(id: string, obstacles: readonly Obstacle[] = []): MatrixRow {
  const nothing = { label: null, heading: null, opening: '', status: null, proposal: null, paragraphId: null };
  return { id, kind: 'paragraph', ...nothing, cells: [], obstacles };
}

const objection = (...delegations: string[]): Obstacle => ({ kind: 'objection', delegations });

const view = {
  whole: row('whole', [objection('USA')]),
  sections: [
    { id: 's1', heading: 'Preamble', rows: [row('a'), row('b', [objection('GTM')])] },
    {
      id: 's2',
      heading: 'Principles',
      rows: [row('c', [objection('GTM', 'MEX')]), row('d'), row('e', [objection('X'), objection('Y')])],
    },
  ],
};

const order = (sections: readonly { rows: readonly MatrixRow[] }[]) =>
  sections.flatMap(({ rows }) => rows.map(({ id }) => id)).join(' ');

test('in the text’s order the whole text comes first and sections keep their headings', () => {
  const sections = sortedSections(view, 'order');
  expect(order(sections)).toBe('whole a b c d e');
  expect(sections.map(({ heading }) => heading)).toEqual([null, 'Preamble', 'Principles']);
});

test('by obstacles: the more, and the more delegations they are with, the higher; the rest as in the text', () => {
  expect(order(sortedSections(view, 'obstacles'))).toBe('whole e c b a d');
});
