import type { ExportedFile, ExportView } from '../export-view.ts';
import { exportFileName } from '../file-name.ts';
import { printDocument } from '../print-document.ts';
import type { PrintedBlock, PrintedDocument, PrintedInline, PrintedNote, PrintedText } from '../printed.ts';

/** Every character that Markdown could take for markup, in the middle of a line. */
const special = /[\\`*_{}[\]<>#|~$&]/g;

/** Words as they are: nothing in them is read as markup, not at the beginning of a line either. */
function escaped(text: string): string {
  return text
    .replaceAll(special, String.raw`\$&`)
    .split('\n')
    .map((line) => line.replace(/^(\s*)(\d+)([.)])/, String.raw`$1$2\$3`).replace(/^(\s*)([-+=])/, String.raw`$1\$2`))
    .join('\\\n');
}

/** Marks stand against the words: a blank at their inner edge would undo them. */
function around(mark: string, text: string): string {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return core === '' ? text : `${lead}${mark}${core}${mark}${trail}`;
}

function address(link: string): string {
  return link.replaceAll(/[\s<>()]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );
}

function run({ text, bold, italic, link, role, change }: PrintedText): string {
  let words = escaped(text);
  if (role === 'separator') return '';
  if (italic) words = around('*', words);
  if (bold) words = around('**', words);
  if (link !== null) words = `[${words}](${address(link)})`;
  if (change === null) return words;
  const name = change.kind === 'inserted' ? 'ins' : 'del';
  return `<${name} title="${change.by.code}">${words}</${name}>`;
}

interface Notes {
  readonly list: string[];
}

function reference(note: PrintedNote, notes: Notes): string {
  notes.list.push(note.content.map(run).join(''));
  return `[^${notes.list.length}]`;
}

function line(inlines: readonly PrintedInline[], notes: Notes): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return run(inline);
      return inline.kind === 'note' ? reference(inline, notes) : '';
    })
    .join('');
}

const marks: Readonly<Partial<Record<PrintedBlock['kind'], string>>> = { title: '# ', section: '## ' };

function block(one: PrintedBlock, notes: Notes): string {
  const label = one.label.length === 0 ? '' : `${line(one.label, notes)} `;
  const status = one.status === null ? '' : ` *(${escaped(one.status)})*`;
  return `${marks[one.kind] ?? ''}${label}${line(one.inlines, notes)}${status}`;
}

function annexTable(annex: NonNullable<PrintedDocument['annex']>): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => escaped(cell)).join(' | ')} |`;
  const rows = annex.rows.map(({ target, cells }) => row([target, ...cells]));
  return [
    `## ${escaped(annex.heading)}`,
    '',
    row(annex.header),
    `${annex.header.map(() => '|---').join('')}|`,
    ...rows,
  ].join('\n');
}

/** Markdown: CommonMark with footnotes and tables as GitHub has them; changes as `ins` and `del` with their country. */
// oxlint-disable-next-line require-await -- every exporter is asynchronous for its callers, this one needs no wait
export async function exportMarkdown(view: ExportView): Promise<ExportedFile> {
  const printed = printDocument(view);
  const notes: Notes = { list: [] };
  const blocks = printed.blocks.map((one) => block(one, notes));
  const text = [
    ...blocks.slice(0, 1),
    `${escaped(printed.symbol)} · ${escaped(printed.reading)} · ${printed.date}`,
    ...printed.remarks.map((remark) => `*${escaped(remark)}*`),
    ...blocks.slice(1),
    ...(printed.annex === null ? [] : [annexTable(printed.annex)]),
    ...notes.list.map((note, index) => `[^${index + 1}]: ${note}`),
    escaped(printed.record),
  ].join('\n\n');
  return {
    bytes: new TextEncoder().encode(`${text}\n`),
    contentType: 'text/markdown; charset=utf-8',
    fileName: exportFileName(view, 'md'),
  };
}
