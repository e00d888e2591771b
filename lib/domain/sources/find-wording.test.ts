import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWording, NEAR } from './find-wording.ts';
import { indexPassages } from './passage-index.ts';
import { passageWords, withoutTypography } from './passage-words.ts';

const PASSAGES = [
  'Reaffirming the purposes and principles of the Charter of the United Nations,',
  '12. We commit to protecting the safety, dignity and human rights of all migrants, regardless of their migratory status, at all times;',
  '13. “Child” means every human being below the age of eighteen years – unless majority is attained earlier;',
  'Recordando la obligación de los Estados de respetar los derechos humanos de todas las personas migrantes,',
].map((text, id) => ({ id, text }));
const INDEX = indexPassages(PASSAGES);

/** "verbatim 1: the words found". */
function found(wording: string): string[] {
  return findWording(INDEX, wording).map(
    ({ kind, passage, inPassage }) => `${kind} ${passage.id}: ${passage.text.slice(inPassage.start, inPassage.end)}`,
  );
}

describe('a wording in sources', () => {
  it.each<[string, string, string[]]>([
    ['verbatim', 'human rights of all migrants, regardless', ['verbatim 1: human rights of all migrants, regardless']],
    ['with a capital where it is quoted', 'Protecting the safety', ['verbatim 1: protecting the safety']],
    [
      'other quotation marks and dashes',
      '"child" means every human being below the age of eighteen years -- unless',
      ['near 2: Child” means every human being below the age of eighteen years – unless'],
    ],
    [
      'blanks, breaks, non-breaking spaces',
      'the\u00a0Charter\n of the  United Nations',
      ['verbatim 0: the Charter of the United Nations'],
    ],
    [
      'soft hyphens and decomposed accents',
      'la obliga\u00adcio\u0301n de los Estados',
      ['verbatim 3: la obligación de los Estados'],
    ],
    [
      'other punctuation inside is another wording',
      'safety, dignity, and human rights',
      ['near 1: safety, dignity and human rights'],
    ],
    ['other case inside is another wording', 'human Rights of all migrants', ['near 1: human rights of all migrants']],
    [
      'some other words',
      'commit to promoting the safety, dignity and human rights of all migrants at all times',
      [
        'near 1: commit to protecting the safety, dignity and human rights of all migrants, regardless of their migratory status, at all times',
      ],
    ],
    [
      'a long part',
      'States shall combat smuggling, and the safety, dignity and human rights of all migrants are their concern in all circumstances',
      ['part 1: the safety, dignity and human rights of all migrants'],
    ],
    ['a short part is none', 'the human rights of somebody else in another situation', []],
    ['one word', 'Charter', ['verbatim 0: Charter']],
    ['two words', 'eighteen years', ['verbatim 2: eighteen years']],
    ['unknown words', 'regular pathways everywhere', []],
    ['accents count', 'la obligacion', []],
    ['no word', ' – ', []],
  ])('%s', (_name, wording, expected) => {
    expect(found(wording)).toEqual(expected);
  });

  it('names the best passage first', () => {
    const index = indexPassages([
      { text: 'respect the human rights of all persons on the move' },
      { text: 'respect the human rights of all migrants' },
    ]);
    const wording = 'respect the human rights of all migrants';
    expect(findWording(index, wording).map(({ kind }) => kind)).toEqual(['verbatim', 'near']);
    expect(findWording(index, wording, { among: ({ text }) => text.includes('persons') })[0]?.kind).toBe('near');
  });
});

describe('for any texts', () => {
  const word = fc.constantFrom('all', 'migrants', 'have', 'human', 'rights', 'niñas', 'in', '2,000', 'l’État');
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));

  it('every stretch of a passage is found verbatim, and where it says', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (texts, which, from, length) => {
          const source = texts[which % texts.length] ?? '';
          const words = source.split(' ');
          const start = from % words.length;
          const wording = words.slice(start, start + 1 + (length % words.length)).join(' ');
          const [best] = findWording(indexPassages(texts.map((text) => ({ text }))), wording);
          expect(best?.kind).toBe('verbatim');
          const said = best?.passage.text.slice(best.inPassage.start, best.inPassage.end) ?? '';
          expect(passageWords(said).keys).toEqual(passageWords(wording).keys);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('what is called verbatim is', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (texts, wording) => {
        const lower = (words: string): string => withoutTypography(words).toLowerCase();
        const all = findWording(indexPassages(texts.map((text) => ({ text }))), wording);
        expect(all.every(({ kind, similarity }) => kind === 'part' || similarity >= NEAR)).toBe(true);
        const verbatim = all.filter(({ kind }) => kind === 'verbatim');
        expect(verbatim.every(({ passage }) => lower(passage.text).includes(lower(wording)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
