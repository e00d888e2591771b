import { expect, test } from 'vitest';
import { plainText } from '../domain/text/paragraph.ts';
import { readDraft } from './read-draft.ts';

const read = async (text: string) => {
  const { draft } = await readDraft({ bytes: new TextEncoder().encode(text), fileName: null, language: 'en' });
  return draft?.sections.map(({ heading, chapeau, numbering, paragraphs }) => ({
    heading,
    chapeau,
    numbering,
    paragraphs: paragraphs.map(({ heading, content }) => [heading, plainText(content)]),
  }));
};

const sections = [
  {
    heading: 'Preamble',
    chapeau: 'The States,',
    numbering: 'PP',
    paragraphs: [
      [null, 'Recalling the Charter,'],
      [null, 'Noting the rest,'],
    ],
  },
  {
    heading: 'Commitments',
    chapeau: null,
    numbering: 'OP',
    paragraphs: [
      [
        'Rights',
        'Commit to protecting the human rights of all migrants, in every place and regardless of their status;',
      ],
      [null, 'End.'],
    ],
  },
];

test('headings, labels and paragraphs are recognised, also where lines are broken to a width', async () => {
  const wrapped =
    'Common position\n\nPreamble\n\nThe States,\n\nPP1 Recalling the Charter,\nPP2 Noting the rest,\n\nCommitments\n\n1. (Rights) Commit to protecting the human rights of all\nmigrants, in every place and regardless of their status;\n2. End.';
  expect(await read(wrapped)).toEqual(sections);
});

test('lines without blank ones between them are paragraphs of their own', async () => {
  const lines =
    'Common position\r\nPreamble\r\nThe States,\r\nRecalling the Charter,\r\nNoting the rest,\r\nCommitments\r\n1. (Rights) Commit to protecting the human rights of all migrants, in every place and regardless of their status;\r\n2. End.';
  expect(await read(lines)).toEqual(sections);
});

test('a text in another encoding is read and said to be guessed', async () => {
  const bytes = new Uint8Array([0x4e, 0x69, 0xf1, 0x6f, 0x73, 0x2e]);
  const { draft, report } = await readDraft({ bytes, fileName: 'x.txt', language: 'es' });
  expect(plainText(draft?.sections[0]?.paragraphs[0]?.content ?? [])).toBe('Niños.');
  expect(report.map(({ code }) => code)).toEqual(['encodingGuessed', 'titleMissing']);
});
