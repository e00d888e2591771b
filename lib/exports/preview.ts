/** The first page of a file before it is made. */
import type { ExportedFile, ExportSection, ExportView } from './export-view.ts';
import { type ExportFormat, exporters } from './formats.ts';
import { firstPageImage } from './pdf/pdf-file.ts';

/** Formats that are read as pages; of the others the first characters are shown. */
const pages: ReadonlySet<ExportFormat> = new Set(['docx', 'pdf', 'html']);
const characters = 6_000;
/** More than a page holds: the rest of a long text need not be set for its first page. */
const paragraphs = 24;

/** The sections up to some number of paragraphs. */
function beginning(sections: readonly ExportSection[]): readonly ExportSection[] {
  let left = paragraphs;
  return sections.flatMap((section) => {
    if (left <= 0) return [];
    const shown = section.paragraphs.slice(0, left);
    left -= Math.max(1, shown.length);
    return [{ ...section, paragraphs: shown }];
  });
}

/** The first page as an image, or the first characters of a format that has no pages. */
export async function firstPage(format: ExportFormat, view: ExportView): Promise<ExportedFile> {
  const short = { ...view, sections: beginning(view.sections) };
  const fileName = 'preview';
  if (pages.has(format)) {
    const image = await firstPageImage(short, { tracked: format === 'docx' });
    return { bytes: new TextEncoder().encode(image), contentType: 'image/svg+xml', fileName };
  }
  const { bytes } = await exporters[format === 'xlsx' ? 'csv' : format](short);
  const text = new TextDecoder().decode(bytes).slice(0, characters);
  return { bytes: new TextEncoder().encode(text), contentType: 'text/plain; charset=utf-8', fileName };
}
