/** A compilation written out in the field's manner: `[migrants] [victims of crimes – GTM, supported by HND, MEX]`. */

import type { Alternative, CompiledPiece, MoveTarget, VariantOwner } from './compilation.ts';
import { isEmpty, joinContents } from './content.ts';
import { type Content, contentOf, type Label } from './paragraph.ts';
import { joinTokens, type Token, tokenize } from './tokens.ts';

/** The words of the print that depend on the language. */
export interface CompilationWords {
  /** Stands where an alternative has no words: "deleted". */
  readonly deleted: string;
  /** Stands where the whole paragraph is to go: "delete paragraph". */
  readonly deleteParagraph: string;
  /** Stands before the label of the paragraph that another one is to be moved after: "move after". */
  readonly moveAfter: string;
  /** Stands before the heading of a section: "move to the start of". */
  readonly moveToStartOf: string;
  /** A label as it is cited, and one read back; undefined for what is none. */
  readonly printLabel: (label: Label) => string;
  readonly readLabel: (text: string) => Label | undefined;
  readonly coSponsoredBy: string;
  readonly supportedBy: string;
}

/** "move after OP5", "move to the start of Principles". */
export function printTarget(to: MoveTarget, words: CompilationWords): string {
  return to.kind === 'after'
    ? `${words.moveAfter} ${words.printLabel(to.label)}`
    : `${words.moveToStartOf} ${to.section}`;
}

/** "GTM, co-sponsored by SLV, supported by HND, MEX"; several proposals with the same words are parted by semicolons. */
export function printOwners(owners: readonly VariantOwner[], words: CompilationWords): string {
  return owners
    .map(({ owner, coSponsors, supporters }) => {
      const parts = [owner];
      if (coSponsors.length > 0) parts.push(`${words.coSponsoredBy} ${coSponsors.join(', ')}`);
      if (supporters.length > 0) parts.push(`${words.supportedBy} ${supporters.join(', ')}`);
      return parts.join(', ');
    })
    .join('; ');
}

/** How many blanks stand at the beginning of the tokens. */
function blanksAt(tokens: readonly Token[]): number {
  const first = tokens.findIndex((token) => token.kind !== 'blank');
  return first === -1 ? tokens.length : first;
}

/** How many tokens are the same at the beginning of all of them, at most `limit`. */
function sameAtStart(all: readonly (readonly Token[])[], limit: number): number {
  let count = 0;
  while (count < limit && all.every((tokens) => tokens[count]?.key === all[0]?.[count]?.key)) count += 1;
  return count;
}

/** The blanks that all alternatives with words begin and end with: these stand outside the brackets. */
function blanksAround(all: readonly (readonly Token[])[]): { readonly lead: number; readonly trail: number } {
  if (all.length === 0 || all.some((tokens) => blanksAt(tokens) === tokens.length)) return { lead: 0, trail: 0 };
  const reversed = all.map((tokens) => tokens.toReversed());
  const least = (each: readonly (readonly Token[])[]): number => Math.min(...each.map(blanksAt));
  return { lead: sameAtStart(all, least(all)), trail: sameAtStart(reversed, least(reversed)) };
}

/** One bracket of a place. */
export interface PrintedBracket {
  /** Its words; none: "deleted" stands there. */
  readonly content: Content;
  /** None for the base's own words. */
  readonly owners: readonly VariantOwner[];
  readonly isBase: boolean;
}

/** The alternatives of one place as they are written: blanks, brackets parted by one blank each, blanks. */
export interface PrintedAlternatives {
  readonly lead: Content;
  readonly brackets: readonly PrintedBracket[];
  readonly trail: Content;
}

/**
 * How the alternatives of one place are written, on the screen as in print. Words that are only added stand in brackets
 * without the base's. The blanks that all of them have at their ends stand outside; with them the base's words are whole.
 */
export function bracketed(alternatives: readonly Alternative[]): PrintedAlternatives {
  const shown = alternatives
    .filter((alternative) => !(alternative.isBase && isEmpty(alternative.content)))
    .map(({ content, owners, isBase }) => ({ owners, isBase, tokens: tokenize(content) }));
  const worded = shown.map(({ tokens }) => tokens).filter((tokens) => tokens.length > 0);
  const { lead, trail } = blanksAround(worded);
  const [some = []] = worded;
  return {
    lead: joinTokens(some.slice(0, lead)),
    brackets: shown.map(({ tokens, owners, isBase }) => ({
      content: joinTokens(tokens.slice(lead, tokens.length - trail)),
      owners,
      isBase,
    })),
    trail: joinTokens(some.slice(some.length - trail)),
  };
}

/** The same as one content, with the names behind each alternative's words. */
export function printAlternatives(alternatives: readonly Alternative[], words: CompilationWords): Content {
  const { lead, brackets, trail } = bracketed(alternatives);
  const parts = brackets.flatMap(({ content, owners }, index) => [
    contentOf(index === 0 ? '[' : ' ['),
    content.length > 0 ? content : contentOf(words.deleted),
    contentOf(owners.length > 0 ? ` – ${printOwners(owners, words)}]` : ']'),
  ]);
  return joinContents([lead, ...parts, trail]);
}

/**
 * The compilation as one content: what is asked of the whole paragraph first, common words as they are, each alternative in brackets of its own, the base's first and
 * without a name. Words that are only added stand in one bracket. Brackets and names carry no marks.
 */
export function printCompilation(pieces: readonly CompiledPiece[], words: CompilationWords): Content {
  return joinContents(
    pieces.flatMap((piece) => {
      if (piece.kind === 'text') return [piece.content];
      if (piece.kind === 'alternatives') return [printAlternatives(piece.alternatives, words)];
      const asked = piece.kind === 'move' ? printTarget(piece.to, words) : words.deleteParagraph;
      return [contentOf(`[${asked} – ${printOwners(piece.owners, words)}] `)];
    }),
  );
}
