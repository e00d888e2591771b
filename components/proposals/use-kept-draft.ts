import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionResult } from '#lib/actions/result.ts';
import { keepWords, type ProposalWords, readKeptWords } from './kept-words.ts';

/** Where the server keeps the words. */
export interface SavedDraft {
  readonly proposalId: string;
  readonly version: number;
}

/** Whether the words are kept: nowhere but here yet, on their way, with the server, or refused by it. */
export type DraftState =
  | { readonly kind: 'untouched' | 'waiting' | 'saving' | 'saved' | 'unreachable' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

interface KeptDraftOptions {
  /** Names the words in this browser. */
  readonly storageKey: string;
  readonly initial: ProposalWords;
  readonly saved: SavedDraft | null;
  readonly send: (words: ProposalWords, saved: SavedDraft | null) => Promise<ActionResult<SavedDraft>>;
}

const PAUSE_MS = 1200;

/**
 * A private proposal while it is written. Every keystroke is kept in this browser at once and with the server after a
 * pause; one request at a time, so that versions follow each other. What the server refuses stays here and is said.
 */
export function useKeptDraft({ storageKey, initial, saved, send }: KeptDraftOptions) {
  const [words, setWords] = useState(() => readKeptWords(storageKey) ?? initial);
  const [state, setState] = useState<DraftState>({ kind: words === initial ? 'untouched' : 'waiting' });
  const latest = useRef({ words, dirty: words !== initial, saved, send });
  const running = useRef<Promise<SavedDraft | null> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    latest.current.send = send;
  }, [send]);

  const flush = useCallback(async (): Promise<SavedDraft | null> => {
    clearTimeout(timer.current);
    running.current ??= run(latest.current, storageKey, setState).finally(() => {
      running.current = null;
    });
    return await running.current;
  }, [storageKey]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const write = useCallback(
    (change: Partial<ProposalWords>) => {
      const next = { ...latest.current.words, ...change };
      latest.current.words = next;
      latest.current.dirty = true;
      setWords(next);
      setState({ kind: 'waiting' });
      keepWords(storageKey, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    [storageKey, flush],
  );

  /** Keeps even words that were not touched, as a deletion without a rationale. */
  const keep = useCallback(() => {
    if (latest.current.saved === null) latest.current.dirty = true;
    return flush();
  }, [flush]);

  return { words, state, write, flush, keep };
}

interface Latest {
  words: ProposalWords;
  dirty: boolean;
  saved: SavedDraft | null;
  send: KeptDraftOptions['send'];
}

async function run(
  latest: Latest,
  storageKey: string,
  setState: (state: DraftState) => void,
): Promise<SavedDraft | null> {
  while (latest.dirty) {
    // The flag is cleared before sending, so that a keystroke during it sends again.
    latest.dirty = false;
    setState({ kind: 'saving' });
    const answer = await latest.send(latest.words, latest.saved).catch(() => null);
    if (answer === null) {
      latest.dirty = true;
      setState({ kind: 'unreachable' });
      return null;
    }
    if (!answer.ok) {
      latest.dirty = true;
      setState({ kind: 'refused', code: answer.code, message: answer.message });
      return null;
    }
    latest.saved = answer.value;
  }
  if (latest.saved) setState({ kind: 'saved' });
  keepWords(storageKey, null);
  return latest.saved;
}
