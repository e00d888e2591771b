import * as Y from 'yjs';
import { normalize, sameMarks } from '../domain/text/content.ts';
import { editsBetween } from '../domain/text/hunks.ts';
import type { Content, Footnote, Inline, TextRun } from '../domain/text/paragraph.ts';
import { type Token, tokenize } from '../domain/text/tokens.ts';
import { type InlineNode, isFootnoteNode, nodesOf, readInline, readRuns } from './inline-nodes.ts';
import { attributesOfRun } from './marks.ts';
import { MARKS } from './schema.ts';

/** At position `at` of the old content (a footnote takes one position), `remove` positions go and `insert` comes. */
interface Change {
  readonly at: number;
  readonly remove: number;
  readonly insert: Content;
}

/**
 * Turns a paragraph element's children into `content`, deleting and inserting only what differs and formatting what
 * stays. To be called inside a transaction.
 */
export function replaceInlines(element: Y.XmlElement, content: Content): void {
  const old = element.toArray().flatMap(readInline);
  for (const change of changesBetween(old, content).reverse()) {
    removeRange(element, change.at, change.remove);
    insertInlines(element, change.at, change.insert);
  }
  formatRuns(element, content);
}

/** Word by word, and within a word from its first to its last letter that differs. Marks are left to `formatRuns`. */
function changesBetween(old: Content, now: Content): Change[] {
  const before = tokenize(unmarked(old));
  const after = tokenize(unmarked(now));
  return editsBetween(before, after).map(({ start, end, from, to }) => {
    const at = sizeOf(before.slice(0, start));
    const insertAt = sizeOf(after.slice(0, from));
    const gone = textOf(before.slice(start, end));
    const come = textOf(after.slice(from, to));
    const { head, tail } = commonEnds(gone, come);
    return {
      at: at + head,
      remove: gone.length - head - tail,
      insert: slicePositions(now, insertAt + head, insertAt + come.length - tail),
    };
  });
}

/** What takes the place of a footnote, so that every position is one character. */
const FOOTNOTE = '\u{FFFC}';

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'footnote' ? FOOTNOTE : token.text)).join('');
}

/** How many characters two texts begin and end with alike; a footnote is never alike, a surrogate pair never cut. */
function commonEnds(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head] && a[head] !== FOOTNOTE) head++;
  if (isHighSurrogate(a.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail) && a.at(-1 - tail) !== FOOTNOTE) tail++;
  if (isLowSurrogate(a.charCodeAt(a.length - tail))) tail--;
  return { head, tail };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function unmarked(content: Content): Content {
  return normalize(content.map((inline) => (inline.kind === 'text' ? { kind: 'text', text: inline.text } : inline)));
}

function sizeOf(tokens: readonly Token[]): number {
  return textOf(tokens).length;
}

function slicePositions(content: Content, from: number, to: number): Content {
  let start = 0;
  return content.flatMap((inline): Inline[] => {
    const at = start;
    start += inline.kind === 'text' ? inline.text.length : 1;
    if (inline.kind === 'footnote') return from <= at && at < to ? [inline] : [];
    const text = inline.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    return text === '' ? [] : [{ ...inline, text }];
  });
}

/** How many positions a child takes: its UTF-16 units, one for a footnote, none for what is not ours. */
function lengthOf(node: InlineNode): number {
  if (node instanceof Y.XmlText) return node.length;
  return isFootnoteNode(node) ? 1 : 0;
}

interface Place {
  readonly node: InlineNode;
  readonly index: number;
  readonly start: number;
}

function placesOf(element: Y.XmlElement): Place[] {
  let start = 0;
  return element.toArray().map((node, index) => {
    const place = { node, index, start };
    start += lengthOf(node);
    return place;
  });
}

function removeRange(element: Y.XmlElement, at: number, count: number): void {
  for (const { node, index, start } of placesOf(element).reverse()) {
    const from = Math.max(at, start);
    const to = Math.min(at + count, start + lengthOf(node));
    if (from >= to) continue;
    if (node instanceof Y.XmlText) node.delete(from - start, to - from);
    else element.delete(index, 1);
  }
}

function insertInlines(element: Y.XmlElement, at: number, content: Content): void {
  let position = at;
  for (const inline of content) {
    if (inline.kind === 'text') insertRun(element, position, inline);
    else insertFootnote(element, position, inline);
    position += inline.kind === 'text' ? inline.text.length : 1;
  }
}

function insertRun(element: Y.XmlElement, at: number, run: TextRun): void {
  for (const { node, start } of placesOf(element)) {
    if (node instanceof Y.XmlText && start <= at && at <= start + node.length) {
      node.insert(at - start, run.text, attributesOfRun(run));
      return;
    }
  }
  element.insert(childIndexAt(element, at), nodesOf([run]));
}

function insertFootnote(element: Y.XmlElement, at: number, footnote: Footnote): void {
  for (const { node, start, index } of placesOf(element)) {
    if (node instanceof Y.XmlText && start < at && at < start + node.length) {
      const tail = sliceRuns(readRuns(node), at - start);
      node.delete(at - start, node.length - (at - start));
      element.insert(index + 1, nodesOf([footnote, ...tail]));
      return;
    }
  }
  element.insert(childIndexAt(element, at), nodesOf([footnote]));
}

/** The child index at which something new stands at position `at`, which is at a child's edge. */
function childIndexAt(element: Y.XmlElement, at: number): number {
  const next = placesOf(element).find((place) => place.start >= at && lengthOf(place.node) > 0);
  return next ? next.index : element.length;
}

function sliceRuns(runs: readonly TextRun[], from: number): TextRun[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start));
    start += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Gives every stretch the marks it has in `content`; the characters are already the same. */
function formatRuns(element: Y.XmlElement, content: Content): void {
  const wanted = content.flatMap((inline) => (inline.kind === 'text' ? [inline] : []));
  const target = Array.from(spread(wanted));
  let position = 0;
  for (const node of element.toArray()) {
    if (!(node instanceof Y.XmlText)) continue;
    let offset = 0;
    for (const run of readRuns(node)) {
      for (const piece of pieces(target.slice(position + offset, position + offset + run.text.length))) {
        if (!sameMarks(piece.run, run)) node.format(offset + piece.start, piece.length, formatting(piece.run));
      }
      offset += run.text.length;
    }
    position += offset;
  }
}

/** For every UTF-16 unit, the run it belongs to. */
function* spread(runs: readonly TextRun[]): Generator<TextRun> {
  for (const run of runs) for (let unit = 0; unit < run.text.length; unit++) yield run;
}

function pieces(owners: readonly TextRun[]): { run: TextRun; start: number; length: number }[] {
  const found: { run: TextRun; start: number; length: number }[] = [];
  owners.forEach((run, start) => {
    const last = found.at(-1);
    if (last?.run === run) last.length++;
    else found.push({ run, start, length: 1 });
  });
  return found;
}

/** The run's marks, with null for those it has not, which Yjs takes as "remove". */
function formatting(run: TextRun): Record<string, Record<string, string> | null> {
  const none = Object.fromEntries(Object.values(MARKS).map((mark) => [mark, null]));
  return { ...none, ...attributesOfRun(run) };
}
