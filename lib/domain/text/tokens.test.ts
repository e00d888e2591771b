import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { normalize } from './content.ts';
import { type Content, contentOf, type Inline } from './paragraph.ts';
import { joinTokens, tokenize } from './tokens.ts';

const bold = (text: string): Inline => ({ kind: 'text', text, bold: true });
const plain = (text: string): Inline => ({ kind: 'text', text });

describe('tokenize', () => {
  /** Tokens are parted by a bar. */
  const rows: [string, string][] = [
    ['words and blanks', 'of| |crimes'],
    ['each punctuation mark and bracket', '[|may|]| |(|shall|)|,|;|.|…'],
    ['a figure with its inner marks', '2,000| |and| |2.5|%|,| |at| |10:30|.'],
    ['a figure grouped by non-breaking spaces', '10\u00a0000| |2\u202f500\u202f000|\u00a0|USD'],
    ['letters that cling to a figure', '2nd| |1er| |A|/|RES|/|71/1'],
    ['non-breaking space apart from a blank', 'Article|\u00a0|5| | |a'],
    ['elided articles', "l’|État| |d'|Ivoire| |qu’|elle| |L'|action"],
    ['apostrophes inside words', "countries|’| |country’s| |don't| |aujourd’hui"],
    ['hyphens', 'non|-|binding| |extra|–|regional'],
    ['brackets inside a word', 'develop|[|ing|]'],
    ['accents, composed or not', 'protección| |nin\u0303as| |à| |ções'],
    ['quotation marks', '«|x|»| |“|y|”'],
    ['soft hyphens stay inside', 'mi\u00adgra\u00adtion'],
    ['emoji with all their parts', '👩‍👧‍👦|🇬🇹|🇭🇳|👍🏽| |❤️|1️⃣'],
    ['line breaks', 'a|\n|b|\r|\n'],
    ['right-to-left', '”|מהגרים|”| |المهاجرين'],
    ['nothing', ''],
  ];
  it.each(rows)('%s', (_name, bars) => {
    const parts = bars === '' ? [] : bars.split('|');
    expect(tokenize(contentOf(parts.join(''))).map((token) => token.text)).toEqual(parts);
  });

  it('tells kinds', () => {
    const content: Content = [plain('of 2,000; 🇬🇹'), { kind: 'footnote', content: [] }];
    expect(tokenize(content).map((token) => token.kind)).toEqual([
      'word',
      'blank',
      'figure',
      'mark',
      'blank',
      'emoji',
      'footnote',
    ]);
  });

  it('keeps a word whole whose marks change inside, and counts them', () => {
    const content: Content = [plain('of vic'), bold('tims')];
    const tokens = tokenize(content);
    expect(tokens.map((token) => token.text)).toEqual(['of', ' ', 'victims']);
    expect(tokens[2]?.content).toEqual([plain('vic'), bold('tims')]);
    expect(tokens[2]?.key).not.toBe(tokenize(contentOf('victims'))[0]?.key);
    expect(tokenize([bold('victims')])[0]?.key).not.toBe(tokens[2]?.key);
    expect(tokenize([bold('victims')])[0]?.key).toBe(tokenize([bold('vic'), bold('tims')])[0]?.key);
  });

  it('joins back to the content, and equal keys mean equal tokens', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const tokens = tokenize(content);
        expect(joinTokens(tokens)).toEqual(normalize(content));
        const byKey = new Map(tokens.map((token) => [token.key, token.content]));
        for (const token of tokens) expect(byKey.get(token.key)).toEqual(token.content);
      }),
    );
  });

  it('gives the same tokens for any form of the same content', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        expect(tokenize(content).map((token) => token.key)).toEqual(tokenize(normalize(content)).map(({ key }) => key));
      }),
    );
  });
});
