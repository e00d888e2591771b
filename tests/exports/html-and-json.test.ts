import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { ExportText } from '#lib/exports/export-view.ts';
import { exportHtml } from '#lib/exports/html/html-file.ts';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { sampleView, words } from './sample-view.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const page = async (...sample: Parameters<typeof sampleView>) =>
  parse(decode((await exportHtml(sampleView(...sample))).bytes));

function elements(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}
function text(node: Node, leaveOut: readonly string[] = []): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (
    'tagName' in node &&
    (leaveOut.includes(node.tagName) || attribute(node, 'class') === 'said' || attribute(node, 'class') === 'author')
  )
    return '';
  return 'childNodes' in node ? node.childNodes.map((child) => text(child, leaveOut)).join('') : '';
}
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const paragraph = (all: readonly Element[], id: string) => {
  const found = all.find((element) => attribute(element, 'id') === id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
};
const itemOne = '0b8e5f1c-6f61-4a52-9a6e-0d7a4f3f2a01';

test('without its insertions the changes page has the old words, without its deletions the new', async () => {
  const item = paragraph(elements(await page('changes')), itemOne);
  const rest = 'Commit to protecting the human rights of all migrants, among them victims of';
  expect(text(item, ['ins'])).toBe(`1. Rights. ${rest} trafficking in persons;`);
  expect(text(item, ['del'])).toBe(`1. Human rights. ${rest} crimes;`);
});

test('each change names its country to those who see the page and to those who hear it', async () => {
  const codes = elements(await page('changes')).filter((element) => attribute(element, 'class') === 'author');
  expect(codes.map((code) => text(code.childNodes[0] as Node))).toEqual(
    expect.arrayContaining(['GTM', 'HND', 'MEX', 'USA', 'TS']),
  );
  const changes = elements(await page('changes')).filter((element) => /^(ins|del)$/.test(element.tagName));
  expect(new Set(changes.map((change) => attribute(change, 'title')))).toContain('deleted: Guatemala');
  expect(changes.every((change) => attribute(change, 'datetime') === '2017-03-29T15:04:05.678Z')).toBe(true);
});

test('what people wrote is text: no tag, no style, no script of theirs', async () => {
  const [section] = sampleView('clean').sections;
  const [one] = section?.paragraphs ?? [];
  if (!section || !one) throw new Error('the sample has lost its paragraph');
  const attack = '</p><script>alert(1)</script><img src=x onerror=alert(1)>';
  const linked = words('link', { link: 'javascript:alert(1)' });
  const odd = { ...one, id: '" onclick="alert(1)', heading: attack, content: [...words(attack), ...linked] };
  const all = elements(await page('clean', { title: attack, sections: [{ ...section, paragraphs: [odd] }] }));
  expect(all.filter(({ tagName }) => /^(script|img)$/.test(tagName))).toEqual([]);
  expect(
    all
      .flatMap(({ attrs }) => attrs)
      .filter(({ name, value }) => name.startsWith('on') || value.startsWith('javascript')),
  ).toEqual([]);
  expect(text(all.find(({ tagName }) => tagName === 'h1') as Node)).toContain(attack);
});

test.each<ExportText>(['clean', 'compilation', 'changes'])(
  'the %s page stands alone, in its language, with one main heading',
  async (reading) => {
    const all = elements(await page(reading));
    const outside = all.flatMap(({ attrs }) => attrs).filter(({ name }) => name === 'src' || name === 'href');
    expect(outside.filter(({ value }) => !/^(#|https:\/\/example\.org)/.test(value))).toEqual([]);
    expect(all.filter(({ tagName }) => tagName === 'link' || tagName === 'h1')).toHaveLength(1);
    expect(attribute(all.find(({ tagName }) => tagName === 'html') as Element, 'lang')).toBe('en');
    const ids = all.map((element) => attribute(element, 'id')).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { value } of outside.filter(({ value }) => value.startsWith('#'))) expect(ids).toContain(value.slice(1));
  },
);

test('the compilation page has brackets and names, notes with the country, and the annex', async () => {
  const document = await page('compilation');
  expect(text(paragraph(elements(document), itemOne))).toContain(
    '[trafficking in persons] [crimes – GTM, supported by HND, MEX]',
  );
  const whole = text(document);
  expect(whole).toContain('United States: scrutiny reservation. Attorneys will have to review it.');
  expect(whole).toContain('P1 (GTM)HNDUSA');
});

test('the JSON holds everything of the view but the printed words', async () => {
  const view = sampleView('compilation');
  const file = await exportJson(view);
  const { words: _words, table: _table, ...data } = view;
  expect(JSON.parse(decode(file.bytes))).toEqual({ format: 'consenso/1', ...data });
  expect(file.fileName).toBe('RCM-SACM-2017-L.1-Rev.1-compilation-en.json');
});

test('a fragment of the reader itself: text() leaves out what it is told to', () => {
  expect(text(parseFragment('<p>a<ins>b</ins><del>c</del></p>'), ['del'])).toBe('ab');
});
