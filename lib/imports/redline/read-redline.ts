import { readAnchor } from '../../exports/docx/paragraph-anchor.ts';
import { type OnProgress, unobserved } from '../progress.ts';
import { rejectAll, type StandingParagraph, standingText } from '../word/standing-text.ts';
import type { TrackedBlock, TrackedChange } from '../word/tracked-document.ts';
import { proposalsByComments } from './by-comments.ts';
import { type FileBefore, Findings } from './findings.ts';
import { recogniseParagraphs, wordForWord } from './recognised.ts';
import { type RedlineAuthor, type RedlineBase, type RedlineReading, type RedlineSource, UNTRACKED } from './redline.ts';
import { allChanges, touchedBy } from './touched.ts';
import { proposalsOf } from './tracked-proposals.ts';
import { addUntracked, untrackedEdits } from './untracked.ts';

/** The text that the file's own ids name; where it has none, the one that most of its paragraphs are word for word of. */
function bestBase(before: readonly StandingParagraph[], { bases }: RedlineSource): RedlineBase {
  const anchors = before
    .flatMap(({ sources }) => sources.flatMap(({ names }) => names))
    .flatMap((name) => readAnchor(name) ?? []);
  const named = bases.find(({ text }) =>
    anchors.some(({ workingDraft, revision }) =>
      text.kind === 'workingDraft' ? workingDraft : !workingDraft && revision === text.number,
    ),
  );
  if (named) return named;
  const scored = bases.map((base) => ({ base, score: wordForWord(before, base.draft) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).base;
}

/** Reservations are printed as notes of a style of their own: they are none of the text's words. */
function withoutReservations(blocks: readonly TrackedBlock[]): TrackedBlock[] {
  const printed = (block: TrackedBlock): boolean => block.kind === 'paragraph' && block.style === 'Reservation';
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const pieces = block.pieces.filter((piece) => piece.kind !== 'note' || !piece.blocks.some(printed));
    return pieces.length === block.pieces.length ? block : { ...block, pieces };
  });
}

/** How many changes each Word author made; stretches that follow one another under one change are one. */
function authorsOf(blocks: readonly TrackedBlock[]): Map<string, number> {
  const counts = new Map<string, number>();
  let last: readonly TrackedChange[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const changes of allChanges(block)) {
      for (const change of changes) {
        if (last.some((one) => one.author === change.author && one.kind === change.kind)) continue;
        counts.set(change.author, (counts.get(change.author) ?? 0) + 1);
      }
      last = changes;
    }
  }
  return counts;
}

/**
 * Reads a marked-up file against the texts it may have been made on. Each delegation's changes in one paragraph are one
 * proposal; whatever is none is listed with its words. The words of the text are never touched by this.
 */
export function readRedline(source: RedlineSource, onProgress: OnProgress = unobserved): RedlineReading {
  onProgress({ stage: 'recognising', share: 0.3 });
  const blocks = withoutReservations(source.document.blocks);
  const paragraphs = standingText(blocks, rejectAll);
  const { text, draft } = bestBase(paragraphs, source);
  const order = new Map(blocks.flatMap((block, at) => (block.kind === 'paragraph' ? [[block, at] as const] : [])));
  const file: FileBefore = { paragraphs, recognised: recogniseParagraphs(paragraphs, draft), order };
  const findings = new Findings(file, draft);
  const untracked = untrackedEdits(file, draft);
  const byNobody = untracked.length === 0 ? null : source.delegationOf(UNTRACKED);
  const counts = authorsOf(blocks);
  const delegations = Map.groupBy(counts.keys(), (author) => source.delegationOf(author));
  for (const [index, [delegation, authors]] of [...delegations].entries()) {
    onProgress({ stage: 'comparing', share: 0.5 + (0.4 * index) / delegations.size });
    if (delegation === null) continue;
    const accepts = ({ author }: TrackedChange) => authors.includes(author);
    const touched = touchedBy(blocks, paragraphs, accepts);
    const own = { delegation, authors, accepts, touched, withUntracked: delegation === byNobody };
    proposalsOf(own, findings);
  }
  if (byNobody !== null) addUntracked(byNobody, untracked, findings);
  proposalsByComments(blocks, source, findings);
  const authors: RedlineAuthor[] = [...counts].map(([name, changes]) => ({ name, changes }));
  if (untracked.length > 0) authors.push({ name: UNTRACKED, changes: untracked.length });
  return {
    text,
    recognised: file.recognised.filter(({ kind }) => kind === 'paragraph').length,
    authors,
    proposals: findings.proposals(),
    unplaced: findings.unplaced,
  };
}
