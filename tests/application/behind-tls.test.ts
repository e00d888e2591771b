/** The application as it stands behind a proxy that ends TLS. */
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { demoEmail } from '#lib/demo/accounts.ts';
import { useOtherApplication } from './other-application.ts';

const PUBLIC = 'https://consenso.example';
const application = useOtherApplication(() => Promise.resolve({ PUBLIC_URL: PUBLIC }));

interface Answer {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** As the proxy hands a request on: with the name people use, which fetch would not let one set. */
function go(
  path: string,
  init: { method?: string; cookie?: string; origin?: string; body?: string } = {},
): Promise<Answer> {
  const { method = 'GET', cookie, origin, body } = init;
  const headers = {
    Host: 'consenso.example',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'consenso.example',
    ...(cookie !== undefined && { Cookie: cookie }),
    ...(origin !== undefined && { Origin: origin }),
    ...(body !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, application().url), { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const cookiesOf = ({ headers }: Answer) => [headers['set-cookie'] ?? []].flat();
const sendable = (cookies: readonly string[]) => cookies.map((set) => set.split(';', 1)[0]).join('; ');

test('browsers are told to come by TLS alone', async () => {
  const { headers } = await go('/sign-in');
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
});

test('every cookie goes by TLS alone, and none to scripts or other sites', async () => {
  const csrf = await go('/api/auth/csrf');
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email: demoEmail('GTM'), password: 'consenso-demo', json: 'true' });
  const answer = await go('/api/auth/callback/credentials', {
    method: 'POST',
    cookie: sendable(cookiesOf(csrf)),
    origin: PUBLIC,
    body: body.toString(),
  });
  const set = [...cookiesOf(csrf), ...cookiesOf(answer)];
  expect(set.some((cookie) => cookie.startsWith('__Secure-next-auth.session-token='))).toBe(true);
  for (const cookie of set) {
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
  }
  const shown = await go('/account', { cookie: sendable(cookiesOf(answer)) });
  expect(shown.status).toBe(200);
});

test('a change from the address inside is not one from the address people use', async () => {
  const answer = await go('/api/auth/signout', {
    method: 'POST',
    origin: 'https://elsewhere.example',
    body: 'json=true',
  });
  expect(answer.status).toBe(403);
});
