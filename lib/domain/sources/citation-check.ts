/** Whether what a proposal quotes as agreed language stands in its source. */

import { type Finding, findWording } from './find-wording.ts';
import type { Passage, PassageIndex } from './passage-index.ts';

/** A paragraph of a stored source, with the source's document symbol. */
export interface SourcePassage extends Passage {
  readonly symbol: string;
  /** What the paragraph is cited by: its number or letter as printed, or its place in the source. */
  readonly label: string;
}

/** What is cited. */
export interface QuotedLanguage {
  readonly symbol: string;
  readonly paragraph: string;
  readonly quote: string;
}

/**
 * `verbatim` and `adapted` name where the words stand; `notFound`: the source is stored, and they stand nowhere in it;
 * `unverified`: the source is not stored, or nothing is quoted.
 */
export type CitationCheck<P extends SourcePassage> =
  | { readonly check: 'verbatim' | 'adapted'; readonly finding: Finding<P> }
  | { readonly check: 'notFound' | 'unverified'; readonly finding: null };

/** Symbols are the same in any case and with any blanks and dashes: "A/RES/71/1", "a/res/71/1". */
export function sameSymbol(a: string, b: string): boolean {
  const plain = (symbol: string): string => symbol.replaceAll(/[\s\u2010-\u2015-]/g, '').toLowerCase();
  return plain(a) === plain(b);
}

/**
 * "paragraph 12 (b)", "para. 12 (b)" → "12b"; "12, footnote 3", "12, n. 3" → "12n3": what must agree for two labels to cite the
 * same paragraph or footnote.
 */
function bareLabel(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(
      /\b(?:operative|preambular|paragraphs?|paras?|párrafos?|párr|item|punto|op|pp|art(?:icle|ículo)?)\b/g,
      '',
    )
    .replaceAll(/\b(?:footnote|note|nota(?: al pie)?|fn)\b/g, 'n')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The check of a citation against the stored sources. Among equally good places the one that is cited is named. */
export function checkCitation<P extends SourcePassage>(
  index: PassageIndex<P>,
  cited: QuotedLanguage,
): CitationCheck<P> {
  const among = ({ symbol }: P): boolean => sameSymbol(symbol, cited.symbol);
  if (cited.quote.trim() === '' || !index.passages.some(among)) return { check: 'unverified', finding: null };
  const found = findWording(index, cited.quote, { among, limit: 12 }).filter(({ kind }) => kind !== 'part');
  const [best] = found;
  if (best === undefined) return { check: 'notFound', finding: null };
  const asGood = found.filter(({ kind, similarity }) => kind === best.kind && similarity === best.similarity);
  const named = asGood.find(({ passage }) => bareLabel(passage.label) === bareLabel(cited.paragraph));
  return { check: best.kind === 'verbatim' ? 'verbatim' : 'adapted', finding: named ?? best };
}
