import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '../domain/text/paragraph.ts';
import { insertParagraph, removeParagraph, replaceContent, replaceHeading, writeParagraphs } from './paragraphs.ts';
import { touchedParagraphs } from './touched-paragraphs.ts';

const paragraph = (id: string) => ({ id, heading: null, content: contentOf(`Words of ${id}.`) });

test.each<[string, (ydoc: Y.Doc) => void, string[]]>([
  ['words', (ydoc) => replaceContent(ydoc, 'b', contentOf('Other words.')), ['b']],
  ['a heading', (ydoc) => replaceHeading(ydoc, 'a', 'Heading'), ['a']],
  ['a paragraph that comes in', (ydoc) => insertParagraph(ydoc, 'a', paragraph('n')), ['n']],
  ['one that goes', (ydoc) => removeParagraph(ydoc, 'b'), []],
  [
    'words in two',
    (ydoc) => {
      replaceContent(ydoc, 'a', contentOf('x'));
      replaceContent(ydoc, 'c', contentOf('y'));
    },
    ['a', 'c'],
  ],
  [
    'words in one that goes',
    (ydoc) => {
      replaceContent(ydoc, 'a', contentOf('x'));
      removeParagraph(ydoc, 'a');
    },
    [],
  ],
])('%s', (_, change, expected) => {
  const ydoc = new Y.Doc();
  writeParagraphs(ydoc, ['a', 'b', 'c'].map(paragraph));
  let touched: ReadonlySet<string> = new Set();
  ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
    touched = touchedParagraphs(transaction);
  });
  ydoc.transact(() => change(ydoc));
  expect([...touched].toSorted()).toEqual(expected);
});
