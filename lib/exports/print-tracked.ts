/** A compilation as tracked changes: each open proposal's insertions and deletions under its country's name. */
import type { CompiledPiece, VariantOwner } from '../domain/text/compilation.ts';
import { isEmpty } from '../domain/text/content.ts';
import { printOwners } from '../domain/text/print-compilation.ts';
import type { ChangeAuthor, ExportParagraph, ExportParty, ExportProposal, ExportView } from './export-view.ts';
import { ownerOf } from './print-compilation.ts';
import { printedContent } from './print-inline.ts';
import { positionsInWords } from './print-positions.ts';
import type { PrintedChange, PrintedInline, PrintedRemark } from './printed.ts';
import { compilationWords } from './words.ts';

/** What is tracked while a document is printed: each proposal's comment stands once, at its first change. */
export interface Tracking {
  readonly view: ExportView;
  readonly remarked: Set<string>;
}

function authorOf({ proposalId, owner }: VariantOwner, { view }: Tracking): ChangeAuthor {
  const proposal = view.proposals.find(({ id }) => id === proposalId);
  return { code: owner, name: proposal?.owner.name ?? owner, at: proposal?.tabledAt ?? view.madeAt };
}

/** The deletion that several ask for: one change a country. */
function deletionBy(owners: readonly VariantOwner[], tracking: Tracking): PrintedChange | null {
  const authors = [...new Map(owners.map((owner) => [owner.owner, authorOf(owner, tracking)])).values()];
  const [by, ...others] = authors;
  return by === undefined ? null : { kind: 'deleted', by, others };
}

/** What is asked of the whole paragraph: that it go, or that it go elsewhere; one change a country. Null where nothing is. */
export function wholeChange(pieces: readonly CompiledPiece[], tracking: Tracking): PrintedChange | null {
  const moves = pieces.flatMap((piece) => (piece.kind === 'move' ? piece.owners : []));
  const [first, ...rest] = moves.map((owner) => ({
    by: authorOf(owner, tracking),
    move: owner.proposalId,
  }));
  const deletion = deletionBy(
    pieces.flatMap((piece) => (piece.kind === 'deletion' ? piece.owners : [])),
    tracking,
  );
  return together(first ? { kind: 'deleted', ...first, movers: rest } : null, deletion);
}

/** Both deletions in one, where a paragraph goes and words in it as well. */
function together(one: PrintedChange | null, other: PrintedChange | null): PrintedChange | null {
  if (one === null || other === null) return one ?? other;
  if (one.move !== undefined)
    return {
      ...other,
      movers: [{ by: one.by, move: one.move }, ...(one.movers ?? [])],
    };
  const known = new Set([one.by.code, ...(one.others ?? []).map(({ code }) => code)]);
  const more = [other.by, ...(other.others ?? [])].filter(({ code }) => !known.has(code));
  return { ...one, others: [...(one.others ?? []), ...more] };
}

/** What the comment on a proposal says: whose it is, who stands behind it, why, on what language, and the positions on it. */
function proposalLines(proposal: ExportProposal, view: ExportView): readonly string[] {
  const { words } = view;
  const owners = printOwners([ownerOf({ ...proposal, proposalId: proposal.id })], compilationWords(view));
  const { rationale, citation } = proposal;
  const cited = citation ? [`${citation.symbol}, ${citation.paragraph}: “${citation.quote}”`] : [];
  const row = view.positions.find(({ target }) => target.kind === 'proposal' && target.proposalId === proposal.id);
  return [
    `${words.proposal} P${proposal.number} – ${owners}`,
    ...(rationale === '' ? [] : rationale.split('\n')),
    ...cited,
    ...(row ? positionsInWords(row, words) : []),
  ];
}

/** The comments of proposals that have none yet. */
export function proposalRemarks(
  proposalIds: readonly string[],
  { view, remarked }: Tracking,
): readonly PrintedRemark[] {
  return proposalIds.flatMap((id): PrintedRemark[] => {
    const proposal = view.proposals.find((one) => one.id === id);
    if (proposal === undefined || remarked.has(id)) return [];
    remarked.add(id);
    return [{ kind: 'remark', author: proposal.owner, at: proposal.tabledAt, lines: proposalLines(proposal, view) }];
  });
}

/** A paragraph's status and the positions on it, said by the compilation and not by a country. */
export function paragraphRemark(
  paragraph: ExportParagraph,
  status: string,
  view: ExportView,
): readonly PrintedRemark[] {
  const { words } = view;
  const row = view.positions.find(({ target }) => target.kind === 'paragraph' && target.paragraphId === paragraph.id);
  if (paragraph.status === 'open' && row === undefined) return [];
  const author: ExportParty = { code: words.compilation.slice(0, 1), name: words.compilation };
  const said = row ? positionsInWords(row, words) : [];
  return [{ kind: 'remark', author, at: view.madeAt, lines: [`${words.status}: ${status}`, ...said] }];
}

/**
 * The paragraph's words with every open proposal tracked. Taking one country's changes and none of the others' gives that
 * country's text. Where two ask that the same words go, the deletion is both's; where they would put the same words in
 * their place, each has its own insertion. What the country that moves the paragraph would change in it stands where it
 * goes.
 */
export function printedTracked(pieces: readonly CompiledPiece[], tracking: Tracking): readonly PrintedInline[] {
  const whole = wholeChange(pieces, tracking);
  const movers = new Set(
    pieces.flatMap((piece) => (piece.kind === 'move' ? piece.owners.map(({ owner }) => owner) : [])),
  );
  return pieces.flatMap((piece): readonly PrintedInline[] => {
    if (piece.kind === 'deletion' || piece.kind === 'move') {
      return proposalRemarks(
        piece.owners.map(({ proposalId }) => proposalId),
        tracking,
      );
    }
    if (piece.kind === 'text') return printedContent(piece.content, whole);
    const wanted = piece.alternatives
      .filter(({ isBase }) => !isBase)
      .map((one) => ({
        ...one,
        owners: one.owners.filter(({ owner }) => !movers.has(owner)),
      }));
    const owners = wanted.flatMap((alternative) => alternative.owners);
    const base = piece.alternatives.find(({ isBase }) => isBase)?.content ?? [];
    const gone = isEmpty(base) ? [] : printedContent(base, together(whole, deletionBy(owners, tracking)));
    const come = wanted.flatMap(({ content, owners: those }) =>
      those.flatMap((owner) => printedContent(content, { kind: 'inserted', by: authorOf(owner, tracking) })),
    );
    const remarks = proposalRemarks(
      owners.map(({ proposalId }) => proposalId),
      tracking,
    );
    return [...gone, ...come, ...remarks];
  });
}

/**
 * A paragraph where a country would move it, under its name: the words it keeps came with the move, those it would have
 * instead of others are insertions, and the others do not come.
 */
export function printedArrival(
  pieces: readonly CompiledPiece[],
  mark: PrintedChange,
  tracking: Tracking,
): readonly PrintedInline[] {
  const words = { kind: 'inserted', by: mark.by } as const;
  return pieces.flatMap((piece): readonly PrintedInline[] => {
    if (piece.kind === 'text') return printedContent(piece.content, mark);
    if (piece.kind !== 'alternatives') return [];
    const wanted = piece.alternatives.filter(({ isBase }) => !isBase);
    const ids = wanted.flatMap(({ owners }) => owners.map(({ proposalId }) => proposalId));
    return [...wanted.flatMap(({ content }) => printedContent(content, words)), ...proposalRemarks(ids, tracking)];
  });
}
