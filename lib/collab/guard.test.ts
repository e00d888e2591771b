import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf, PARAGRAPH_LIMIT } from '../domain/text/paragraph.ts';
import {
  elementsOf,
  insertParagraph,
  paragraphsFragment,
  removeParagraph,
  writeParagraphs,
} from '../editor/paragraphs.ts';
import { closedState, judge, type Verdict } from './guard.ts';

const SECTION = ['p1', 'p2', 'p3'].map((id) => ({
  id,
  heading: `About ${id}`,
  content: contentOf(`The words of ${id},`),
}));

function section(): Y.Doc {
  const ydoc = new Y.Doc();
  writeParagraphs(ydoc, SECTION);
  return ydoc;
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  paragraphsFragment(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

/** What the guard says of a change that a browser makes to the section above, with these paragraphs closed. */
function verdictOn(change: (ydoc: Y.Doc) => void, closedIds: string[] = []): Verdict {
  const server = section();
  const browser = copyOf(server);
  const before = Y.encodeStateVector(browser);
  browser.transact(() => change(browser));
  const ids = new Set(closedIds);
  return judge(
    copyOf(server),
    Y.encodeStateAsUpdate(browser, before),
    { ids, state: closedState(server, ids) },
    server,
  );
}

function element(ydoc: Y.Doc, index: number): Y.XmlElement {
  const found = elementsOf(ydoc)[index];
  if (!found) throw new Error(`No paragraph ${index}.`);
  return found;
}

function textOf(ydoc: Y.Doc, index: number): Y.XmlText {
  return element(ydoc, index).get(0) as Y.XmlText;
}

function paragraph(id: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.setAttribute('id', id);
  made.insert(0, children);
  return made;
}

const accepted: [string, (ydoc: Y.Doc) => void][] = [
  ['words in an open paragraph', (ydoc) => textOf(ydoc, 0).insert(4, 'new ')],
  [
    'bold, italic, a link and another language',
    (ydoc) => {
      textOf(ydoc, 0).format(0, 5, { bold: {}, italic: {} });
      textOf(ydoc, 0).format(2, 5, { link: { href: 'https://www.un.org/' }, language: { lang: 'es' } });
    },
  ],
  [
    'a footnote',
    (ydoc) => {
      const footnote = new Y.XmlElement('footnote');
      footnote.setAttribute('content', JSON.stringify([{ kind: 'text', text: 'A/71/1', italic: true }]));
      element(ydoc, 0).insert(1, [footnote]);
    },
  ],
  [
    'a new paragraph between closed ones',
    (ydoc) => insertParagraph(ydoc, 'p2', { id: 'p2b', heading: null, content: contentOf('x') }),
  ],
  [
    'a paragraph typed in and then deleted in one update',
    (ydoc) => {
      textOf(ydoc, 0).insert(0, 'x');
      removeParagraph(ydoc, 'p1');
    },
  ],
  ['an open paragraph deleted', (ydoc) => removeParagraph(ydoc, 'p1')],
  [
    'a closed paragraph written anew, letter for letter, where it stood',
    (ydoc) => {
      removeParagraph(ydoc, 'p2');
      insertParagraph(ydoc, 'p1', SECTION[1] ?? { id: '', heading: null, content: [] });
    },
  ],
];

const closedTouched: [string, (ydoc: Y.Doc) => void][] = [
  ['a letter in it', (ydoc) => textOf(ydoc, 1).insert(3, 'x')],
  ['a letter deleted', (ydoc) => textOf(ydoc, 1).delete(0, 1)],
  ['only a mark', (ydoc) => textOf(ydoc, 1).format(0, 3, { bold: {} })],
  ['its heading', (ydoc) => element(ydoc, 1).setAttribute('heading', 'Other')],
  ['its id', (ydoc) => element(ydoc, 1).setAttribute('id', 'p9')],
  ['its removal', (ydoc) => removeParagraph(ydoc, 'p2')],
  [
    'its removal and return with other words',
    (ydoc) => {
      removeParagraph(ydoc, 'p2');
      insertParagraph(ydoc, 'p1', { id: 'p2', heading: 'About p2', content: contentOf('Other words,') });
    },
  ],
  [
    'another paragraph under its id in its place',
    (ydoc) => {
      element(ydoc, 1).setAttribute('id', 'p9');
      element(ydoc, 0).setAttribute('id', 'p2');
    },
  ],
  [
    'a footnote in it',
    (ydoc) => {
      const footnote = new Y.XmlElement('footnote');
      footnote.setAttribute('content', '[]');
      element(ydoc, 1).insert(0, [footnote]);
    },
  ],
  [
    'the order of closed paragraphs',
    (ydoc) => {
      removeParagraph(ydoc, 'p3');
      insertParagraph(ydoc, 'p1', SECTION[2] ?? { id: '', heading: null, content: [] });
    },
  ],
];

const unknown: [string, (ydoc: Y.Doc) => void][] = [
  ['an unknown node', (ydoc) => paragraphsFragment(ydoc).insert(0, [new Y.XmlElement('table')])],
  ['an unknown node inside a paragraph', (ydoc) => element(ydoc, 0).insert(0, [new Y.XmlElement('image')])],
  ['a paragraph inside a paragraph', (ydoc) => element(ydoc, 0).insert(0, [paragraph('inner')])],
  ['text outside a paragraph', (ydoc) => paragraphsFragment(ydoc).insert(0, [new Y.XmlText('x')])],
  ['an unknown attribute', (ydoc) => element(ydoc, 0).setAttribute('onclick', 'x')],
  ['an attribute on a text', (ydoc) => textOf(ydoc, 0).setAttribute('x', 'y')],
  ['an unknown mark', (ydoc) => textOf(ydoc, 0).format(0, 2, { strike: {} })],
  ['a mark with an unknown attribute', (ydoc) => textOf(ydoc, 0).format(0, 2, { bold: { weight: '900' } })],
  ['a link to a script', (ydoc) => textOf(ydoc, 0).format(0, 2, { link: { href: 'javascript:alert(1)' } })],
  ['an embedded object', (ydoc) => textOf(ydoc, 0).insertEmbed(0, { image: 'x' })],
  [
    'a footnote within a footnote',
    (ydoc) => {
      const footnote = new Y.XmlElement('footnote');
      footnote.setAttribute('content', JSON.stringify([{ kind: 'footnote', content: [] }]));
      element(ydoc, 0).insert(0, [footnote]);
    },
  ],
  ['a paragraph without an id', (ydoc) => paragraphsFragment(ydoc).insert(0, [new Y.XmlElement('paragraph')])],
  ['an id with a strange character', (ydoc) => paragraphsFragment(ydoc).insert(0, [paragraph('a b')])],
  ['another root', (ydoc) => ydoc.getMap('elsewhere').set('a', 1)],
  [
    'an attribute of the whole section',
    (ydoc) => {
      // Yjs offers no call for it on a fragment; a forged update can hold it all the same.
      Y.XmlElement.prototype.setAttribute.call(paragraphsFragment(ydoc), 'a', 'b');
    },
  ],
  [
    'twenty thousand levels',
    (ydoc) => {
      let outer: Y.XmlFragment = paragraphsFragment(ydoc);
      for (let level = 0; level < 20_000; level++) {
        const inner = new Y.XmlElement('paragraph');
        outer.insert(0, [inner]);
        outer = inner;
      }
    },
  ],
];

describe('the guard of a live section', () => {
  test.each(accepted)('takes %s', (_what, change) => {
    expect(verdictOn(change, ['p2', 'p3'])).toMatchObject({ kind: 'accepted' });
  });

  test.each(closedTouched)('keeps a closed paragraph from a change of %s', (_what, change) => {
    expect(verdictOn(change, ['p2', 'p3'])).toEqual({ kind: 'refused', refusal: { code: 'paragraphClosed' } });
  });

  test.each(unknown)('refuses %s', (_what, change) => {
    expect(verdictOn(change)).toEqual({ kind: 'refused', refusal: { code: 'unknownContent' } });
  });

  test('does not tell a paragraph as come in that stood there and was moved', () => {
    const verdict = verdictOn((ydoc) => {
      removeParagraph(ydoc, 'p1');
      paragraphsFragment(ydoc).insert(2, [paragraph('p1')]);
    });
    expect(verdict).toEqual({ kind: 'accepted', newIds: [] });
  });

  test('tells which paragraphs came in', () => {
    const verdict = verdictOn((ydoc) => paragraphsFragment(ydoc).insert(1, [paragraph('new')]));
    expect(verdict).toEqual({ kind: 'accepted', newIds: ['new'] });
  });

  test('refuses two paragraphs with one id', () => {
    const verdict = verdictOn((ydoc) => paragraphsFragment(ydoc).insert(0, [paragraph('p3')]));
    expect(verdict).toEqual({ kind: 'refused', refusal: { code: 'paragraphTwice' } });
  });

  test('refuses a paragraph over the limit, however it is divided', () => {
    const verdict = verdictOn((ydoc) => {
      const half = 'a'.repeat(PARAGRAPH_LIMIT / 2);
      paragraphsFragment(ydoc).insert(0, [paragraph('long', new Y.XmlText(half), new Y.XmlText(`${half}b`))]);
    });
    expect(verdict).toMatchObject({ refusal: { code: 'paragraphTooLong', values: { limit: 10_000 } } });
  });

  test('refuses what is no update at all', () => {
    const noise = Uint8Array.from({ length: 200 }, (_, index) => (index * 37) % 251);
    const verdict = judge(copyOf(section()), noise, { ids: new Set(), state: '[]' }, section());
    expect(['refused', 'incomplete', 'unchanged']).toContain(verdict.kind);
  });

  test('asks for a new sync where an update builds on one that never came', () => {
    const server = section();
    const browser = copyOf(server);
    textOf(browser, 0).insert(0, 'lost ');
    const before = Y.encodeStateVector(browser);
    textOf(browser, 0).insert(5, 'later ');
    const verdict = judge(
      copyOf(server),
      Y.encodeStateAsUpdate(browser, before),
      { ids: new Set(), state: '[]' },
      server,
    );
    expect(verdict).toEqual({ kind: 'incomplete' });
  });

  test('knows again what it has taken', () => {
    const server = section();
    const verdict = judge(copyOf(server), Y.encodeStateAsUpdate(server), { ids: new Set(['p1']), state: 'x' }, server);
    expect(verdict).toEqual({ kind: 'unchanged' });
  });
});
