/** Where a proposal, a position or a reservation applies after its paragraph was split or joined. */

import { type Hunk, hunksBetween } from '../text/hunks.ts';
import type { Content, ParagraphId } from '../text/paragraph.ts';
import { joinTokens, type Token, tokenize } from '../text/tokens.ts';
import { isWord, keptTokens } from './kept-words.ts';

/** A paragraph of today's text that has words of the one that was split or joined. */
export interface Member {
  readonly id: ParagraphId;
  readonly content: Content;
  /** The words, as they were, of other paragraphs that were joined with it; empty where it has none. */
  readonly others: readonly Content[];
}

/** What was frozen when the act was made: the paragraph and its words. */
export interface FrozenWords {
  readonly paragraphId: ParagraphId;
  readonly base: Content;
}

/**
 * Where words apply now: `same`, the paragraph that they were about, which may be gone; `follows`, the one paragraph that
 * has all of them now; `choose`, only a person can tell: several have some, in reading order, or one has them so mixed with
 * others' that nobody can say where they end.
 */
export type Place =
  | { readonly kind: 'same' }
  | { readonly kind: 'follows'; readonly paragraphId: ParagraphId }
  | { readonly kind: 'choose'; readonly among: readonly ParagraphId[] };

/** As `Place`, of a proposal: what follows is written anew on the words of the paragraph that it applies to. */
export type ProposalPlace = Exclude<Place, { kind: 'follows' }> | FollowingChange;

/** A change of words as it reads on the paragraph that it applies to now. */
export interface FollowingChange {
  readonly kind: 'follows';
  readonly paragraphId: ParagraphId;
  /** The deletion of a paragraph that was joined is now a deletion of its words there. */
  readonly as: 'replace' | 'delete';
  readonly base: Content;
  readonly proposed: Content;
}

/** A change or deletion as it was frozen; `proposed` is empty for a deletion. */
export interface FrozenChange extends FrozenWords {
  readonly kind: 'replace' | 'delete';
  readonly proposed: Content;
}

const SAME = { kind: 'same' } as const;

/** Where an act on all the words of a paragraph applies. `members` are in reading order. */
export function placeOfWords({ paragraphId, base }: FrozenWords, members: readonly Member[]): Place {
  const { owning } = regionsOf(base, members);
  const ids = members.filter((member) => owning.some(({ id }) => id === member.id)).map(({ id }) => id);
  const [only] = ids;
  if (only === undefined || (ids.length === 1 && only === paragraphId)) return SAME;
  return ids.length === 1 ? { kind: 'follows', paragraphId: only } : { kind: 'choose', among: ids };
}

/**
 * Where a change of words applies: in the one paragraph that has all the words it changes. A deletion changes them all.
 * Something put in exactly where the paragraph was split could belong to either part, so a person must choose.
 */
export function placeOfChange(proposal: FrozenChange, members: readonly Member[]): ProposalPlace {
  const { kind, paragraphId, base } = proposal;
  if (kind === 'delete') return placeOfDeletion(proposal, members);
  const regions = regionsOf(base, members);
  const touched = touchedBy(hunksBetween(base, proposal.proposed), regions);
  if (touched.length === 0 || (touched.length === 1 && touched[0]?.id === paragraphId)) return SAME;
  const [only] = touched;
  const written = touched.length === 1 && only ? rewritten(proposal, only, regions) : null;
  return written ?? { kind: 'choose', among: members.filter((member) => touched.includes(member)).map(({ id }) => id) };
}

function placeOfDeletion(proposal: FrozenChange, members: readonly Member[]): ProposalPlace {
  const place = placeOfWords(proposal, members);
  if (place.kind === 'choose') return place;
  const id = place.kind === 'follows' ? place.paragraphId : proposal.paragraphId;
  const regions = regionsOf(proposal.base, members);
  const member = regions.owning.find((one) => one.id === id);
  if (member === undefined || (place.kind === 'same' && member.others.length === 0)) return SAME;
  return rewritten(proposal, member, regions) ?? { kind: 'choose', among: [member.id] };
}

/**
 * What of a change lies in one of the paragraphs, as it reads there: what its delegation may choose. Null where the
 * paragraph has none of its words, or has them too mixed with others'.
 */
export function changeIn(
  proposal: FrozenChange,
  members: readonly Member[],
  chosen: ParagraphId,
): FollowingChange | null {
  const regions = regionsOf(proposal.base, members);
  const member = regions.owning.find(({ id }) => id === chosen);
  return member ? rewritten(proposal, member, regions) : null;
}

interface Regions {
  readonly tokens: readonly Token[];
  /** For each token of the base the paragraph that has it now; undefined where that cannot be told. */
  readonly at: readonly (Member | undefined)[];
  /** Where in that paragraph the token stands, counted in tokens; undefined where it stands nowhere any more. */
  readonly places: readonly (number | undefined)[];
  /** The paragraphs that have words of the base. */
  readonly owning: readonly Member[];
}

/** Cuts the base into what each of the paragraphs has of it now. */
function regionsOf(base: Content, members: readonly Member[]): Regions {
  const tokens = tokenize(base);
  const texts = members.map(({ content }) => content);
  const kept = keptTokens(base, { texts, others: [...new Set(members.flatMap(({ others }) => others))] });
  const owners = kept.map((token) => token && members[token.text]);
  const owning = members.filter((member) => owners.some((owner, index) => owner === member && isWord(tokens[index])));
  return { tokens, at: filled(owners), owning, places: kept.map((token) => token?.place) };
}

/** What stands nowhere any more belongs with what stood around it, where that is one paragraph. */
function filled(owners: readonly (Member | undefined)[]): readonly (Member | undefined)[] {
  const before: (Member | undefined)[] = [];
  for (const [index, owner] of owners.entries()) before.push(owner ?? before[index - 1]);
  let after: Member | undefined;
  return owners
    .map((owner, index) => ({ owner, before: before[index] }))
    .toReversed()
    .map((one) => {
      after = one.owner ?? after;
      return one.before === undefined || after === undefined || one.before === after
        ? (one.before ?? after)
        : undefined;
    })
    .toReversed();
}

/** The paragraphs that have words which the hunks change; where that cannot be told, all that may. */
function touchedBy(hunks: readonly Hunk[], regions: Regions): readonly Member[] {
  const touched = new Set<Member>();
  for (const hunk of hunks) for (const member of reach(hunk, regions)) touched.add(member);
  return [...touched];
}

function reach({ start, end }: Hunk, { tokens, at }: Regions): readonly Member[] {
  const inside = at.slice(start, end);
  const known = inside.filter((member) => member !== undefined);
  const lostWords = inside.some((member, index) => member === undefined && isWord(tokens[start + index]));
  if (known.length > 0 && !lostWords) return known;
  const before = at.slice(0, start).findLast((member) => member !== undefined);
  const after = at.slice(end).find((member) => member !== undefined);
  return [...known, before, after].filter((member) => member !== undefined);
}

/** The change as it reads on the words of one of the paragraphs. */
function rewritten({ kind, base, proposed }: FrozenChange, member: Member, regions: Regions): FollowingChange | null {
  const own = regions.tokens.filter((_, index) => regions.at[index] === member);
  const changed = kind === 'delete' ? [] : changedTokens(hunksBetween(base, proposed), member, regions);
  const follows = { kind: 'follows', paragraphId: member.id } as const;
  if (member.others.length === 0) {
    return { ...follows, as: kind, base: joinTokens(own), proposed: joinTokens(changed) };
  }
  const beside = around(member, regions);
  if (beside === null) return null;
  const [before, after] = beside;
  return {
    ...follows,
    as: 'replace',
    base: joinTokens([...before, ...own, ...after]),
    proposed: joinTokens([...before, ...changed, ...after]),
  };
}

/** The paragraph's own tokens with the hunks done. What is put in between two paragraphs' words goes with the former. */
function changedTokens(hunks: readonly Hunk[], member: Member, { tokens, at }: Regions): readonly Token[] {
  const deleted = new Set(
    hunks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)),
  );
  const isOwn = ({ start, end }: Hunk): boolean =>
    start === end ? (at[start - 1] ?? at[start]) === member : at.slice(start, end).includes(member);
  const result: Token[] = [];
  for (let index = 0; index <= tokens.length; index += 1) {
    for (const hunk of hunks) if (hunk.start === index && isOwn(hunk)) result.push(...hunk.inserted);
    const token = tokens[index];
    if (token && at[index] === member && !deleted.has(index)) result.push(token);
  }
  return result;
}

/**
 * What stands before and after the words in a paragraph that has others' words too; null where the first or the last of
 * the words are gone, so that nobody can tell where theirs end and the others begin.
 */
function around(member: Member, { tokens, at, places }: Regions): readonly [readonly Token[], readonly Token[]] | null {
  const today = tokenize(member.content);
  const isOwnWord = (token: Token, index: number) => at[index] === member && isWord(token);
  const [first, last] = [tokens.findIndex(isOwnWord), tokens.findLastIndex(isOwnWord)];
  if (places[first] === undefined || places[last] === undefined) return null;
  const own = places.flatMap((place, index) => (at[index] === member && place !== undefined ? [place] : []));
  return [today.slice(0, Math.min(...own)), today.slice(Math.max(...own) + 1)];
}
