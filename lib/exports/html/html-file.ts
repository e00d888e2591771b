import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { printDocument } from '../print-document.ts';
import type { PrintedBlock, PrintedDocument } from '../printed.ts';
import { inlineMarkup, type NoteList, noteSection } from './html-inlines.ts';
import { html, Markup, nothing } from './markup.ts';
import { pageStyle } from './page-style.ts';

function blockMarkup(block: PrintedBlock, list: NoteList): Markup {
  const label =
    block.label.length === 0 ? nothing : html`<span class="label">${inlineMarkup(block.label, list)}</span> `;
  const words = inlineMarkup(block.inlines, list);
  const status = block.status === null ? nothing : html` <span class="status">(${block.status})</span>`;
  const id = block.id === null ? nothing : html` id="${block.id}"`;
  if (block.kind === 'title') return html`<h1>${words}</h1>\n`;
  if (block.kind === 'section') return html`<h2${id}>${words}</h2>\n`;
  return html`<p${id} class="${block.kind}">${label}${words}${status}</p>\n`;
}

function annexMarkup(annex: PrintedDocument['annex']): Markup {
  if (annex === null) return nothing;
  const header = annex.header.map((cell) => html`<th scope="col">${cell}</th>`);
  const rows = annex.rows.map(
    (row) => html`<tr><th scope="row">${row.target}</th>${row.cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
  );
  return html`<h2>${annex.heading}</h2>\n<table><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table>\n`;
}

/** The page of a printed document: one file that needs nothing else, readable without a program of ours. */
export function pageMarkup(printed: PrintedDocument, view: ExportView): string {
  const list: NoteList = { notes: [], words: view.words };
  const blocks = printed.blocks.map((block) => blockMarkup(block, list));
  const page = html`<!doctype html>
<html lang="${printed.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${printed.title} – ${printed.symbol}</title>
<style>${new Markup(pageStyle)}</style>
</head>
<body>
<header class="document"><span>${printed.symbol}</span><span>${printed.reading}</span><time>${printed.date}</time></header>
<main>
${printed.remarks.map((remark) => html`<p class="remark">${remark}</p>\n`)}${blocks}${annexMarkup(printed.annex)}${noteSection(list)}
</main>
<footer>${printed.record}</footer>
</body>
</html>
`;
  return page.text;
}

/** One self-contained, accessible, printable page. */
// oxlint-disable-next-line require-await -- every exporter is asynchronous for its callers, this one needs no wait
export async function exportHtml(view: ExportView): Promise<ExportedFile> {
  return {
    bytes: new TextEncoder().encode(pageMarkup(printDocument(view), view)),
    contentType: 'text/html; charset=utf-8',
    fileName: exportFileName(view, 'html'),
  };
}
