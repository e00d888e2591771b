/** A printed compilation read back: `[migrants] [victims of crimes – GTM, supported by HND, MEX]`. */

import type { Alternative, CompiledPiece, MoveTarget, VariantOwner } from './compilation.ts';
import { equalContent, isEmpty } from './content.ts';
import { type Content, plainText } from './paragraph.ts';
import { type CompilationWords, printAlternatives, printTarget } from './print-compilation.ts';
import { joinTokens, type Token, tokenize } from './tokens.ts';

interface Bracket {
  readonly alternative: Alternative;
  /** Asks that the whole paragraph go. */
  readonly isDeletion: boolean;
  /** Asks that it be moved; null as a rule. */
  readonly moveTo: MoveTarget | null;
  /** The index after the closing bracket. */
  readonly end: number;
}

const CODE = '[A-Z]{3}';
const LIST = `${CODE}(?:, ${CODE})*`;

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Reads "GTM, co-sponsored by SLV, supported by HND, MEX; CRI"; undefined where that is not what it says. */
function readOwners(text: string, words: CompilationWords): readonly VariantOwner[] | undefined {
  const one = new RegExp(
    `^(?<owner>${CODE})(?:, ${escaped(words.coSponsoredBy)} (?<co>${LIST}))?(?:, ${escaped(words.supportedBy)} (?<by>${LIST}))?$`,
    'u',
  );
  const owners: VariantOwner[] = [];
  for (const part of text.split('; ')) {
    const groups = one.exec(part)?.groups;
    if (!groups?.['owner']) return undefined;
    const list = (codes: string | undefined): string[] => codes?.split(', ') ?? [];
    owners.push({
      proposalId: groups['owner'],
      owner: groups['owner'],
      coSponsors: list(groups['co']),
      supporters: list(groups['by']),
    });
  }
  return owners;
}

/** The index of the bracket that closes the one at `start`, or undefined. */
function closing(tokens: readonly Token[], start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const key = tokens[index]?.key;
    if (key === '[') depth += 1;
    if (key === ']') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function readBracket(tokens: readonly Token[], start: number, words: CompilationWords): Bracket | undefined {
  const close = tokens[start]?.key === '[' ? closing(tokens, start) : undefined;
  if (close === undefined) return undefined;
  const inside = tokens.slice(start + 1, close);
  const dash = inside.findLastIndex(
    (token, index) => token.key === '–' && inside[index - 1]?.key === ' ' && inside[index + 1]?.key === ' ',
  );
  const names = inside.slice(dash + 2);
  const owners = dash > 1 ? readOwners(plainText(joinTokens(names)), words) : undefined;
  const isPlain = names.every((token) => token.key === token.text);
  const core = owners && isPlain ? inside.slice(0, dash - 1) : inside;
  if (core.length === 0) return undefined;
  if (!owners || !isPlain)
    return {
      alternative: base(inside),
      isDeletion: false,
      moveTo: null,
      end: close + 1,
    };
  const content = joinTokens(core);
  const [only] = content;
  const said = content.length === 1 && only?.kind === 'text' && inside[0]?.key === inside[0]?.text ? only.text : '';
  return {
    alternative: { content: said === words.deleted ? [] : content, owners, isBase: false },
    isDeletion: said === words.deleteParagraph,
    moveTo: readTarget(said, words),
    end: close + 1,
  };
}

/** Null for what would not be printed as it stands. */
function readTarget(said: string, words: CompilationWords): MoveTarget | null {
  const after = `${words.moveAfter} `;
  const startOf = `${words.moveToStartOf} `;
  const label = said.startsWith(after) ? words.readLabel(said.slice(after.length)) : undefined;
  if (label) return printTarget({ kind: 'after', label }, words) === said ? { kind: 'after', label } : null;
  return said.startsWith(startOf) ? { kind: 'startOf', section: said.slice(startOf.length) } : null;
}

function base(tokens: readonly Token[]): Alternative {
  return { content: joinTokens(tokens), owners: [], isBase: true };
}

/** Brackets parted by one blank, the base's own first or not at all, and at least one with names. */
function readGroup(tokens: readonly Token[], start: number, words: CompilationWords): readonly Bracket[] {
  const group: Bracket[] = [];
  let at = start;
  for (;;) {
    const bracket = readBracket(tokens, at, words);
    if (!bracket || bracket.isDeletion || bracket.moveTo || (bracket.alternative.isBase && group.length > 0)) break;
    group.push(bracket);
    if (tokens[bracket.end]?.key !== ' ') break;
    at = bracket.end + 1;
  }
  return group.some(({ alternative }) => !alternative.isBase) ? group : [];
}

/** The alternatives of a group, with the blanks around it that go with their words, and where it ends with these. */
interface Group {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly Alternative[];
}

/**
 * Words that may be absent take one blank with them: the one before them, at a beginning or behind a mark the one behind. So "[red]
 * [deleted – GTM]" leaves no two blanks in a row. `from` is the first token that belongs to nothing before.
 */
function groupWithBlanks(tokens: readonly Token[], brackets: readonly Bracket[], start: number, from: number): Group {
  const read = brackets.map(({ alternative }) => alternative);
  const alternatives = read[0]?.isBase ? read : [base([]), ...read];
  const end = brackets.at(-1)?.end ?? start;
  if (alternatives.every(({ content }) => !isEmpty(content))) return { start, end, alternatives };
  const [before, behind] = [start > from ? tokens[start - 1] : undefined, tokens[end]];
  const lead = before?.kind === 'blank' ? [before] : [];
  const begins = before === undefined || before.kind === 'mark';
  const wordsFirst = alternatives.every(({ content }) => tokenize(content)[0]?.kind !== 'mark');
  const trail = lead.length === 0 && begins && wordsFirst && behind?.kind === 'blank' ? [behind] : [];
  const withBlanks = alternatives.map((alternative) =>
    isEmpty(alternative.content)
      ? alternative
      : { ...alternative, content: joinTokens([...lead, ...tokenize(alternative.content), ...trail]) },
  );
  return { start: start - lead.length, end: end + trail.length, alternatives: withBlanks };
}

/** The group that begins at a bracket; undefined where it would not be printed as it stands. */
function groupAt(tokens: readonly Token[], start: number, from: number, words: CompilationWords): Group | undefined {
  const brackets = readGroup(tokens, start, words);
  if (brackets.length === 0) return undefined;
  const group = groupWithBlanks(tokens, brackets, start, from);
  const printed = printAlternatives(group.alternatives, words);
  return equalContent(printed, joinTokens(tokens.slice(group.start, group.end))) ? group : undefined;
}

/** What is asked of the whole paragraph, before its words: that it go, then the places that it be moved to. */
function readHead(tokens: readonly Token[], words: CompilationWords): { pieces: CompiledPiece[]; end: number } {
  const pieces: CompiledPiece[] = [];
  let end = 0;
  for (;;) {
    const bracket = readBracket(tokens, end, words);
    if (bracket === undefined || tokens[bracket.end]?.key !== ' ') break;
    const { owners } = bracket.alternative;
    if (bracket.isDeletion && end === 0) pieces.push({ kind: 'deletion', owners });
    else if (bracket.moveTo) pieces.push({ kind: 'move', to: bracket.moveTo, owners });
    else break;
    end = bracket.end + 1;
  }
  return { pieces, end };
}

/**
 * The pieces of a compilation as `printCompilation` wrote it in the same words. Proposals have no ids in print: each has
 * the code of its owner instead, so that `pickWording` gives a delegation's words. Of a text in ordinary typography (one
 * blank between words, no bracket that names a country) with one proposal of each delegation, every delegation's words and
 * the base come out as they went in. Brackets that name no country are text. Printing what was read gives the same
 * characters and marks, whatever was read.
 */
export function readCompilation(printed: Content, words: CompilationWords): readonly CompiledPiece[] {
  const tokens = tokenize(printed);
  const head = readHead(tokens, words);
  const pieces: CompiledPiece[] = [...head.pieces];
  let from = head.end;
  const textUpTo = (end: number): void => {
    if (from < end) pieces.push({ kind: 'text', content: joinTokens(tokens.slice(from, end)) });
  };
  for (let at = from; at < tokens.length; ) {
    const group = tokens[at]?.key === '[' ? groupAt(tokens, at, from, words) : undefined;
    if (group === undefined) {
      at += 1;
      continue;
    }
    textUpTo(group.start);
    pieces.push({ kind: 'alternatives', alternatives: group.alternatives });
    at = group.end;
    from = at;
  }
  textUpTo(tokens.length);
  return pieces;
}
