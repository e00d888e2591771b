import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NegotiationTextView } from '#lib/queries/views/negotiation-text-view.ts';
import { fingerprint, type Looked, lookedAtAll, newsIn } from './news.ts';

const CHANGED = 'looked-changed';

/** What is new since the reader last looked, in this browser. */
export interface News {
  readonly news: ReadonlySet<string>;
  /** The reader looks at a paragraph. */
  readonly look: (paragraphId: string) => void;
  readonly lookAtAll: () => void;
}

/** Keeps in this browser what each account has looked at. A paragraph is looked at when it is chosen, or all at once. */
export function useNews(view: NegotiationTextView): News {
  const key = `looked ${view.negotiation.id} ${view.base.kind} ${view.reader.code}`;
  const kept = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  );
  const looked = useMemo(() => parse(kept), [kept]);

  useEffect(() => {
    if (read(key) === null) write(key, lookedAtAll(view));
  }, [key, view]);

  const look = useCallback(
    (id: string) => {
      const paragraph = view.sections.flatMap((section) => section.paragraphs).find((each) => each.id === id);
      const before = parse(read(key));
      if (paragraph && before) write(key, { ...before, [id]: fingerprint(paragraph, view.reader.code) });
    },
    [key, view],
  );
  const lookAtAll = useCallback(() => write(key, lookedAtAll(view)), [key, view]);
  const news = useMemo(() => newsIn(view, looked), [view, looked]);
  return useMemo(() => ({ news, look, lookAtAll }), [news, look, lookAtAll]);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  // Another window of the same browser has looked.
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('storage', onChange);
  };
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    // Storage may be closed to us; then nothing is ever marked as new.
    return null;
  }
}

function write(key: string, looked: Looked): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(looked));
    window.dispatchEvent(new Event(CHANGED));
  } catch {
    // As above.
  }
}

function parse(kept: string | null): Looked | null {
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as Looked;
  } catch {
    return null;
  }
}
