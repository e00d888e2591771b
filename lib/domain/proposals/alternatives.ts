/** Full replacements: a proposal that keeps nothing of a paragraph is an alternative to it, "PP5 alt". */

import type { Change } from '../text/difference.ts';
import { alternativeLabel } from '../text/labels.ts';
import type { Label } from '../text/paragraph.ts';
import { tokenize } from '../text/tokens.ts';

/** So many words that stay together are a trace of the paragraph; fewer are in any two sentences. */
const TRACE = 3;

/**
 * Whether a redline puts other words in the place of the whole paragraph: nowhere do three words of it stay together, and
 * of a shorter paragraph none. False where nothing stood there, or nothing is to stand there.
 */
export function replacesWhole(redline: readonly Change[]): boolean {
  const stretches = redline.map(({ kind, content }) => ({ kind, words: wordsIn(content) }));
  const sum = (without: Change['kind']) =>
    stretches.reduce((words, stretch) => words + (stretch.kind === without ? 0 : stretch.words), 0);
  const [before, after] = [sum('inserted'), sum('deleted')];
  if (before === 0 || after === 0) return false;
  const trace = before < TRACE ? 1 : TRACE;
  return stretches.every(({ kind, words }) => kind !== 'same' || words < trace);
}

function wordsIn(content: Change['content']): number {
  return tokenize(content).filter(({ kind }) => kind === 'word' || kind === 'figure').length;
}

/**
 * What full replacements of one paragraph are cited by, by their ids: "PP5 alt", then "PP5 alt 2" … in the order given,
 * which is that of tabling.
 */
export function alternativeLabels(label: Label, ids: readonly string[]): ReadonlyMap<string, Label> {
  return new Map(ids.map((id, index) => [id, alternativeLabel(label, index + 1)]));
}
