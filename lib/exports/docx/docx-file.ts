import {
  Document,
  Footer,
  Header,
  LineNumberRestartFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { printDocument } from '../print-document.ts';
import type { PrintedDocument } from '../printed.ts';
import type { ExportWords } from '../words.ts';
import { annexTable, wordParagraph } from './word-blocks.ts';
import { newParts } from './word-inlines.ts';
import { newNumbering } from './word-numbering.ts';
import { wordStyles } from './word-styles.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const rightTab = [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }];
const quiet = (text: string) => new Paragraph({ style: 'Remark', suppressLineNumbers: true, text });

function pageHeader(printed: PrintedDocument): Header {
  const ends = new TextRun({ children: [printed.symbol, new Tab(), printed.date] });
  return new Header({
    children: [
      new Paragraph({ tabStops: rightTab, suppressLineNumbers: true, children: [ends] }),
      new Paragraph({ suppressLineNumbers: true, text: printed.reading }),
    ],
  });
}

function pageFooter(words: ExportWords): Footer {
  const number = new TextRun({
    children: [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [new Paragraph({ alignment: 'right', suppressLineNumbers: true, children: [number] })],
  });
}

function wordDocument(printed: PrintedDocument, view: ExportView): Document {
  const { source } = view;
  const workingDraft = source.kind === 'workingDraft';
  const revision = source.kind === 'workingDraft' ? source.basedOnNumber : source.number;
  const numbering = newNumbering();
  const parts = { ...newParts(), numbering, anchored: { workingDraft, revision } };
  const blocks = printed.blocks.map((block) => wordParagraph(block, parts));
  const annex = printed.annex === null ? [] : annexTable(printed.annex);
  // The record's line closes the document, so that no tracked paragraph is its last: Word can't take back the last mark.
  const children = [
    ...printed.remarks.map(quiet),
    ...blocks,
    ...annex,
    quiet(view.words.linesPrint),
    quiet(printed.record),
  ];
  return new Document({
    title: printed.title,
    subject: printed.symbol,
    creator: view.negotiation.symbol,
    lastModifiedBy: view.negotiation.symbol,
    styles: wordStyles(printed.language),
    ...(numbering.lists.length > 0 ? { numbering: { config: [...numbering.lists] } } : {}),
    footnotes: parts.footnotes,
    ...(parts.comments.length > 0 ? { comments: { children: parts.comments } } : {}),
    customProperties: [
      { name: 'Record', value: printed.record },
      { name: 'Reading', value: view.text },
      { name: 'Negotiation', value: view.negotiation.slug },
      { name: 'Language', value: printed.language },
    ],
    sections: [
      {
        properties: {
          page: { size: { width: 11_906, height: 16_838 } },
          lineNumbers: { countBy: 1, restart: LineNumberRestartFormat.CONTINUOUS },
        },
        headers: { default: pageHeader(printed) },
        footers: { default: pageFooter(view.words) },
        children,
      },
    ],
  });
}

/**
 * A Word file. The changes text has real tracked changes, each with the country it is owed to as its author; so has the
 * compilation, whose changes are the open proposals. Paragraphs are found again by their bookmarks (paragraph-anchor.ts).
 */
export async function exportDocx(view: ExportView): Promise<ExportedFile> {
  const bytes = await Packer.toArrayBuffer(wordDocument(printDocument(view, { tracked: true }), view));
  return { bytes: new Uint8Array(bytes), contentType, fileName: exportFileName(view, 'docx') };
}
