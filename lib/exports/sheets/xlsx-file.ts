import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { neutralised } from './neutralised.ts';
import { comparativeTable, matrixTable, type SheetTable } from './tables.ts';

/** Excel holds no longer text in a cell. */
const longest = 32_767;

function cell(text: string, header: boolean): Cell {
  return {
    value: neutralised(text).slice(0, longest),
    type: String,
    wrap: true,
    alignVertical: 'top',
    ...(header ? { fontWeight: 'bold', backgroundColor: '#e8e8e8' } : {}),
  };
}

function sheet({ name, header, rows, widths }: SheetTable, stickyColumnsCount: number): Sheet<Buffer> {
  return {
    // A sheet's name has at most 31 characters and none of these.
    sheet: name.replaceAll(/[[\]*?/\\:]/g, ' ').slice(0, 31),
    data: [header.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text, false)))],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount,
    orientation: 'landscape',
  };
}

/** A workbook: the comparative table and the matrix. All cells are text; none is ever a formula. */
export async function exportXlsx(view: ExportView): Promise<ExportedFile> {
  const bytes = await writeXlsxFile([sheet(comparativeTable(view), 1), sheet(matrixTable(view), 2)]).toBuffer();
  return {
    bytes: new Uint8Array(bytes),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: exportFileName(view, 'xlsx'),
  };
}
