import { request as httpRequest } from 'node:http';
import { env } from '#lib/env.ts';
import { expect, signInAs, test } from './fixtures.ts';

test('an exported page cannot run as ours, and a stranger gets none', async ({ browser, round, request }) => {
  const page = await signInAs(browser, 'GTM');
  const address = `/api/negotiations/${round.slug}/export/html?text=clean`;
  const answer = await page.request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    'content-security-policy': expect.stringContaining('sandbox'),
    'cache-control': 'private, no-store',
  });
  expect((await request.get(address)).status()).toBe(401);
});

test('flags may be kept', async ({ request }) => {
  const answer = await request.get('/flags/gt');
  expect(answer.headers()).toMatchObject({
    'cache-control': 'public, max-age=604800',
    'content-security-policy': expect.stringContaining('sandbox'),
  });
});

test('an upgrade to an address that nobody takes is cut off', async () => {
  const outcome = await new Promise((resolve) => {
    const attempt = httpRequest(`${env().publicUrl}/_next/anything`, {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Version': '13',
      },
    });
    attempt.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    attempt.on('upgrade', () => resolve('upgraded'));
    attempt.on('response', (response) => resolve(response.statusCode));
    attempt.end();
  });
  expect(outcome).toBe('ECONNRESET');
});
