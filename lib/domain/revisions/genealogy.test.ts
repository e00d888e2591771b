import { describe, expect, it } from 'vitest';
import { contentOf, type Draft } from '../text/paragraph.ts';
import { genealogy, lineageOf } from './genealogy.ts';

/** A text of one section; paragraphs as "id: words", `|` begins another section. */
function draft(...lines: string[]): Draft {
  const sections: string[][] = [[]];
  for (const line of lines) {
    if (line === '|') sections.push([]);
    else sections.at(-1)?.push(line);
  }
  return {
    title: '',
    language: 'en',
    sections: sections.map((own, index) => ({
      id: `s${index}`,
      kind: 'items',
      numbering: 'item',
      heading: '',
      chapeau: null,
      paragraphs: own.map((line) => {
        const [id = '', words = ''] = line.split(': ');
        return { id, heading: null, content: contentOf(words) };
      }),
    })),
  };
}

const ONE = 'protect the rights of all migrants in transit';
const TWO = 'combat the smuggling of persons at every border';
const SIX = 'strengthen the return of persons with dignity';

describe('genealogy', () => {
  const rows: [string, Draft, Draft, Record<string, string[]>][] = [
    ['nothing happened', draft(`a: ${ONE}`, `b: ${TWO}`), draft(`a: ${ONE}`, `b: ${TWO}`), {}],
    ['words were changed', draft(`a: ${ONE}`), draft('a: other words altogether stand here now'), {}],
    [
      'moved, within and between sections',
      draft(`a: ${ONE}`, `b: ${TWO}`, '|'),
      draft(`b: ${TWO}`, '|', `a: ${ONE}`),
      {},
    ],
    ['split', draft(`a: ${ONE}; ${TWO}`), draft(`a: ${ONE};`, `n: ${TWO}`), { n: ['a'] }],
    [
      'split in three',
      draft(`a: ${ONE}; ${TWO}; ${SIX}`),
      draft(`a: ${ONE};`, `n: ${TWO};`, `m: ${SIX}`),
      { n: ['a'], m: ['a'] },
    ],
    [
      'split and reworded',
      draft(`a: ${ONE}; ${TWO}`),
      draft(`a: ${ONE};`, 'n: Moreover, combat the smuggling of persons by land'),
      { n: ['a'] },
    ],
    ['joined', draft(`a: ${ONE}`, `b: ${TWO}`), draft(`a: ${ONE} ${TWO}`), { a: ['b'] }],
    ['joined into a new one', draft(`a: ${ONE}`, `b: ${TWO}`), draft(`n: ${ONE} ${TWO}`), { n: ['a', 'b'] }],
    [
      'put elsewhere under a new id',
      draft(`a: ${ONE}`, '|', `b: ${TWO}`),
      draft('|', `b: ${TWO}`, `n: ${ONE}`),
      { n: ['a'] },
    ],
    ['deleted and something else inserted', draft(`a: ${ONE}`, `b: ${TWO}`), draft(`b: ${TWO}`, `n: ${SIX}`), {}],
    [
      'a new paragraph that shares common words only',
      draft(`a: ${ONE}; and of all that is in the world`),
      draft(`a: ${ONE}`, 'n: of the states and in all of that'),
      {},
    ],
    [
      'a sentence went from one to another that both stay',
      draft(`a: ${ONE} ${SIX}`, `b: ${TWO}`),
      draft(`a: ${ONE}`, `b: ${TWO} ${SIX}`),
      {},
    ],
    ['a paragraph of two words', draft(`a: ${ONE} no more`), draft(`a: ${ONE}`, 'n: no more'), {}],
  ];
  it.each(rows)('%s', (_name, before, after, origins) => {
    const found = genealogy(before, after);
    expect(Object.fromEntries(found.origins)).toEqual(origins);
    const children = Object.entries(origins).flatMap(([id, from]) => from.map((one) => `${one} ${id}`));
    const told = [...found.descendants].flatMap(([id, to]) => to.map((one) => `${id} ${one}`));
    expect(told.toSorted()).toEqual(children.toSorted());
  });
});

describe('a lineage', () => {
  const heirs = (id: string, ...texts: Draft[]) =>
    lineageOf(texts)
      .heirsOf(id)
      ?.map((heir) => heir.id) ?? null;

  it('knows nothing of paragraphs to which nothing happened, of one text, of none', () => {
    expect(heirs('a', draft(`a: ${ONE}`))).toBeNull();
    expect(heirs('a')).toBeNull();
    expect(
      heirs('b', draft(`a: ${ONE}; ${TWO}`, `b: ${SIX}`), draft(`a: ${ONE};`, `n: ${TWO}`, `b: ${SIX}`)),
    ).toBeNull();
  });

  it('follows words through several texts, in the order of the last', () => {
    const texts = [
      draft(`a: ${ONE}; ${TWO}`, `b: ${SIX}`),
      draft(`a: ${ONE};`, `n: ${TWO}`, `b: ${SIX}`),
      draft(`b: ${SIX} ${TWO}`, `a: ${ONE};`),
    ];
    expect(heirs('a', ...texts)).toEqual(['b', 'a']);
    expect(heirs('n', ...texts)).toEqual(['b']);
    expect(heirs('b', ...texts)).toEqual(['b']);
    const [first] = lineageOf(texts).heirsOf('a') ?? [];
    expect(first?.others).toEqual([contentOf(SIX)]);
  });

  it('tells of a paragraph whose words are nowhere what its id tells: nothing', () => {
    expect(heirs('a', draft(`a: ${ONE}`, `b: ${TWO}`), draft(`b: ${TWO}`))).toBeNull();
  });
});
