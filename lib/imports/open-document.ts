/** A draft in OpenDocument (.odt), which LibreOffice turns into a Word file where it is installed. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { UnreadableFile } from './reading.ts';
import { safeXml } from './word/check-parts.ts';
import { readZip } from './word/zip-entries.ts';

const kind = 'application/vnd.oasis.opendocument.text';
/** The longest that LibreOffice may take, in milliseconds: less than a reading as a whole. */
const longest = 45_000;
const run = promisify(execFile);

/** True for an archive that says it is an OpenDocument text: its first entry is its kind, not packed. */
export function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(30, 30 + 8 + kind.length)) === `mimetype${kind}`;
}

/** Words and styles alone: no picture, no macro, no object; and no address but those of links, so that nothing is fetched. */
const wanted = /^(content|styles|meta)\.xml$/;

function withoutReferences(xml: string): string {
  return xml.replaceAll(/<(?!text:a[\s>])[a-z][\w:-]*\s[^>]*>/gi, (tag) =>
    tag.replaceAll(/\s(?:xlink:href|xlink:actuate|text:condition)=(?:"[^"]*"|'[^']*')/g, ''),
  );
}

const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** The checked parts in an archive of their own. */
function checkedArchive(bytes: Uint8Array): Uint8Array {
  const { parts } = readZip(bytes, (name) => wanted.test(name) || name === 'META-INF/manifest.xml');
  const listed = parts.get('META-INF/manifest.xml');
  if (listed && safeXml(listed).includes('encryption-data')) throw new UnreadableFile('encrypted');
  if (!parts.has('content.xml')) throw new UnreadableFile('damaged');
  const files = [...parts].filter(([name]) => wanted.test(name));
  return zipSync({
    mimetype: [strToU8(kind), { level: 0 }],
    ...Object.fromEntries(files.map(([name, part]) => [name, strToU8(withoutReferences(safeXml(part)))])),
    'META-INF/manifest.xml': strToU8(manifest),
  });
}

/** The same text as a Word file. Where LibreOffice is not installed the reading ends, and says so. */
export async function wordOfOpenDocument(bytes: Uint8Array): Promise<Uint8Array> {
  const archive = checkedArchive(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'consenso-odt-'));
  try {
    await writeFile(join(folder, 'draft.odt'), archive);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = ['--convert-to', 'docx', '--outdir', folder, join(folder, 'draft.odt')];
    await run('soffice', [profile, '--headless', ...target], { timeout: longest, killSignal: 'SIGKILL' });
    return new Uint8Array(await readFile(join(folder, 'draft.docx')));
  } catch (error) {
    const { code, killed } = error as { readonly code?: unknown; readonly killed?: boolean };
    if (code === 'ENOENT' && (error as { readonly syscall?: string }).syscall?.startsWith('spawn'))
      throw new UnreadableFile('noLibreOffice');
    throw new UnreadableFile(killed ? 'tooMuch' : 'damaged');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
