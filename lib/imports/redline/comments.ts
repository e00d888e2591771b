/** What the comments of a file ask for. */
import type { Changes, TrackedBlock, TrackedParagraph, WordComment } from '../word/tracked-document.ts';

/** A comment that asks that words go: "CAN, UK: delete". */
export interface AskedDeletion {
  readonly delegations: readonly string[];
  /** Names that are no delegation here. */
  readonly unknown: readonly string[];
}

const deleteVerbs =
  /^\W*(please\s+)?(delete|remove|suppress|strike|drop|eliminar|suprimir|borrar|supprimer|suprimir|excluir)\b/i;
const opening = /^([^:\n]{2,160}):\s*(.+)$/s;

/** The delegations before the colon, if the comment asks for a deletion; null where it asks for nothing of the kind. */
export function askedDeletion(text: string, delegationNamed: (name: string) => string | null): AskedDeletion | null {
  const [, names = '', wish = ''] = opening.exec(text.trim()) ?? [];
  if (!deleteVerbs.test(wish)) return null;
  const all = names
    .split(/[,;/&+]|\s+(?:and|y|e|et)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const found = all.map((name) => ({ name, code: delegationNamed(name) }));
  const delegations = [...new Set(found.flatMap(({ code }) => code ?? []))];
  if (delegations.length === 0) return null;
  return { delegations, unknown: found.filter(({ code }) => code === null).map(({ name }) => name) };
}

/** Where a comment stands: the file's paragraph as written, and the stretch of its words before any change; null: the whole. */
export interface CommentPlace {
  readonly comment: WordComment;
  readonly source: TrackedParagraph;
  readonly stretch: { readonly start: number; readonly end: number } | null;
}

/** Where each comment stands. Offsets count the words of that one paragraph that stood before any change. */
export function commentPlaces(
  comments: readonly WordComment[],
  blocks: readonly TrackedBlock[],
  stood: (changes: Changes) => boolean,
): readonly CommentPlace[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const starts = new Map<string, { source: TrackedParagraph; at: number }>();
  const places = new Map<string, CommentPlace>();
  for (const source of blocks) {
    if (source.kind !== 'paragraph') continue;
    let at = 0;
    for (const piece of source.pieces) {
      if (piece.kind === 'text' && stood(piece.changes)) at += piece.run.text.length;
      if (piece.kind === 'commentStart') starts.set(piece.id, { source, at });
      if (piece.kind !== 'commentEnd' && piece.kind !== 'comment') continue;
      const comment = byId.get(piece.id);
      if (comment === undefined || places.has(piece.id)) continue;
      const start = starts.get(piece.id);
      const here = start?.source === source && start.at < at;
      const stretch = here ? { start: start.at, end: at } : null;
      places.set(piece.id, { comment, source: start?.source ?? source, stretch });
    }
  }
  return [...places.values()];
}
