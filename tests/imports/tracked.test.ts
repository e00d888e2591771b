import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { readTracked } from '#lib/imports/word/read-tracked.ts';
import { acceptAll, type Decision, rejectAll, standingText } from '#lib/imports/word/standing-text.ts';
import { openWord } from '#lib/imports/word/word-parts.ts';
import { wordFile, wordRun } from './word-file.ts';

const by = (author: string) => `w:id="9" w:author="${author}" w:date="2017-04-01T10:00:00Z"`;
const ins = (inner: string, author = 'Ana') => `<w:ins ${by(author)}>${inner}</w:ins>`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const del = (inner: string, author = 'Ana') => `<w:del ${by(author)}>${inner}</w:del>`;
const mark = (name: 'ins' | 'del' | 'moveFrom' | 'moveTo', author = 'Ana') => `<w:${name} ${by(author)}/>`;
const p = (inner: string, marks = '') => `<w:p><w:pPr><w:rPr>${marks}</w:rPr></w:pPr>${inner}</w:p>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (inner: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
const table = (inner: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${inner}</w:tbl>`;

const parts = (body: string, files: Record<string, string> = {}) => readTracked(openWord(wordFile(body, files)));

function after(body: string, decision: Decision, files: Record<string, string> = {}): string[] {
  return standingText(parts(body, files).blocks, decision).map(({ content }) =>
    content.map((inline) => (inline.kind === 'text' ? inline.text : `{${plainText(inline.content)}}`)).join(''),
  );
}

const both = (body: string, files = {}) => [after(body, acceptAll, files), after(body, rejectAll, files)];
const only =
  (name: string): Decision =>
  ({ author }) =>
    author === name;

describe('words', () => {
  test('that one inserted and another deleted stand only where the first alone is followed', () => {
    const body = p(wordRun('one ') + ins(wordRun('two ') + del(gone('three '), 'Ben')) + wordRun('four'));
    expect(both(body)).toEqual([['one two four'], ['one four']]);
    expect(after(body, only('Ana'))).toEqual(['one two three four']);
    expect(after(body, only('Ben'))).toEqual(['one four']);
  });

  test('in fields, links, content controls and smart tags are words; field codes are none', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wordRun('seen')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const goneField = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> PAGE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${gone('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const control = `<w:sdt><w:sdtPr/><w:sdtContent>${ins(wordRun('new'))}</w:sdtContent></w:sdt>`;
    const link = `<w:hyperlink r:id="rId2">${del(gone('old'))}${ins(wordRun('link'))}</w:hyperlink>`;
    const simple = `<w:fldSimple w:instr="PAGE">${wordRun('7')}</w:fldSimple>`;
    expect(both(p(field + del(goneField) + control + link + simple))).toEqual([['seennewlink7'], ['seen12old7']]);
  });

  test('moved from and moved to are two ends of a move', () => {
    const [paragraph] = parts(
      p(
        `<w:moveFrom ${by('Ana')}>${wordRun('here')}</w:moveFrom>${wordRun(' or ')}<w:moveTo ${by('Ana')}>${wordRun('there')}</w:moveTo>`,
      ),
    ).blocks;
    expect(paragraph).toMatchObject({
      pieces: [{ changes: [{ kind: 'deleted', moved: true }] }, {}, { changes: [{ kind: 'inserted', moved: true }] }],
    });
  });

  test('keep their characters: tabs, line breaks, hyphens that hold, soft ones', () => {
    const odd =
      '<w:r><w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/><w:softHyphen/><w:br w:type="page"/><w:t>b</w:t></w:r>';
    expect(after(p(odd), acceptAll)).toEqual(['a\t\n\u2011\u00adb']);
  });
});

describe('paragraph marks', () => {
  test.each([
    ['a mark moved away', p(wordRun('a'), mark('moveFrom')) + p(wordRun('b')), ['ab'], ['a', 'b']],
    ['a mark moved here', p(wordRun('a'), mark('moveTo')) + p(wordRun('b')), ['a', 'b'], ['ab']],
    [
      'a paragraph that went as a whole',
      p(wordRun('a')) + p(del(gone('b')), mark('del')) + p(wordRun('c')),
      ['a', 'c'],
      ['a', 'b', 'c'],
    ],
    ['the last one, deleted', p(wordRun('a')) + p(del(gone('b')), mark('del')), ['a'], ['a', 'b']],
    ['the last one, inserted', p(wordRun('a')) + p(ins(wordRun('b')), mark('ins')), ['a', 'b'], ['a']],
    ['the last one, with words that stay', p(wordRun('a')) + p(wordRun('b'), mark('del')), ['a', 'b'], ['a', 'b']],
    [
      'one inserted by one and deleted by another',
      p(wordRun('a'), mark('ins') + mark('del', 'Ben')) + p(wordRun('b')),
      ['ab'],
      ['ab'],
    ],
  ])('%s', (_, body, accepted, rejected) => expect(both(body)).toEqual([accepted, rejected]));
});

describe('tables', () => {
  const two = (properties: string, marks: string, words: (text: string) => string) =>
    p(wordRun('before')) +
    table(
      row(cell(p(wordRun('stays')))) + row(cell(p(words('one'), marks)) + cell(p(words('two'), marks)), properties),
    ) +
    p(wordRun('after'));

  test('rows come and go with their words', () => {
    const inserted = two(mark('ins'), mark('ins'), (text) => ins(wordRun(text)));
    const deleted = two(mark('del'), mark('del'), (text) => del(gone(text)));
    const [full, bare] = [
      ['before', 'stays', 'one', 'two', 'after'],
      ['before', 'stays', 'after'],
    ];
    expect(both(inserted)).toEqual([full, bare]);
    expect(both(deleted)).toEqual([bare, full]);
  });

  test('a cell comes and goes; its neighbour is not joined to it', () => {
    const body = table(
      row(
        cell(p(wordRun('a'), mark('del'))) +
          cell(p(ins(wordRun('b')), mark('ins')), `<w:cellIns ${by('Ana')}/>`) +
          cell(p(del(gone('c')))),
      ),
    );
    expect(both(body)).toEqual([
      ['a', 'b', ''],
      ['a', 'c'],
    ]);
  });

  test('a mark before a table keeps its words out of the first cell', () => {
    const body = p(wordRun('a'), mark('del')) + table(row(cell(p(wordRun('b')))));
    expect(both(body)).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });
});

describe('notes', () => {
  const notes = (inner: string) => ({
    'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${inner}</w:footnote></w:footnotes>`,
  });
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';

  test('come and go with their reference', () => {
    const files = notes(p(wordRun(' Note.')));
    expect(both(p(wordRun('a') + ins(reference)), files)).toEqual([['a{Note.}'], ['a']]);
    expect(both(p(wordRun('a') + del(reference)), files)).toEqual([['a'], ['a{Note.}']]);
  });

  test('are changed inside, their own paragraphs too', () => {
    const files = notes(
      p(wordRun('old') + ins(wordRun(' new')), mark('ins')) + p(del(gone(' gone')) + wordRun(' end')),
    );
    expect(both(p(wordRun('a') + reference), files)).toEqual([['a{old new\n end}'], ['a{old gone end}']]);
  });

  test('that refer to themselves end', () => {
    expect(after(p(wordRun('a') + reference), acceptAll, notes(p(wordRun('n') + reference)))).toEqual(['a{n}']);
  });
});

test('comments, bookmarks and what a text cannot hold are told', () => {
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="Ana"><w:p><w:r><w:t>CAN: delete</w:t></w:r></w:p></w:comment></w:comments>';
  const body = p(
    `<w:bookmarkStart w:id="1" w:name="p_1"/><w:commentRangeStart w:id="4"/>${wordRun('a')}<w:commentRangeEnd w:id="4"/><w:r><w:drawing/></w:r><w:hyperlink r:id="rId3">${wordRun('file')}</w:hyperlink>`,
  );
  const document = parts(body, { 'word/comments.xml': comments });
  expect(document.blocks[0]).toMatchObject({ names: ['p_1'] });
  expect(document.comments).toEqual([{ id: '4', author: 'Ana', at: null, text: 'CAN: delete' }]);
  expect(document.losses).toMatchObject({ pictures: 1 });
});

test('a box stands after the paragraph that it hangs on, once', () => {
  const box = `<w:txbxContent>${p(wordRun('in the box'))}</w:txbxContent>`;
  const choice = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(after(p(wordRun('a') + choice + wordRun('b')) + p(wordRun('c')), acceptAll)).toEqual([
    'ab',
    'in the box',
    'c',
  ]);
});
