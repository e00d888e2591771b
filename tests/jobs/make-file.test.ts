import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { ExportedFile } from '#lib/exports/export-view.ts';
import type { WantedFile } from '#lib/jobs/file-job.ts';
import { makeFile } from '#lib/jobs/make-file.ts';
import { sampleView } from '#tests/exports/sample-view.ts';

async function made(wish: Partial<WantedFile> = {}): Promise<ExportedFile> {
  const file = await makeFile({ ...wanted, ...wish }, always());
  if (file === null) throw new Error('Nobody gave the file up.');
  return file;
}

const wanted = { view: sampleView('compilation'), format: 'docx', preview: false } as const;
const always = () => new AbortController().signal;

test('files are made in processes, more than there are processes', async () => {
  const files = await Promise.all(Array.from({ length: 5 }, () => made()));
  for (const { bytes, fileName } of files) {
    expect(strFromU8(bytes.slice(0, 2))).toBe('PK');
    expect(fileName).toBe('RCM-SACM-2017-L.1-Rev.1-compilation-en.docx');
  }
});

test('a file that nobody waits for any more is given up, begun or not, and the next is made', async () => {
  const gone = new AbortController();
  const begun = [makeFile(wanted, gone.signal), makeFile(wanted, gone.signal), makeFile(wanted, gone.signal)];
  const next = made();
  gone.abort();
  for (const file of begun) expect(await file).toBeNull();
  expect((await next).bytes.length).toBeGreaterThan(1_000);
});

test('what cannot be made is an error, and the process makes the next', async () => {
  const broken = { ...wanted.view, madeAt: 'now', source: { ...wanted.view.source, issuedAt: 'never' } };
  await expect(made({ view: broken })).rejects.toThrow('Invalid time');
  expect((await made()).bytes.length).toBeGreaterThan(1_000);
});

test('the first page is an image of one page; of a format without pages its first characters', async () => {
  const page = await made({ preview: true });
  expect(page.contentType).toBe('image/svg+xml');
  expect(strFromU8(page.bytes)).toMatch(/^<svg[^>]* viewBox="0 0 595\.\d+ 841\.89"/);
  const text = await made({ format: 'akn', preview: true });
  expect(strFromU8(text.bytes)).toMatch(/^<\?xml version="1\.0"/);
});
