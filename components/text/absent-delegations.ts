const KEY = 'absent-delegations';

/** Who was said to be absent when a paragraph was last agreed in this tab: a meeting agrees on many, one after another. */
export function absentBefore(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((code) => typeof code === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps it for the next paragraph. */
export function rememberAbsent(codes: Iterable<string>): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify([...codes]));
  } catch {
    // Storage may be closed to us; then everybody is taken to be present again.
  }
}
