/** Which square brackets belong together, within a text and across several. */

/** Where a bracket stands: the index of its text, and its offset there in UTF-16 units. */
export interface BracketPlace {
  readonly text: number;
  readonly at: number;
}

/** Two brackets that belong together. `depth` is 1 for an outermost pair. Their texts differ where the pair spans several. */
export interface BracketPair {
  readonly open: BracketPlace;
  readonly close: BracketPlace;
  readonly depth: number;
}

/** A bracket of a text that is not a false one. */
export interface Mark {
  readonly bracket: '[' | ']';
  readonly place: BracketPlace;
}

/** How many texts a span may reach over that begins a text; and one that begins in the middle of it. */
const REACH = 40;
const REACH_FROM_WITHIN = 5;

/** Nothing before it in its line but a list's mark, a label ("Option 1:"), emphasis or other brackets. */
const BEGINS_LINE =
  /^[\s>*_+•–-]*(?:\(?[\p{L}\p{N}]{1,5}[.)])?[\s*_]*(?:[\p{Lu}\p{N}][\p{L}\p{N}]*[\s.:*_]*){0,3}\[*$/u;
/** Nothing after it in its line but closing marks and a conjunction. */
const ENDS_LINE = /^[\]\s*_.,;:"”’»)]*(?:(?:and|or|y|e|o|u|et|ou)[\s*_]*)?$/u;

function beginsLine(text: string, at: number): boolean {
  return BEGINS_LINE.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

function endsLine(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  return ENDS_LINE.test(text.slice(at + 1, end === -1 ? text.length : end));
}

/** Pairs within one text, innermost first; the brackets that are left over, in order. */
export function pairWithin(marks: readonly Mark[]): { pairs: [Mark, Mark][]; left: Mark[] } {
  const open: Mark[] = [];
  const pairs: [Mark, Mark][] = [];
  const left: Mark[] = [];
  for (const mark of marks) {
    const last = mark.bracket === ']' ? open.pop() : undefined;
    if (last) pairs.push([last, mark]);
    else if (mark.bracket === '[') open.push(mark);
    else left.push(mark);
  }
  return { pairs, left: [...left, ...open].sort((a, b) => a.place.at - b.place.at) };
}

/**
 * Pairs over several texts: a bracket that closes at the end of a line belongs to the nearest one left open that begins
 * a line, or that stands a few texts before. One that closes in the middle of a line is more likely an error: with a wrong
 * partner it would put whole articles in brackets.
 */
export function pairAcross(left: readonly Mark[], texts: readonly string[]): [Mark, Mark][] {
  const open: Mark[] = [];
  const pairs: [Mark, Mark][] = [];
  for (const mark of left) {
    const { text, at } = mark.place;
    if (mark.bracket === '[') {
      open.push(mark);
      continue;
    }
    if (!endsLine(texts[text] ?? '', at)) continue;
    const partner = open.findLastIndex(({ place }) => {
      const distance = text - place.text;
      if (distance === 0 || distance > REACH) return false;
      return distance <= REACH_FROM_WITHIN || beginsLine(texts[place.text] ?? '', place.at);
    });
    const first = open[partner];
    if (!first) continue;
    pairs.push([first, mark]);
    // What was opened inside the span and left open cannot be closed outside of it.
    open.length = partner;
  }
  return pairs;
}

function before(a: BracketPlace, b: BracketPlace): boolean {
  return a.text < b.text || (a.text === b.text && a.at < b.at);
}

/** Pairs in order of their opening, each with its depth. */
export function withDepths(pairs: readonly [Mark, Mark][]): BracketPair[] {
  const enclosing: BracketPlace[] = [];
  return pairs
    .toSorted(([a], [b]) => (before(a.place, b.place) ? -1 : 1))
    .map(([{ place: open }, { place: close }]) => {
      while (enclosing.length > 0 && before(enclosing.at(-1) ?? open, open)) enclosing.pop();
      enclosing.push(close);
      return { open, close, depth: enclosing.length };
    });
}
