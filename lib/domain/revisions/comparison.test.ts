import { expect, test } from 'vitest';
import { labelDraft } from '../text/labels.ts';
import { contentOf, type LabelledDraft, plainText } from '../text/paragraph.ts';
import { type ComparedSection, compareDrafts } from './comparison.ts';

/** `{ a: 'x:one y:two' }`: section a with paragraph x reading "one" and y reading "two". */
function draft(sections: Record<string, string>): LabelledDraft {
  return labelDraft({
    title: 'T',
    language: 'en',
    sections: Object.entries(sections).map(([id, words]) => ({
      id,
      kind: 'items',
      numbering: 'item',
      heading: id,
      chapeau: null,
      paragraphs: words
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => {
          const [paragraph = '', content = ''] = word.split(':');
          return { id: paragraph, heading: null, content: contentOf(content) };
        }),
    })),
  });
}

/** `a=: x= y~1→2 z+3 -w1`: how each section and paragraph came out. */
function told(sections: readonly ComparedSection[]): string[] {
  const sign = { same: '=', changed: '~', new: '+', deleted: '-' };
  return sections.map(({ id, kind, paragraphs }) => {
    const rows = paragraphs.map(({ id, kind, from, to, relabelled, moved }) => {
      const labels = relabelled ? `${from?.label.number}→${to?.label.number}` : '';
      return `${sign[kind]}${id}${labels}${moved ? '↕' : ''}`;
    });
    return `${sign[kind]}${id}: ${rows.join(' ')}`;
  });
}

test.each<{ name: string; from: Record<string, string>; to: Record<string, string>; gives: string[] }>([
  { name: 'itself', from: { a: 'x:1 y:2' }, to: { a: 'x:1 y:2' }, gives: ['=a: =x =y'] },
  { name: 'a word', from: { a: 'x:1 y:2' }, to: { a: 'x:1 y:3' }, gives: ['~a: =x ~y'] },
  { name: 'a new one', from: { a: 'x:1 y:2' }, to: { a: 'x:1 n:0 y:2' }, gives: ['~a: =x +n =y2→3'] },
  {
    name: 'one deleted stays where it stood',
    from: { a: 'x:1 d:0 y:2' },
    to: { a: 'x:1 y:2' },
    gives: ['~a: =x -d =y3→2'],
  },
  { name: 'the first one deleted', from: { a: 'd:0 x:1' }, to: { a: 'x:1' }, gives: ['~a: -d =x2→1'] },
  {
    name: 'two deleted keep their order',
    from: { a: 'x:1 d:0 e:0 y:2' },
    to: { a: 'x:1 y:2' },
    gives: ['~a: =x -d -e =y4→2'],
  },
  { name: 'one moved', from: { a: 'x:1 y:2 z:3' }, to: { a: 'y:2 z:3 x:1' }, gives: ['~a: =y2→1 =z3→2 =x1→3↕'] },
  {
    name: 'one moved to another section',
    from: { a: 'x:1 y:2', b: 'z:3' },
    to: { a: 'x:1', b: 'y:2 z:3' },
    gives: ['=a: =x', '~b: =y↕ =z'],
  },
  { name: 'a new section', from: { a: 'x:1' }, to: { n: 'y:2', a: 'x:1' }, gives: ['+n: +y', '=a: =x1→2'] },
  { name: 'a deleted section', from: { a: 'x:1', d: 'y:2' }, to: { a: 'x:1' }, gives: ['=a: =x', '-d: -y'] },
])('$name', ({ from, to, gives }) => {
  expect(told(compareDrafts(draft(from), draft(to)))).toEqual(gives);
});

test('a heading or a chapeau is a change of its section', () => {
  const before = draft({ a: 'x:1' });
  const [section] = before.sections;
  const after = { ...before, sections: section ? [{ ...section, chapeau: 'We,' }] : [] };
  const [compared] = compareDrafts(before, after);
  expect(compared).toMatchObject({ kind: 'changed', from: { chapeau: null }, to: { chapeau: 'We,' } });
});

test('each row carries its redline', () => {
  const [section] = compareDrafts(draft({ a: 'x:old d:gone' }), draft({ a: 'x:new n:fresh' }));
  const redlines = section?.paragraphs.map(({ changes }) => changes.map((c) => `${c.kind} ${plainText(c.content)}`));
  expect(redlines).toEqual([['deleted old', 'inserted new'], ['deleted gone'], ['inserted fresh']]);
});
