import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '#lib/domain/text/paragraph.ts';
import { exportJson } from '#lib/exports/json/json-file.ts';
import { JsonFile, jsonSchema } from '#lib/exports/json/json-shape.ts';
import { arbitraryDraft, arbitraryWish } from '#tests/fixtures/arbitrary-draft.ts';
import { draftView } from './draft-view.ts';
import { sampleView } from './sample-view.ts';

const read = async (view: Parameters<typeof exportJson>[0]): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode((await exportJson(view)).bytes));

test.each(['clean', 'compilation', 'changes'] as const)('the sample has the published shape, %s', async (text) => {
  expect(JsonFile.parse(await read(sampleView(text)))).toMatchObject({ format: 'consenso/1', text });
});

test('any draft with proposals has it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, arbitraryWish, async (draft, wish) => {
      const paragraphId = paragraphsOf(draft)[0]?.id;
      const view = draftView(draft, paragraphId === undefined ? [] : [{ ...wish, paragraphId }]);
      expect(JsonFile.safeParse(await read(view)).error).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('what is not of that shape is refused', async () => {
  const file = (await read(sampleView('clean'))) as object;
  expect(JsonFile.safeParse({ ...file, format: 'consenso/2' }).success).toBe(false);
  expect(JsonFile.safeParse({ ...file, more: 1 }).success).toBe(false);
});

test('the schema in the repository is the one that is served', () => {
  const stored: unknown = JSON.parse(
    readFileSync(new URL('../../lib/exports/json/consenso-1.schema.json', import.meta.url), 'utf8'),
  );
  expect(stored).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});
