import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryDraft } from '#tests/fixtures/arbitrary-draft.ts';
import { labelAgainst } from './labels.ts';
import { contentOf, type LabelledDraft, paragraphsOf, type Section } from './paragraph.ts';
import { restructure, type StructureChange } from './structure.ts';

/** "A: a1 a2 | B: b1" as sections; `^` after the name gives a chapeau, `#` counts paragraphs as PP. */
function sectionsOf(text: string): readonly Section[] {
  return text.split('|').map((part) => {
    const [name = '', words = ''] = part.trim().split(':');
    return {
      id: name.replace(/[\^#]/g, ''),
      kind: 'items',
      numbering: name.includes('#') ? 'PP' : 'item',
      heading: name,
      chapeau: name.includes('^') ? 'The Member Countries,' : null,
      paragraphs: words
        .split(' ')
        .filter((id) => id !== '')
        .map((id) => ({ id, heading: null, content: contentOf(id) })),
    };
  });
}

function printed(sections: readonly Section[]): string {
  return sections.map(({ id, paragraphs }) => [`${id}:`, ...paragraphs.map((one) => one.id)].join(' ')).join(' | ');
}

const TEXT = 'A#^: a1 a2 | B: b1 b2 b3 | C: c1 | D^: d1';
const of = (sectionId: string) => ({ sectionId });
test.each<[string, StructureChange, string]>([
  ['first', { kind: 'add', after: null, newId: 'N', heading: 'New' }, 'N: | A: a1 a2 | B: b1 b2 b3 | C: c1 | D: d1'],
  ['behind B', { kind: 'add', after: 'B', newId: 'N', heading: 'x' }, 'A: a1 a2 | B: b1 b2 b3 | N: | C: c1 | D: d1'],
  ['behind what is gone', { kind: 'add', after: 'X', newId: 'N', heading: 'New' }, 'structureChanged'],
  ['C', { kind: 'remove', ...of('C') }, 'A: a1 a2 | B: b1 b2 b3 | D: d1'],
  ['what is gone', { kind: 'remove', ...of('X') }, 'structureChanged'],
  ['C to the front', { kind: 'move', ...of('C'), after: null }, 'C: c1 | A: a1 a2 | B: b1 b2 b3 | D: d1'],
  ['B behind D', { kind: 'move', ...of('B'), after: 'D' }, 'A: a1 a2 | C: c1 | D: d1 | B: b1 b2 b3'],
  ['B where it stands', { kind: 'move', ...of('B'), after: 'A' }, 'structureUnchanged'],
  ['B behind itself', { kind: 'move', ...of('B'), after: 'B' }, 'structureChanged'],
  [
    'B at b2',
    { kind: 'split', ...of('B'), at: 'b2', newId: 'N', heading: 'N' },
    'A: a1 a2 | B: b1 | N: b2 b3 | C: c1 | D: d1',
  ],
  ['B at its first', { kind: 'split', ...of('B'), at: 'b1', newId: 'N', heading: 'N' }, 'splitAtFirst'],
  ['B at another’s', { kind: 'split', ...of('B'), at: 'c1', newId: 'N', heading: 'N' }, 'structureChanged'],
  ['B and C', { kind: 'join', ...of('B'), nextId: 'C' }, 'A: a1 a2 | B: b1 b2 b3 c1 | D: d1'],
  ['B and one that is not behind it', { kind: 'join', ...of('B'), nextId: 'D' }, 'structureChanged'],
  ['the last', { kind: 'join', ...of('D'), nextId: 'A' }, 'structureChanged'],
  ['preamble and items', { kind: 'join', ...of('A'), nextId: 'B' }, 'sectionsCountDifferently'],
  ['one with a chapeau', { kind: 'join', ...of('C'), nextId: 'D' }, 'chapeauWouldGo'],
])('%s: %o', (_, change, expected) => {
  const result = restructure(sectionsOf(TEXT), change);
  expect(result.ok ? printed(result.sections) : result.fault).toBe(expected);
});

test('the only section stays', () => {
  expect(restructure(sectionsOf('A: a1'), { kind: 'remove', sectionId: 'A' })).toEqual({
    ok: false,
    fault: 'lastSection',
  });
});

test('the second part counts as the first, begins without a chapeau and has the heading it was given', () => {
  const [section] = sectionsOf('A#^: a1 a2');
  const result = restructure(section ? [section] : [], {
    kind: 'split',
    sectionId: 'A',
    at: 'a2',
    newId: 'N',
    heading: 'Second',
  });
  expect(result.ok && result.sections).toEqual([
    { ...section, paragraphs: section?.paragraphs.slice(0, 1) },
    {
      id: 'N',
      kind: 'items',
      numbering: 'PP',
      heading: 'Second',
      chapeau: null,
      paragraphs: section?.paragraphs.slice(1),
    },
  ]);
});

describe('any changes one after another', () => {
  const step = fc.record({ kind: fc.constantFrom('add', 'move', 'split', 'join'), which: fc.nat(20), to: fc.nat(20) });
  const changed = (draft: LabelledDraft, steps: readonly { kind: string; which: number; to: number }[]) => {
    let { sections } = draft;
    for (const [made, one] of steps.entries()) {
      const change = changeFrom(sections, one, `new${made}`);
      const result = change && restructure(sections, change);
      if (result?.ok) sections = result.sections;
    }
    return { ...draft, sections };
  };
  const changeFrom = (
    sections: LabelledDraft['sections'],
    { kind, which, to }: { kind: string; which: number; to: number },
    newId: string,
  ): StructureChange | null => {
    const index = which % sections.length;
    const section = sections[index];
    if (!section) return null;
    const sectionId = section.id;
    const after = sections[to % sections.length]?.id ?? null;
    if (kind === 'add') return { kind, after, newId, heading: newId };
    if (kind === 'move') return { kind, sectionId, after };
    const at = section.paragraphs[to % Math.max(1, section.paragraphs.length)]?.id ?? '';
    if (kind === 'split') return { kind, sectionId, at, newId, heading: newId };
    return { kind: 'join', sectionId, nextId: sections[index + 1]?.id ?? '' };
  };
  const ids = (draft: LabelledDraft) => paragraphsOf(draft).map(({ id }) => id);

  it('loses no paragraph, doubles none and changes no word or frozen label', () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.array(step, { maxLength: 12 }), (draft, steps) => {
        const after = changed(draft, steps);
        const byId = new Map(paragraphsOf(labelAgainst(draft, after)).map((one) => [one.id, one]));
        expect(ids(after).toSorted()).toEqual(ids(draft).toSorted());
        for (const paragraph of paragraphsOf(draft)) expect(byId.get(paragraph.id)).toEqual(paragraph);
        expect(new Set(after.sections.map(({ id }) => id)).size).toBe(after.sections.length);
      }),
    );
  });

  it('keeps the order of the paragraphs unless a section moved', () => {
    const still = fc.array(
      step.filter(({ kind }) => kind !== 'move'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(arbitraryDraft, still, (draft, steps) => {
        expect(ids(changed(draft, steps))).toEqual(ids(draft));
      }),
    );
  });

  it('gives the sections as they were when what was split is joined', () => {
    fc.assert(
      fc.property(arbitraryDraft, fc.nat(20), fc.nat(20), (draft, which, to) => {
        const change = changeFrom(draft.sections, { kind: 'split', which, to }, 'new');
        const split = change && restructure(draft.sections, change);
        if (!split?.ok || change?.kind !== 'split') return;
        const joined = restructure(split.sections, { kind: 'join', sectionId: change.sectionId, nextId: 'new' });
        expect(joined).toEqual({ ok: true, sections: draft.sections });
      }),
    );
  });
});
