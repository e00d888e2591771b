import { exportAkn } from './akn/akn-file.ts';
import { exportDocx } from './docx/docx-file.ts';
import type { ExportedFile, ExportView } from './export-view.ts';
import { exportHtml } from './html/html-file.ts';
import { exportJson } from './json/json-file.ts';
import { exportMarkdown } from './markdown/markdown-file.ts';
import { exportPdf } from './pdf/pdf-file.ts';
import { exportCsv } from './sheets/csv-file.ts';
import { exportXlsx } from './sheets/xlsx-file.ts';

/** Every format, by the last part of the export's address. */
export const exporters = {
  docx: exportDocx,
  pdf: exportPdf,
  akn: exportAkn,
  xlsx: exportXlsx,
  csv: exportCsv,
  html: exportHtml,
  md: exportMarkdown,
  json: exportJson,
} as const satisfies Record<string, (view: ExportView) => Promise<ExportedFile>>;

/** A format that a text can be had in. */
export type ExportFormat = keyof typeof exporters;

/** True for the name of a format there is. */
export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(exporters, name);
}
