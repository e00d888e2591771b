import { describe, expect, it } from 'vitest';
import { type Content, contentOf, plainText } from '../text/paragraph.ts';
import { rebase } from '../text/rebase.ts';
import { changeIn, type FrozenChange, type Member, placeOfChange, placeOfWords } from './place.ts';

const ONE = 'protect the rights of all migrants in transit;';
const TWO = 'combat the smuggling of persons at the border.';

function member(id: string, words: string, ...others: string[]): Member {
  return { id, content: contentOf(words), others: others.map(contentOf) };
}

function replacing(base: string, from: string, to: string, paragraphId = 'a'): FrozenChange {
  if (!base.includes(from)) throw new Error(`“${from}” does not stand there.`);
  return { kind: 'replace', paragraphId, base: contentOf(base), proposed: contentOf(base.replace(from, to)) };
}

function deleting(base: string, paragraphId = 'a'): FrozenChange {
  return { kind: 'delete', paragraphId, base: contentOf(base), proposed: [] };
}

/** Where it applies and how it would read there. */
function read(change: FrozenChange, members: readonly Member[]): unknown {
  const place = placeOfChange(change, members);
  if (place.kind === 'same') return 'same';
  if (place.kind === 'choose') return place.among;
  const current = members.find(({ id }) => id === place.paragraphId)?.content ?? [];
  if (place.as === 'delete') return { [place.paragraphId]: 'deleted', of: plainText(place.base) };
  const merged = rebase({ base: place.base, current, proposed: place.proposed });
  return { [place.paragraphId]: merged.kind === 'clean' ? plainText(merged.content) : merged.kind };
}

describe('after a split', () => {
  const both = `${ONE} ${TWO}`;
  const halves = [member('a', ONE), member('n', TWO)];
  const rows: [string, FrozenChange, readonly Member[], unknown][] = [
    ['a change in the first half stays', replacing(both, 'rights', 'human rights'), halves, 'same'],
    [
      'a change in the second half goes with it',
      replacing(both, 'smuggling', 'trafficking'),
      halves,
      { n: TWO.replace('smuggling', 'trafficking') },
    ],
    [
      'also where that half was reworded since',
      replacing(both, 'smuggling', 'trafficking'),
      [member('a', ONE), member('n', `Combat the smuggling of all persons at the border.`)],
      { n: 'Combat the trafficking of all persons at the border.' },
    ],
    [
      'changes in both halves need a choice',
      {
        ...replacing(both, 'rights', 'human rights'),
        proposed: contentOf(both.replace('rights', 'human rights').replace('border', 'borders')),
      },
      halves,
      ['a', 'n'],
    ],
    ['what is put in at the cut needs one too', replacing(both, `${ONE} `, `${ONE} and further `), halves, ['a', 'n']],
    [
      'what is put in at the end goes with the last half',
      replacing(both, 'border.', 'border and elsewhere.'),
      halves,
      { n: TWO.replace('border', 'border and elsewhere') },
    ],
    ['a change across the cut needs one', replacing(both, 'transit; combat', 'any place; fight'), halves, ['a', 'n']],
    ['a deletion of the whole needs one', deleting(both), halves, ['a', 'n']],
    [
      'halves that were moved past each other are told all the same',
      replacing(both, 'smuggling', 'trafficking'),
      [member('n', TWO), member('a', ONE)],
      { n: TWO.replace('smuggling', 'trafficking') },
    ],
    ['a proposal made after the split stays', replacing(ONE, 'rights', 'human rights'), halves, 'same'],
    ['a deletion made after the split stays', deleting(ONE), halves, 'same'],
    [
      'words that are in neither half any more: what stands before and after tells',
      replacing(both, 'smuggling', 'trafficking'),
      [member('a', ONE), member('n', 'combat the crimes of persons at the border.')],
      { n: 'conflict' },
    ],
    [
      'words that nobody has any more leave it where it was',
      replacing(both, 'smuggling', 'trafficking'),
      [member('a', 'Other words;'), member('n', 'stand here.')],
      'same',
    ],
  ];
  it.each(rows)('%s', (_name, change, members, expected) => {
    expect(read(change, members)).toEqual(expected);
  });

  it('a position on all the words needs a choice, one on the half that it was taken on none', () => {
    expect(placeOfWords({ paragraphId: 'a', base: contentOf(both) }, halves)).toEqual({
      kind: 'choose',
      among: ['a', 'n'],
    });
    expect(placeOfWords({ paragraphId: 'a', base: contentOf(ONE) }, halves)).toEqual({ kind: 'same' });
  });

  it('the part of a change that a delegation may choose reads on that half alone', () => {
    const change = {
      ...replacing(both, 'rights', 'human rights'),
      proposed: contentOf(both.replace('rights', 'human rights').replace('border', 'borders')),
    };
    const chosen = (id: string) => plainText(changeIn(change, halves, id)?.proposed ?? []);
    expect(chosen('a').trim()).toBe(ONE.replace('rights', 'human rights'));
    expect(chosen('n').trim()).toBe(TWO.replace('border', 'borders'));
    expect(changeIn(change, halves, 'x')).toBeNull();
    expect(changeIn(deleting(both), halves, 'n')).toMatchObject({ as: 'delete', proposed: [] });
  });
});

describe('after a join', () => {
  const joined = [member('a', `${ONE} ${TWO}`, ONE)];
  const rows: [string, FrozenChange, readonly Member[], unknown][] = [
    [
      'a change of the paragraph that is gone follows',
      replacing(TWO, 'smuggling', 'trafficking', 'b'),
      joined,
      { a: `${ONE} ${TWO.replace('smuggling', 'trafficking')}` },
    ],
    [
      'a common word is changed where it was meant',
      replacing(TWO, 'the smuggling of', 'any smuggling of', 'b'),
      joined,
      { a: `${ONE} ${TWO.replace('the smuggling', 'any smuggling')}` },
    ],
    [
      'what is put in at its beginning goes there',
      replacing(TWO, 'combat', 'further combat', 'b'),
      joined,
      { a: `${ONE} further ${TWO}` },
    ],
    [
      'what is put in at its end goes there',
      replacing(TWO, 'border.', 'border and beyond.', 'b'),
      joined,
      { a: `${ONE} ${TWO.replace('border', 'border and beyond')}` },
    ],
    ['its deletion is one of its words', deleting(TWO, 'b'), joined, { a: `${ONE} ` }],
    [
      'a change of the one that stays stays',
      replacing(ONE, 'rights', 'human rights'),
      [member('a', `${ONE} ${TWO}`, TWO)],
      'same',
    ],
    [
      'the deletion of the one that stays is one of its words',
      deleting(ONE),
      [member('a', `${ONE} ${TWO}`, TWO)],
      { a: ` ${TWO}` },
    ],
    [
      'joined the other way round',
      replacing(TWO, 'smuggling', 'trafficking', 'b'),
      [member('a', `${TWO} ${ONE}`, ONE)],
      { a: `${TWO.replace('smuggling', 'trafficking')} ${ONE}` },
    ],
  ];
  it.each(rows)('%s', (_name, change, members, expected) => {
    expect(read(change, members)).toEqual(expected);
  });

  it('a position follows its words', () => {
    expect(placeOfWords({ paragraphId: 'b', base: contentOf(TWO) }, joined)).toEqual({
      kind: 'follows',
      paragraphId: 'a',
    });
  });
});

it('marks and footnotes go with their words', () => {
  const note: Content = [{ kind: 'footnote', content: [{ kind: 'text', text: 'A/RES/71/1' }] }];
  const second: Content = [
    { kind: 'text', text: 'combat the ', bold: true },
    { kind: 'text', text: 'smuggling of persons' },
    ...note,
  ];
  const base: Content = [...contentOf(`${ONE} `), ...second];
  const proposed: Content = [
    ...contentOf(`${ONE} `),
    { kind: 'text', text: 'combat all ', bold: true },
    ...second.slice(1),
  ];
  const place = placeOfChange({ kind: 'replace', paragraphId: 'a', base, proposed }, [
    member('a', ONE),
    { id: 'n', content: second, others: [] },
  ]);
  expect(place).toMatchObject({ kind: 'follows', paragraphId: 'n', base: second });
  expect(place.kind === 'follows' && place.proposed).toEqual([
    { kind: 'text', text: 'combat all ', bold: true },
    ...second.slice(1),
  ]);
});
