import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { WORDS } from '#tests/fixtures/compilation-words.ts';
import { compile, isUndisputed, pickWording, type Variant } from './compilation.ts';
import { isEmpty, normalize } from './content.ts';
import { type Content, contentOf, plainText } from './paragraph.ts';
import { printCompilation } from './print-compilation.ts';

function variant(owner: string, content: string | Content, rest: Partial<Variant> = {}): Variant {
  const words = typeof content === 'string' ? contentOf(content) : content;
  return { proposalId: `P-${owner}`, owner, supporters: [], coSponsors: [], content: words, ...rest };
}

const ITEM_1 = 'among them victims of trafficking in persons and of modern slavery;';

describe('a compilation in print', () => {
  const rows: [string, string, Variant[], string][] = [
    ['nothing proposed', ITEM_1, [], ITEM_1],
    ['a proposal that changes nothing', ITEM_1, [variant('GTM', ITEM_1)], ITEM_1],
    [
      'other words, with supporters',
      ITEM_1,
      [variant('GTM', 'among them victims of crimes and of modern slavery;', { supporters: ['HND', 'MEX'] })],
      'among them victims of [trafficking in persons] [crimes – GTM, supported by HND, MEX] and of modern slavery;',
    ],
    [
      'a deletion',
      'migration flows and more efficient border management, with regular channels',
      [variant('GTM', 'migration flows, with regular channels', { coSponsors: ['SLV'] })],
      'migration flows [and more efficient border management] [deleted – GTM, co-sponsored by SLV], with regular channels',
    ],
    [
      'words only added',
      'to women, boys',
      [variant('CRI', 'to women, girls, boys'), variant('PAN', 'to women, adolescents, boys')],
      'to women[, girls – CRI] [, adolescents – PAN], boys',
    ],
    [
      'three on the same words',
      'the rights of migrants in transit',
      [
        variant('GTM', 'the rights of victims of crimes in transit'),
        variant('MEX', 'the rights of persons in transit'),
        variant('HND', 'the rights of victims of crimes in transit'),
      ],
      'the rights of [migrants] [victims of crimes – GTM; HND] [persons – MEX] in transit',
    ],
    [
      'two deletions that overlap stay two',
      'flows and more efficient border management, with channels',
      [variant('GTM', 'flows, with channels'), variant('BLZ', 'flows and more efficient, with channels')],
      'flows [and more efficient border management] [deleted – GTM] [and more efficient – BLZ], with channels',
    ],
    [
      'neighbouring words by two delegations',
      'a red car',
      [variant('GTM', 'a blue car'), variant('MEX', 'a red truck')],
      'a [red] [blue – GTM] [car] [truck – MEX]',
    ],
    [
      'the whole paragraph deleted by one, changed by another',
      'a red car',
      [variant('USA', '', { content: 'deleted' }), variant('MEX', 'a red truck')],
      '[delete paragraph – USA] a red [car] [truck – MEX]',
    ],
  ];
  it.each(rows)('%s', (_name, base, variants, printed) => {
    expect(plainText(printCompilation(compile(contentOf(base), variants), WORDS))).toBe(printed);
  });
});

const variants = fc
  .array(arbitraryContent, { maxLength: 5 })
  .map((contents) =>
    contents.map((content, index) => variant(`C${index}`, content, { supporters: [`S${index}`], coSponsors: [] })),
  );

describe('a compilation, for any proposals', () => {
  it('gives each delegation exactly its own text, and the base without any', () => {
    fc.assert(
      fc.property(arbitraryContent, variants, (base, all) => {
        const pieces = compile(base, all);
        expect(pickWording(pieces, null)).toEqual(normalize(base));
        for (const each of all)
          expect(pickWording(pieces, each.proposalId)).toEqual(normalize(each.content as Content));
      }),
      { numRuns: 200 },
    );
  });

  it('is the text when nothing is proposed', () => {
    fc.assert(
      fc.property(arbitraryContent, (base) => {
        const pieces = compile(base, [variant('GTM', base)]);
        expect(pieces).toEqual(isEmpty(base) ? [] : [{ kind: 'text', content: normalize(base) }]);
        expect(isUndisputed(pieces)).toBe(true);
      }),
    );
  });

  it('keeps every owner and supporter of a change, and names nobody for words that are not theirs', () => {
    fc.assert(
      fc.property(arbitraryContent, variants, (base, all) => {
        const pieces = compile(base, all);
        const owners = pieces.flatMap((piece) => {
          if (piece.kind === 'text') return [];
          return piece.kind !== 'alternatives' ? piece.owners : piece.alternatives.flatMap((each) => each.owners);
        });
        const changing = all.filter(
          ({ content }) => JSON.stringify(normalize(content as Content)) !== JSON.stringify(normalize(base)),
        );
        expect([...new Set(owners.map(({ owner }) => owner))].sort()).toEqual(
          changing.map(({ owner }) => owner).sort(),
        );
        expect(owners.every(({ owner, supporters }) => supporters[0] === owner.replace('C', 'S'))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('has the base first at each place, once, and no two alternatives alike', () => {
    fc.assert(
      fc.property(arbitraryContent, variants, (base, all) => {
        for (const piece of compile(base, all)) {
          const alternatives = piece.kind === 'alternatives' ? piece.alternatives : [];
          const texts = alternatives.map(({ content }) => JSON.stringify(content));
          expect(new Set(texts).size).toBe(texts.length);
          expect(alternatives.map(({ isBase }) => isBase)).toEqual(alternatives.map((_each, index) => index === 0));
        }
      }),
      { numRuns: 200 },
    );
  });
});
