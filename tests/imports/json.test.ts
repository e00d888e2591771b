import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '#lib/domain/text/paragraph.ts';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { readDraft } from '#lib/imports/read-draft.ts';
import { draftView } from '#tests/exports/draft-view.ts';
import { sampleView } from '#tests/exports/sample-view.ts';
import { arbitraryDraft, arbitraryWish } from '#tests/fixtures/arbitrary-draft.ts';

const read = (bytes: Uint8Array) => readDraft({ bytes, fileName: 'text.json', language: 'en' });

test('an exported text comes back with its structure, marks and language; acts of delegations are reported, not taken over', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, arbitraryWish, async (draft, wish) => {
      const paragraphId = paragraphsOf(draft)[0]?.id;
      fc.pre(paragraphId !== undefined);
      const view = draftView(draft, paragraphId === undefined ? [] : [{ ...wish, paragraphId }]);
      const { draft: back, report } = await read((await exportJson(view)).bytes);
      expect(back).toEqual({
        title: draft.title,
        language: draft.language,
        sections: draft.sections.map(({ id: _id, paragraphs, ...section }) => ({
          ...section,
          paragraphs: paragraphs.map(({ heading, content }) => ({ heading, content })),
        })),
      });
      expect(report.map(({ code }) => code)).toContain('actsLeft');
    }),
    { numRuns: 100 },
  );
});

test('of changes the newer text comes in', async () => {
  const { draft } = await read((await exportJson(sampleView('changes'))).bytes);
  expect(draft?.sections.map(({ heading }) => heading)).toEqual(['Preamble', 'Principles and commitments']);
  expect(draft?.sections[1]?.paragraphs).toHaveLength(3);
});

test('a file of ours that is damaged is refused, other JSON is a plain text', async () => {
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  expect((await read(bytes({ format: 'consenso/9' }))).report.map(({ code }) => code)).toEqual(['damagedJson']);
  expect((await read(bytes({ hello: 'world' }))).draft?.sections[0]?.paragraphs).toHaveLength(1);
});
