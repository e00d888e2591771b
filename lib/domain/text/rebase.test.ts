import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { equalContent, isEmpty, normalize } from './content.ts';
import { type Content, contentOf, type Inline, plainText } from './paragraph.ts';
import { collisionPlaces, inFavour, type Rebased, rebase } from './rebase.ts';

const note: Inline = { kind: 'footnote', content: [{ kind: 'text', text: 'See the annex' }] };
const bold = (text: string): Inline => ({ kind: 'text', text, bold: true });
const plain = (text: string): Inline => ({ kind: 'text', text });

/** A clean result's words, or the kind. */
function outcome(base: string, current: string, proposed: string): string {
  const result = rebase({ base: contentOf(base), current: contentOf(current), proposed: contentOf(proposed) });
  return result.kind === 'clean' ? plainText(result.content) : result.kind.toUpperCase();
}

describe('rebase', () => {
  /** Base, current, proposed, outcome. */
  const rows: [string, string, string, string, string][] = [
    ['onto an unchanged base', 'a b c', 'a b c', 'a x c', 'a x c'],
    ['changes nothing', 'a b c', 'a x c', 'a b c', 'CONTAINED'],
    ['already there', 'a b c', 'a x c', 'a x c', 'CONTAINED'],
    ['already there among others', 'a b c d e', 'a x c y e', 'a x c d e', 'CONTAINED'],
    ['part of a larger change', 'a b, c', 'a x; c', 'a x, c', 'CONTAINED'],
    ['far apart', 'a b c d e', 'a x c d e', 'a b c y e', 'a x c y e'],
    ['neighbouring words', 'red car', 'blue car', 'red truck', 'blue truck'],
    ['a word and the mark after it', 'persons;', 'people;', 'persons.', 'people.'],
    ['word and mark against mark', 'persons;', 'people.', 'persons,', 'CONFLICT'],
    ['the same word', 'a b c', 'a x c', 'a y c', 'CONFLICT'],
    ['the same word, once deleted', 'a b c', 'a c', 'a y c', 'CONFLICT'],
    ['inside a figure', 'of 2,000 persons', 'of 2,500 persons', 'of 3,000 persons', 'CONFLICT'],
    ['the same change on both sides, and one more', 'a b c d', 'a x c d', 'a x c y', 'a x c y'],
    ['different insertions at one place', 'a b', 'a x b', 'a y b', 'CONFLICT'],
    ['different insertions at the end', 'a b', 'a b x', 'a b y', 'CONFLICT'],
    ['the same insertion', 'a b', 'a x b', 'a x b', 'CONTAINED'],
    ['insertions at different places', 'a b c', 'a x b c', 'a b y c', 'a x b y c'],
    [
      'an insertion beside a replaced word',
      'all migrants must',
      'all victims of crimes must',
      'all the migrants must',
      'all the victims of crimes must',
    ],
    [
      'an insertion after a replaced word',
      'all migrants must',
      'all victims must',
      'all migrants in transit must',
      'all victims in transit must',
    ],
    [
      'an insertion inside a deletion',
      'flows and more efficient border control, with',
      'flows, with',
      'flows and more humane efficient border control, with',
      'CONFLICT',
    ],
    [
      'a deletion around an insertion',
      'flows and more efficient border control, with',
      'flows and more humane efficient border control, with',
      'flows, with',
      'CONFLICT',
    ],
    ['an insertion beside a deletion', 'a b c d', 'a c d', 'a b x c d', 'a x c d'],
    ['neighbouring words deleted', 'a b c d', 'a c d', 'a b d', 'a d'],
    ['first words deleted', 'a b c', 'b c', 'a c', 'c'],
    ['last words deleted', 'a b c', 'a b', 'a c', 'a'],
    ['the same deletion', 'a b c', 'a c', 'a c', 'CONTAINED'],
    ['a deletion inside a larger one', 'a b c d e', 'a b d e', 'a e', 'a e'],
    ['a deletion inside a passage replaced since', 'a b c d e', 'a x e', 'a b d e', 'CONTAINED'],
    ['a word deleted that was replaced with its neighbour', 'a b c d', 'a y z d', 'a c d', 'CONFLICT'],
    [
      'a replacement that grew since',
      'all migrants must',
      'all victims of crimes must',
      'all victims must',
      'CONTAINED',
    ],
    [
      'more words than the replacement made since',
      'all migrants must',
      'all victims must',
      'all victims of crimes must',
      'CONFLICT',
    ],
    ['an insertion beside a word replaced since', 'a b c', 'a x y c', 'a b y c', 'CONTAINED'],
    ['a larger deletion done already', 'a b c d e', 'a e', 'a b d e', 'CONTAINED'],
    ['overlapping deletions', 'a b c d e', 'a d e', 'a b e', 'a e'],
    [
      'a comma list grows at two places',
      'women, boys',
      'women, girls, boys',
      'women, small boys',
      'women, girls, small boys',
    ],
    ['blanks: common against non-breaking', 'a b', 'a\u00a0b', 'a c', 'a\u00a0c'],
    ['everything gone', 'a b', '', 'a x', 'CONFLICT'],
    ['everything is to go, unchanged', 'a b', 'a b', '', ''],
    ['everything is to go, changed', 'a b', 'a x', '', 'CONFLICT'],
    ['from nothing', '', 'a', 'b', 'CONFLICT'],
  ];
  it.each(rows)('%s', (_name, base, current, proposed, expected) => {
    expect(outcome(base, current, proposed)).toBe(expected);
  });

  it('merges marks with words, and takes a mark against a word for a conflict', () => {
    const base = contentOf('all migrants must');
    const current: Content = [bold('all'), plain(' migrants must')];
    expect(rebase({ base, current, proposed: contentOf('all persons must') })).toEqual({
      kind: 'clean',
      content: [bold('all'), plain(' persons must')],
    });
    expect(rebase({ base, current, proposed: contentOf('the migrants must') }).kind).toBe('conflict');
  });

  it('never loses a footnote', () => {
    const base = contentOf('all migrants must');
    const current: Content = [plain('all migrants'), note, plain(' must')];
    expect(rebase({ base, current, proposed: contentOf('all persons must') })).toEqual({
      kind: 'clean',
      content: [plain('all persons'), note, plain(' must')],
    });
    expect(rebase({ base: current, current: contentOf('all migrants must'), proposed: current }).kind).toBe(
      'contained',
    );
  });

  it('says where the conflict is in each text', () => {
    const result = rebase({
      base: contentOf('Commit to all migrants in transit, and to protect them'),
      current: contentOf('Commit firmly to all persons in transit, and to protect them'),
      proposed: contentOf('Commit to all victims of crimes in transit, and to help them'),
    });
    expect(result).toEqual({
      kind: 'conflict',
      places: [
        {
          base: { start: 14, end: 22, content: contentOf('migrants') },
          current: { start: 21, end: 28, content: contentOf('persons') },
          proposed: { start: 14, end: 31, content: contentOf('victims of crimes') },
        },
      ],
    });
  });
});

/** Words of a base, all different. */
const COUNT = 9;
const word = fc.nat(COUNT - 1);
const BASE = Array.from({ length: COUNT }, (_, index) => `w${index}`);

/** What a side does to some words; the words it brings are its own. */
const edit = fc.record({
  at: word,
  what: fc.constantFrom('replace', 'delete', 'insert'),
  words: fc.integer({ min: 1, max: 3 }),
});
type WordEdit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function edited(edits: readonly WordEdit[], name: string): string[] {
  return BASE.map((old, index) => {
    const own = edits.find((each) => each.at === index);
    if (!own) return old;
    const fresh = Array.from({ length: own.words }, (_, each) => `${name}${index}${'abc'[each]}`).join(' ');
    if (own.what === 'delete') return '';
    return own.what === 'replace' ? fresh : `${old} ${fresh}`;
  });
}

function contentOfWords(words: readonly string[]): Content {
  return contentOf(words.filter((each) => each !== '').join(' '));
}

describe('rebase, for any texts', () => {
  it('onto an unchanged base is the proposal itself', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (base, proposed) => {
        const result = rebase({ base, current: base, proposed });
        const clean = { kind: 'clean', content: normalize(proposed) };
        expect(result).toEqual(equalContent(base, proposed) ? { kind: 'contained' } : clean);
      }),
    );
  });

  it('is the same whichever side came first', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, arbitraryContent, (base, a, b) => {
        const oneWay = rebase({ base, current: a, proposed: b });
        const other = rebase({ base, current: b, proposed: a });
        fc.pre(oneWay.kind !== 'contained' && other.kind !== 'contained');
        const text = (result: Rebased): unknown => (result.kind === 'clean' ? result.content : result.kind);
        expect(text(oneWay)).toEqual(text(other));
        const spans = collisionPlaces(base, a, b).map(({ start, end }) => [start, end]);
        expect(collisionPlaces(base, b, a).map(({ start, end }) => [start, end])).toEqual(spans);
        expect(spans.length > 0).toBe(oneWay.kind === 'conflict');
      }),
      { numRuns: 1000 },
    );
  });

  it('of what is contained is contained', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (a, b) => {
        // Beside other changes a deletion leaves no trace: the words there now may be a replacement of what it deleted.
        const isTold = (each: WordEdit): boolean =>
          a.every((other) => Math.abs(other.at - each.at) > 1 || (other.what !== 'delete' && each.what !== 'delete'));
        const [base, first, second] = [contentOfWords(BASE), edited(a, 'a'), edited(b.filter(isTold), 'b')];
        const both = rebase({ base, current: contentOfWords(first), proposed: contentOfWords(second) });
        fc.pre(both.kind === 'clean');
        const verdicts = [first, second].map(
          (words) => rebase({ base, current: both.content, proposed: contentOfWords(words) }).kind,
        );
        expect(verdicts).toEqual(['contained', 'contained']);
      }),
      { numRuns: 1000 },
    );
  });

  it('is clean where the changed words are apart, and does what both sides did', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (a, b) => {
        const theirs = b.filter((each) => a.every((other) => Math.abs(other.at - each.at) > 1));
        const [ours, others] = [edited(a, 'a'), edited(theirs, 'b')];
        const merged = BASE.map((old, index) => (ours[index] === old ? others[index] : ours[index]) ?? '');
        const result = rebase({
          base: contentOfWords(BASE),
          current: contentOfWords(ours),
          proposed: contentOfWords(others),
        });
        const clean = { kind: 'clean', content: contentOfWords(merged) };
        expect(result).toEqual(theirs.length === 0 ? { kind: 'contained' } : clean);
      }),
      { numRuns: 1000 },
    );
  });

  it('is a conflict exactly where both replaced the same word with different ones', () => {
    const replacements = fc.uniqueArray(word, { maxLength: 5 });
    fc.assert(
      fc.property(replacements, replacements, (a, b) => {
        const replaced = (indexes: number[], name: string): Content =>
          contentOfWords(BASE.map((old, index) => (indexes.includes(index) ? `${name}${index}` : old)));
        const shared = a.filter((index) => b.includes(index));
        const result = rebase({ base: contentOfWords(BASE), current: replaced(a, 'a'), proposed: replaced(b, 'b') });
        expect(result.kind === 'conflict').toBe(shared.length > 0);
        if (result.kind !== 'conflict') return;
        expect(result.places.map((place) => plainText(place.base.content)).sort()).toEqual(
          shared.map((index) => `w${index}`).sort(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('in favour of the proposal does what is clean, and at a conflict has the words proposed', () => {
    const replacements = fc.uniqueArray(word, { maxLength: 5 });
    fc.assert(
      fc.property(replacements, replacements, (a, b) => {
        const words = BASE.map((old, index) =>
          b.includes(index) ? `b${index}` : a.includes(index) ? `a${index}` : old,
        );
        const replaced = (indexes: number[], name: string): Content =>
          contentOfWords(BASE.map((old, index) => (indexes.includes(index) ? `${name}${index}` : old)));
        const texts = { base: contentOfWords(BASE), current: replaced(a, 'a'), proposed: replaced(b, 'b') };
        expect(inFavour(texts)).toEqual(contentOfWords(words));
      }),
    );
  });

  it('keeps every mark and footnote that only one side touched', () => {
    const foot = (text: string): Inline => ({ kind: 'footnote', content: [{ kind: 'text', text }] });
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.uniqueArray(word), (noted, replaced) => {
        const current = BASE.flatMap((old, index) => [
          plain(old),
          ...(noted.includes(index) ? [foot(old)] : []),
          plain(' '),
        ]);
        const base = contentOf(`${BASE.join(' ')} `);
        const proposed = contentOf(
          `${BASE.map((old, index) => (replaced.includes(index) ? `x${index}` : old)).join(' ')} `,
        );
        const result = rebase({ base, current, proposed });
        const content = result.kind === 'clean' ? result.content : current;
        expect(result.kind).not.toBe('conflict');
        expect(isEmpty(content)).toBe(false);
        expect(content.filter((inline) => inline.kind === 'footnote')).toHaveLength(noted.length);
      }),
    );
  });
});
