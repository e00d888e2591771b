import type { StoredProposal } from '../../db/negotiation-acts.ts';
import { proposedWords } from '../../db/proposal-words.ts';
import { replacesWhole } from '../../domain/proposals/alternatives.ts';
import { contentHash } from '../../domain/text/content.ts';
import { type Change, difference } from '../../domain/text/difference.ts';
import { breakLines, printedMarker } from '../../domain/text/lines.ts';
import type { Content, LabelledParagraph } from '../../domain/text/paragraph.ts';
import { findTerms } from '../../domain/text/terms.ts';
import { rememberLast, rememberNamed, rememberPairs } from './remembered.ts';

/** A proposal's words, the same objects each time they are asked for, so that what is computed from them is kept. */
export interface WordsOfProposal {
  readonly base: Content;
  readonly proposed: Content;
  /** A new section's paragraphs. */
  readonly paragraphs: readonly Content[];
  /** Against the words it was made on. */
  readonly redline: readonly Change[];
  /** Whether they are to stand in the place of the whole paragraph. */
  readonly whole: boolean;
}

/** The words never change within one version: a tabled proposal keeps its last one for good. */
export const wordsOf: (proposal: StoredProposal) => WordsOfProposal = rememberNamed(
  readWords,
  ({ id, version, followed }) => `${id} ${version} ${followed?.edition ?? ''}`,
  // More than any draft has open at once (10,000 are promised): asked for in turn, fewer places would keep none of them.
  12_000,
);

function readWords(proposal: StoredProposal): WordsOfProposal {
  const words = proposedWords(proposal);
  if (words.kind === 'newSection')
    return { base: [], proposed: [], paragraphs: words.paragraphs, redline: [], whole: false };
  const base = words.kind === 'insert' ? [] : words.base;
  // A move leaves every word as it is.
  if (words.kind === 'move')
    return {
      base,
      proposed: [],
      paragraphs: [],
      redline: difference(base, base),
      whole: false,
    };
  const proposed = words.kind === 'delete' ? [] : words.proposed;
  const redline = difference(base, proposed);
  return { base, proposed, paragraphs: [], redline, whole: replacesWhole(redline) };
}

/** The redline from one content to another. */
export const redlineBetween = rememberPairs((before: Content, after: Content) => difference(before, after));

/** The hash of a paragraph's words and heading. */
export function hashOf({ content, heading }: Pick<LabelledParagraph, 'content' | 'heading'>): string {
  return hashWith(content, heading);
}

const hashWith = rememberLast(contentHash, (heading: string | null) => heading ?? '\0');

/** Where a paragraph's lines begin, in the one layout. */
export function linesOf({ content, heading, label }: LabelledParagraph): readonly number[] {
  return linesWith(content, { heading, marker: printedMarker(label) });
}

const linesWith = rememberLast(
  (content: Content, runIn: { readonly marker: string; readonly heading: string | null }) => breakLines(runIn, content),
  ({ marker, heading }) => `${marker} ${heading ?? '\0'}`,
);

/** Where watched terms stand in a content. */
export const termsIn = rememberLast(findTerms, (terms: readonly string[]) => terms.join('\n'));
