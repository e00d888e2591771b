import { expect, test } from 'vitest';
import { checkCitation } from './citation-check.ts';
import { indexPassages } from './passage-index.ts';

const DECLARATION = 'A/RES/71/1';
const INDEX = indexPassages([
  {
    symbol: DECLARATION,
    label: '5',
    text: 'We reaffirm the purposes and principles of the Charter of the United Nations.',
  },
  {
    symbol: DECLARATION,
    label: '41',
    text: 'We are committed to protecting the safety, dignity and human rights of all migrants.',
  },
  {
    symbol: DECLARATION,
    label: '60 (b)',
    text: 'We recall the purposes and principles of the Charter of the United Nations.',
  },
  { symbol: DECLARATION, label: '60 (b), n. 3', text: 'See the purposes and principles of the Charter of the League.' },
  { symbol: 'A/CONF.231/3', label: '2', text: 'Guided by the Charter.' },
]);

function checked(quote: string, paragraph = '', symbol = DECLARATION): string {
  const { check, finding } = checkCitation(INDEX, { symbol, paragraph, quote });
  return finding ? `${check} ${finding.passage.label}` : check;
}

test.each([
  ['word for word', 'the safety, dignity and human rights of all migrants', '41', DECLARATION, 'verbatim 41'],
  ['in another paragraph than the one named', 'protecting the safety, dignity', '5', DECLARATION, 'verbatim 41'],
  [
    'in several: the one named',
    'purposes and principles of the Charter',
    'para. 60(b)',
    DECLARATION,
    'verbatim 60 (b)',
  ],
  [
    'in several: the footnote named',
    'principles of the Charter',
    '60 (b), footnote 3',
    DECLARATION,
    'verbatim 60 (b), n. 3',
  ],
  [
    'in several: the footnote named in Spanish',
    'principles of the Charter',
    'párr. 60 b), nota al pie 3',
    DECLARATION,
    'verbatim 60 (b), n. 3',
  ],
  ['in several, another named: the first', 'purposes and principles of the Charter', '9', DECLARATION, 'verbatim 5'],
  [
    'adapted',
    'committed to protecting the safety, dignity and rights of all migrants',
    '41',
    DECLARATION,
    'adapted 41',
  ],
  ['not there', 'firmly condemn trafficking in persons', '41', DECLARATION, 'notFound'],
  ['only in another source', 'Guided by the Charter', '2', DECLARATION, 'notFound'],
  ['the symbol in another case', 'Guided by the Charter', '2', 'a/conf.231/3', 'verbatim 2'],
  ['of a source that is not stored', 'the safety', '41', 'A/RES/70/1', 'unverified'],
  ['nothing quoted', ' ', '41', DECLARATION, 'unverified'],
])('a quotation %s', (_name, quote, paragraph, symbol, expected) => {
  expect(checked(quote, paragraph, symbol)).toBe(expected);
});
