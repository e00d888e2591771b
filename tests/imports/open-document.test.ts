import { execFileSync } from 'node:child_process';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { plainText } from '#lib/domain/text/paragraph.ts';
import { readDraft } from '#lib/imports/read-draft.ts';

function installed(): boolean {
  try {
    execFileSync('which', ['soffice']);
    return true;
  } catch {
    process.stdout.write('skipped: LibreOffice is not installed\n');
    return false;
  }
}

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"';
const content = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} office:version="1.2"><office:body><office:text>${body}</office:text></office:body></office:document-content>`;

function file(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files = { 'content.xml': content(body), ...parts };
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    ...Object.fromEntries(Object.entries(files).map(([name, part]) => [name, strToU8(part)])),
  });
}

const read = (bytes: Uint8Array) => readDraft({ bytes, fileName: 'draft.odt', language: 'en' });

test.skipIf(!installed())(
  'an OpenDocument text comes in through LibreOffice; what it points to is not fetched',
  async () => {
    const { draft, report } = await read(
      file(
        '<text:h text:outline-level="1">Principles</text:h><text:p>1. Commit to protecting all migrants;</text:p><text:p>2. See <text:a xlink:type="simple" xlink:href="https://example.org/pact">the Compact</text:a>.<draw:frame><draw:image xlink:href="http://127.0.0.1:9/x.png"/></draw:frame></text:p>',
      ),
    );
    expect(draft?.sections.map(({ heading }) => heading)).toEqual(['Principles']);
    expect(draft?.sections[0]?.paragraphs.map(({ content }) => plainText(content))).toEqual([
      'Commit to protecting all migrants;',
      'See the Compact.',
    ]);
    expect(report.filter(({ level }) => level === 'error')).toEqual([]);
  },
  90_000,
);

test.each([
  ['with a password', { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }, 'encrypted'],
  ['with entities', { 'content.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }, 'suspicious'],
  ['with a path out of the archive', { '../x.xml': 'x' }, 'suspicious'],
])('one %s is refused before LibreOffice sees it', async (_what, parts, code) => {
  expect((await read(file('<text:p>a</text:p>', parts))).report).toMatchObject([{ level: 'error', code }]);
});
