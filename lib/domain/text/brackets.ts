/** A tolerant reader of really bracketed drafts: which brackets belong together, and which have no partner. */

import { type BracketPair, type BracketPlace, type Mark, pairAcross, pairWithin, withDepths } from './bracket-pairs.ts';
import { definedLinks, type FalseBracketKind, falseBrackets } from './false-brackets.ts';

/** A bracket without a partner, with the words around it, by which a person finds it. */
export interface UnpairedBracket {
  readonly bracket: '[' | ']';
  readonly place: BracketPlace;
  readonly words: string;
}

/** A bracket that negotiates nothing, as it is written. */
export interface LeftAloneBracket {
  readonly kind: FalseBracketKind;
  readonly place: BracketPlace;
  readonly words: string;
}

/** A stretch of one text; `pair` is an index of `pairs`. The pieces of a text, one after another, are the text. */
export type BracketPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'leftAlone'; readonly text: string; readonly reason: FalseBracketKind }
  | { readonly kind: 'open' | 'close'; readonly pair: number }
  | { readonly kind: 'unpaired'; readonly bracket: '[' | ']' };

/** What was read of a sequence of texts. */
export interface BracketReading {
  /** In the order of their opening brackets. */
  readonly pairs: readonly BracketPair[];
  /** Groups of pairs (indexes, at least two) that stand side by side: `[shall][should]`. */
  readonly alternatives: readonly (readonly number[])[];
  readonly unpaired: readonly UnpairedBracket[];
  readonly leftAlone: readonly LeftAloneBracket[];
  /** The pieces of each text. */
  readonly pieces: readonly (readonly BracketPiece[])[];
}

const NAMED = /[–—-]\s?[A-Z]{3}(?:[,;] [^[\]]*)?$/;

/** True when the second bracket follows the first at once, or after one blank where a country is named in either. */
function sideBySide(one: BracketPair, other: BracketPair, texts: readonly string[]): boolean {
  if (one.close.text !== other.open.text || one.depth !== other.depth) return false;
  const text = texts[one.close.text] ?? '';
  const between = text.slice(one.close.at + 1, other.open.at);
  if (between === '') return one.close.at < other.open.at;
  if (between !== ' ') return false;
  const inside = ({ open, close }: BracketPair): string =>
    open.text === close.text ? text.slice(open.at + 1, close.at) : '';
  return NAMED.test(inside(one)) || NAMED.test(inside(other));
}

function alternativesOf(pairs: readonly BracketPair[], texts: readonly string[]): number[][] {
  const groups: number[][] = [];
  const groupOf = new Map<string, number[]>();
  for (const [index, pair] of pairs.entries()) {
    for (const reach of [0, 1]) {
      const key = `${pair.open.text}:${pair.open.at - 1 - reach}`;
      const group = groupOf.get(key);
      const last = pairs[group?.at(-1) ?? -1];
      if (!group || !last || !sideBySide(last, pair, texts)) continue;
      group.push(index);
      groupOf.delete(key);
      groupOf.set(`${pair.close.text}:${pair.close.at}`, group);
    }
    const end = `${pair.close.text}:${pair.close.at}`;
    if (groupOf.has(end)) continue;
    const group = [index];
    groups.push(group);
    groupOf.set(end, group);
  }
  return groups.filter((group) => group.length > 1);
}

/** The words around a place in its line. */
function wordsAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 32);
  const end = Math.min(text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at), at + 40);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

interface Scanned {
  readonly marks: readonly Mark[];
  readonly leftAlone: readonly (LeftAloneBracket & { readonly end: number })[];
}

function scanned(text: string, index: number, links: ReadonlySet<string>): Scanned {
  const leftAlone = falseBrackets(text, links).map(({ kind, start, end }) => ({
    kind,
    place: { text: index, at: start },
    words: text.slice(start, end),
    end,
  }));
  const marks: Mark[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    while (leftAlone[next] && at >= (leftAlone[next]?.end ?? 0)) next += 1;
    const skip = leftAlone[next];
    if (skip && at >= skip.place.at) continue;
    const bracket = text[at];
    if (bracket === '[' || bracket === ']') marks.push({ bracket, place: { text: index, at } });
  }
  return { marks, leftAlone };
}

function keyOf({ text, at }: BracketPlace): string {
  return `${text}:${at}`;
}

function piecesOf(text: string, { marks, leftAlone }: Scanned, pairAt: ReadonlyMap<string, number>): BracketPiece[] {
  const pieces: BracketPiece[] = [];
  const stops = [
    ...marks.map((mark) => ({ at: mark.place.at, end: mark.place.at + 1, piece: pieceOf(mark, pairAt) })),
    ...leftAlone.map(({ place, end, words, kind }) => ({
      at: place.at,
      end,
      piece: { kind: 'leftAlone', text: words, reason: kind } as const,
    })),
  ].sort((a, b) => a.at - b.at);
  let from = 0;
  for (const { at, end, piece } of stops) {
    if (from < at) pieces.push({ kind: 'text', text: text.slice(from, at) });
    pieces.push(piece);
    from = end;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from) });
  return pieces;
}

function pieceOf({ bracket, place }: Mark, pairAt: ReadonlyMap<string, number>): BracketPiece {
  const pair = pairAt.get(keyOf(place));
  if (pair === undefined) return { kind: 'unpaired', bracket };
  return { kind: bracket === '[' ? 'open' : 'close', pair };
}

/**
 * Reads the brackets of texts that follow each other, such as the paragraphs of a draft. Brackets are paired within their
 * text first; what is left over, across texts. Nothing is changed and nothing guessed: a bracket without a partner is
 * reported with its words. False brackets (footnotes, links, citations, "[sic]", "[…]") are left alone, and so is what
 * stands inside them. Source of the rules: domain, "Brackets in imported texts".
 */
export function readBrackets(texts: readonly string[]): BracketReading {
  const links = definedLinks(texts);
  const all = texts.map((text, index) => scanned(text, index, links));
  const within = all.map(({ marks }) => pairWithin(marks));
  const across = pairAcross(
    within.flatMap(({ left }) => left),
    texts,
  );
  const pairs = withDepths([...within.flatMap((one) => one.pairs), ...across]);
  const pairAt = new Map(
    pairs.flatMap(({ open, close }, index): [string, number][] => [
      [keyOf(open), index],
      [keyOf(close), index],
    ]),
  );
  return {
    pairs,
    alternatives: alternativesOf(pairs, texts),
    unpaired: all.flatMap(({ marks }) =>
      marks
        .filter(({ place }) => !pairAt.has(keyOf(place)))
        .map(({ bracket, place }) => ({ bracket, place, words: wordsAround(texts[place.text] ?? '', place.at) })),
    ),
    leftAlone: all.flatMap(({ leftAlone }) => leftAlone.map(({ kind, place, words }) => ({ kind, place, words }))),
    pieces: texts.map((text, index) => piecesOf(text, all[index] ?? { marks: [], leftAlone: [] }, pairAt)),
  };
}

/** The texts as they were read, character for character. */
export function printBrackets({ pieces }: BracketReading): readonly string[] {
  return pieces.map((each) =>
    each
      .map((piece) => {
        if (piece.kind === 'text' || piece.kind === 'leftAlone') return piece.text;
        if (piece.kind === 'unpaired') return piece.bracket;
        return piece.kind === 'open' ? '[' : ']';
      })
      .join(''),
  );
}
