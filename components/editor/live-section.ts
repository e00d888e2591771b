import { type LiveSession, openLiveSession, type SessionOptions } from './live-session.ts';
import { type LiveState, OPENING, type RefusedWords } from './live-state.ts';

/** A live section as a component sees it at one moment. */
export interface LiveSection {
  /** Null before the browser has opened one, as on the server. */
  readonly session: LiveSession | null;
  readonly state: LiveState;
  /** What the server refused, kept until it is put away. */
  readonly refused: RefusedWords | null;
}

/** Keeps one live document open through refusals, for whoever subscribes. */
export interface LiveSectionStore {
  readonly open: (options: SessionOptions) => void;
  readonly close: () => void;
  readonly putRefusedAway: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => LiveSection;
}

/** What there is before anything is opened, and on the server. */
export const NOT_OPEN: LiveSection = { session: null, state: OPENING, refused: null };

/**
 * Words that were refused and not yet put away when their section was left, as when it came into another one: they are
 * shown in whichever is opened next in this window.
 */
let carried: RefusedWords | null = null;

/**
 * A store for one live document. When the server refuses an update, this browser's copy has left the common one: its
 * words are kept to be shown, and the document is opened afresh.
 */
export function liveSectionStore(): LiveSectionStore {
  let now = NOT_OPEN;
  const listeners = new Set<() => void>();
  const set = (change: Partial<LiveSection>) => {
    now = { ...now, ...change };
    for (const listener of listeners) listener();
  };
  const open = (options: SessionOptions) => {
    const session = openLiveSession(options);
    set({ session, state: session.state(), refused: now.refused ?? carried });
    carried = null;
    session.subscribe(() => {
      if (now.session !== session) return;
      const state = session.state();
      if (state.refused === null) return set({ state, refused: now.refused ?? state.left });
      // Closing makes the session tell once more; it is no longer listened to.
      now = { ...now, session: null, refused: state.refused };
      session.close();
      open(options);
    });
  };
  return {
    open,
    close: () => {
      const { session } = now;
      carried = now.refused;
      // Refused words stay: another document may be opened in place of this one.
      set({ session: null, state: OPENING });
      session?.close();
    },
    putRefusedAway: () => {
      now.session?.forgetLeft();
      set({ refused: null });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => now,
  };
}
