import type { Paragraph } from '#lib/domain/text/paragraph.ts';
import type { Access, Person } from '#lib/editor/live-protocol.ts';

/** Someone who has the section open in one browser. */
export interface PersonHere extends Person {
  readonly clientId: number;
}

/** Words of this browser that the server did not take and never will. */
export interface RefusedWords {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The whole section as it stood in this browser. */
  readonly mine: readonly Paragraph[];
}

/**
 * How things stand between this browser and the server. `opening` until the words are there for the first time;
 * `offline` while the connection is being sought; `ended` when it is not sought again, with the reason.
 */
export interface LiveState {
  readonly phase: 'opening' | 'live' | 'offline' | 'ended';
  readonly reason: string | null;
  /** True when the server has acknowledged every word written here: then it is on disk. */
  readonly saved: boolean;
  readonly access: Access;
  readonly people: readonly PersonHere[];
  readonly refused: RefusedWords | null;
  /** Words that an earlier window left on this device and that cannot be put in any more. */
  readonly left: RefusedWords | null;
}

/** How a session begins, and how it looks on the server. */
export const OPENING: LiveState = {
  phase: 'opening',
  reason: null,
  saved: true,
  access: 'read',
  people: [],
  refused: null,
  left: null,
};

/** A state and those who want to know of it. */
export interface LiveStateStore {
  readonly get: () => LiveState;
  readonly set: (change: Partial<LiveState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that begins with `OPENING`. What has ended stays so, whatever else the closing connection still reports. */
export function liveStateStore(): LiveStateStore {
  let state = OPENING;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      const { phase, reason } = state;
      state = { ...state, ...change, ...(phase === 'ended' && { phase, reason }) };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
