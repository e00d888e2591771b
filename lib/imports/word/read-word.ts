import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { plainText } from '../../domain/text/paragraph.ts';
import type { Block } from '../blocks.ts';
import { type Report, UnreadableFile } from '../reading.ts';
import { countTrackedChanges, reportOutside, textOf } from './check-parts.ts';
import { asideWords, htmlBlocks } from './html-blocks.ts';
import { openWord } from './word-parts.ts';

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='heading 1'] => h1:fresh",
  "p[style-name='Remark'] => p.aside:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "r[style-name='Run-in heading'] => strong",
  'strike => s',
  'u => u',
];

/** Only the parts that were checked, in an archive of their own. */
function checkedArchive(parts: ReadonlyMap<string, string>): Buffer {
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, new TextEncoder().encode(xml)]));
  return Buffer.from(zipSync(files, { level: 0 }));
}

const tokens = (words: string): string[] => words.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of the notes that the document refers to; others are remains that Word does not show either. */
function noteWords(parts: ReadonlyMap<string, string>, kind: 'footnote' | 'endnote'): string {
  const referred = new Set(
    [
      ...(parts.get('word/document.xml') ?? '').matchAll(new RegExp(`<w:${kind}Reference [^>]*w:id="(-?\\d+)"`, 'g')),
    ].map(([, id]) => id),
  );
  const notes = [
    ...(parts.get(`word/${kind}s.xml`) ?? '').matchAll(
      new RegExp(`<w:${kind} [^>]*w:id="(-?\\d+)"[^>]*>(.*?)</w:${kind}>`, 'gs'),
    ),
  ];
  return notes.map(([, id, xml]) => (referred.has(id) ? textOf(xml ?? '') : '')).join(' ');
}

/** Nothing of the file's words may be missing without a line in the report: they are counted on both sides. */
function reportMissing(
  parts: ReadonlyMap<string, string>,
  blocks: readonly Block[],
  aside: string,
  report: Report,
): void {
  const left = new Map<string, number>();
  const count = (words: string, step: number) => {
    for (const token of tokens(words)) left.set(token, (left.get(token) ?? 0) + step);
  };
  count(textOf(parts.get('word/document.xml') ?? ''), 1);
  count(`${noteWords(parts, 'footnote')} ${noteWords(parts, 'endnote')}`, 1);
  count(aside, -1);
  for (const { content } of blocks) {
    count(plainText(content), -1);
    for (const inline of content) if (inline.kind === 'footnote') count(plainText(inline.content), -1);
  }
  const missing = [...left].filter(([, more]) => more > 0);
  const total = missing.reduce((sum, [, more]) => sum + more, 0);
  if (total > 0) report.warn('wordsMissing', missing.map(([token]) => token).join(' '), { count: total });
}

/**
 * The blocks of a Word file (.docx). A file with tracked changes is refused: whether they count is for its owner to say.
 * External images and files are never followed.
 */
export async function readWord(bytes: Uint8Array, report: Report): Promise<readonly Block[]> {
  const { names, all: parts } = openWord(bytes);
  const tracked = [...parts.values()].reduce((sum, xml) => sum + countTrackedChanges(xml), 0);
  if (tracked > 0) throw new UnreadableFile('trackedChanges', { count: tracked });
  reportOutside(parts, names, report);
  const images = [...parts.values()].reduce(
    (sum, xml) => sum + (xml.match(/<w:(?:drawing|pict)[ />]/g)?.length ?? 0),
    0,
  );
  if (images > 0) report.warn('imageLeft', null, { count: images });
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await converted(checkedArchive(parts), convertImage);
  const blocks = htmlBlocks(value, report);
  reportMissing(parts, blocks, asideWords(value), report);
  return blocks;
}

async function converted(buffer: Buffer, convertImage: ReturnType<typeof mammoth.images.imgElement>) {
  try {
    return await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, externalFileAccess: false });
  } catch {
    throw new UnreadableFile('damaged');
  }
}
