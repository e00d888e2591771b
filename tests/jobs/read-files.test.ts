import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ImportProgress } from '#lib/imports/progress.ts';
import { readDraftApart, readRedlineApart } from '#lib/jobs/read-files.ts';
import { text } from '#tests/imports/redline-file.ts';
import { wordFile, wordParagraph, wordRun } from '#tests/imports/word-file.ts';

const file = wordFile(wordParagraph(wordRun('1. Recalling the New York Declaration,')));
const task = (bytes: Uint8Array) => ({
  bytes,
  bases: [{ text: { kind: 'workingDraft' } as const, draft: text }] as const,
  mapping: {},
  names: {},
  only: null,
});

test('files are read in processes, more of them than there are processes, again and again', async () => {
  const readings = await Promise.all([1, 2, 3, 4, 5].map(() => readRedlineApart(task(file))));
  expect(readings.map(({ kind }) => kind)).toEqual(['read', 'read', 'read', 'read', 'read']);
  const draft = await readDraftApart({ bytes: file, fileName: 'draft.docx', language: 'en' });
  expect(draft.draft?.sections).toHaveLength(1);
});

test('one that takes too long is stopped, and the next one is read', async () => {
  // No two paragraphs are alike, or the file would be taken for one that grows without end.
  const paragraphs = Array.from({ length: 1_500 }, () => wordParagraph(wordRun(`Recalling ${randomUUID()},`)));
  const long = wordFile(paragraphs.join(''));
  expect(await readRedlineApart(task(long), { milliseconds: 1 })).toEqual({
    kind: 'unread',
    code: 'tooMuch',
    values: {},
  });
  expect(await readRedlineApart(task(file))).toMatchObject({ kind: 'read' });
});

test('a hundred megabytes are refused before a process sees them', async () => {
  const huge = new Uint8Array(100 * 1024 * 1024);
  expect(await readRedlineApart(task(huge))).toMatchObject({ kind: 'unread', code: 'tooLarge' });
  expect((await readDraftApart({ bytes: huge, fileName: null, language: 'en' })).report).toMatchObject([
    { level: 'error', code: 'tooLarge' },
  ]);
});

test('each tells its stages as they begin, the share never falling; given up in the middle it says no more', async () => {
  const told: ImportProgress[] = [];
  await readRedlineApart(task(file), { onProgress: (progress) => told.push(progress) });
  expect(told.map(({ stage }) => stage)).toEqual(['opening', 'reading', 'recognising']);
  expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).toSorted((a, b) => a - b));
  const left = new AbortController();
  const heard: string[] = [];
  const onProgress = ({ stage }: ImportProgress) => {
    heard.push(stage);
    left.abort();
  };
  await expect(readRedlineApart(task(file), { signal: left.signal, onProgress })).rejects.toMatchObject({
    stop: 'givenUp',
  });
  expect(heard).toEqual(['opening']);
});
