import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printBrackets, readBrackets } from './brackets.ts';

/** Pairs as ⟨depth:…⟩, brackets without a partner as ‹[› and ‹]›, what was left alone in braces. */
function sketch(...texts: string[]): string {
  const { pieces, pairs } = readBrackets(texts);
  return pieces
    .map((each) =>
      each
        .map((piece) => {
          if (piece.kind === 'text') return piece.text;
          if (piece.kind === 'leftAlone') return `{${piece.reason}}`;
          if (piece.kind === 'unpaired') return `‹${piece.bracket}›`;
          return piece.kind === 'open' ? `⟨${pairs[piece.pair]?.depth}:` : '⟩';
        })
        .join(''),
    )
    .join(' ¶ ');
}

/** The words of each group of alternatives. */
function alternatives(text: string): string[] {
  const { pairs, alternatives } = readBrackets([text]);
  return alternatives.map((group) =>
    group.map((index) => text.slice((pairs[index]?.open.at ?? 0) + 1, pairs[index]?.close.at)).join('|'),
  );
}

describe('brackets of a draft', () => {
  const rows: [string, string[], string][] = [
    ['none', ['all migrants'], 'all migrants'],
    ['a pair', ['all [migrants] in'], 'all ⟨1:migrants⟩ in'],
    ['nested', ['[a [b [c]] d]'], '⟨1:a ⟨2:b ⟨3:c⟩⟩ d⟩'],
    ['inside a word', ['develop[ing]'], 'develop⟨1:ing⟩'],
    [
      'across paragraphs',
      ['1. [Commit to', 'protecting', 'all migrants.]'],
      '1. ⟨1:Commit to ¶ protecting ¶ all migrants.⟩',
    ],
    [
      'across, from within a line',
      ['to cooperate [, inter alia:', '(a) on visas].'],
      'to cooperate ⟨1:, inter alia: ¶ (a) on visas⟩.',
    ],
    ['a pair inside one that spans', ['[a [b]', 'c [d]]'], '⟨1:a ⟨2:b⟩ ¶ c ⟨2:d⟩⟩'],
    ['one that never closes does not disturb the others', ['a [b c [d]', 'e [f] g'], 'a ‹[›b c ⟨1:d⟩ ¶ e ⟨1:f⟩ g'],
    ['one that was never opened', ['a b]] [c]'], 'a b‹]›‹]› ⟨1:c⟩'],
    ['the wrong way round', ['a ] b [ c'], 'a ‹]› b ‹[› c'],
    ['one that closes within a line has no partner elsewhere', ['[a', 'b] c d'], '‹[›a ¶ b‹]› c d'],
    ['a far one from within a line', ['a [b', '1', '2', '3', '4', '5', 'c]'], 'a ‹[›b ¶ 1 ¶ 2 ¶ 3 ¶ 4 ¶ 5 ¶ c‹]›'],
    [
      'footnotes, in brackets too',
      ['a[^1] [b [^2]]', '[^1]: See [x].'],
      'a{footnote} ⟨1:b {footnote}⟩ ¶ {footnote} See ⟨1:x⟩.',
    ],
    [
      'links',
      ['see [the draft](https://un.org/a_(b)) [and] [it][src]', '[src]: https://un.org'],
      'see {link} ⟨1:and⟩ {link} ¶ {link}',
    ],
    ['alternatives are no link', ['it [shall][should] be'], 'it ⟨1:shall⟩⟨1:should⟩ be'],
    [
      'remarks',
      ['recieve [sic] a [Spanish translation not available] b [énfasis añadido]'],
      'recieve {remark} a {remark} b {remark}',
    ],
    ['omissions', ['a […] b [...] c [. . .]'], 'a {omission} b {omission} c {omission}'],
    [
      'citations',
      ['as shown.[12] By then,[3, 5–7] [Smith, 2010] and [Ng et al. 2011]'],
      'as shown.{citation} By then,{citation} {citation} and {citation}',
    ],
    [
      'figures in dispute are none',
      ['by [5] years, Annex [9], [2030][20XX]'],
      'by ⟨1:5⟩ years, Annex ⟨1:9⟩, ⟨1:2030⟩⟨1:20XX⟩',
    ],
    ['empty', ['a [] b'], 'a ⟨1:⟩ b'],
  ];
  it.each(rows)('%s', (_name, texts, read) => {
    expect(sketch(...texts)).toBe(read);
  });

  it.each<[string, string[]]>([
    ['it [shall][should][may] be', ['shall|should|may']],
    ['[[climate][carbon] neutrality]', ['climate|carbon']],
    ['[overall] [net] emissions', []],
    [
      '[migrants] [victims of crimes – GTM, supported by HND] [persons – MEX] in',
      ['migrants|victims of crimes – GTM, supported by HND|persons – MEX'],
    ],
    ['[a][b] and [c][d]', ['a|b', 'c|d']],
    ['[a [b]][c]', ['a [b]|c']],
  ])('alternatives in %s', (text, groups) => {
    expect(alternatives(text)).toEqual(groups);
  });

  it('says where a bracket without a partner stands', () => {
    const { unpaired } = readBrackets(['1. All [migrants]', '2. in transit] must']);
    expect(unpaired).toEqual([{ bracket: ']', place: { text: 1, at: 13 }, words: '2. in transit] must' }]);
  });
});

describe('whatever is written', () => {
  const text = fc
    .array(
      fc.constantFrom(
        '[',
        ']',
        '[',
        ']',
        'word',
        ' ',
        '\n',
        '[^1]',
        '[sic]',
        '[a](https://b)',
        '[5]',
        '1. ',
        '.',
        '👍',
        '[…]',
      ),
      {
        maxLength: 24,
      },
    )
    .map((parts) => parts.join(''));

  it('comes back character for character, every bracket counted once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const reading = readBrackets(texts);
        expect(printBrackets(reading)).toEqual(texts);
        const count = (bracket: string, where: readonly string[]): number => where.join('').split(bracket).length - 1;
        for (const bracket of ['[', ']'] as const) {
          const inFalse = count(
            bracket,
            reading.leftAlone.map(({ words }) => words),
          );
          const alone = reading.unpaired.filter((one) => one.bracket === bracket).length;
          expect(reading.pairs.length + inFalse + alone).toBe(count(bracket, texts));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('pairs open before they close and never cross', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const { pairs } = readBrackets(texts);
        const order = ({ text, at }: { text: number; at: number }): number => text * 10_000 + at;
        for (const [index, one] of pairs.entries()) {
          expect(order(one.open)).toBeLessThan(order(one.close));
          for (const other of pairs.slice(index + 1)) {
            const crosses = order(other.open) < order(one.close) && order(one.close) < order(other.close);
            expect(crosses).toBe(false);
          }
          const around = pairs.filter(
            (other) => order(other.open) <= order(one.open) && order(one.close) <= order(other.close),
          );
          expect(one.depth).toBe(around.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what is well formed has no bracket without a partner', () => {
    const { nested } = fc.letrec<{ nested: string }>((tie) => ({
      nested: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b ', ''),
        fc.array(tie('nested'), { maxLength: 3 }).map((inner) => `x [${inner.join(' y ')}] z`),
      ),
    }));
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 3 }), (texts) => {
        expect(readBrackets(texts).unpaired).toEqual([]);
      }),
    );
  });
});
