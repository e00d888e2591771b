/** One delegation's tracked changes as proposals. */
import { plainText } from '../../domain/text/paragraph.ts';
import { type Decision, rejectAll, type StandingParagraph, standingPieces } from '../word/standing-text.ts';
import type { TrackedParagraph, TrackedPiece } from '../word/tracked-document.ts';
import { carried, withStoredMarks } from './carried-words.ts';
import type { Findings } from './findings.ts';
import { addInsertions, type Inserted } from './insertions.ts';
import { addMoves, type Departure, hasMoved } from './moves.ts';
import { isBlank, ownWords } from './own-words.ts';
import { kept, type Touched } from './touched.ts';

/** A delegation, the Word authors that write for it, and what they touched. */
export interface OwnChanges {
  readonly delegation: string;
  readonly authors: readonly string[];
  readonly accepts: Decision;
  readonly touched: readonly Touched[];
  /** Edits that nobody tracked are this delegation's too. */
  readonly withUntracked: boolean;
}

interface Pairing {
  /** What each of the group's paragraphs became, by its place in the file; null: it went. */
  readonly became: ReadonlyMap<number, StandingParagraph | null>;
  readonly isNew: (paragraph: StandingParagraph) => boolean;
}

/**
 * Which of the paragraphs after the changes is which before them: the one that kept its words. Of several that became one
 * the first that is still there for the most part is it, and the others went.
 */
function paired({ before, after }: Touched, findings: Findings, accepts: Decision): Pairing {
  const became = new Map<number, StandingParagraph | null>(before.map((at) => [at, null]));
  const taken = new Set<StandingParagraph>();
  const paragraphs = before.flatMap((at) => {
    const old = findings.file.paragraphs[at];
    return old ? [{ at, old, length: plainText(old.content).length }] : [];
  });
  const scores = paragraphs.flatMap(({ at, old, length }) =>
    after.map((now) => {
      const characters = kept(old, now, rejectAll, accepts);
      return { at, now, characters, whole: characters > 0 && characters * 2 >= length };
    }),
  );
  const byRank = scores.toSorted(
    (a, b) => Number(b.whole) - Number(a.whole) || (a.whole ? a.at - b.at : 0) || b.characters - a.characters,
  );
  const pair = (at: number, now: StandingParagraph): void => {
    if (became.get(at) !== null || taken.has(now)) return;
    became.set(at, now);
    taken.add(now);
  };
  for (const { at, now, characters } of byRank) if (characters > 0) pair(at, now);
  // Where every word was exchanged, a paragraph is still the one in whose place the new words were written.
  for (const { at, old } of paragraphs) {
    const now = after.find((one) => writtenInto(old, one, accepts));
    if (now) pair(at, now);
  }
  if (before.length === 1 && after.length === 1 && before[0] !== undefined && after[0]) pair(before[0], after[0]);
  return { became, isNew: (paragraph) => !taken.has(paragraph) };
}

/** True where the one has words, new ones, in a place where the other had its own. */
function writtenInto(old: StandingParagraph, now: StandingParagraph, accepts: Decision): boolean {
  return now.sources.some(
    (source) =>
      old.sources.includes(source) &&
      !isBlank(standingPieces(source, rejectAll)) &&
      !isBlank(standingPieces(source, accepts)),
  );
}

const ofOwn = (piece: TrackedPiece, accepts: Decision): boolean =>
  (piece.kind === 'text' || piece.kind === 'note') && piece.changes.some(accepts);

/** The words that the delegation touched, one stretch after another. */
function touchedWords(paragraphs: readonly StandingParagraph[], accepts: Decision): string {
  const stretches = [...new Set(paragraphs.flatMap(({ sources }) => sources))].map(({ pieces }) =>
    pieces.map((piece) => (piece.kind === 'text' && ofOwn(piece, accepts) ? piece.run.text : '')).join(''),
  );
  return stretches.filter((words) => words.trim() !== '').join(' … ');
}

/** Words of others that the delegation deleted: they stand in no text that it could amend. */
function leaveOthersWords(group: Touched, own: OwnChanges, findings: Findings): void {
  const sources = new Set(
    [...group.after, ...group.before.flatMap((at) => findings.file.paragraphs[at] ?? [])].flatMap(
      (paragraph) => paragraph.sources,
    ),
  );
  for (const piece of [...sources].flatMap(({ pieces }) => pieces)) {
    if (piece.kind !== 'text' || !piece.changes.some((change) => change.kind === 'deleted' && own.accepts(change)))
      continue;
    const others = piece.changes.filter((change) => !own.accepts(change));
    if (others.some(({ kind }) => kind === 'inserted'))
      findings.leave('inOthersWords', own.authors[0] ?? '', piece.run.text, group.before[0] ?? null);
  }
}

/** A paragraph of the text whose words all went with a move, if it is one. */
function departureAt(at: number, now: StandingParagraph | null, own: OwnChanges, findings: Findings): Departure | null {
  const [one, old] = [findings.file.recognised[at], findings.file.paragraphs[at]];
  if (one?.kind !== 'paragraph' || !old || (now !== null && !isBlank(now.content))) return null;
  return hasMoved(old.sources, 'deleted', own.accepts) ? { at, paragraph: one.paragraph, old } : null;
}

function wording(at: number, now: StandingParagraph | null, own: OwnChanges, findings: Findings): void {
  const [one, old] = [findings.file.recognised[at], findings.file.paragraphs[at]];
  if (one?.kind !== 'paragraph' || !old) return;
  const stored = one.paragraph.content;
  const after = now?.content ?? [];
  const words = ownWords({ before: old.content, after }, one.paragraph);
  const author = own.authors[0] ?? '';
  if (words.labelChanged && !isBlank(words.after)) findings.leave('label', author, plainText(after), at);
  const proposed = own.withUntracked
    ? withStoredMarks(stored, words.after)
    : carried({ stored, before: words.before, after: words.after });
  if (proposed === null) return findings.leave('meetsUntracked', author, plainText(after), at);
  const { delegation, authors } = own;
  const wish = isBlank(words.after) ? [] : proposed;
  const finding = { delegation, authors, origin: 'tracked', paragraphId: one.paragraph.id } as const;
  findings.addWording(at, { ...finding, base: stored, proposed: wish }, speaking(old, rejectAll));
}

/** Those of the paragraphs as written that have words in it. */
function speaking({ sources }: StandingParagraph, accepts: Decision): readonly TrackedParagraph[] {
  return sources.filter((source) => !isBlank(standingPieces(source, accepts)));
}

/** What a new paragraph stands before: what comes after the last paragraph with words above it. */
function placeOfNew(
  paragraph: StandingParagraph,
  { group, accepts }: { readonly group: Touched; readonly accepts: Decision },
  { file }: Findings,
): number {
  const [first] = speaking(paragraph, accepts);
  const own = (first && file.order.get(first)) ?? 0;
  const above = group.before.filter((at) =>
    file.paragraphs[at]?.sources.some(
      (source) => (file.order.get(source) ?? 0) < own && !isBlank(standingPieces(source, rejectAll)),
    ),
  );
  return Math.max(group.at, ...above.map((at) => at + 1));
}

/** The paragraphs that are new, and those that were moved away. */
interface Placing {
  readonly inserted: readonly Inserted[];
  readonly departures: readonly Departure[];
}

/** Adds what became of a group's paragraphs where they stand. */
function group(one: Touched, own: OwnChanges, findings: Findings): Placing {
  const { became, isNew } = paired(one, findings, own.accepts);
  leaveOthersWords(one, own, findings);
  const inserted = one.after
    .filter((paragraph) => isNew(paragraph) && !isBlank(paragraph.content))
    .map(
      (paragraph): Inserted => ({
        at: placeOfNew(paragraph, { group: one, accepts: own.accepts }, findings),
        paragraph,
        sources: speaking(paragraph, own.accepts),
      }),
    );
  const departures = [...became].flatMap(([place, now]) => departureAt(place, now, own, findings) ?? []);
  for (const [place, now] of became) {
    if (departures.some(({ at }) => at === place)) continue;
    const what = findings.file.recognised[place]?.kind;
    const old = findings.file.paragraphs[place];
    if (what === 'paragraph') wording(place, now, own, findings);
    else if (old && !sameText(old, now)) {
      const reason = what === 'unknown' ? 'unknownParagraph' : 'heading';
      findings.leave(reason, own.authors[0] ?? '', touchedWords([old, ...(now ? [now] : [])], own.accepts), place);
    }
  }
  return { inserted, departures };
}

const sameText = (old: StandingParagraph, now: StandingParagraph | null): boolean =>
  plainText(old.content) === plainText(now?.content ?? []);

/** Adds what a delegation's tracked changes come to: one proposal for each paragraph that they change. */
export function proposalsOf(own: OwnChanges, findings: Findings): void {
  const placing = own.touched.map((one) => group(one, own, findings));
  const moves = addMoves(
    placing.flatMap(({ departures }) => departures),
    placing.flatMap(({ inserted }) => inserted),
    own,
    findings,
  );
  // Words that went with a move and came nowhere are deleted.
  for (const { at } of moves.departures) wording(at, null, own, findings);
  addInsertions(moves.inserted, own, findings);
}
