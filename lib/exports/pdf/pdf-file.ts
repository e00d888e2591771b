import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { printDocument } from '../print-document.ts';
import { pdfData } from './pdf-data.ts';
import { pdfTemplate } from './template.ts';

/** Emoji, which the serif has none of: without a glyph for every character a file is not PDF/UA. */
const emojiFonts = join(process.cwd(), 'node_modules/@expo-google-fonts/noto-emoji/400Regular');

/** Of A4, in points. */
const pageHeight = 841.89;

let compiler: NodeCompiler | undefined;

function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create(existsSync(emojiFonts) ? { fontArgs: [{ fontPaths: [emojiFonts] }] } : {});
  return compiler;
}

function typeset(printed: string): NodeTypstDocument {
  const compiled = typst().compile({ mainFileContent: pdfTemplate, inputs: { printed } });
  if (compiled.result) return compiled.result;
  const error = compiled.takeError();
  throw new Error(`The PDF could not be typeset: ${JSON.stringify(error?.shortDiagnostics ?? null)}`);
}

/**
 * PDF/UA-1. Where a character has no glyph in our fonts, as in a script we do not ship, the standard forbids the file:
 * then a tagged PDF without the standard's claim is better than none, and the character stays in the text for search.
 */
function written(document: NodeTypstDocument): Buffer {
  try {
    return typst().pdf(document, { pdfStandard: 'ua-1' });
  } catch (error) {
    if (!String(error).includes('could not be displayed')) throw error;
    return typst().pdf(document);
  }
}

/** A tagged PDF with margin line numbers; in the clean text they are those of the screen. */
export async function exportPdf(view: ExportView): Promise<ExportedFile> {
  const data = await pdfData(printDocument(view, { lineStarts: view.text !== 'clean' }), view);
  const bytes = written(typeset(data));
  typst().evictCache(10);
  return { bytes: new Uint8Array(bytes), contentType: 'application/pdf', fileName: exportFileName(view, 'pdf') };
}

/**
 * The first page as an SVG image. With `tracked` the open proposals of a compilation are insertions and deletions, as in a
 * Word file.
 */
export async function firstPageImage(view: ExportView, { tracked }: { readonly tracked: boolean }): Promise<string> {
  const lineStarts = view.text !== 'clean';
  const svg = typst().plainSvg(typeset(await pdfData(printDocument(view, { lineStarts, tracked }), view)));
  typst().evictCache(10);
  // Pages stand below each other, but for their white grounds, which all lie on the first: the second would hide its words.
  const [ground = ''] = /<path class="typst-shape"[^>]*>/.exec(svg) ?? [];
  const [before = '', ...others] = ground === '' ? [svg] : svg.split(ground);
  const seen = [before, others.join('')].join(ground);
  return seen.replace(/<svg[^>]*>/, (root) =>
    root
      .replace(/viewBox="([\d.]+) ([\d.]+) ([\d.]+) [\d.]+"/, `viewBox="$1 $2 $3 ${pageHeight}"`)
      .replace(/ height="[\d.]+(\w*)"/, ` height="${pageHeight}$1"`),
  );
}
