import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import type { DocumentRules, LogStep } from './append.ts';
import { type ClosedParagraphs, closedState } from './guard.ts';
import type { DocumentHead } from './section-document.ts';

/**
 * A section's document while someone has it open. `document` is what all connected browsers see, and holds only what is
 * in the log; `candidate` takes every update first, to be judged.
 */
export interface LiveDocument {
  readonly name: string;
  readonly documentId: string;
  readonly sectionId: string;
  readonly negotiationId: string;
  readonly language: string;
  readonly generation: number;
  readonly document: Document;
  /** Null until the first words come to be judged, and after a refusal: a reader's document needs none. */
  candidate: Y.Doc | null;
  /** Every log row up to this one is in `document`. */
  appliedSeq: bigint;
  /** Made of `of`, the very list in the rules; null before it is made. */
  closed: ClosedParagraphs & { readonly of: readonly string[] | null };
  /** What decides about words, as last read; null where it must be read anew. */
  rules: DocumentRules | null;
  /** Ends when what was begun on this document before has ended: checks and writes happen one after another. */
  turn: Promise<unknown>;
  /** Called after words were appended here, to tell the other processes. */
  readonly appended: (live: LiveDocument, step: LogStep) => void;
}

/** A document that is being opened, filled with what the log holds. */
export function openLive(
  name: string,
  document: Document,
  head: DocumentHead,
  appended: LiveDocument['appended'],
): LiveDocument {
  return {
    name,
    documentId: head.id,
    sectionId: head.sectionId,
    negotiationId: head.negotiationId,
    language: head.language,
    generation: head.generation,
    document,
    candidate: null,
    appliedSeq: head.lastSeq,
    closed: { of: null, ids: new Set(), state: '[]' },
    rules: null,
    turn: Promise.resolve(),
    appended,
  };
}

/** Runs `work` when everything begun on the document before has ended, and alone. */
export function inTurn<T>(live: LiveDocument, work: () => Promise<T>): Promise<T> {
  const result = live.turn.then(work, work);
  live.turn = result.catch(() => undefined);
  return result;
}

/** The candidate: a copy of the live document, made when it is needed. */
export function candidateOf(live: LiveDocument): Y.Doc {
  live.candidate ??= copyOf(live.document);
  return live.candidate;
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  return copy;
}

/** Puts a spoilt candidate away; the next is a copy of the live document, plus `updates` that are accepted already. */
export function renewCandidate(live: LiveDocument, updates: readonly Uint8Array[] = []): void {
  live.candidate?.destroy();
  live.candidate = null;
  for (const update of updates) Y.applyUpdate(candidateOf(live), update);
}

/** Applies what stands in the log already. */
export function applyLogged(live: LiveDocument, update: Uint8Array): void {
  // The candidate first: what cannot be read must not spoil what everyone sees.
  if (live.candidate) Y.applyUpdate(live.candidate, update);
  Y.applyUpdate(live.document, update, { source: 'local', skipStoreHooks: true });
}

/**
 * The closed paragraphs with how they stand now; remembered until the rules are read anew or the program changes the
 * words.
 */
export function closedNow(live: LiveDocument, ids: readonly string[]): ClosedParagraphs {
  if (live.closed.of !== ids) {
    const set = new Set(ids);
    live.closed = { of: ids, ids: set, state: closedState(live.document, set) };
  }
  return live.closed;
}

/** Forgets how the closed paragraphs stood, because the program has changed the words. */
export function forgetClosed(live: LiveDocument): void {
  live.closed = { of: null, ids: new Set(), state: '[]' };
}
