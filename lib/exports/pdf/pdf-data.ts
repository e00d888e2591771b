import QRCode from 'qrcode';
import { MEASURE_EM } from '../../domain/text/lines.ts';
import type { ExportView } from '../export-view.ts';
import type { PrintedBlock, PrintedChange, PrintedDocument, PrintedInline, PrintedText } from '../printed.ts';

/** What one stretch is to the template. */
type PdfInline =
  | {
      kind: 'text';
      text: string;
      role: string;
      bold: boolean;
      italic: boolean;
      link: string | null;
      lang: string | null;
      change: string | null;
    }
  | { kind: 'lineStart'; number: number }
  | { kind: 'note'; content: readonly PdfInline[]; change: string | null };

/** Typst takes two or three letters for a language and refuses a document over anything else. */
function languageOf(tag: string | null): string | null {
  const primary = tag?.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : null;
}

function pdfText(run: PrintedText): PdfInline {
  const { text, role, bold, italic, link } = run;
  // An address with blanks or none at all would stop the whole file.
  const address = link !== null && /^(https?:|mailto:)\S+$/i.test(link) ? link : null;
  return {
    kind: 'text',
    text: text.toWellFormed(),
    role,
    bold,
    italic,
    link: address,
    lang: languageOf(run.language),
    change: run.change?.kind ?? null,
  };
}

const author = (change: PrintedChange): PdfInline => ({
  kind: 'text',
  text: change.by.code,
  role: 'author',
  bold: false,
  italic: false,
  link: null,
  lang: null,
  change: null,
});

/** The inlines for the template; after the last of a run of changes by one country stands its code, raised. */
function pdfInlines(inlines: readonly PrintedInline[]): readonly PdfInline[] {
  const drawn = inlines.filter((inline) => inline.kind !== 'remark');
  return drawn.flatMap((inline, index) => {
    if (inline.kind === 'lineStart') return [{ kind: 'lineStart', number: inline.number }];
    const own: PdfInline =
      inline.kind === 'text'
        ? pdfText(inline)
        : { kind: 'note', content: inline.content.map(pdfText), change: inline.change?.kind ?? null };
    const next = drawn.slice(index + 1).find(({ kind }) => kind !== 'lineStart');
    const following = next === undefined || next.kind === 'lineStart' ? null : next.change;
    const ends = inline.change !== null && following?.by.code !== inline.change.by.code;
    return ends && inline.change ? [own, author(inline.change)] : [own];
  });
}

function pdfBlock(block: PrintedBlock) {
  return {
    kind: block.kind,
    label: block.label.map(pdfText),
    inlines: pdfInlines(block.inlines),
    lines: block.lines?.map((line) => pdfInlines(line.inlines)) ?? null,
    status: block.status,
  };
}

const size = 11;
const left = 96;
/** Where lines are broken beforehand the page is wider than their measure, so that a footnote's mark never breaks one. */
const slack = 24;
const a4 = 595.28;
/** Points on an A4 page. */
const measure = { size, left, right: a4 - left - MEASURE_EM * size };

/** The printed document as the template reads it. */
export async function pdfData(printed: PrintedDocument, view: ExportView): Promise<string> {
  const blocks = printed.blocks.map(pdfBlock);
  const numbers = printed.blocks.flatMap((block) => block.lines?.map((line) => line.number) ?? []);
  const asOnScreen = numbers.length > 0;
  const { words } = view;
  return JSON.stringify({
    ...printed,
    blocks,
    lang: languageOf(printed.language) ?? 'en',
    region: null,
    measure: asOnScreen ? { ...measure, right: measure.right - slack } : measure,
    numbers: asOnScreen ? numbers : null,
    page: words.page,
    of: words.of,
    closing: [words.linesRevision, printed.record],
    verification: {
      said: words.verification,
      address: view.record.address,
      // Read from paper by a telephone: a middling redundancy, and the quiet edge that the standard asks for.
      code: await QRCode.toString(view.record.address, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 }),
    },
  });
}
