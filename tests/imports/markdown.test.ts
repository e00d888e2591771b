import { expect, test } from 'vitest';
import { type Content, plainText } from '#lib/domain/text/paragraph.ts';
import { readDraft } from '#lib/imports/read-draft.ts';
import type { DraftReading, ReadDraft } from '#lib/imports/reading.ts';
import { sharedFile } from './shared-files.ts';

const read = (text: string, fileName = 'draft.md') =>
  readDraft({ bytes: new TextEncoder().encode(text), fileName, language: 'en' });

function draftOf({ draft, report }: DraftReading): ReadDraft {
  if (draft === null) throw new Error(`not read: ${JSON.stringify(report)}`);
  return draft;
}

const wordsOf = (text: string) => text.match(/[^\s#–]+/g) ?? [];
const contentWords = (content: Content): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : ` ${plainText(inline.content)} `)).join('');
const draftWords = (draft: ReadDraft) =>
  draft.sections.flatMap(({ heading, chapeau, paragraphs }) =>
    wordsOf(
      [
        heading,
        chapeau ?? '',
        ...paragraphs.map(({ heading, content }) => `${heading ?? ''} ${contentWords(content)}`),
      ].join(' '),
    ),
  );

const gcm = sharedFile('conformance/gcm/gcm-final-objectives-en.md');
test.skipIf(gcm === null)(
  'every word of the 23 objectives stands in the draft, in order; only their letters are counted anew',
  async () => {
    const bytes = gcm ?? new Uint8Array();
    const reading = await readDraft({ bytes, fileName: 'gcm-final-objectives-en.md', language: 'en' });
    const draft = draftOf(reading);
    const source = new TextDecoder().decode(bytes);
    expect(draftWords(draft)).toEqual(wordsOf(source.replaceAll(/^- [a-z]\.? /gm, '')));
    expect(draft.sections).toHaveLength(23);
    expect(draft.sections.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(source.match(/^- /gm)?.length ?? 0);
    expect(draft.sections[2]).toMatchObject({
      heading: 'Objective 3 – Title: Provide accurate and timely information at all stages of migration',
      chapeau: 'Associated actions',
      numbering: 'item',
      kind: 'items',
    });
    expect(reading.report.map(({ code }) => code)).toContain('labelsReplaced');
    expect(reading.report.filter(({ level }) => level !== 'note')).toEqual([]);
  },
);

const round = sharedFile('data/round-of-29-march-2017.md');
function language(heading: string): string {
  const text = new TextDecoder().decode(round ?? new Uint8Array());
  const start = text.indexOf(`## ${heading}`);
  const end = text.indexOf('\n## ', start + 1);
  return text.slice(start, end < 0 ? undefined : end);
}

test.skipIf(round === null).each([
  [
    'Zero draft – English',
    'Common position of the Regional',
    ['Human rights', 'Climate change'],
    'Commit',
    'Recalling',
  ],
  [
    'Borrador cero – español',
    'Posición común de la Conferencia',
    ['Derechos humanos', 'Cambio climático'],
    'Se comprometen',
    'Recordando',
  ],
])(
  '%s has 4 sections and 14 paragraphs with their headings and italics',
  async (heading, title, [first, last], verb, participle) => {
    const reading = await read(language(heading));
    const draft = draftOf(reading);
    expect(draft.title).toMatch(new RegExp(`^${title}`));
    expect(draft.sections.map(({ kind, numbering, paragraphs }) => [kind, numbering, paragraphs.length])).toEqual([
      ['preamble', 'PP', 4],
      ['items', 'item', 7],
      ['items', 'item', 2],
      ['items', 'item', 1],
    ]);
    expect(draft.sections[0]?.chapeau).toMatch(/^(The Member Countries|Los Países Miembros) .*,$/);
    expect(draft.sections[0]?.paragraphs[0]?.content[0]).toEqual({ kind: 'text', text: participle, italic: true });
    const items = draft.sections[1]?.paragraphs ?? [];
    expect([items[0]?.heading, items[6]?.heading]).toEqual([first, last]);
    expect(items[0]?.content[0]).toEqual({ kind: 'text', text: verb, italic: true });
    // The heading of the file's own part is not the title; that it was left is said.
    expect(reading.report).toEqual([expect.objectContaining({ code: 'titleReplaced', place: heading })]);
  },
);

test('a leading heading is the title; numbers are operative paragraphs under a preamble; labels are not doubled', async () => {
  const reading = await read(
    '# Declaration\n\n## Preamble\n\nThe States,\n\nRecalling the *Charter*,\n\nNoting the rest,\n\n## Part\n\n1. Decides;\n2. Requests, by:\n   - a first\n   - a second\n3. Ends.\n',
  );
  const draft = draftOf(reading);
  expect(draft.title).toBe('Declaration');
  expect(draft.sections.map(({ numbering, chapeau }) => [numbering, chapeau])).toEqual([
    ['PP', 'The States,'],
    ['OP', null],
  ]);
  expect(draft.sections[1]?.paragraphs.map(({ content }) => plainText(content))).toEqual([
    'Decides;',
    'Requests, by:\n- a first\n- a second',
    'Ends.',
  ]);
  expect(reading.report.map(({ code }) => code)).toEqual(['subparagraphs']);
});

test('bold, italic, links, footnotes, line breaks and every character come in as they stand', async () => {
  const { content } = draftOf(
    await read(
      '# A\n\nEl **niño**\u00a0*[così](https://example.org/à)* «שלום» 👩‍👩‍👧 [^n] end  \nnext \\*star\\* &amp; [brackets] 2,000\n\n[^n]: A *note*.\n',
    ),
  ).sections[0]?.paragraphs[0] ?? { content: [] };
  expect(content).toEqual([
    { kind: 'text', text: 'El ' },
    { kind: 'text', text: 'niño', bold: true },
    { kind: 'text', text: '\u00a0' },
    { kind: 'text', text: 'così', italic: true, link: 'https://example.org/à' },
    { kind: 'text', text: ' «שלום» 👩‍👩‍👧 ' },
    {
      kind: 'footnote',
      content: [
        { kind: 'text', text: 'A ' },
        { kind: 'text', text: 'note', italic: true },
        { kind: 'text', text: '.' },
      ],
    },
    { kind: 'text', text: ' end\nnext *star* & [brackets] 2,000' },
  ]);
});

test('what has no place in a draft is named, with its words', async () => {
  const { report } = await read(
    '# A\n\n![the map](x.png) and [out](ftp://a/b) <b>raw</b>\n\n    code\n\n[^unused]: Lost words.\n',
  );
  expect(report.map(({ code, place }) => [code, place])).toEqual(
    expect.arrayContaining([
      ['imageLeft', 'the map'],
      ['linkLeft', 'out'],
      ['htmlAsText', '<b>'],
      ['codeAsText', 'code'],
      ['footnoteLeft', 'Lost words.'],
    ]),
  );
});
