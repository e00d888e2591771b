import type { PrintedChange, PrintedInline, PrintedNote, PrintedText } from '../printed.ts';
import type { ExportWords } from '../words.ts';
import { html, type Markup, nothing } from './markup.ts';

/** The footnotes of a page, in the order they are met. */
export interface NoteList {
  readonly notes: PrintedNote[];
  readonly words: ExportWords;
}

const safeAddress = /^(https?:|mailto:)/i;

function changed(change: PrintedChange | null, inner: Markup, words: ExportWords): Markup {
  if (change === null) return inner;
  const said = `${change.kind === 'inserted' ? words.inserted : words.deleted}: ${change.by.name}`;
  // The words before and after are for those who hear the page: ins and del are not announced by most screen readers.
  const body = html`<span class="said">[${said}] </span>${inner}<span class="said"> [${words.ends}]</span>`;
  return change.kind === 'inserted'
    ? html`<ins title="${said}" datetime="${change.by.at}">${body}</ins>`
    : html`<del title="${said}" datetime="${change.by.at}">${body}</del>`;
}

function marked(run: PrintedText): Markup {
  const lines = run.text.split('\n');
  let inner = html`${lines.map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
  if (run.italic) inner = html`<em>${inner}</em>`;
  if (run.bold) inner = html`<strong>${inner}</strong>`;
  if (run.link !== null && safeAddress.test(run.link))
    inner = html`<a href="${run.link}" rel="noreferrer">${inner}</a>`;
  if (run.language !== null) inner = html`<span lang="${run.language}">${inner}</span>`;
  if (run.role === 'separator') return html`<sup>${inner} </sup>`;
  return run.role === 'bracket' || run.role === 'names' ? html`<span class="${run.role}">${inner}</span>` : inner;
}

function reference(note: PrintedNote, list: NoteList): Markup {
  list.notes.push(note);
  const number = list.notes.length;
  return html`<sup><a id="ref${number}" href="#note${number}" role="doc-noteref">${number}</a></sup>`;
}

/**
 * A block's words; its footnotes are added to the list. After the last of a run of changes by one country stands its code,
 * for the eye and for paper. Remarks belong to formats with comments and are left out.
 */
export function inlineMarkup(inlines: readonly PrintedInline[], list: NoteList): readonly Markup[] {
  const drawn = inlines.filter((inline) => inline.kind === 'text' || inline.kind === 'note');
  return drawn.map((inline, index) => {
    const body = inline.kind === 'text' ? marked(inline) : reference(inline, list);
    const { change } = inline;
    const ends = change !== null && drawn[index + 1]?.change?.by.code !== change.by.code;
    return ends
      ? html`${changed(change, body, list.words)}<sup class="author" aria-hidden="true">${change.by.code}</sup>`
      : changed(change, body, list.words);
  });
}

/** All footnotes met so far, as the page's end. */
export function noteSection(list: NoteList): Markup {
  if (list.notes.length === 0) return nothing;
  const items = list.notes.map((note, index) => {
    const words = note.content.map((run) => marked(run));
    const back = html`<a href="#ref${index + 1}" role="doc-backlink" aria-label="${list.words.backToText}">↩</a>`;
    return html`<li id="note${index + 1}">${words} ${back}</li>\n`;
  });
  return html`<section role="doc-endnotes" aria-label="${list.words.footnotes}"><ol class="notes">${items}</ol></section>`;
}
