/** More shapes of tracked changes than a word here and a mark there: what Word leaves when all are accepted, or rejected. */
import { expect, test } from 'vitest';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { readTracked } from '#lib/imports/word/read-tracked.ts';
import { acceptAll, type Decision, rejectAll, standingText } from '#lib/imports/word/standing-text.ts';
import { openWord } from '#lib/imports/word/word-parts.ts';
import { wordFile, wordRun } from './word-file.ts';

const by = (author = 'Ana') => `w:id="9" w:author="${author}" w:date="2017-04-01T10:00:00Z"`;
const gone = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;
const ins = (inner: string) => `<w:ins ${by()}>${inner}</w:ins>`;
const del = (inner: string, author?: string) => `<w:del ${by(author)}>${inner}</w:del>`;
const mark = (name: string, author?: string) => `<w:${name} ${by(author)}/>`;
const p = (inner: string, marks = '', properties = '') =>
  `<w:p><w:pPr>${properties}<w:rPr>${marks}</w:rPr></w:pPr>${inner}</w:p>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (inner: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
const table = (inner: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${inner}</w:tbl>`;
const range = (kind: string, inner: string) =>
  `<w:${kind}RangeStart w:id="1" w:name="m" w:author="Ana"/>${inner}<w:${kind}RangeEnd w:id="1"/>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (inner: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
const note = (inner: string) => ({
  'word/footnotes.xml': `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${inner}</w:footnote></w:footnotes>`,
});
const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';

function after(body: string, decision: Decision, files: Record<string, string>): string[] {
  return standingText(readTracked(openWord(wordFile(body, files))).blocks, decision).map(({ content }) =>
    content.map((inline) => (inline.kind === 'text' ? inline.text : `{${plainText(inline.content)}}`)).join(''),
  );
}

type Shape = readonly [
  name: string,
  body: string,
  accepted: string[],
  rejected: string[],
  files?: Record<string, string>,
];

const SHAPES: readonly Shape[] = [
  [
    'a deletion inside an insertion inside a move',
    p(
      `a <w:moveTo ${by()}>${ins(wordRun('b ') + del(gone('c '), 'Ben'))}</w:moveTo>`.replace('a ', wordRun('a ')) +
        wordRun('d'),
    ),
    ['a b d'],
    ['a d'],
  ],
  [
    'one paragraph moved before another, with range markers around paragraphs',
    p(wordRun('one')) +
      range('moveTo', p(`<w:moveTo ${by()}>${wordRun('three')}</w:moveTo>`, mark('moveTo'))) +
      p(wordRun('two')) +
      range('moveFrom', p(`<w:moveFrom ${by()}>${wordRun('three')}</w:moveFrom>`, mark('moveFrom'))) +
      p(wordRun('four')),
    ['one', 'three', 'two', 'four'],
    ['one', 'two', 'three', 'four'],
  ],
  [
    'words moved within a paragraph, with range markers between runs',
    p(
      range('moveFrom', `<w:moveFrom ${by()}>${wordRun('a ')}</w:moveFrom>`) +
        wordRun('b ') +
        range('moveTo', `<w:moveTo ${by()}>${wordRun('a ')}</w:moveTo>`),
    ),
    ['b a '],
    ['a b '],
  ],
  [
    'an empty paragraph inserted between two, and one deleted',
    p(wordRun('a')) + p('', mark('ins')) + p(wordRun('b')) + p('', mark('del')) + p(wordRun('c')),
    ['a', '', 'b', 'c'],
    ['a', 'b', '', 'c'],
  ],
  [
    'a paragraph split: its new mark stands at the first half',
    p(wordRun('a'), mark('ins')) + p(wordRun('b')),
    ['a', 'b'],
    ['ab'],
  ],
  [
    'two paragraphs joined and words changed at the seam',
    p(wordRun('a') + del(gone(';')) + ins(wordRun(',')), mark('del')) + p(wordRun(' b')),
    ['a, b'],
    ['a;', ' b'],
  ],
  [
    'a mark deleted at the end of a section: the break goes with it',
    p(wordRun('a'), mark('del'), '<w:sectPr/>') + p(wordRun('b')),
    ['ab'],
    ['a', 'b'],
  ],
  [
    'changes of formatting, of paragraphs, numbering and sections change no word',
    p(
      `<w:r><w:rPr><w:b/><w:rPrChange ${by()}><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>`,
      `<w:rPrChange ${by()}><w:rPr><w:del ${by()}/></w:rPr></w:rPrChange>`,
      `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins ${by()}/></w:numPr><w:pPrChange ${by()}><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:pPrChange><w:sectPr><w:sectPrChange ${by()}><w:sectPr/></w:sectPrChange></w:sectPr>`,
    ) + p(wordRun('next')),
    ['bold', 'next'],
    ['bold', 'next'],
  ],
  [
    'changes in the cells of a table, and in a table within a cell',
    table(
      row(
        cell(p(wordRun('a ') + del(gone('b')) + ins(wordRun('c')))) +
          cell(table(row(cell(p(ins(wordRun('in')) + wordRun(' x'))))) + p(del(gone('last')))),
      ),
    ),
    ['a c', 'in x', ''],
    ['a b', ' x', 'last'],
  ],
  [
    'a table that was inserted, and one that was deleted, between paragraphs',
    p(wordRun('a')) +
      table(row(cell(p(ins(wordRun('new')), mark('ins'))), mark('ins'))) +
      p(wordRun('b')) +
      table(row(cell(p(del(gone('old')), mark('del'))), mark('del'))) +
      p(wordRun('c')),
    ['a', 'new', 'b', 'c'],
    ['a', 'b', 'old', 'c'],
  ],
  [
    'a column inserted and one deleted',
    table(row(cell(p(wordRun('1')), mark('cellDel')) + cell(p(wordRun('2'))) + cell(p(wordRun('3')), mark('cellIns')))),
    ['2', '3'],
    ['1', '2'],
  ],
  [
    'cells merged under a change',
    table(
      row(cell(p(wordRun('1')), `<w:cellMerge ${by()} w:vMerge="cont" w:vMergeOrig="rest"/>`) + cell(p(wordRun('2')))),
    ),
    ['1', '2'],
    ['1', '2'],
  ],
  [
    'changes inside a footnote that was itself inserted by another',
    p(wordRun('a') + ins(reference)),
    ['a{new}'],
    ['a'],
    note(p(del(gone('old'), 'Ben') + ins(wordRun('new')))),
  ],
  [
    'a link that was inserted around words, and words deleted in a link',
    p(
      ins(`<w:hyperlink r:id="rId2">${wordRun('link')}</w:hyperlink>`) +
        `<w:hyperlink r:id="rId2">${wordRun(' on')}${del(gone(' off'))}</w:hyperlink>`,
    ),
    ['link on'],
    [' on off'],
  ],
  [
    'content controls: around a paragraph, around words, inserted with their range markers',
    control(p(ins(wordRun('whole')), mark('ins'))) +
      p(
        wordRun('a ') +
          `<w:customXmlInsRangeStart ${by()}/>` +
          control(ins(wordRun('b'))) +
          '<w:customXmlInsRangeEnd w:id="9"/>',
      ),
    ['whole', 'a b'],
    ['a '],
  ],
  [
    'field codes: changed codes are no words, results are; a field within a field',
    p(
      field(
        `<w:r><w:instrText> IF </w:instrText></w:r>${field('<w:r><w:instrText> PAGE </w:instrText></w:r>', wordRun('1'))}`,
        wordRun('one'),
      ) +
        field(
          del('<w:r><w:delInstrText> REF a </w:delInstrText></w:r>') +
            ins('<w:r><w:instrText> REF b </w:instrText></w:r>'),
          del(gone(' A')) + ins(wordRun(' B')),
        ),
    ),
    ['one B'],
    ['one A'],
  ],
  [
    'the last paragraphs of the document, all deleted with their marks',
    p(wordRun('a')) + p(del(gone('b')), mark('del')) + p('', mark('del')) + p(del(gone('c'))),
    ['a', ''],
    ['a', 'b', '', 'c'],
  ],
  [
    'an inserted paragraph whose mark somebody else deleted, before one that stays',
    p(wordRun('a')) + p(ins(wordRun('b')), mark('ins') + mark('del', 'Ben')) + p(wordRun('c')),
    ['a', 'bc'],
    ['a', 'c'],
  ],
  [
    'a field that goes on in the next paragraph: none of its words is lost',
    p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>${wordRun('one')}`) +
      p(`${ins(wordRun('two'))}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
    ['one', 'two'],
    ['one', ''],
  ],
];

test.each(SHAPES.map(([name, ...rest]) => ({ name, rest })))('$name', ({ rest }) => {
  const [body, accepted, rejected, files = {}] = rest;
  expect([after(body, acceptAll, files), after(body, rejectAll, files)]).toEqual([accepted, rejected]);
});
