import { strFromU8 } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, test } from 'vitest';
import { labelDraft } from '#lib/domain/text/labels.ts';
import { contentOf } from '#lib/domain/text/paragraph.ts';
import { aknDocument } from '#lib/exports/akn/akn-file.ts';
import { exportDocx } from '#lib/exports/docx/docx-file.ts';
import { exportHtml } from '#lib/exports/html/html-file.ts';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { JsonFile } from '#lib/exports/json/json-shape.ts';
import { exportMarkdown } from '#lib/exports/markdown/markdown-file.ts';
import { comparativeTable } from '#lib/exports/sheets/tables.ts';
import { compilationOf, type RandomRound } from '../imports/random-round.ts';
import { sharedFile } from '../imports/shared-files.ts';
import { all, attribute, paragraphsAfter, wordPart } from './read-word.ts';

const paragraph = (id: string, text: string) => ({ id, heading: null, content: contentOf(text) });
const section = { id: 's', kind: 'items', numbering: 'item', heading: 'Means', chapeau: null } as const;
const [a, b, c] = [paragraph('a', 'Decide;'), paragraph('b', 'Invite;'), paragraph('c', 'Call.')];
const draft = labelDraft({ title: 'Text', language: 'en', sections: [{ ...section, paragraphs: [a, b, c] }] });
const tabled = {
  coSponsors: [],
  supporters: [],
  citation: null,
  verdict: 'clean',
  tabledAt: '2017-03-29T14:00:00.000Z',
  heading: null,
  rationale: '',
  sectionId: 's',
};
const GTM = { code: 'GTM', name: 'Guatemala' };
const MEX = { code: 'MEX', name: 'Mexico' };
const place = (afterId: string | null) => ({ sectionId: 's', afterId, place: afterId === null ? 'Means' : 'Item 3' });
/** Guatemala would have "a" last and say "Decide now;", Mexico would have it second; Mexico would delete "b". */
const round: RandomRound = {
  draft,
  proposals: [
    {
      ...tabled,
      id: 'p-1',
      number: 1,
      kind: 'move',
      owner: GTM,
      paragraphId: 'a',
      base: a.content,
      move: place('c'),
      proposed: [],
    },
    {
      ...tabled,
      id: 'p-2',
      number: 2,
      kind: 'replace',
      owner: GTM,
      paragraphId: 'a',
      base: a.content,
      move: null,
      proposed: [contentOf('Decide now;')],
    },
    {
      ...tabled,
      id: 'p-3',
      number: 3,
      kind: 'move',
      owner: MEX,
      paragraphId: 'a',
      base: a.content,
      move: place('b'),
      proposed: [],
    },
    {
      ...tabled,
      id: 'p-4',
      number: 4,
      kind: 'delete',
      owner: MEX,
      paragraphId: 'b',
      base: b.content,
      move: null,
      proposed: [],
    },
  ],
};
const printed = compilationOf(round);
const view = {
  ...printed,
  proposals: round.proposals.map(({ paragraphId: _paragraph, sectionId: _section, ...proposal }) => proposal),
};

describe('open moves', () => {
  test('are tracked moves in Word with one author a country, and rejected they leave the text', async () => {
    const { bytes } = await exportDocx(view);
    const document = wordPart(bytes, 'word/document.xml');
    for (const name of ['moveFromRangeStart', 'moveToRangeStart']) {
      const ends = all(document, name).map((one) => `${attribute(one, 'author')} ${attribute(one, 'name')}`);
      expect(ends.toSorted()).toEqual(['Guatemala movep1', 'Mexico movep3']);
    }
    expect(all(document, 'moveFrom').length).toBeGreaterThan(0);
    expect(paragraphsAfter(bytes, 'reject').filter((words) => /Decide|Invite|Call/.test(words))).toEqual([
      '1.\tDecide;',
      '2.\tInvite;',
      '3.\tCall.',
    ]);
  });

  test('are printed in brackets where the paragraph stands and where it would stand', async () => {
    const markdown = strFromU8((await exportMarkdown(view)).bytes);
    expect(markdown).toContain(String.raw`\[**move after Item 3** **– GTM**\]`);
    expect(markdown).toContain('moved here:');
    const html = strFromU8((await exportHtml(view)).bytes);
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain('[move after Item 3 – GTM]');
  });

  test('have a row in the comparative table and the published shape in JSON', async () => {
    const cells = comparativeTable(view).rows.flat();
    const file: unknown = JSON.parse(strFromU8((await exportJson(view)).bytes));
    expect(JsonFile.parse(file).proposals[0]).toMatchObject({ kind: 'move', move: { afterId: 'c' } });
    expect(cells).toContain('[move paragraph] move after Item 3');
  });

  test('are owed to their delegations in valid Akoma Ntoso', () => {
    const xml = aknDocument(view);
    expect(xml).toMatch(/<del [^>]*class="moved"[^>]*refersTo="#party-gtm #proposal-1"/);
    expect(xml).toMatch(/<ins [^>]*class="moved"[^>]*refersTo="#party-gtm #proposal-1"/);
    const schema = sharedFile('conformance/akn/akomantoso30.xsd');
    if (!schema) return;
    xmlRegisterFsInputProviders();
    const url = new URL('../../../shared/conformance/akn/akomantoso30.xsd', import.meta.url).href;
    const document = XmlDocument.fromString(xml);
    XsdValidator.fromDoc(XmlDocument.fromString(strFromU8(schema), { url })).validate(document);
    document.dispose();
  });
});
