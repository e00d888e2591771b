import { stringify } from 'csv-stringify/sync';
import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { neutralised } from './neutralised.ts';
import { comparativeTable, matrixTable } from './tables.ts';

/** The comparative table, or in the matrix's place that, as UTF-8 with its mark, which Excel needs to read accents. */
// oxlint-disable-next-line require-await -- every exporter is asynchronous for its callers, this one needs no wait
export async function exportCsv(view: ExportView): Promise<ExportedFile> {
  const { header, rows } = view.table === 'matrix' ? matrixTable(view) : comparativeTable(view);
  const cells = [header, ...rows].map((row) => row.map(neutralised));
  return {
    bytes: new TextEncoder().encode(stringify(cells, { bom: true, record_delimiter: '\r\n' })),
    contentType: 'text/csv; charset=utf-8',
    fileName: exportFileName(view, view.table === 'matrix' ? 'matrix.csv' : 'csv'),
  };
}
