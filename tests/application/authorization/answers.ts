/** What the application answers to a GET, and what that means. */
import { unzipSync } from 'fflate';
import type { Role } from './roles.ts';

/** At which process, and in whose session. */
interface Asking {
  readonly base: string;
  readonly cookie: string;
}

/** What somebody is answered: the status, and what the answer tells that it must not. */
export async function get(path: string, { base, cookie }: Asking, headers: Record<string, string> = {}) {
  const left = new AbortController();
  const ask = (at: string) =>
    fetch(base + at, { redirect: 'manual', signal: left.signal, headers: { Cookie: cookie, ...headers } });
  const first = await ask(path);
  const named = first.headers.get('location') ?? '';
  // Next wants a payload's address to carry a hash of the headers that ask for it, and says which.
  const answer = new URLSearchParams(named.split('?')[1]).has('_rsc') ? await ask(named) : first;
  // A stream of events never ends by itself.
  const endless = answer.headers.get('content-type') === 'text/event-stream';
  const text = endless ? '' : readable(new Uint8Array(await answer.arrayBuffer()));
  left.abort();
  return { status: answer.status, location: answer.headers.get('location') ?? '', text };
}

/** The words in a file, a zipped one's included. */
function readable(bytes: Uint8Array): string {
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  return bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes)).map(decode).join('\n')
    : decode(bytes);
}

/** What a page did with a role, whether it came as HTML or as a payload, which says in its own words what it is. */
export function outcomeOf({ status, location, text }: Awaited<ReturnType<typeof get>>): string {
  if (status >= 300 && status < 400) return location.includes('/sign-in') ? 'sent to sign in' : location;
  if (text.includes('NEXT_REDIRECT;replace;/sign-in')) return 'sent to sign in';
  if (status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404')) return 'not there';
  return status === 200 ? 'shown' : String(status);
}

/** What a page has to do with a role, where those of `shown` are shown it. */
export function expectedOf(shown: readonly Role[], role: Role): string {
  if (shown.includes(role)) return 'shown';
  return role === 'stranger' || role === 'suspended' ? 'sent to sign in' : 'not there';
}
