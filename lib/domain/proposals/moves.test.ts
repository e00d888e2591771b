import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf, type Paragraph, plainText } from '../text/paragraph.ts';
import { rebase } from '../text/rebase.ts';
import { destinationOf, type Move, meets, moved, placeIn } from './moves.ts';
import { type JudgedProposal, judgeProposals } from './verdict.ts';

/** `s: a b c | t: d e` as sections with paragraphs. */
interface Sketched {
  readonly id: string;
  readonly paragraphs: readonly { readonly id: string }[];
}

function textOf(sketch: string): readonly Sketched[] {
  return sketch.split(' | ').map((part) => {
    const [id = '', words = ''] = part.split(':');
    return {
      id,
      paragraphs: words.split(' ').flatMap((one) => (one === '' ? [] : [{ id: one }])),
    };
  });
}

function sketchOf(sections: readonly Sketched[]): string {
  return sections.map(({ id, paragraphs }) => `${id}: ${paragraphs.map((one) => one.id).join(' ')}`.trim()).join(' | ');
}

/** `b > d` moves b after d, `b > t:` to the start of t. */
function moveOf(sketch: string): Move {
  const [paragraphId = '', to = ''] = sketch.split(' > ');
  return to.endsWith(':')
    ? { paragraphId, to: { sectionId: to.slice(0, -1), afterId: null } }
    : { paragraphId, to: { sectionId: 's', afterId: to } };
}

const TEXT = 's: a b c | t: d e';

describe('where a move goes', () => {
  const rows: [string, string, string][] = [
    ['down within its section', 'a > c', 's: b c a | t: d e'],
    ['up within its section', 'c > a', 's: a c b | t: d e'],
    ['to the start of its own section', 'c > s:', 's: c a b | t: d e'],
    ['to the start of another', 'b > t:', 's: a c | t: b d e'],
    ['after a paragraph, wherever that stands now', 'b > e', 's: a c | t: d e b'],
    ['where it stands', 'b > a', 'contained'],
    ['first where it is first', 'd > t:', 'contained'],
    ['a paragraph that is not there', 'x > a', 'gone paragraph'],
    ['after one that is not there', 'a > x', 'gone place'],
    ['to a section that is not there', 'a > x:', 'gone place'],
    ['after itself', 'a > a', 'gone place'],
  ];
  it.each(rows)('%s', (_name, sketch, expected) => {
    const text = textOf(TEXT);
    const destination = destinationOf(moveOf(sketch), {
      sections: text,
      earlier: [],
    });
    const said = destination.kind === 'gone' ? `gone ${destination.what}` : destination.kind;
    const result = moved(text, moveOf(sketch));
    // Where it goes nowhere, the text is the very same.
    expect(said === 'there' ? sketchOf(result) : result === text && said).toBe(expected);
  });

  it('is behind what was put there before, in the order of incorporation, and stays contained there', () => {
    const earlier = [{ follows: 'a', createdId: 'n' }];
    const text = textOf('s: a n b c');
    expect(sketchOf(moved(text, moveOf('c > a'), earlier))).toBe('s: a n c b');
    const behind = {
      sections: textOf('s: a n c b'),
      earlier: [...earlier, { follows: 'a', createdId: 'c' }],
    };
    expect(destinationOf(moveOf('c > a'), behind)).toEqual({
      kind: 'contained',
    });
  });
});

describe('moves meet', () => {
  const proposal = (sketch: string) =>
    sketch.includes(' > ')
      ? { kind: 'move' as const, ...moveOf(sketch) }
      : {
          kind: sketch.split(' ')[0] as JudgedProposal['kind'],
          paragraphId: sketch.split(' ')[1] ?? null,
        };
  const rows: [string, string, boolean][] = [
    ['a > c', 'a > c', false],
    ['a > c', 'a > d', true],
    ['a > s:', 'a > t:', true],
    ['a > c', 'delete a', true],
    ['a > c', 'delete c', true],
    ['a > c', 'c > e', true],
    ['a > c', 'c > a', true],
    ['a > c', 'b > c', false],
    ['a > c', 'replace a', false],
    ['a > c', 'replace c', false],
    ['a > c', 'insert a', false],
    ['a > c', 'insert c', false],
    ['a > t:', 'delete d', false],
  ];
  it.each(rows)('%s · %s: %s', (one, other, expected) => {
    expect(meets(proposal(one), proposal(other))).toBe(expected);
    expect(other.includes(' > ') ? meets(proposal(other), proposal(one)) : expected).toBe(expected);
  });

  it('across paragraphs in the judgements, both told of it', () => {
    const judged = (id: string, one: Partial<JudgedProposal>): JudgedProposal => ({
      id,
      kind: 'move',
      paragraphId: 'a',
      base: contentOf('a'),
      proposed: [],
      ...one,
    });
    const all = [
      judged('P1', moveOf('a > c')),
      judged('P2', { kind: 'delete', paragraphId: 'c', base: contentOf('c') }),
      judged('P3', { kind: 'replace', proposed: contentOf('other') }),
      judged('P4', moveOf('a > x')),
      judged('P5', moveOf('b > a')),
    ];
    const result = judgeProposals(all, contentOf, {
      sections: textOf(TEXT),
      earlier: [],
    });
    expect([...result].map(([id, { verdict, collidesWith }]) => [id, verdict.kind, collidesWith])).toEqual([
      ['P1', 'clean', ['P2']],
      ['P2', 'clean', ['P1']],
      ['P3', 'clean', []],
      ['P4', 'gone', []],
      ['P5', 'contained', []],
    ]);
    expect(result.get('P4')?.verdict).toEqual({ kind: 'gone', place: true });
  });
});

describe('any moves of any text', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const place = fc.oneof(
    name,
    fc.constantFrom('s', 't', 'u').map((id) => `${id}:`),
  );
  const move = fc.tuple(name, place).map(([paragraph, to]) => moveOf(`${paragraph} > ${to}`));
  const paragraphs = (sections: readonly Sketched[]) => sections.flatMap((section) => section.paragraphs);

  it('lose, double and rename no paragraph, and each done is contained', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        let text = textOf('s: a b c | t: d e | u:');
        const before = paragraphs(text);
        for (const one of moves) {
          const was = destinationOf(one, { sections: text, earlier: [] }).kind;
          text = moved(text, one);
          expect(new Set(paragraphs(text))).toEqual(new Set(before));
          expect(paragraphs(text)).toHaveLength(before.length);
          const now = destinationOf(one, { sections: text, earlier: [] }).kind;
          expect(now).toBe(was === 'gone' ? 'gone' : 'contained');
        }
      }),
    );
  });

  it('that do not meet give the same text in either order, and moving back gives the text before', () => {
    fc.assert(
      fc.property(move, move, (one, other) => {
        const text = textOf('s: a b c | t: d e | u:');
        const kinds = [one, other].map((each) => destinationOf(each, { sections: text, earlier: [] }).kind);
        const from = placeIn(text, one.paragraphId);
        const back = from && moved(moved(text, one), { paragraphId: one.paragraphId, to: from });
        expect(sketchOf(kinds[0] === 'there' && back ? back : text)).toBe(sketchOf(text));
        const asProposals = [one, other].map((each) => ({
          kind: 'move' as const,
          ...each,
        }));
        const [a, b] = asProposals;
        // Two that follow one place stand there in the order of incorporation, as insertions do.
        const sameGoal = JSON.stringify(one.to) === JSON.stringify(other.to);
        if (!a || !b || meets(a, b) || sameGoal || kinds.some((kind) => kind !== 'there')) return;
        expect(sketchOf(moved(moved(text, one), other))).toBe(sketchOf(moved(moved(text, other), one)));
      }),
    );
  });

  it('compose with other words of the same paragraph in any order', () => {
    const words = fc
      .array(fc.constantFrom('all', 'migrants', 'in', 'transit'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((all) => contentOf(all.join(' ')));
    fc.assert(
      fc.property(move, words, words, (one, base, proposed) => {
        const text = textOf('s: a b c | t: d e').map((section) => ({
          ...section,
          paragraphs: section.paragraphs.map(({ id }): Paragraph => ({ id, heading: null, content: base })),
        }));
        const reworded = (sections: typeof text) =>
          sections.map((section) => ({
            ...section,
            paragraphs: section.paragraphs.map((paragraph) => {
              if (paragraph.id !== one.paragraphId) return paragraph;
              const verdict = rebase({
                base,
                current: paragraph.content,
                proposed,
              });
              return verdict.kind === 'clean' ? { ...paragraph, content: verdict.content } : paragraph;
            }),
          }));
        const wordsFirst = moved(reworded(text), one);
        expect(wordsFirst).toEqual(reworded([...moved(text, one)]));
        expect(wordsFirst.flatMap((section) => section.paragraphs).map(({ content }) => plainText(content))).toContain(
          plainText(proposed),
        );
      }),
    );
  });
});
