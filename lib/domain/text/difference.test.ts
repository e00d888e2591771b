import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { equalContent, normalize } from './content.ts';
import { applyDifference, difference, revertDifference } from './difference.ts';
import { type Content, contentOf, plainText } from './paragraph.ts';

/** Deleted as [-…-], inserted as {+…+}. */
function print(before: Content, after: Content): string {
  return difference(before, after)
    .map(({ kind, content }) => {
      const text = plainText(content);
      if (kind === 'same') return text;
      return kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
    })
    .join('');
}

describe('difference', () => {
  const rows: [string, string, string, string][] = [
    ['nothing changed', 'victims of crimes', 'victims of crimes', 'victims of crimes'],
    [
      'a phrase replaced',
      'among them victims of trafficking in persons and',
      'among them victims of crimes and',
      'among them victims of [-trafficking in persons-]{+crimes+} and',
    ],
    [
      'a deletion takes the blank before it',
      'safe migration flows and more efficient border management, with',
      'safe migration flows, with',
      'safe migration flows[- and more efficient border management-], with',
    ],
    ['an insertion', 'women, boys', 'women, girls, boys', 'women{+, girls+}, boys'],
    ['punctuation alone', 'legislation;', 'legislation.', 'legislation[-;-]{+.+}'],
    ['a figure whole', 'of 2,000 persons', 'of 2,500 persons', 'of [-2,000-]{+2,500+} persons'],
    [
      'replaced words next to each other',
      'orderly and safe',
      'regular yet dignified',
      '[-orderly and safe-]{+regular yet dignified+}',
    ],
    [
      'far changes stay apart',
      'the rights of all migrants here',
      'the duties of all persons here',
      'the [-rights-]{+duties+} of all [-migrants-]{+persons+} here',
    ],
    ['a noun after its elided article', 'l’État et d’Ivoire', 'l’Union et d’Ivoire', 'l’[-État-]{+Union+} et d’Ivoire'],
    ['a non-breaking space', 'a b', 'a\u00a0b', 'a[- -]{+\u00a0+}b'],
    ['accents count', 'protección', 'proteccion', 'protecci[-ó-]{+o+}n'],
    ['an accent stays with its letter', 'las nin\u0303as', 'las ninas', 'las ni[-n\u0303-]{+n+}as'],
    ['a plural', 'all migrant workers', 'all migrants workers', 'all migrant{+s+} workers'],
    ['two plurals', 'the migrant worker and', 'the migrants workers and', 'the migrant{+s+} worker{+s+} and'],
    ['an ending', 'each country shall', 'each countries shall', 'each countr[-y-]{+ies+} shall'],
    ['a beginning', 'regular migration', 'irregular migration', '{+ir+}regular migration'],
    ['inside a word', 'organisation of', 'organization of', 'organi[-s-]{+z+}ation of'],
    ['another word with the same beginning', 'shall be', 'should be', '[-shall-]{+should+} be'],
    ['short words are other words', 'of or to', 'on or to', '[-of-]{+on+} or to'],
    ['brackets around a word', 'they shall be', 'they [shall] be', 'they {+[+}shall{+]+} be'],
    ['an article elided', "d'ici à l'État", "d'ici à l'Union", "d'ici à l'[-État-]{+Union+}"],
    ['guillemets', 'dit «oui» à', 'dit « oui » à', 'dit «{+ +}oui{+ +}» à'],
    [
      'with little between them they read as one',
      'victims of trafficking in persons',
      'survivors of smuggling by criminals',
      '[-victims of trafficking in persons-]{+survivors of smuggling by criminals+}',
    ],
    ['all new', '', 'Commit', '{+Commit+}'],
    ['all gone', 'Commit', '', '[-Commit-]'],
  ];
  it.each(rows)('%s', (_name, before, after, redline) => {
    expect(print(contentOf(before), contentOf(after))).toBe(redline);
  });

  it('counts marks and footnotes', () => {
    const changes = difference(contentOf('of crimes'), [
      { kind: 'text', text: 'of ' },
      { kind: 'text', text: 'crimes', italic: true },
      { kind: 'footnote', content: [{ kind: 'text', text: 'See A/RES/71/1' }] },
    ]);
    expect(changes.map((change) => change.kind)).toEqual(['same', 'deleted', 'inserted']);
    expect(changes[2]?.content).toHaveLength(2);
  });

  it('applied gives the new text, reverted the old one', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (before, after) => {
        const changes = difference(before, after);
        expect(applyDifference(changes)).toEqual(normalize(after));
        expect(revertDifference(changes)).toEqual(normalize(before));
      }),
      { numRuns: 500 },
    );
  });

  it('of words with other endings applied gives the new text, reverted the old one, and parts no accent', () => {
    const word = fc
      .tuple(
        fc.constantFrom('migrant', 'countr', 'nin\u0303', 'niñ', 'regular', 'protecci', 'l’organi', '👩‍👧‍👦'),
        fc.constantFrom('', 's', 'y', 'ies', 'as', 'ón', 'o\u0301n', 'es', 'sation', 'zation'),
      )
      .map((parts) => parts.join(''));
    const text = fc.array(word, { maxLength: 8 }).map((words) => contentOf(words.join(' ')));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = difference(before, after);
        expect(applyDifference(changes)).toEqual(after);
        expect(revertDifference(changes)).toEqual(before);
        expect(changes.every(({ content }) => !/^\p{M}/u.test(plainText(content)))).toBe(true);
        expect(changes.map(({ kind }) => kind).join(' ')).not.toMatch(
          /same same|deleted deleted|inserted (inserted|deleted)/,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads well formed: no empty stretch, no equal neighbours, deleted before inserted', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (before, after) => {
        const kinds = difference(before, after).map((change) => change.kind);
        expect(kinds.join(' ')).not.toMatch(/same same|deleted deleted|inserted inserted|inserted deleted/);
        expect(difference(before, after).every((change) => change.content.length > 0)).toBe(true);
        expect(kinds.every((kind) => kind === 'same')).toBe(equalContent(before, after));
      }),
      { numRuns: 500 },
    );
  });
});
