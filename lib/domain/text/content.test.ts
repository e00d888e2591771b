import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryContent } from '#tests/fixtures/arbitrary-content.ts';
import { contentHash, equalContent, isEmpty, joinContents, normalize, sliceContent } from './content.ts';
import { draftHash } from './draft-hash.ts';
import { type Content, contentOf, type Draft, type Inline, plainText } from './paragraph.ts';

const note: Inline = { kind: 'footnote', content: [{ kind: 'text', text: 'A/RES/71/1' }] };
const bold = (text: string): Inline => ({ kind: 'text', text, bold: true });
const plain = (text: string): Inline => ({ kind: 'text', text });

describe('normalize', () => {
  const rows: [string, Content, Content][] = [
    ['empty runs go', [plain(''), bold('')], []],
    ['equal neighbours join', [plain('victims '), plain('of crimes')], [plain('victims of crimes')]],
    ['other marks stay apart', [plain('a'), bold('b'), bold('c')], [plain('a'), bold('bc')]],
    ['a footnote parts equal runs', [plain('a'), note, plain('b')], [plain('a'), note, plain('b')]],
    ['an empty link says nothing', [{ kind: 'text', text: 'a', link: '' }], [plain('a')]],
    ['characters stay as they are', [plain('e\u0301 \u00a0«x»')], [plain('e\u0301 \u00a0«x»')]],
  ];
  it.each(rows)('%s', (_name, before, after) => {
    expect(normalize(before)).toEqual(after);
  });

  it('is idempotent and keeps the characters', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const once = normalize(content);
        expect(normalize(once)).toEqual(once);
        expect(plainText(once)).toBe(plainText(content));
      }),
    );
  });
});

describe('contentHash', () => {
  it('is the documented SHA-256, the same for ever', () => {
    expect(contentHash(contentOf('migrants'))).toBe('df854fc8a6a38886c2cfb73b9226d3a0d33314bf83d9c832aa07c5e2560a0846');
    expect(contentHash([bold('migrants'), note], 'Human rights')).toBe(
      '44cf569ddc8fcde880410cd3321556ad17b922d8a5675e1f15387790fa38a3ed',
    );
  });

  it('is equal if and only if the contents are', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (a, b) => {
        expect(contentHash(a) === contentHash(b)).toBe(equalContent(a, b));
        expect(contentHash(a)).toBe(contentHash(normalize(a)));
      }),
    );
  });

  it('tells a heading, a mark, a footnote, a lone surrogate', () => {
    const contents: [Content, string | null][] = [
      [[plain('a')], null],
      [[plain('a')], 'a'],
      [[plain('a')], ''],
      [[bold('a')], null],
      [[plain('a'), note], null],
      [[note, plain('a')], null],
      [[plain('\ud83d')], null],
      [[plain('\ufffd')], null],
      [[plain('\\ud83d')], null],
    ];
    expect(new Set(contents.map(([content, heading]) => contentHash(content, heading))).size).toBe(contents.length);
  });
});

describe('sliceContent', () => {
  it('gives back the whole when the parts are put together', () => {
    fc.assert(
      fc.property(arbitraryContent, fc.nat(60), (content, at) => {
        const parts = joinContents([sliceContent(content, 0, at), sliceContent(content, at)]);
        expect(equalContent(parts, content)).toBe(true);
      }),
    );
  });

  it('keeps a footnote with the word before it', () => {
    const content = [plain('crimes'), note, plain(' and')];
    expect(sliceContent(content, 0, 6)).toEqual([plain('crimes'), note]);
    expect(sliceContent(content, 6)).toEqual([plain(' and')]);
  });
});

it('an empty content has neither characters nor footnotes', () => {
  expect(isEmpty([])).toBe(true);
  expect(isEmpty([plain('')])).toBe(true);
  expect(isEmpty([note])).toBe(false);
  expect(isEmpty([plain(' ')])).toBe(false);
});

describe('draftHash', () => {
  const paragraph = { id: 'p1', heading: null, content: contentOf('Commit to protecting') };
  const draft: Draft = {
    title: 'Common position',
    language: 'en',
    sections: [
      { id: 's1', kind: 'items', numbering: 'item', heading: 'Principles', chapeau: null, paragraphs: [paragraph] },
    ],
  };

  it('changes with any word, id, order or heading, and not with the labels', () => {
    const other = { ...paragraph, id: 'p2' };
    const withParagraphs = (...paragraphs: Draft['sections'][number]['paragraphs'][number][]): Draft => ({
      ...draft,
      sections: draft.sections.map((each) => ({ ...each, paragraphs })),
    });
    const drafts: Draft[] = [
      draft,
      { ...draft, title: 'Position' },
      { ...draft, language: 'es' },
      { ...draft, sections: [] },
      { ...draft, sections: draft.sections.map((each) => ({ ...each, chapeau: 'The Member Countries,' })) },
      withParagraphs(),
      withParagraphs(paragraph, other),
      withParagraphs(other, paragraph),
      withParagraphs({ ...paragraph, heading: 'Human rights' }),
      withParagraphs({ ...paragraph, content: [bold('Commit to protecting')] }),
    ];
    expect(new Set(drafts.map(draftHash)).size).toBe(drafts.length);
    const labelled = { ...paragraph, label: { code: 'item', number: 1, suffix: null } };
    expect(draftHash(withParagraphs(labelled))).toBe(draftHash(draft));
  });
});
