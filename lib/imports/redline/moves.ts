/** Paragraphs that went from one place of a file to another: one change each, not a deletion and an insertion. */
import { destinationOf, type MovePlace } from '../../domain/proposals/moves.ts';
import { printedMarker } from '../../domain/text/lines.ts';
import { type Content, type LabelledParagraph, plainText } from '../../domain/text/paragraph.ts';
import { type Decision, rejectAll, type StandingParagraph, standingPieces } from '../word/standing-text.ts';
import type { TrackedParagraph } from '../word/tracked-document.ts';
import { carried, sameWords, withStoredMarks } from './carried-words.ts';
import type { Findings } from './findings.ts';
import type { Inserted } from './insertions.ts';
import { isBlank } from './own-words.ts';
import { beforeWords } from './recognised.ts';

/** A paragraph of the text whose words were all moved away. */
export interface Departure {
  /** Its place among the paragraphs before. */
  readonly at: number;
  readonly paragraph: LabelledParagraph;
  readonly old: StandingParagraph;
}

/** Whose moves they are. */
export interface Mover {
  readonly delegation: string;
  readonly authors: readonly string[];
  readonly accepts: Decision;
  readonly withUntracked: boolean;
}

/** Whether words of a paragraph as written came, or went, by a move of the delegation's. */
export function hasMoved(
  sources: readonly TrackedParagraph[],
  kind: 'inserted' | 'deleted',
  accepts: Decision,
): boolean {
  return sources.some(({ pieces }) =>
    pieces.some(
      (piece) =>
        (piece.kind === 'text' || piece.kind === 'note') &&
        piece.changes.some((change) => change.moved && change.kind === kind && accepts(change)),
    ),
  );
}

/** What is left when so many characters at the beginning go; a footnote that stands right behind them stays. */
function without(content: Content, length: number): Content {
  let left = length;
  return content.flatMap((inline): Content => {
    if (inline.kind === 'footnote') return left > 0 ? [] : [inline];
    const text = inline.text.slice(left);
    left = Math.max(0, left - inline.text.length);
    return text === '' ? [] : [{ ...inline, text }];
  });
}

/** The words of a paragraph at its new place, without the label and the heading that it brought along. */
function arrivedWords({ content }: StandingParagraph, { paragraph, old }: Departure): Content {
  const [plain, before] = [plainText(content), plainText(old.content)];
  const printed = before.slice(0, beforeWords(before, paragraph));
  if (printed !== '' && plain.startsWith(printed)) return without(content, printed.length);
  const marker = printedMarker(paragraph.label);
  const label = marker !== '' && plain.startsWith(marker) ? marker.length : 0;
  const start = label === 0 ? 0 : label + (/^\s*/.exec(plain.slice(label))?.[0].length ?? 0);
  const rest = plain.slice(start);
  const { heading } = paragraph;
  const form =
    heading === null ? undefined : [`${heading}. `, `${heading} `, `(${heading}) `].find((one) => rest.startsWith(one));
  return without(content, start + (form?.length ?? 0));
}

/** The words that the paragraph had in the file, without what is printed before them. */
function formerWords({ paragraph, old }: Departure): Content {
  return without(old.content, beforeWords(plainText(old.content), paragraph));
}

const rangesOf = (sources: readonly TrackedParagraph[]): readonly string[] => sources.flatMap(({ ranges }) => ranges);

/** The paragraphs as written that had its words: what was newly written right before it is none of it. */
function ownSources({ sources }: StandingParagraph): readonly TrackedParagraph[] {
  return sources.filter((source) => !isBlank(standingPieces(source, rejectAll)));
}

/** Both ends of one move have one name; where a program gave none, the words tell. */
function arrivalOf(departure: Departure, arrivals: readonly Inserted[]): Inserted | undefined {
  const names = rangesOf(ownSources(departure.old));
  const named = arrivals.filter(({ sources }) => rangesOf(sources).some((name) => names.includes(name)));
  if (named.length === 1) return named[0];
  return arrivals.find(({ paragraph }) => sameWords(arrivedWords(paragraph, departure), formerWords(departure)));
}

/** What of a delegation's changes are moves, added as such; gives what is left: deletions and insertions after all. */
export function addMoves(
  departures: readonly Departure[],
  inserted: readonly Inserted[],
  mover: Mover,
  findings: Findings,
): { readonly departures: readonly Departure[]; readonly inserted: readonly Inserted[] } {
  // Where every word was exchanged after the move, its name is all that is left of it.
  const arrivals = new Set(
    inserted.filter(({ sources }) => hasMoved(sources, 'inserted', mover.accepts) || rangesOf(sources).length > 0),
  );
  const left: Departure[] = [];
  const arrived = new Set<Inserted>();
  for (const departure of departures) {
    const arrival = arrivalOf(departure, [...arrivals]);
    const place = arrival && findings.anchor(arrival.at);
    if (!arrival || !place) {
      left.push(departure);
      continue;
    }
    arrivals.delete(arrival);
    arrived.add(arrival);
    addMove(departure, { sectionId: place.sectionId, afterId: place.paragraphId }, mover, findings);
    addChanges(departure, arrival, mover, findings);
  }
  return { departures: left, inserted: inserted.filter((one) => !arrived.has(one)) };
}

function addMove({ at, paragraph, old }: Departure, to: MovePlace, mover: Mover, findings: Findings): void {
  const { delegation, authors } = mover;
  const { id: paragraphId, content: base } = paragraph;
  // Put back where it stood it was not moved.
  if (destinationOf({ paragraphId, to }, { sections: findings.draft.sections, earlier: [] }).kind !== 'there') return;
  const finding = { delegation, authors, origin: 'tracked', kind: 'move', paragraphId, base, to } as const;
  findings.add(at, finding, ownSources(old));
}

/** A paragraph that was moved and changed is moved, and its words are replaced. */
function addChanges(departure: Departure, { paragraph, sources }: Inserted, mover: Mover, findings: Findings): void {
  const { at, paragraph: own } = departure;
  const stored = own.content;
  const after = arrivedWords(paragraph, departure);
  const proposed = mover.withUntracked
    ? withStoredMarks(stored, after)
    : carried({ stored, before: formerWords(departure), after });
  const { delegation, authors } = mover;
  if (proposed === null) return findings.leave('meetsUntracked', authors[0] ?? '', plainText(after), at);
  if (isBlank(after)) return;
  const finding = { delegation, authors, origin: 'tracked', paragraphId: own.id } as const;
  findings.addWording(at, { ...finding, base: stored, proposed }, sources);
}
