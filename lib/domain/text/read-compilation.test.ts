import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { WORDS } from '#tests/fixtures/compilation-words.ts';
import { type CompiledPiece, compile, type MoveTarget, pickMove, pickWording, type Variant } from './compilation.ts';
import { normalize } from './content.ts';
import { contentOf, plainText } from './paragraph.ts';
import { printCompilation } from './print-compilation.ts';
import { readCompilation } from './read-compilation.ts';

/** `words{GTM+SLV/HND}`: alternatives in angle brackets, parted by bars, with owner, co-sponsors and supporters. */
function sketch(pieces: readonly CompiledPiece[]): string {
  const names = (owners: CompiledPiece & { kind: 'deletion' }) =>
    owners.owners
      .map(({ owner, coSponsors, supporters }) => `${owner}+${coSponsors.join('')}/${supporters.join('')}`)
      .join('&');
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return plainText(piece.content);
      if (piece.kind === 'deletion') return `<!${names(piece)}>`;
      if (piece.kind === 'move') {
        const to = piece.to.kind === 'after' ? WORDS.printLabel(piece.to.label) : `${piece.to.section}:`;
        return `<>${to} ${names({ kind: 'deletion', owners: piece.owners })}>`;
      }
      const each = piece.alternatives.map(({ content, owners, isBase }) =>
        isBase ? plainText(content) : `${plainText(content)}{${names({ kind: 'deletion', owners })}}`,
      );
      return `<${each.join('|')}>`;
    })
    .join('');
}

describe('a printed compilation', () => {
  const rows: [string, string, string][] = [
    ['without brackets', 'all migrants', 'all migrants'],
    [
      'other words',
      'all [migrants] [victims of crimes – GTM, supported by HND, MEX] in',
      'all <migrants|victims of crimes{GTM+/HNDMEX}> in',
    ],
    ['a deletion', 'a [b c] [deleted – GTM, co-sponsored by SLV], d', 'a< b c|{GTM+SLV/}>, d'],
    ['words only added', 'a[, b – CRI] [, c – PAN; GTM], d', 'a<|, b{CRI+/}|, c{PAN+/&GTM+/}>, d'],
    ['the whole paragraph', '[delete paragraph – USA] a [b] [c – MEX]', '<!USA+/>a <b|c{MEX+/}>'],
    ['a move', '[move after OP5 – GTM, supported by HND] a', '<>OP5 GTM+/HND>a'],
    ['a move to a start', '[move to the start of Means [of all] – GTM] a', '<>Means [of all]: GTM+/>a'],
    [
      'a deletion, two moves and other words',
      '[delete paragraph – USA] [move after OP5 bis – GTM; CRI] [move after PP1 – MEX] a [b] [c – HND]',
      '<!USA+/><>OP5 bis GTM+/&CRI+/><>PP1 MEX+/>a <b|c{HND+/}>',
    ],
    ['a move to what is no label', '[move after five – GTM]', '<|move after five{GTM+/}>'],
    ['brackets that name no country', 'develop[ing] [sic] [a – b]', 'develop[ing] [sic] [a – b]'],
    ['brackets inside an alternative', '[a] [develop[ing] – GTM]', '<a|develop[ing]{GTM+/}>'],
    ['brackets without a partner', 'a ] b [ c [d – GTM]', 'a ] b [ c<| d{GTM+/}>'],
  ];
  it.each(rows)('%s', (_name, printed, read) => {
    const pieces = readCompilation(contentOf(printed), WORDS);
    expect(sketch(pieces)).toBe(read);
    expect(plainText(printCompilation(pieces, WORDS))).toBe(printed);
  });

  const variants = fc.array(arbitraryContent, { maxLength: 4 }).map((contents) =>
    contents.map((content, index): Variant => {
      const owner = ['GTM', 'HND', 'MEX', 'USA'][index] ?? 'CRI';
      return { proposalId: owner, owner, supporters: index % 2 === 0 ? ['PAN', 'PER'] : [], coSponsors: [], content };
    }),
  );

  const target = fc.oneof(
    fc
      .record({
        code: fc.constantFrom('PP', 'OP'),
        number: fc.nat(30),
        suffix: fc.constantFrom(null, 'bis'),
      })
      .map((label): MoveTarget => ({ kind: 'after', label })),
    fc.string().map((section): MoveTarget => ({ kind: 'startOf', section })),
  );
  const moves = fc.array(target, { maxLength: 3 }).map((targets) =>
    targets.map((moveTo, index): Variant => {
      const owner = ['CRI', 'PAN', 'BLZ'][index] ?? 'SLV';
      return {
        proposalId: owner,
        owner,
        coSponsors: [],
        supporters: ['CHL'],
        content: { moveTo },
      };
    }),
  );

  it('printed again after reading is the same, whatever stands in it', () => {
    fc.assert(
      fc.property(arbitraryContent, variants, moves, (base, all, moving) => {
        const printed = printCompilation(compile(base, [...all, ...moving]), WORDS);
        expect(printCompilation(readCompilation(printed, WORDS), WORDS)).toEqual(printed);
        expect(printCompilation(readCompilation(base, WORDS), WORDS)).toEqual(normalize(base));
      }),
      { numRuns: 300 },
    );
  });

  it('names the same countries for the same words as were printed', () => {
    const text = fc
      .array(fc.constantFrom('all', 'migrants', 'women', 'girls', 'in', 'transit'), { minLength: 1, maxLength: 8 })
      .map((words) => contentOf(words.join(' ')));
    const named = (pieces: readonly CompiledPiece[]): string[] =>
      pieces.flatMap((piece) => {
        if (piece.kind !== 'alternatives') return [];
        return piece.alternatives
          .filter(({ isBase }) => !isBase)
          .map(({ content, owners }) => {
            const names = owners.map(({ owner, supporters }) => [owner, ...supporters].join(' '));
            return `${plainText(content).trim()}: ${names.join(', ')}`;
          });
      });
    fc.assert(
      fc.property(text, text, text, (base, one, other) => {
        const owner = { supporters: ['PAN'], coSponsors: [] };
        const pieces = compile(base, [
          { ...owner, proposalId: '1', owner: 'GTM', content: one },
          { ...owner, proposalId: '2', owner: 'MEX', content: other },
        ]);
        expect(named(readCompilation(printCompilation(pieces, WORDS), WORDS))).toEqual(named(pieces));
      }),
      { numRuns: 300 },
    );
  });

  it('in ordinary typography gives the base and each delegation its own words back', () => {
    const word = fc.constantFrom(
      'all',
      'migrants',
      'women',
      'girls',
      'in',
      'transit',
      'and',
      'l’État',
      '2,000',
      'shall',
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom('', '', '', ',', ';')), { minLength: 1, maxLength: 9 })
      .map((words) => contentOf(words.map((parts) => parts.join('')).join(' ')));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), moves, (base, contents, moving) => {
        const plain = moving.filter(({ content }) => !JSON.stringify(content).includes('section'));
        const all = contents.map((content, index): Variant => {
          const owner = ['GTM', 'HND', 'MEX', 'USA'][index] ?? 'CRI';
          return { proposalId: owner, owner, supporters: ['PAN'], coSponsors: [], content };
        });
        const read = readCompilation(printCompilation(compile(base, [...all, ...plain]), WORDS), WORDS);
        expect(pickWording(read, null)).toEqual(base);
        for (const { owner, content } of plain) {
          expect({ moveTo: pickMove(read, owner) }).toEqual(content);
          expect(pickWording(read, owner)).toEqual(base);
        }
        for (const { owner, content } of all) expect(pickWording(read, owner)).toEqual(content);
      }),
      { numRuns: 300 },
    );
  });
});
