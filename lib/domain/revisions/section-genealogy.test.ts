import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDraft } from '#tests/fixtures/arbitrary-draft.ts';
import { contentOf, type Draft } from '../text/paragraph.ts';
import { restructure } from '../text/structure.ts';
import { sectionGenealogy } from './section-genealogy.ts';

/** "A: a1 a2 | B: b1" as a text. */
function text(sections: string): Draft {
  return {
    title: 'Common position',
    language: 'en',
    sections: sections.split('|').map((part) => {
      const [id = '', words = ''] = part.trim().split(':');
      const ids = words.split(' ').filter((one) => one !== '');
      const paragraphs = ids.map((one) => ({ id: one, heading: null, content: contentOf(one) }));
      return { id, kind: 'items', numbering: 'item', heading: id, chapeau: null, paragraphs };
    }),
  };
}

/** What is not plain, in a small language: "N 3 ex 2", "B → 1", "C moved 3→2", "B 2→3". */
function told(before: string, after: string): string[] {
  return sectionGenealogy(text(before), text(after)).flatMap(({ id, from, to, ex, nowIn, moved }) => {
    const parts = [
      from === to ? '' : `${from ?? '–'}→${to ?? '–'}`,
      moved ? 'moved' : '',
      ex.length > 0 ? `ex ${ex.join(' ')}` : '',
      nowIn.length > 0 ? `in ${nowIn.join(' ')}` : '',
    ].filter((part) => part !== '');
    return parts.length > 0 ? [`${id} ${parts.join(', ')}`] : [];
  });
}

const FROM = 'A: a1 a2 | B: b1 b2 b3 b4 | C: c1';
test.each([
  ['nothing', FROM, []],
  ['words, headings and paragraphs put elsewhere', 'A: a2 a1 c1 | B: b1 b2 b3 b4 | C:', []],
  ['a section comes last', 'A: a1 a2 | B: b1 b2 b3 b4 | N: | C: c1', ['N –→3', 'C 3→4']],
  ['B split at b3', 'A: a1 a2 | B: b1 b2 | N: b3 b4 | C: c1', ['B in 3', 'N –→3, ex 2', 'C 3→4']],
  ['B and C joined', 'A: a1 a2 | B: b1 b2 b3 b4 c1', ['B ex 3', 'C 3→–, in 2']],
  ['A moved behind B', 'B: b1 b2 b3 b4 | A: a1 a2 | C: c1', ['B 2→1', 'A 1→2, moved']],
  ['C removed with its paragraph', 'A: a1 a2 | B: b1 b2 b3 b4', ['C 3→–']],
  [
    'one paragraph of B in a new one of two',
    'A: a1 a2 | B: b2 b3 b4 | N: b1 n1 | C: c1',
    ['B in 3', 'N –→3, ex 2', 'C 3→4'],
  ],
  ['one paragraph of B in a new one of three', 'A: a1 a2 | B: b2 b3 b4 | N: b1 n1 n2 | C: c1', ['N –→3', 'C 3→4']],
  ['B parted between A and C', 'A: a1 a2 b1 b2 | C: b3 b4 c1', ['A ex 2', 'C 3→2, ex 2', 'B 2→–, in 1 2']],
])('%s', (_, after, expected) => {
  expect(told(FROM, after)).toEqual(expected);
});

test('a text compared with itself tells nothing; what is split comes from one, and what is joined again from none', () => {
  fc.assert(
    fc.property(arbitraryDraft, fc.nat(20), (draft, which) => {
      for (const { from, to, ex, nowIn, moved } of sectionGenealogy(draft, draft)) {
        expect({ same: from === to, ex, nowIn, moved }).toEqual({ same: true, ex: [], nowIn: [], moved: false });
      }
      const section = draft.sections[which % draft.sections.length];
      const at = section?.paragraphs[1]?.id;
      if (!section || at === undefined) return;
      const change = { kind: 'split', sectionId: section.id, at, newId: 'new', heading: '' } as const;
      const split = restructure(draft.sections, change);
      if (!split.ok) throw new Error(split.fault);
      const after = { ...draft, sections: split.sections };
      const number = draft.sections.indexOf(section) + 1;
      const born = sectionGenealogy(draft, after).find(({ id }) => id === 'new');
      expect(born).toMatchObject({ from: null, to: number + 1, ex: [number] });
      const gone = sectionGenealogy(after, draft).find(({ id }) => id === 'new');
      expect(gone).toMatchObject({ from: number + 1, to: null, nowIn: [number] });
    }),
  );
});
