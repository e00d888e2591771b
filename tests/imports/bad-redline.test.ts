import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRedlineFile } from '#lib/imports/read-redline-file.ts';
import { text } from './redline-file.ts';
import { wordFile, wordParagraph, wordRun } from './word-file.ts';

const body = wordParagraph(wordRun('1. Recalling the New York Declaration,'));
const read = (bytes: Uint8Array) =>
  readRedlineFile({
    bytes,
    bases: [{ text: { kind: 'workingDraft' }, draft: text }],
    mapping: {},
    names: {},
    only: null,
  });

const utf16 = (words: string) => new Uint8Array(Buffer.from(words, 'utf16le'));
const oldContainer = (inside: Uint8Array) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...inside]);
const macroTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>';

test.each([
  ['cut off', wordFile(body).slice(0, 900), 'damaged'],
  ['with a password', oldContainer(utf16('EncryptedPackage')), 'encrypted'],
  ['of the old kind', oldContainer(utf16('WordDocument')), 'oldWord'],
  ['with macros', wordFile(body, { 'word/vbaProject.bin': 'x' }), 'macros'],
  ['that may hold macros by its kind', wordFile(body, { '[Content_Types].xml': macroTypes }), 'macros'],
  ['that is a PDF named .docx', new TextEncoder().encode('%PDF-1.7'), 'notWord'],
  ['that is a text named .docx', new TextEncoder().encode('Dear colleagues'), 'notWord'],
  ['that is another archive', zipSync({ 'content.xml': new Uint8Array(3) }), 'unknownType'],
  ['that unpacks without end', wordFile(body, { 'word/styles.xml': new Uint8Array(3_000_000) }), 'suspicious'],
  ['with entities that multiply', wordFile(body, { 'word/document.xml': laughs }), 'suspicious'],
  ['with paths out of the archive', wordFile(body, { '../../evil.xml': 'x' }), 'suspicious'],
  ['nested too deep', wordFile('<w:p>'.repeat(70) + '</w:p>'.repeat(70)), 'suspicious'],
  ['whose XML is broken', wordFile('<w:p><w:r></w:p>'), 'damaged'],
  ['of fifty thousand paragraphs', wordFile('<w:p/>'.repeat(50_000)), 'tooManyParagraphs'],
  ['over ten megabytes', new Uint8Array(10 * 1024 * 1024 + 1), 'tooLarge'],
  ['that is empty', new Uint8Array(), 'notWord'],
])('a file %s is refused, and why is said', (_what, bytes, code) => {
  expect(read(bytes)).toMatchObject({ kind: 'unread', code });
});

test('a file that points outside itself is read without what it points to', () => {
  const picture = `<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId3"/></w:drawing></w:r>`;
  const include = '<w:subDoc r:id="rId3"/><w:altChunk r:id="rId3"/>';
  expect(read(wordFile(body + wordParagraph(picture) + include))).toMatchObject({
    kind: 'read',
    reading: { recognised: 1, proposals: [], unplaced: [] },
  });
});
