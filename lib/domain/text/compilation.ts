/** The compilation of one paragraph: its words and all open wording proposals as one bracketed structure. */

import { isEmpty, joinContents } from './content.ts';
import { sameKeys } from './contention.ts';
import { redlineEdits } from './difference.ts';
import type { Hunk } from './hunks.ts';
import { compareLabels } from './labels.ts';
import type { Content, Label } from './paragraph.ts';
import { joinTokens, type Token, tokenize } from './tokens.ts';

/** Whose an alternative is: one proposal with its delegations, as country codes. */
export interface VariantOwner {
  readonly proposalId: string;
  readonly owner: string;
  readonly coSponsors: readonly string[];
  readonly supporters: readonly string[];
}

/** Where a paragraph is to be moved, as it is cited: after a paragraph, or to the start of the section with a heading. */
export type MoveTarget =
  | { readonly kind: 'after'; readonly label: Label }
  | { readonly kind: 'startOf'; readonly section: string };

/**
 * One open proposal on the paragraph: the whole paragraph as it would read, `deleted` where the paragraph is to go, or
 * where it is to be moved as it is.
 */
export interface Variant extends VariantOwner {
  readonly content: Content | 'deleted' | { readonly moveTo: MoveTarget };
}

/** Words that may stand at one place. Empty content: nothing would stand there. */
export interface Alternative {
  readonly content: Content;
  /** Every proposal that wants exactly these words here; none for the base's own words when `isBase`. */
  readonly owners: readonly VariantOwner[];
  readonly isBase: boolean;
}

/**
 * A stretch of a compilation: `text` is common ground; `alternatives` are the base's words (first, perhaps empty: words
 * are only added) and what proposals would put in their place; `deletion` stands first and once, and names who asks that
 * the whole paragraph go; then stands a `move` for each place that somebody would move it to.
 */
export type CompiledPiece =
  | { readonly kind: 'text'; readonly content: Content }
  | {
      readonly kind: 'alternatives';
      readonly alternatives: readonly Alternative[];
    }
  | { readonly kind: 'deletion'; readonly owners: readonly VariantOwner[] }
  | {
      readonly kind: 'move';
      readonly to: MoveTarget;
      readonly owners: readonly VariantOwner[];
    };

interface Touch {
  readonly variant: VariantOwner;
  readonly hunk: Hunk;
}

/** A stretch of the base's tokens that variants change, with what each does inside it. */
interface Place {
  readonly start: number;
  end: number;
  readonly touches: Touch[];
}

function ownerOf({ proposalId, owner, coSponsors, supporters }: VariantOwner): VariantOwner {
  return { proposalId, owner, coSponsors, supporters };
}

function touchesOf(base: readonly Token[], { content, ...variant }: Variant): Touch[] {
  if (content === 'deleted' || 'moveTo' in content) return [];
  const after = tokenize(content);
  return redlineEdits(base, after).map(({ start, end, from, to }) => ({
    variant: ownerOf(variant),
    hunk: { start, end, inserted: after.slice(from, to) },
  }));
}

/**
 * Changes that overlap are at one place, and so are insertions at the same point. What only touches is not, but for words
 * put in right behind others that change: printed apart, they would read as one more alternative to these.
 */
function placesOf(touches: readonly Touch[]): Place[] {
  const places: Place[] = [];
  for (const touch of touches.toSorted((a, b) => a.hunk.start - b.hunk.start || a.hunk.end - b.hunk.end)) {
    const { start, end } = touch.hunk;
    const last = places.at(-1);
    const putInBehind = last?.end === start && end === start;
    if (last && (start < last.end || putInBehind)) {
      last.end = Math.max(last.end, end);
      last.touches.push(touch);
    } else {
      places.push({ start, end, touches: [touch] });
    }
  }
  return places;
}

/** The place's tokens as one variant would have them. */
function wordsOf(base: readonly Token[], { start, end }: Place, hunks: readonly Hunk[]): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const hunk of hunks) {
    tokens.push(...base.slice(at, hunk.start), ...hunk.inserted);
    at = hunk.end;
  }
  tokens.push(...base.slice(at, end));
  return tokens;
}

function alternativesAt(base: readonly Token[], place: Place): Alternative[] {
  const hunks = new Map<string, { variant: VariantOwner; hunks: Hunk[] }>();
  for (const { variant, hunk } of place.touches) {
    const known = hunks.get(variant.proposalId);
    if (known) known.hunks.push(hunk);
    else hunks.set(variant.proposalId, { variant, hunks: [hunk] });
  }
  const groups: { tokens: readonly Token[]; owners: VariantOwner[] }[] = [];
  for (const { variant, hunks: own } of hunks.values()) {
    const tokens = wordsOf(base, place, own);
    const group = groups.find((each) => sameKeys(each.tokens, tokens));
    if (group) group.owners.push(variant);
    else groups.push({ tokens, owners: [variant] });
  }
  return [
    { content: joinTokens(base.slice(place.start, place.end)), owners: [], isBase: true },
    ...groups.map(({ tokens, owners }) => ({ content: joinTokens(tokens), owners, isBase: false })),
  ];
}

function isDeletion({ content }: Variant): boolean {
  return content === 'deleted' || (!('moveTo' in content) && isEmpty(content));
}

/** True when both name the same place. */
export function sameTarget(a: MoveTarget, b: MoveTarget): boolean {
  if (a.kind === 'after') return b.kind === 'after' && compareLabels(a.label, b.label) === 0;
  return b.kind === 'startOf' && a.section === b.section;
}

/** Who would move the paragraph, by where to. */
function movesOf(variants: readonly Variant[]): readonly Extract<CompiledPiece, { kind: 'move' }>[] {
  const moves: { kind: 'move'; to: MoveTarget; owners: VariantOwner[] }[] = [];
  for (const variant of variants) {
    const { content } = variant;
    if (content === 'deleted' || !('moveTo' in content)) continue;
    const same = moves.find(({ to }) => sameTarget(to, content.moveTo));
    if (same) same.owners.push(ownerOf(variant));
    else
      moves.push({
        kind: 'move',
        to: content.moveTo,
        owners: [ownerOf(variant)],
      });
  }
  return moves;
}

/**
 * The paragraph with all variants as one structure, in reading order. Where several proposals change the same words they
 * are alternatives at one place; those that want the same words there share an alternative, each with its owner,
 * co-sponsors and supporters. Deletions of overlapping words by two delegations stay two. Without variants (or with such
 * as change nothing) it is the text; an empty base without variants gives no piece. Alternatives stand in the order
 * of `variants`. A variant that would leave nothing asks for the paragraph's deletion.
 */
export function compile(base: Content, variants: readonly Variant[]): readonly CompiledPiece[] {
  const tokens = tokenize(base);
  const pieces: CompiledPiece[] = [];
  const deletions = isEmpty(base) ? [] : variants.filter(isDeletion).map(ownerOf);
  if (deletions.length > 0) pieces.push({ kind: 'deletion', owners: deletions });
  pieces.push(...movesOf(variants));
  const touches = variants.filter((variant) => !isDeletion(variant)).flatMap((variant) => touchesOf(tokens, variant));
  let at = 0;
  const textUpTo = (end: number): void => {
    if (at < end) pieces.push({ kind: 'text', content: joinTokens(tokens.slice(at, end)) });
    at = end;
  };
  for (const place of placesOf(touches)) {
    textUpTo(place.start);
    pieces.push({ kind: 'alternatives', alternatives: alternativesAt(tokens, place) });
    at = place.end;
  }
  textUpTo(tokens.length);
  return pieces;
}

/**
 * The paragraph as one proposal would have it: its own alternative wherever it has one, the base elsewhere. With `null`
 * or a proposal that is not in the compilation: the base.
 */
export function pickWording(pieces: readonly CompiledPiece[], proposalId: string | null): Content {
  const isIts = (owner: VariantOwner): boolean => owner.proposalId === proposalId;
  if (pieces.some((piece) => piece.kind === 'deletion' && piece.owners.some(isIts))) return [];
  return joinContents(
    pieces.map((piece) => {
      if (piece.kind === 'text') return piece.content;
      if (piece.kind !== 'alternatives') return [];
      const own = piece.alternatives.find((alternative) => alternative.owners.some(isIts));
      return (own ?? piece.alternatives.find((alternative) => alternative.isBase))?.content ?? [];
    }),
  );
}

/** Where one proposal would move the paragraph; null where it leaves it at its place. */
export function pickMove(pieces: readonly CompiledPiece[], proposalId: string): MoveTarget | null {
  for (const piece of pieces)
    if (piece.kind === 'move' && piece.owners.some((owner) => owner.proposalId === proposalId)) return piece.to;
  return null;
}

/** True when nothing is proposed: the compilation is the plain text. */
export function isUndisputed(pieces: readonly CompiledPiece[]): boolean {
  return pieces.every((piece) => piece.kind === 'text');
}
