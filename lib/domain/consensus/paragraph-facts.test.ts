import { describe, expect, test } from 'vitest';
import { factsOf, type JudgedParagraph, type StandingActs } from './paragraph-facts.ts';

const NOTHING: StandingActs = { marks: [], openProposals: [], objections: [], termObjections: [], reservations: [] };

const ITEM_1: JudgedParagraph = { id: 'i1', inWorkingDraft: true, terms: new Set(['modern slavery']) };
const ITEM_5: JudgedParagraph = { id: 'i5', inWorkingDraft: true, terms: new Set() };

function proposal(kind: StandingActs['openProposals'][number]['kind'], paragraphId: string | null) {
  return { id: `${kind}-${paragraphId}`, number: 1, delegation: 'GTM', kind, paragraphId };
}

function reservation(scope: 'whole' | 'paragraph' | 'term', paragraphId: string | null, term: string | null) {
  return { id: scope, delegation: 'USA', scope, paragraphId, term, blocksAdReferendum: false };
}

describe('what bears on a paragraph', () => {
  test('is what is proposed on its words, not what is to stand after it', () => {
    const openProposals = [
      proposal('replace', 'i5'),
      proposal('delete', 'i5'),
      proposal('insert', 'i5'),
      proposal('replace', 'i1'),
      proposal('newSection', null),
    ];
    const facts = factsOf({ ...NOTHING, openProposals })(ITEM_5);
    expect(facts.openProposals.map(({ id }) => id)).toEqual(['replace-i5', 'delete-i5']);
  });

  test('is an objection to it and no other', () => {
    const objections = [
      { delegation: 'BLZ', paragraphId: 'i5' },
      { delegation: 'USA', paragraphId: 'i1' },
    ];
    expect(factsOf({ ...NOTHING, objections })(ITEM_5).objections).toEqual(['BLZ']);
  });

  test('is a term objected to where it stands', () => {
    const acts = { ...NOTHING, termObjections: [{ delegation: 'USA', term: 'modern slavery' }] };
    expect(factsOf(acts)(ITEM_1).termObjections).toEqual([{ delegation: 'USA', term: 'modern slavery' }]);
    expect(factsOf(acts)(ITEM_5).termObjections).toEqual([]);
  });

  test('is a reservation on it, on the whole text, and on a term where it stands', () => {
    const acts = {
      ...NOTHING,
      reservations: [
        reservation('whole', null, null),
        reservation('paragraph', 'i1', null),
        reservation('term', null, 'modern slavery'),
      ],
    };
    expect(factsOf(acts)(ITEM_1).reservations.map(({ id }) => id)).toEqual(['paragraph', 'whole', 'term']);
    expect(factsOf(acts)(ITEM_5).reservations.map(({ id }) => id)).toEqual(['whole']);
  });

  test('is what was set on it, and whether it still stands in the draft', () => {
    const acts: StandingActs = { ...NOTHING, marks: [{ paragraphId: 'i5', kind: 'adReferendum' }] };
    expect(factsOf(acts)(ITEM_5)).toMatchObject({ mark: 'adReferendum', inWorkingDraft: true });
    expect(factsOf(acts)({ ...ITEM_1, inWorkingDraft: false })).toMatchObject({ mark: null, inWorkingDraft: false });
  });
});
