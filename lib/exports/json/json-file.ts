import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { jsonFormat } from './json-shape.ts';

/** Everything about the text, for machines, in the shape of json-shape.ts. The words printed around a text are left out: they are not data. */
// oxlint-disable-next-line require-await -- every exporter is asynchronous for its callers, this one needs no wait
export async function exportJson(view: ExportView): Promise<ExportedFile> {
  const { words: _printed, table: _table, ...data } = view;
  const text = `${JSON.stringify({ format: jsonFormat, ...data }, null, 2)}\n`;
  return {
    bytes: new TextEncoder().encode(text),
    contentType: 'application/json; charset=utf-8',
    fileName: exportFileName(view, 'json'),
  };
}
