import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLabels, labelAgainst, labelDraft, relabelling } from './labels.ts';
import { contentOf, type Draft, type Label, type LabelCode, paragraphsOf } from './paragraph.ts';

/** A draft from "PP:a b|item:c d": one section a code, paragraph ids after it. */
function draftOf(sketch: string): Draft {
  const sections = sketch.split('|').map((part, index) => {
    const [code = '', ids = ''] = part.split(':');
    return {
      id: `s${index}`,
      kind: 'items' as const,
      numbering: code as LabelCode,
      heading: '',
      chapeau: null,
      paragraphs: ids
        .split(' ')
        .filter(Boolean)
        .map((id) => ({ id, heading: null, content: contentOf(id) })),
    };
  });
  return { title: '', language: 'en', sections };
}

const short = ({ code, number, suffix }: Label) => `${code}${number}${suffix ? ` ${suffix}` : ''}`;
const labels = (draft: ReturnType<typeof labelDraft>) =>
  paragraphsOf(draft)
    .map(({ id, label }) => `${id}=${short(label)}`)
    .join(' ');

describe('fresh labels', () => {
  test('items run through all sections, plain paragraphs start anew in each', () => {
    const draft = draftOf('PP:a b|item:c d|plain:e f|item:g|plain:h');
    expect(labels(labelDraft(draft))).toBe('a=PP1 b=PP2 c=item1 d=item2 e=plain1 f=plain2 g=item3 h=plain1');
  });
});

describe('labels of the working draft', () => {
  const revision = labelDraft(draftOf('PP:a|item:c d|item:e'));
  test.each([
    ['unchanged', 'PP:a|item:c d|item:e', 'a=PP1 c=item1 d=item2 e=item3'],
    [
      'new ones after an item',
      'PP:a|item:c x y z d|item:e',
      'a=PP1 c=item1 x=item1 bis y=item1 ter z=item1 quater d=item2 e=item3',
    ],
    [
      'deleted and moved paragraphs keep nothing from each other',
      'PP:a|item:d x c|item:',
      'a=PP1 d=item2 x=item2 bis c=item1',
    ],
    ['first of a later section', 'PP:a|item:c d|item:x e', 'a=PP1 c=item1 d=item2 x=item2 bis e=item3'],
    ['before everything', 'PP:x y a|item:c d|item:e', 'x=PP0 y=PP0 bis a=PP1 c=item1 d=item2 e=item3'],
  ])('%s', (_, sketch, expected) => {
    expect(labels(labelAgainst(revision, draftOf(sketch)))).toBe(expected);
  });

  test('are unique, and frozen ones never change, wherever paragraphs are put', () => {
    const ids = fc.shuffledSubarray(['c', 'd', 'e', 'x', 'y', 'z', 'w', 'v'], { minLength: 1 });
    fc.assert(
      fc.property(ids, (order) => {
        const labelled = paragraphsOf(labelAgainst(revision, draftOf(`item:${order.join(' ')}`)));
        expect(new Set(labelled.map(({ label }) => short(label))).size).toBe(order.length);
        for (const old of paragraphsOf(revision)) {
          const now = labelled.find(({ id }) => id === old.id) ?? old;
          expect(now.label).toEqual(old.label);
        }
      }),
    );
  });
});

describe('the old-to-new table', () => {
  test('names what was renumbered, what is new and what was deleted', () => {
    const before = labelDraft(draftOf('item:a b c'));
    const after = labelDraft(draftOf('item:a x c'));
    const rows = relabelling(before, labelDraft(draftOf('item:a x b c')));
    expect(rows.map(({ paragraphId, from, to }) => [paragraphId, from && short(from), to && short(to)])).toEqual([
      ['x', null, 'item2'],
      ['b', 'item2', 'item3'],
      ['c', 'item3', 'item4'],
    ]);
    expect(relabelling(before, after).map(({ paragraphId }) => paragraphId)).toEqual(['x', 'b']);
  });

  test('labels sort as they are cited', () => {
    const sorted = ['PP1', 'OP1', 'item1', 'item1 bis', 'item1 ter', 'item2', 'item10'];
    const parse = (text: string): Label => {
      const [, code = '', number = '', suffix] = /^(\D+)(\d+) ?(.*)$/.exec(text) ?? [];
      return { code: code as LabelCode, number: Number(number), suffix: suffix || null };
    };
    expect(sorted.toReversed().map(parse).sort(compareLabels).map(short)).toEqual(sorted);
  });
});
