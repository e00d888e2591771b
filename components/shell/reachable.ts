const PATIENCE_MS = 5_000;

/**
 * Whether the server answers and has its database. Asked before a page is read anew by itself: Next leaves the page for
 * the browser's error when reading fails, and with the page would go what someone was writing in it.
 */
export async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  try {
    const answer = await fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok;
  } catch {
    return false;
  }
}
