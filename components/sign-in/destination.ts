/** Where to go after signing in: a path of this site, else the negotiations. Anything that leads elsewhere is not followed. */
export function safeDestination(wanted: string | undefined): string {
  const fallback = '/negotiations';
  if (wanted === undefined) return fallback;
  const here = 'http://here.invalid';
  if (!URL.canParse(wanted, here)) return fallback;
  const url = new URL(wanted, here);
  if (url.origin !== here || !wanted.startsWith('/')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
