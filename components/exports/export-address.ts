import type { ExportTable, ExportText } from '#lib/exports/export-view.ts';
import type { ExportFormat } from '#lib/exports/formats.ts';
import type { TextBase } from '#lib/queries/views/negotiation-text-view.ts';

/** Which file. */
export interface WantedExport {
  readonly slug: string;
  readonly base: TextBase;
  readonly format: ExportFormat;
  readonly text: ExportText;
  /** Number of the revision that changes are shown against; null or left out: the one before. */
  readonly against?: number | null;
  /** Another version than the original's; null or left out: the original. */
  readonly language?: string | null;
  /** Ids of the only sections wanted; null or left out: all. */
  readonly sections?: readonly string[] | null;
  readonly table?: ExportTable;
  /** The first page alone. */
  readonly preview?: boolean;
}

/** Where a file is to be had: `/api/negotiations/common-position/export/docx?text=changes&revision=1`. */
export function exportAddress({ slug, base, format, text, ...rest }: WantedExport): string {
  const query = new URLSearchParams({ text });
  const { against, language, sections, table, preview } = rest;
  if (base.kind === 'revision') query.set('revision', String(base.number));
  if (text === 'changes' && against != null) query.set('against', String(against));
  if (language != null) query.set('language', language);
  if (sections != null) query.set('sections', sections.join(','));
  if (table === 'matrix') query.set('table', table);
  if (preview === true) query.set('preview', '1');
  return `/api/negotiations/${encodeURIComponent(slug)}/export/${format}?${query.toString()}`;
}
