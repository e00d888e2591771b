import { expect, test } from 'vitest';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { exportHtml } from '#lib/exports/html/html-file.ts';
import { readDraft } from '#lib/imports/read-draft.ts';
import { sampleView } from '../exports/sample-view.ts';

const read = (html: string) =>
  readDraft({ bytes: new TextEncoder().encode(html), fileName: 'draft.html', language: 'en' });

test('a web page comes in with its headings, lists, marks and links; what it embeds is left out and told', async () => {
  const { draft, report } = await read(`<!DOCTYPE html><html><head><title>Tab</title><style>p{}</style></head><body>
    <script>alert(1)</script>
    <h1>Common position</h1>
    <h2>Principles</h2>
    <div>1. <b>Commit</b> to
       protecting <i>all</i> migrants;</div>
    <p>2. See <a href="https://example.org/pact">the Compact</a><br>and act;</p>
    <ul><li>one</li><li>two</li></ul>
    <table><tr><td>cell</td><td>another</td></tr></table>
    <iframe src="https://example.org/frame">frame</iframe><img src="http://example.org/x.png" alt="a flag">
  </body></html>`);
  expect(draft?.title).toBe('Common position');
  const [section] = draft?.sections ?? [];
  expect(section?.heading).toBe('Principles');
  expect(section?.paragraphs.map(({ content }) => plainText(content))).toEqual([
    'Commit to protecting all migrants;',
    'See the Compact\nand act;',
    'one',
    'two',
    'cell',
    'another',
  ]);
  expect(section?.paragraphs[0]?.content[0]).toEqual({ kind: 'text', text: 'Commit', bold: true });
  expect(section?.paragraphs[1]?.content[1]).toMatchObject({ text: 'the Compact', link: 'https://example.org/pact' });
  expect(report.filter(({ level }) => level === 'warning').map(({ code }) => code)).toEqual([
    'embeddedLeft',
    'tableFlattened',
    'imageLeft',
  ]);
});

test('a page that we exported comes back with its words', async () => {
  const { bytes } = await exportHtml(sampleView('clean'));
  const { draft } = await read(new TextDecoder().decode(bytes));
  const words = draft?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ content }) => plainText(content)));
  expect(words?.join(' ')).toContain('to protecting the human rights of all migrants');
  expect(draft?.sections.map(({ heading }) => heading)).toEqual(expect.arrayContaining(['Principles']));
});

test('a text with a pointed bracket in it is no web page', async () => {
  const { draft } = await read('1. Fewer than <five> items;\n\n2. More than five;');
  expect(draft?.sections[0]?.paragraphs.map(({ content }) => plainText(content))).toEqual([
    'Fewer than <five> items;',
    'More than five;',
  ]);
});
