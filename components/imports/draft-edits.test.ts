import { expect, test } from 'vitest';
import { contentOf, plainText } from '#lib/domain/text/paragraph.ts';
import { correct, type DraftEdit, editedSections } from './draft-edits.ts';

const paragraph = (text: string, heading: string | null = null) => ({ heading, content: contentOf(text) });
const section = (heading: string, chapeau: string | null, ...paragraphs: ReturnType<typeof paragraph>[]) =>
  ({ kind: 'items', numbering: 'item', heading, chapeau, paragraphs }) as const;
const draft = {
  title: 'T',
  language: 'en',
  sections: [
    section('A', null, paragraph('one; two;'), paragraph('three', 'H')),
    section('B', 'opens,', paragraph('four')),
  ],
};

/** The sections after the edits, written `A|chapeau|H. three/four`. */
const after = (...edits: DraftEdit[]) =>
  edits
    .reduce(correct, editedSections(draft))
    .sections.map(({ heading, chapeau, paragraphs }) =>
      [
        heading,
        chapeau ?? '',
        paragraphs.map(({ heading, content }) => `${heading ? `${heading}. ` : ''}${plainText(content)}`).join('/'),
      ].join('|'),
    );

test.each<[string, DraftEdit[], string[]]>([
  ['nothing', [], ['A||one; two;/H. three', 'B|opens,|four']],
  [
    'a heading and a chapeau',
    [
      { kind: 'heading', section: 0, text: 'X' },
      { kind: 'chapeau', section: 1, text: '' },
    ],
    ['X||one; two;/H. three', 'B||four'],
  ],
  ['a merge', [{ kind: 'mergeUp', section: 0, paragraph: 1 }], ['A||one; two; H. three', 'B|opens,|four']],
  [
    'a merge of the first, which has none above',
    [{ kind: 'mergeUp', section: 0, paragraph: 0 }],
    ['A||one; two;/H. three', 'B|opens,|four'],
  ],
  ['a split', [{ kind: 'split', section: 0, paragraph: 0, offset: 4 }], ['A||one;/two;/H. three', 'B|opens,|four']],
  [
    'a split at the end',
    [{ kind: 'split', section: 0, paragraph: 0, offset: 9 }],
    ['A||one; two;/H. three', 'B|opens,|four'],
  ],
  ['a removal', [{ kind: 'remove', section: 0, paragraph: 0 }], ['A||H. three', 'B|opens,|four']],
  [
    'words for the chapeau',
    [{ kind: 'toChapeau', section: 0, paragraph: 1 }],
    ['A|H. three|one; two;', 'B|opens,|four'],
  ],
  [
    'a section begun',
    [{ kind: 'beginSection', section: 0, paragraph: 1 }],
    ['A||one; two;', '||H. three', 'B|opens,|four'],
  ],
  [
    'a paragraph as heading',
    [{ kind: 'toHeading', section: 0, paragraph: 0 }],
    ['A||', 'one; two;||H. three', 'B|opens,|four'],
  ],
  ['sections made one', [{ kind: 'mergeSectionUp', section: 1 }], ['A||one; two;/H. three/B/opens,/four']],
])('%s', (_what, edits, sections) => {
  expect(after(...edits)).toEqual(sections);
});

test('every key on the screen is its own after any corrections', () => {
  const edits: DraftEdit[] = [
    { kind: 'split', section: 0, paragraph: 0, offset: 4 },
    { kind: 'beginSection', section: 0, paragraph: 1 },
    { kind: 'mergeSectionUp', section: 2 },
  ];
  const { sections } = edits.reduce(correct, editedSections(draft));
  const keys = sections.flatMap(({ key, paragraphs }) => [key, ...paragraphs.map((one) => one.key)]);
  expect(new Set(keys).size).toBe(keys.length);
});
