import type { MovePlace } from '#lib/domain/proposals/moves.ts';
import type { Content } from '#lib/domain/text/paragraph.ts';

/** What a delegate writes into a proposal. */
export interface ProposalWords {
  /** The paragraph as it is to read; for a new section unused. */
  readonly proposed: Content;
  /** A new section's paragraphs. */
  readonly paragraphs: readonly Content[];
  readonly heading: string;
  readonly rationale: string;
  /** Where a move goes; null until there is a place, and for what is no move. */
  readonly to: MovePlace | null;
  readonly citation: {
    readonly symbol: string;
    readonly paragraph: string;
    readonly quote: string;
  } | null;
}

/** Words that this browser keeps because the server does not have them yet; null where there are none. */
export function readKeptWords(key: string): ProposalWords | null {
  try {
    const kept = window.localStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as ProposalWords);
  } catch {
    // Storage may be closed to us; then only the server keeps words.
    return null;
  }
}

/** Keeps the words in this browser, or with null forgets them. */
export function keepWords(key: string, words: ProposalWords | null): void {
  try {
    if (words === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(words));
  } catch {
    // As above.
  }
}
