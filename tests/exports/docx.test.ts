import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compile } from '#lib/domain/text/compilation.ts';
import { equalContent, isEmpty, normalize } from '#lib/domain/text/content.ts';
import { type Content, contentOf } from '#lib/domain/text/paragraph.ts';
import { exportDocx } from '#lib/exports/docx/docx-file.ts';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { all, attribute, paragraphsAfter, wordPart } from './read-word.ts';
import { sampleView, words } from './sample-view.ts';

const files: Record<'clean' | 'compilation' | 'changes', Uint8Array> = {
  clean: new Uint8Array(),
  compilation: new Uint8Array(),
  changes: new Uint8Array(),
};

beforeAll(async () => {
  for (const text of ['clean', 'compilation', 'changes'] as const)
    files[text] = (await exportDocx(sampleView(text))).bytes;
});

const management = '2.\tPromote orderly & safe flows <with> “regular channels” 👩‍👩‍👧 *no markup* #let x = 1; שלום;';
const closing = [
  'Line numbers count the lines of this print; cite the clean text.',
  `Record of acts up to number 41; head ${'ab'.repeat(32)}`,
];
const opening = [
  'Illustrative text made up for a demonstration; not a document of either conference.',
  'Common position for the Global Compact{1},{2}',
];

test('accepting every tracked change gives the new text, paragraph for paragraph', () => {
  expect(paragraphsAfter(files.changes, 'accept')).toEqual([
    ...opening,
    'Preamble',
    'The Member Countries,',
    'Recalling the New York Declaration,',
    'Principles and commitments',
    '1.\tHuman rights. Commit to protecting the human rights of all migrants, among them victims of crimes;',
    management,
    '3.\tRequest the Technical Secretariats{3} to present.',
    ...closing,
  ]);
});

test('rejecting every tracked change gives the old text, paragraph for paragraph', () => {
  expect(paragraphsAfter(files.changes, 'reject')).toEqual([
    ...opening,
    'Preamble',
    'The Member Countries',
    'Recalling the New York Declaration,',
    'Principles',
    '1.\tRights. Commit to protecting the human rights of all migrants, among them victims of trafficking in persons;',
    '2.\tThis item goes;',
    '4.\tRequest the Technical Secretariats to present{4} it\nnow.',
    'A section that goes',
    '4.\tWith it.',
    ...closing,
  ]);
});

test('each tracked change has its country as author, the second of the act, and an id of its own', () => {
  const document = wordPart(files.changes, 'word/document.xml');
  const changes = [...all(document, 'ins'), ...all(document, 'del')];
  expect(new Set(changes.map((change) => attribute(change, 'author')))).toEqual(
    new Set(['Guatemala', 'Honduras', 'Mexico', 'United States', 'Technical Secretariat']),
  );
  expect(new Set(changes.map((change) => attribute(change, 'date')))).toEqual(new Set(['2017-03-29T15:04:05Z']));
  const ids = [...changes, ...all(document, 'bookmarkStart')].map((element) => attribute(element, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('a compilation has the proposals as tracked changes: none taken it is the text, one country’s taken it is that country’s', () => {
  const text = paragraphsAfter(files.compilation, 'reject');
  const before =
    '1.\tHuman rights. Commit to protecting the human rights of all migrants, among them victims of ' +
    'trafficking in persons; and more efficient borders;{3}';
  expect(text).toContain(before);
  expect(text).toContain(management);
  expect(text.join()).not.toContain('[');
  const taken = (country: string) =>
    paragraphsAfter(files.compilation, (author) => (author === country ? 'accept' : 'reject'));
  expect(taken('Guatemala').find((words) => words.startsWith('1.\t'))).toBe(
    '1.\tHuman rights. Commit to protecting the human rights of all migrants, among them victims of crimes; and;{3}',
  );
  expect(taken('Guatemala').join()).not.toContain('Promote orderly');
  const proposed = taken('Honduras').indexOf('2 bis.\tSmuggling. Combat smuggling;');
  expect(taken('Honduras')[proposed - 1]).toBe(management);
  expect(taken('Honduras')).toContain(before);
});

test('a proposal has one comment by its country, with its reasons, who stands behind it and the positions on it', () => {
  const comments = all(wordPart(files.compilation, 'word/comments.xml'), 'comment');
  const said = comments.map((one) => [attribute(one, 'author'), all(one, 'p').map(({ textContent }) => textContent)]);
  expect(said).toEqual([
    [
      'Guatemala',
      [
        'Proposal P1 – GTM, supported by HND, MEX',
        'Migrants can be victims of various crimes.',
        'A/RES/71/1, 26: “victims of <crimes>”',
        'support: HND',
        'awaiting instructions: USA',
      ],
    ],
    ['Guatemala', ['Proposal P2 – GTM, co-sponsored by USA']],
    ['Compilation text', ['Status: bracketed']],
    ['Compilation text', ['Status: agreed ad ref.']],
    ['Honduras', ['Proposal P3 – HND']],
  ]);
  const references = all(wordPart(files.compilation, 'word/document.xml'), 'commentReference');
  expect(references.map((one) => attribute(one, 'id'))).toEqual(comments.map((one) => attribute(one, 'id')));
});

const countries = ['Guatemala', 'Honduras', 'Mexico', 'Belize'] as const;
const proposals = fc.array(
  fc.record({ wording: fc.oneof({ weight: 6, arbitrary: arbitraryContent }, fc.constant('deleted' as const)) }),
  { minLength: 1, maxLength: 4 },
);

/** Footnotes count through the whole file: here only that one stands there. */
const unnumbered = (paragraph: string) => paragraph.replaceAll(/\{\d+\}/g, '{}');

test('taking one country’s changes gives that country’s text, taking none the text as it stands', async () => {
  const [section] = sampleView('clean').sections;
  const [sample] = section?.paragraphs ?? [];
  if (!section || !sample) throw new Error('the sample has lost its paragraph');
  const printed = async (content: Content) => {
    const paragraph = { ...sample, content: normalize(content) };
    const view = sampleView('clean', { sections: [{ ...section, paragraphs: [paragraph] }] });
    return paragraphsAfter((await exportDocx(view)).bytes, 'accept').map(unnumbered);
  };
  await fc.assert(
    fc.asyncProperty(arbitraryContent, proposals, async (base, drawn) => {
      fc.pre(!isEmpty(base));
      const variants = drawn.flatMap(({ wording: content }, index) => {
        const owner = countries[index] ?? '';
        return equalContent(base, content === 'deleted' ? [] : content)
          ? []
          : [{ proposalId: owner, owner, coSponsors: [], supporters: [], content }];
      });
      const paragraph = { ...sample, content: base, pieces: compile(base, variants) };
      const view = sampleView('compilation', {
        sections: [{ ...section, paragraphs: [paragraph] }],
        proposals: [],
        positions: [],
      });
      const { bytes } = await exportDocx(view);
      expect(paragraphsAfter(bytes, 'reject').map(unnumbered)).toEqual(await printed(base));
      for (const { owner, content } of variants) {
        const own = paragraphsAfter(bytes, (author) => (author === owner ? 'accept' : 'reject')).map(unnumbered);
        const gone = content === 'deleted' || isEmpty(content);
        const theirs = await printed(gone ? contentOf('\u0001') : content);
        expect(own.filter((line) => line !== '')).toEqual(theirs.filter((line) => line !== '\ufffd' && line !== ''));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('a moved paragraph is one move with two ends, both under one name, and only where it stands has it its bookmark', async () => {
  const [section] = sampleView('changes').sections.slice(1);
  const [first, , come] = section?.paragraphs ?? [];
  if (!section || !first || !come) throw new Error('the sample has lost its paragraphs');
  const author = come.changedBy;
  if (author === null) throw new Error('the sample has lost its author');
  const moved = { ...come, move: come.id };
  const former = {
    ...moved,
    id: `${come.id}-moved`,
    change: 'deleted' as const,
    redline: [{ kind: 'deleted' as const, content: come.content, by: author }],
  };
  const view = sampleView('changes', { sections: [{ ...section, paragraphs: [former, first, moved] }] });
  const { bytes } = await exportDocx(view);
  const document = wordPart(bytes, 'word/document.xml');
  const name = (element: string) => all(document, element).map((start) => attribute(start, 'name'));
  expect(name('moveFromRangeStart')).toEqual([`move${come.id.replaceAll('-', '')}`]);
  expect(name('moveToRangeStart')).toEqual(name('moveFromRangeStart'));
  expect(name('bookmarkStart').filter((one) => one?.startsWith('p_0b8e5f1c6f614a529a6e0d7a4f3f2a05'))).toHaveLength(1);
  const place = (decision: 'accept' | 'reject') =>
    paragraphsAfter(bytes, decision)
      .map((words) => words.slice(0, 12))
      .filter((words) => /^\d/.test(words));
  expect(place('accept')).toEqual(['1.\tHuman rig', '2.\tPromote o']);
  expect(place('reject')).toEqual(['2.\tPromote o', '1.\tRights. C']);
});

test('labels that are numbers are Word’s own numbering, a new list where the count is not the next', () => {
  const lists = wordPart(files.clean, 'word/numbering.xml');
  const document = wordPart(files.clean, 'word/document.xml');
  expect(all(document, 'numId')).toHaveLength(3);
  expect(new Set(all(document, 'numId').map((place) => attribute(place, 'val'))).size).toBe(1);
  expect(all(lists, 'lvlText').map((text) => attribute(text, 'val'))).toContain('%1.');
});

test('reservations are footnotes with the name of the country, and own footnotes stand in their place', () => {
  const notes = all(wordPart(files.clean, 'word/footnotes.xml'), 'footnote').map((note) => note.textContent?.trim());
  expect(notes).toContain('United States: scrutiny reservation. Attorneys will have to review it.');
  expect(notes).toContain('United States: scrutiny reservation. Length and contents.');
  expect(notes).toContain('United States: asks that the term “slavery” not be used.');
  expect(paragraphsAfter(files.clean, 'accept')).toContain(
    '3.\tRequest the Technical Secretariats{4} to present\nthis common position, véase the Compact.',
  );
  expect(notes).toContain('Of both processes.');
});

test('each paragraph carries its permanent id as a bookmark, its style, and the document its language and lines', () => {
  const document = wordPart(files.clean, 'word/document.xml');
  const names = all(document, 'bookmarkStart').map((start) => attribute(start, 'name'));
  expect(names).toContain('p_0b8e5f1c6f614a529a6e0d7a4f3f2a01_r1');
  const styles = all(document, 'pStyle').map((style) => attribute(style, 'val'));
  expect(new Set(styles)).toEqual(new Set(['Remark', 'Title', 'Heading1', 'Chapeau', 'Preambular', 'Operative']));
  expect(all(document, 'lnNumType')).toHaveLength(1);
  expect(all(wordPart(files.clean, 'word/styles.xml'), 'lang').map((lang) => attribute(lang, 'val'))).toContain('en');
  expect(wordPart(files.clean, 'word/header1.xml').textContent).toBe('RCM-SACM/2017/L.1/Rev.124 April 2017Clean text');
});

test('characters that XML cannot hold do not make the file unreadable', async () => {
  const [section] = sampleView('clean').sections;
  const [paragraph] = section?.paragraphs ?? [];
  if (!section || !paragraph) throw new Error('the sample has lost its paragraph');
  const odd = { ...paragraph, content: words('a\u0000b\u000bc\ud800d\uffffe') };
  const { bytes } = await exportDocx(sampleView('clean', { sections: [{ ...section, paragraphs: [odd] }] }));
  expect(paragraphsAfter(bytes, 'accept')).toContain('a�b�c�d�e');
});
