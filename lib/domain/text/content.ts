/** Normal form, equality, hash and cutting of a paragraph's content. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Content, type Footnote, type Inline, plainText, type TextRun } from './paragraph.ts';

/** True when two runs carry exactly the same marks, so that in normal form they cannot be neighbours. */
export function sameMarks(a: TextRun, b: TextRun): boolean {
  return (
    (a.bold === true) === (b.bold === true) &&
    (a.italic === true) === (b.italic === true) &&
    (a.link ?? '') === (b.link ?? '') &&
    (a.language ?? '') === (b.language ?? '')
  );
}

/** True when the run carries no mark at all, as most do. */
export function isUnmarked(run: TextRun): boolean {
  return !run.bold && !run.italic && !run.link && !run.language;
}

/** The run with other words and the same marks; marks that say nothing (an empty link, `bold: false`) are left out. */
export function withText(run: TextRun, text: string): TextRun {
  if (isUnmarked(run)) return { kind: 'text', text };
  return {
    kind: 'text',
    text,
    ...(run.bold === true ? { bold: true } : {}),
    ...(run.italic === true ? { italic: true } : {}),
    ...(run.link ? { link: run.link } : {}),
    ...(run.language ? { language: run.language } : {}),
  };
}

function normalizeRuns<I extends Inline>(inlines: readonly I[], footnote: (note: Footnote) => I): I[] {
  const result: I[] = [];
  let open: TextRun | undefined;
  let text = '';
  const close = (): void => {
    if (open) result.push(withText(open, text) as I);
    open = undefined;
  };
  for (const inline of inlines) {
    if (inline.kind === 'footnote') {
      close();
      result.push(footnote(inline));
    } else if (inline.text !== '') {
      if (open && sameMarks(open, inline)) {
        text += inline.text;
      } else {
        close();
        open = inline;
        text = inline.text;
      }
    }
  }
  close();
  return result;
}

/**
 * The normal form: no empty runs, neighbours with equal marks joined, marks that say nothing left out, footnotes
 * likewise inside. A footnote is kept even when its own text is empty. Characters are never touched (no NFC, no
 * trimming): what went in comes out.
 */
export function normalize(content: Content): Content {
  return normalizeRuns<Inline>(content, (note) => ({
    kind: 'footnote',
    content: normalizeRuns<TextRun>(note.content, () => {
      throw new TypeError('A footnote holds no further footnote.');
    }),
  }));
}

type CanonicalRun = ['t', string, 0 | 1, 0 | 1, string, string];
type CanonicalInline = CanonicalRun | ['f', CanonicalRun[]];

function canonicalRun(run: TextRun): CanonicalRun {
  return ['t', run.text, run.bold ? 1 : 0, run.italic ? 1 : 0, run.link ?? '', run.language ?? ''];
}

/**
 * The content's canonical value, of which hashes and token keys are made: in normal form, each run as
 * `["t", text, bold 0|1, italic 0|1, link or "", language or ""]`, each footnote as `["f", [its runs]]`.
 */
export function canonicalContent(content: Content): CanonicalInline[] {
  return normalize(content).map((inline) =>
    inline.kind === 'text' ? canonicalRun(inline) : ['f', inline.content.map(canonicalRun)],
  );
}

function sameInline(a: Inline, b: Inline | undefined): boolean {
  if (b === undefined) return false;
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text && sameMarks(a, b);
  return (
    b.kind === 'footnote' &&
    a.content.length === b.content.length &&
    a.content.every((run, index) => sameInline(run, b.content[index]))
  );
}

/** True when both read the same with the same marks and footnotes; normal form is not required of either. */
export function equalContent(a: Content, b: Content): boolean {
  if (a === b) return true;
  const [one, other] = [normalize(a), normalize(b)];
  return one.length === other.length && one.every((inline, index) => sameInline(inline, other[index]));
}

/** SHA-256 in lower-case hexadecimal of a value's JSON (no white space) in UTF-8; for values built from arrays only. */
export function hashOfCanonical(value: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));
}

/**
 * The hash a status, a record entry or an export freezes: SHA-256 over the UTF-8 bytes of
 * `["consenso/content/1", heading or null, canonicalContent(content)]` written by JSON.stringify. Two hashes are equal
 * if and only if headings and contents are equal. The same on every platform: arrays have one order, and JSON.stringify
 * escapes lone surrogates, so that no two different strings meet in UTF-8.
 */
export function contentHash(content: Content, heading: string | null = null): string {
  return hashOfCanonical(['consenso/content/1', heading, canonicalContent(content)]);
}

/** True when nothing is there: no character and no footnote. */
export function isEmpty(content: Content): boolean {
  return content.every((inline) => inline.kind === 'text' && inline.text === '');
}

/**
 * The part between two offsets (UTF-16 units of `plainText(content)`; `end` not included, by default to the end), with
 * its marks, in normal form. A footnote goes with the character before it; one that stands first goes with what follows.
 * So the slices of a content cut anywhere, put together, are the content again. Offsets beyond the text are clamped.
 */
export function sliceContent(content: Content, start: number, end: number = Number.POSITIVE_INFINITY): Content {
  const result: Inline[] = [];
  let offset = 0;
  for (const inline of content) {
    if (inline.kind === 'footnote') {
      const inside = offset === 0 ? start <= 0 && end > 0 : start < offset && offset <= end;
      if (inside) result.push(inline);
      continue;
    }
    const from = Math.max(0, start - offset);
    const to = Math.min(inline.text.length, end - offset);
    if (from < to) result.push(withText(inline, inline.text.slice(from, to)));
    offset += inline.text.length;
  }
  return normalize(result);
}

/** Contents one after another, in normal form. */
export function joinContents(contents: readonly Content[]): Content {
  return normalize(contents.flat());
}

/** Length of the plain text in UTF-16 code units, as `PARAGRAPH_LIMIT` counts it. */
export function contentLength(content: Content): number {
  return plainText(content).length;
}
