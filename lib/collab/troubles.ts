/** What live drafting suffers from now, for health: the program goes on, and says what is wrong. */

/**
 * `redis`: it does not answer. `compaction`: a log cannot be compacted and grows. `rows`: a log holds rows that cannot be
 * read.
 */
export type Trouble = 'redis' | 'compaction' | 'rows';

// The server and Next's bundle load this module twice in one process; health must see what the server knows.
const shared = globalThis as typeof globalThis & { consensoTroubles?: Map<Trouble, Set<string>> };

function all(): Map<Trouble, Set<string>> {
  return (shared.consensoTroubles ??= new Map());
}

/** Notes that something suffers from a trouble, or no longer. True when it was otherwise before. */
export function setTrouble(trouble: Trouble, what: string, on: boolean): boolean {
  const known = all().get(trouble) ?? new Set();
  const changed = known.has(what) !== on;
  if (on) known.add(what);
  else known.delete(what);
  if (known.size > 0) all().set(trouble, known);
  else all().delete(trouble);
  return changed;
}

/** The troubles there are now, each with how many suffer from it. */
export function troublesNow(): Readonly<Partial<Record<Trouble, number>>> {
  return Object.fromEntries([...all()].map(([trouble, those]) => [trouble, those.size]));
}
