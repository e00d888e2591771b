import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { readTracked } from '#lib/imports/word/read-tracked.ts';
import { acceptAll, type Decision, rejectAll, standingText } from '#lib/imports/word/standing-text.ts';
import { openWord } from '#lib/imports/word/word-parts.ts';
import { sharedFile } from '../imports/shared-files.ts';

const folder = 'conformance/docx-tracked';
const first = sharedFile(`${folder}/RP002-Deleted-Text.docx`);
const names =
  first === null
    ? []
    : readdirSync(join(import.meta.dirname, '../../../shared', folder)).filter((name) => name.endsWith('.docx'));
const tracked = names.filter((name) => names.includes(name.replace('.docx', '-Accepted.docx')));

/** The paragraphs' words; a note is shown by its words in braces. */
function paragraphs(name: string, decision: Decision): string[] {
  const document = readTracked(openWord(sharedFile(`${folder}/${name}`) ?? new Uint8Array()));
  return standingText(document.blocks, decision).map(({ content }) =>
    content.map((inline) => (inline.kind === 'text' ? inline.text : `{${plainText(inline.content)}}`)).join(''),
  );
}

describe.skipIf(first === null)('tracked changes of files that others wrote', () => {
  test('there are files to be held against', () => expect(tracked.length).toBeGreaterThan(10));

  test.each(tracked)('%s: all accepted', (name) => {
    const twin = paragraphs(name.replace('.docx', '-Accepted.docx'), rejectAll);
    expect(paragraphs(name, acceptAll)).toEqual(twin);
  });

  test.each(tracked)('%s: all rejected', (name) => {
    const twin = paragraphs(name.replace('.docx', '-Rejected.docx'), acceptAll);
    expect(paragraphs(name, rejectAll)).toEqual(twin);
  });

  test('a file without twins is read in full, its insertions and deletions apart', () => {
    const [accepted, rejected] = [acceptAll, rejectAll].map((decision) =>
      paragraphs('apache-poi-delins.docx', decision).join('\n'),
    );
    expect(accepted).not.toBe(rejected);
    expect(accepted?.length).toBeGreaterThan(1_000);
  });
});
