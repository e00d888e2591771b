import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { replaceContent, writeParagraphs } from '#lib/editor/paragraphs.ts';
import { stretchesOf } from './written-by.ts';

const AT = '2026-11-22T09:00:00.000Z';

test('of each paragraph it is told which characters a party wrote, the revision left out, deletions gone', () => {
  const ydoc = new Y.Doc();
  ydoc.clientID = 1;
  writeParagraphs(ydoc, [
    { id: 'a', heading: null, content: contentOf('Affirm rights;') },
    { id: 'b', heading: null, content: contentOf('Recognize;') },
  ]);
  const honduras = new Y.Doc();
  honduras.clientID = 7;
  Y.applyUpdate(honduras, Y.encodeStateAsUpdate(ydoc));
  replaceContent(honduras, 'a', contentOf('Strongly affirm rights;'));
  replaceContent(honduras, 'a', contentOf('Strongly affirm all rights;'));
  const whole = { client: 7, clock: 0, length: 1_000, party: 'HND', at: AT };
  const [first, second] = stretchesOf(honduras, [whole]);
  const words = 'Strongly affirm all rights;';
  expect(first?.length).toBe(words.length);
  expect(first?.stretches.map(({ from, to, party }) => [words.slice(from, to), party])).toEqual([
    ['Strongly a', 'HND'],
    [' all', 'HND'],
  ]);
  expect(second).toEqual({ id: 'b', length: 'Recognize;'.length, stretches: [] });
});
