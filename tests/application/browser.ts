/** As much of a browser as signing in needs: cookies are kept, redirects are followed by hand. */
import { address } from './application.ts';

/** A browser without windows. */
export interface Visitor {
  readonly cookies: ReadonlyMap<string, string>;
  /** Sends a request with its cookies and keeps those that come back. */
  go(path: string, init?: RequestInit): Promise<Response>;
  /** Signs in with a password as the sign-in page does; what next-auth answered in place of an error, or null when in. */
  signIn(email: string, password: string, more?: SignInMore): Promise<string | null>;
}

interface SignInMore {
  readonly code?: string;
  /** What a proxy on this machine says where the visitor comes from. */
  readonly from?: string;
}

/** A browser that has been nowhere yet. */
export function newVisitor(base: string = address()): Visitor {
  const cookies = new Map<string, string>();
  const go = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(new URL(path, base), {
      ...init,
      redirect: 'manual',
      headers: {
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        Origin: base,
        ...(init.headers as Record<string, string>),
      },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    go,
    async signIn(email, password, { code = '', from } = {}) {
      const { csrfToken } = (await (await go('/api/auth/csrf')).json()) as { csrfToken: string };
      const answer = await go('/api/auth/callback/credentials', {
        method: 'POST',
        body: new URLSearchParams({ csrfToken, email, password, code, json: 'true', callbackUrl: base }),
        headers: from === undefined ? {} : { 'X-Forwarded-For': from },
      });
      const { url } = (await answer.json()) as { url: string };
      return new URL(url, base).searchParams.get('error');
    },
  };
}
