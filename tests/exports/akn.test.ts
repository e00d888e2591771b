import * as fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { normalize } from '#lib/domain/text/content.ts';
import { labelDraft } from '#lib/domain/text/labels.ts';
import { contentOf, type Draft, type LabelledDraft, paragraphsOf } from '#lib/domain/text/paragraph.ts';
import { aknDocument, exportAkn } from '#lib/exports/akn/akn-file.ts';
import { readAkn } from '#lib/exports/akn/read-akn.ts';
import { arbitraryDraft, arbitraryWish } from '#tests/fixtures/arbitrary-draft.ts';
import { sharedFile } from '#tests/imports/shared-files.ts';
import { draftView } from './draft-view.ts';
import { sampleView, words } from './sample-view.ts';

let schema: XsdValidator | null = null;

beforeAll(() => {
  const [main, names] = ['akomantoso30.xsd', 'xml.xsd'].map((name) => sharedFile(`conformance/akn/${name}`));
  if (!main || !names) return;
  // The schema names xml.xsd beside it: the parser reads it there.
  xmlRegisterFsInputProviders();
  schema = XsdValidator.fromDoc(XmlDocument.fromString(strFromU8(main), { url: schemaAddress() }));
});

function schemaAddress(): string {
  return new URL('../../../shared/conformance/akn/akomantoso30.xsd', import.meta.url).href;
}

/** Throws with the schema's own words where the document is not valid; says nothing where there is no schema here. */
function validate(xml: string): void {
  const document = XmlDocument.fromString(xml);
  try {
    schema?.validate(document);
  } finally {
    document.dispose();
  }
}

const shape = (sections: Draft['sections'], language = 'en'): LabelledDraft =>
  labelDraft({ title: 'A common position', language, sections });
const section = (part: Partial<Draft['sections'][number]>) => ({
  id: crypto.randomUUID(),
  kind: 'items' as const,
  numbering: 'OP' as const,
  heading: '',
  chapeau: null,
  paragraphs: [],
  ...part,
});
const paragraph = (text: string) => ({ id: crypto.randomUUID(), heading: null, content: contentOf(text) });
const operative = section({ paragraphs: [paragraph('Decide to continue;'), paragraph('Decide to meet again.')] });
const preamble = section({
  kind: 'preamble',
  numbering: 'PP',
  chapeau: 'The Member Countries,',
  paragraphs: [paragraph('Recalling the Declaration,')],
});

const shapes: Readonly<Record<string, LabelledDraft>> = {
  'no preamble': shape([operative]),
  'a preamble and nothing else': shape([preamble]),
  'a preamble that does not come first': shape([operative, preamble]),
  'a single operative paragraph': shape([preamble, section({ paragraphs: [paragraph('Decide to meet again.')] })]),
  'an empty section': shape([preamble, section({ heading: 'Later' })]),
  'a nested list': shape([
    section({ paragraphs: [paragraph('Agree to:\n(a) health;\n(b) work:\n(i) safe;\n(ii) fair;\n(c) home.')] }),
  ]),
  Spanish: shape([section({ heading: 'Área', paragraphs: [paragraph('Acuerdan:\na) salud;\nb) trabajo.')] })], 'es'),
  Portuguese: shape([operative], 'pt'),
  French: shape([operative], 'fr'),
  Dutch: shape([operative], 'nl'),
};

describe('valid against the schema of OASIS', () => {
  test.each(Object.entries(shapes))('%s', (_name, draft) => {
    const xml = aknDocument(draftView(draft));
    validate(xml);
    expect(readAkn(xml).sections).toEqual(draft.sections);
  });

  test('bis and alt: an alternative names the paragraph it stands for', () => {
    const draft = shape([operative]);
    const [only] = draft.sections;
    const [one] = only?.paragraphs ?? [];
    if (!only || !one) throw new Error('the draft has lost its paragraph');
    const named = (suffix: string) => ({ ...one, id: crypto.randomUUID(), label: { ...one.label, suffix } });
    const sections = [{ ...only, paragraphs: [one, named('bis'), named('alt'), named('(16)')] }];
    const xml = aknDocument(draftView({ ...draft, sections }));
    validate(xml);
    expect(xml).toContain('eId="sec_1__para_1bis"');
    expect(xml).toMatch(/eId="sec_1__para_1alt"[^>]* alternativeTo="sec_1__para_1"/);
    expect(readAkn(xml).sections).toEqual(sections);
  });

  test.each(['clean', 'compilation', 'changes'] as const)('the sample with everything in it, %s', async (text) => {
    const file = await exportAkn(sampleView(text));
    expect(() => validate(strFromU8(file.bytes))).not.toThrow();
    expect(file.fileName).toBe(`RCM-SACM-2017-L.1-Rev.1-${text}-en.akn.xml`);
  });

  test('a schema that is there refuses what it should', () => {
    if (schema === null) return;
    const xml = aknDocument(draftView(shape([operative])));
    expect(() => validate(xml.replace('<mainBody>', '<mainBody><nothing/>'))).toThrow('nothing');
    expect(() => validate(xml.replaceAll('eId="sec_1__para_2"', 'eId="sec_1__para_1"'))).toThrow('Duplicate');
  });
});

test('proposals are insertions and deletions owed to delegations, statuses are concepts, steps are acts', () => {
  const xml = aknDocument(sampleView('compilation'));
  expect(xml).toContain(
    'refersTo="#party-gtm #proposal-1">trafficking in persons</del><ins eId="ins" refersTo="#party-gtm #proposal-1">crimes</ins>',
  );
  expect(xml).toMatch(
    /<paragraph eId="sec_2__para_1" wId="0b8e5f1c-6f61-4a52-9a6e-0d7a4f3f2a01"[^>]* refersTo="#status-bracketed">/,
  );
  expect(xml).toContain(
    '<TLCOrganization eId="party-gtm" href="/akn/ontology/organization/un/party-gtm" showAs="Guatemala"/>',
  );
  expect(xml).toContain('<step date="2017-03-29T14:00:00" by="#party-gtm" outcome="#tabled" refersTo="#proposal-1"/>');
  expect(xml).toMatch(/class="reservation" refersTo="#party-usa"[^>]*><p>United States: scrutiny reservation\./);
});

test('read back, a compilation is the text without what is proposed, changes are the newer text', () => {
  const text = (view: Parameters<typeof aknDocument>[0]) =>
    paragraphsOf(readAkn(aknDocument(view))).map(({ id, heading, content }) => ({ id, heading, content }));
  const standing = (part: 'clean' | 'changes') =>
    sampleView(part)
      .sections.filter(({ change }) => change !== 'deleted')
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ change }) => change !== 'deleted')
      .map(({ id, heading, content }) => ({ id, heading, content: normalize(content) }));
  expect(text(sampleView('clean'))).toEqual(standing('clean'));
  expect(text(sampleView('changes'))).toEqual(standing('changes'));
});

test('any draft with any proposals is valid and gives its structure back', () => {
  const wishes = fc.array(fc.record({ at: fc.nat(), wish: arbitraryWish }), { maxLength: 8 });
  fc.assert(
    fc.property(arbitraryDraft, wishes, (draft, drawn) => {
      const ids = paragraphsOf(draft).map(({ id }) => id);
      const on = drawn.flatMap(({ at, wish }) => {
        const paragraphId = ids[at % Math.max(1, ids.length)];
        return paragraphId === undefined ? [] : [{ ...wish, paragraphId }];
      });
      const xml = aknDocument(draftView(draft, on));
      validate(xml);
      expect(readAkn(xml)).toEqual(draft);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('nothing that was written in a text is read as markup, and characters that XML cannot hold are replaced', () => {
  const odd = shape([
    section({ paragraphs: [{ ...paragraph(''), content: words('a\u0000<b>&amp;\r\u2028]]></p>') }] }),
  ]);
  const xml = aknDocument(draftView(odd));
  validate(xml);
  expect(paragraphsOf(readAkn(xml))[0]?.content).toEqual(words('a�<b>&amp;\r\u2028]]></p>'));
  expect(() => readAkn('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow('document type');
});
