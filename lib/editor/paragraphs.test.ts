import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { normalize } from '../domain/text/content.ts';
import type { Content, Paragraph } from '../domain/text/paragraph.ts';
import { contentOf } from '../domain/text/paragraph.ts';
import { insertParagraph, readParagraphs, removeParagraph, replaceContent, writeParagraphs } from './paragraphs.ts';

const content = arbitraryContent.map(normalize);

function documentOf(...contents: Content[]): Y.Doc {
  const ydoc = new Y.Doc();
  writeParagraphs(
    ydoc,
    contents.map((content, index) => ({ id: `p${index}`, heading: index % 2 ? 'A title' : null, content })),
  );
  return ydoc;
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

describe('paragraphs in Yjs', () => {
  test('come back exactly as they went in', () => {
    fc.assert(
      fc.property(fc.array(content, { maxLength: 4 }), (contents) => {
        const paragraphs: Paragraph[] = contents.map((content, index) => ({
          id: `p${index}`,
          heading: index % 2 ? 'Derechos humanos' : null,
          content,
        }));
        const ydoc = new Y.Doc();
        writeParagraphs(ydoc, paragraphs);
        expect(readParagraphs(copyOf(ydoc))).toEqual(paragraphs);
      }),
    );
  });

  test('any words can be replaced by any others', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const ydoc = documentOf(before);
        replaceContent(ydoc, 'p0', after);
        expect(readParagraphs(copyOf(ydoc))[0]?.content).toEqual(after);
      }),
      { numRuns: 400 },
    );
  });

  test('replacing words leaves what another writes in the same paragraph at the same time', () => {
    const ours = documentOf(contentOf('among them victims of trafficking in persons and of modern slavery;'));
    const theirs = copyOf(ours);
    replaceContent(theirs, 'p0', contentOf('among them, victims of trafficking in persons and of modern slavery;'));
    replaceContent(ours, 'p0', contentOf('among them victims of crimes and of modern slavery;'));
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    expect(readParagraphs(ours)[0]?.content).toEqual(contentOf('among them, victims of crimes and of modern slavery;'));
  });

  test('two who type in one word at the same time both leave their letters', () => {
    const ours = documentOf(contentOf('victims of trafficking'));
    const theirs = copyOf(ours);
    replaceContent(ours, 'p0', contentOf('Victims of trafficking'));
    replaceContent(theirs, 'p0', contentOf('victim of trafficking'));
    Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    expect(readParagraphs(ours)[0]?.content).toEqual(contentOf('Victim of trafficking'));
  });

  test('replacing words by the same words changes nothing', () => {
    const ydoc = documentOf([
      { kind: 'text', text: 'Recalling', italic: true },
      { kind: 'text', text: ' the Declaration' },
    ]);
    let changes = 0;
    ydoc.on('update', () => changes++);
    replaceContent(ydoc, 'p0', [
      { kind: 'text', text: 'Recalling', italic: true },
      { kind: 'text', text: ' the Declaration' },
    ]);
    expect(changes).toBe(0);
  });

  test('a paragraph is inserted where it belongs and taken out again', () => {
    const ydoc = documentOf(contentOf('one'), contentOf('two'));
    insertParagraph(ydoc, 'p0', { id: 'new', heading: null, content: contentOf('one bis') });
    insertParagraph(ydoc, null, { id: 'first', heading: null, content: [] });
    expect(readParagraphs(ydoc).map(({ id }) => id)).toEqual(['first', 'p0', 'new', 'p1']);
    removeParagraph(ydoc, 'p0');
    expect(readParagraphs(ydoc).map(({ id }) => id)).toEqual(['first', 'new', 'p1']);
    expect(() => insertParagraph(ydoc, null, { id: 'new', heading: null, content: [] })).toThrow('already has');
    expect(() => removeParagraph(ydoc, 'p0')).toThrow('no paragraph');
  });

  test('are seeded only once', () => {
    const ydoc = documentOf(contentOf('one'));
    expect(() => writeParagraphs(ydoc, [])).toThrow('only once');
  });

  test('what is not known is left out when read', () => {
    const ydoc = documentOf(contentOf('one'));
    const fragment = ydoc.getXmlFragment('paragraphs');
    fragment.insert(0, [new Y.XmlElement('table')]);
    const paragraph = fragment.get(1) as Y.XmlElement;
    const text = new Y.XmlText();
    text.applyDelta([{ insert: ' more', attributes: { blink: {} } }]);
    paragraph.insert(1, [new Y.XmlElement('image'), text]);
    expect(readParagraphs(ydoc)).toEqual([{ id: 'p0', heading: null, content: contentOf('one more') }]);
  });
});
